package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * {@link SmallCrush} over keyed bits in each order of use, and over generators that are known to be bad. As with TestU01, a
 * p-value within 1e-10 of 0 or 1 is a failure, and one within 0.001 is suspicious: the test is repeated with another part of
 * the stream, and fails if it is so again.
 */
public final class CrushSiege {
  private static final double FAILURE = 1e-10;
  private static final double SUSPICION = 0.001;
  private static final long SEED = 2026;
  private static final long PART = 1L << 32; // words; the battery takes some 2^28

  /** What is tested, and the least number of failures that it must have. */
  private record Bad(String name, int failures, IntSupplier generator) {}

  private int streams;
  private int values;
  private int repeated;
  private final StringBuilder bad = new StringBuilder();

  /** Each order, upper and lower halves; a failure throws. By chance alone one does once in 2,000 sieges. */
  public void keyed() {
    for (RandomStream.Order order : RandomStream.Order.values()) {
      for (boolean upper : new boolean[] {true, false}) {
        IntSupplier bits = order.halves(SEED, 0, upper);
        for (SmallCrush test : SmallCrush.values()) {
          Map<String, Double> found = test.pValues(bits);
          found.forEach((name, p) -> assertThat(failure(p)).as("%s, upper halves: %s: %s is %s", order, upper, name, p).isFalse());
          values += found.size();
          if (found.values().stream().anyMatch(CrushSiege::suspicious)) {
            repeated++;
            test.pValues(order.halves(SEED, PART, upper)).forEach((name, p) -> assertThat(suspicious(found.get(name))
                && suspicious(p)).as("%s, upper halves: %s: %s is %s, and again %s", order, upper, name, found.get(name), p)
                .isFalse());
          }
        }
        streams++;
      }
    }
  }

  /** Generators that must fail, and what of this repository they are without. */
  public void bad() {
    for (Bad one : List.of(
        new Bad("RANDU", 10, new Randu()),
        new Bad("the minimal standard", 3, new MinimalStandard(1)),
        new Bad("the steps of our counters, unmixed", 10, new Counter()))) {
      int failures = 0;
      int count = 0;
      for (SmallCrush test : SmallCrush.values()) {
        for (double p : test.pValues(one.generator).values()) {
          failures += failure(p) ? 1 : 0;
          count++;
        }
      }
      assertThat(failures).as("failures of %s", one.name).isGreaterThanOrEqualTo(one.failures);
      bad.append(bad.isEmpty() ? "" : ", ").append(one.name).append(' ').append(failures).append(" of ").append(count);
    }
  }

  private static boolean failure(double p) {
    return !(p > FAILURE && p < 1 - FAILURE);
  }

  private static boolean suspicious(double p) {
    return !(p > SUSPICION && p < 1 - SUSPICION);
  }

  /** Streams tested. */
  public int streams() {
    return streams;
  }

  /** P-values looked at. */
  public int values() {
    return values;
  }

  /** Tests repeated, for they looked suspicious. */
  public int repeated() {
    return repeated;
  }

  /** How many p-values of each bad generator are failures. */
  public String failures() {
    return bad.toString();
  }

  /** x becomes 65539 x modulo 2^31 (IBM 1968). */
  private static final class Randu implements IntSupplier {
    private int state = 1;

    @Override
    public int getAsInt() {
      state = state * 65_539 & Integer.MAX_VALUE;
      return state << 1;
    }
  }

  /** A counter in steps of the golden ratio. */
  private static final class Counter implements IntSupplier {
    private long state;

    @Override
    public int getAsInt() {
      state += 0x9E3779B97F4A7C15L;
      return (int) (state >>> 32);
    }
  }
}
