package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class RateFunctionProperties {

  /** Up to 12 segments of 1 to 9 ticks, a third of them of rate 0; with or without a cycle. */
  @Provide
  Arbitrary<RateFunction> rates() {
    return Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.longs(), Arbitraries.of(true, false))
        .as((n, seed, cyclic) -> {
          SplittableRandom random = new SplittableRandom(seed);
          long[] starts = new long[n];
          double[] rates = new double[n];
          for (int i = 0; i < n; i++) {
            starts[i] = i == 0 ? 0 : starts[i - 1] + random.nextInt(1, 10);
            rates[i] = random.nextInt(3) == 0 ? 0 : random.nextDouble(2);
          }
          return new RateFunction(starts, rates, cyclic ? starts[n - 1] + random.nextInt(1, 10) : 0);
        });
  }

  /** Against a walk tick by tick. */
  @Property(seed = "1")
  void inverseIsTheEarliestTickThatReachesTheAmount(@ForAll("rates") RateFunction rate,
      @ForAll @LongRange(max = 200) long from, @ForAll @DoubleRange(max = 60) @Scale(9) double amount) {
    long t = rate.inverse(from, amount);
    double sum = 0;
    for (long tick = from; tick < Math.min(t, from + 20_000); tick++) {
      assertThat(sum).as("reached before %s", t).isLessThan(amount + 1e-9);
      sum += rate.at(tick);
    }
    if (t < Long.MAX_VALUE) {
      assertThat(sum).isGreaterThan(amount - 1e-9);
      assertThat(amount == 0 || rate.at(t - 1) > 0).as("an arrival at %s ends a tick of rate 0", t).isTrue();
    }
  }

  @Property(seed = "2")
  void cumulativeIsTheSumOfTheRates(@ForAll("rates") RateFunction rate, @ForAll @LongRange(max = 500) long t) {
    double sum = 0;
    for (long tick = 0; tick < t; tick++) {
      sum += rate.at(tick);
    }
    assertThat(rate.cumulative(t)).isCloseTo(sum, within(1e-9));
  }

  @Property(seed = "3")
  void moreTakesLonger(@ForAll("rates") RateFunction rate, @ForAll @LongRange(max = 200) long from,
      @ForAll @DoubleRange(max = 60) @Scale(9) double a, @ForAll @DoubleRange(max = 60) @Scale(9) double b) {
    assertThat(rate.inverse(from, Math.min(a, b))).isLessThanOrEqualTo(rate.inverse(from, Math.max(a, b)));
  }
}
