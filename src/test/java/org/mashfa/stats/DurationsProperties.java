package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class DurationsProperties {

  /** Of all sizes alike: from milliseconds to a year, and the edges of the bins. */
  @Provide
  Arbitrary<long[]> durations() {
    Arbitrary<Long> bySize = Arbitraries.integers().between(0, 34).flatMap(bits -> Arbitraries.longs()
        .between(0, Math.min(Durations.RANGE, 1L << bits)));
    Arbitrary<Long> edges = Arbitraries.integers().between(7, 24).flatMap(bits -> Arbitraries.longs()
        .between((1L << bits) * 1000 - 501, (1L << bits) * 1000 + 501));
    return Arbitraries.oneOf(bySize, edges)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(80);
  }

  @Property(tries = 500)
  void quantilesKeepTheStatedErrorBound(
      @ForAll("durations") long[] values, @ForAll @DoubleRange(max = 1) @Scale(6) double q) {
    Durations durations = of(values);
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    long exact = sorted[(int) Math.max(0, Math.ceil(q * values.length) - 1)];
    double bound = Math.max(Durations.ERROR_TICKS, (double) exact / Durations.ERROR_DIVISOR);
    assertThat(durations.quantile(q)).isCloseTo(exact, within(bound));
  }

  @Property(tries = 200)
  void quantilesDoNotFall(
      @ForAll("durations") long[] values,
      @ForAll @DoubleRange(max = 1) @Scale(6) double p,
      @ForAll @DoubleRange(max = 1) @Scale(6) double q) {
    Durations durations = of(values);
    assertThat(durations.quantile(Math.min(p, q))).isLessThanOrEqualTo(durations.quantile(Math.max(p, q)));
  }

  @Property(tries = 200)
  void addingIsASinglePassInEitherOrder(
      @ForAll("durations") long[] first,
      @ForAll("durations") long[] second,
      @ForAll @DoubleRange(max = 1) @Scale(6) double q) {
    long[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Durations forth = of(first);
    forth.add(of(second));
    Durations back = of(second);
    back.add(of(first));
    assertThat(summary(forth, q)).isEqualTo(summary(of(all), q));
    assertThat(summary(back, q)).isEqualTo(summary(of(all), q));
  }

  private static double[] summary(Durations d, double q) {
    return new double[] {d.count(), d.sum(), d.mean(), d.min(), d.max(), d.beyond(), d.quantile(q)};
  }

  private static Durations of(long[] values) {
    Durations durations = new Durations();
    for (long value : values) {
      durations.record(value);
    }
    return durations;
  }
}
