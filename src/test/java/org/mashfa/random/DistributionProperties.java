package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DistributionProperties {

  /** One of every family with random parameters, truncated or not. */
  @Provide
  Arbitrary<Distribution> distributions() {
    Arbitrary<Double> size = Arbitraries.doubles().between(0.1, 1000).ofScale(3);
    Arbitrary<Double> form = Arbitraries.doubles().between(0.3, 4).ofScale(3);
    return Combinators.combine(Arbitraries.integers().between(0, 12), size, form).as((family, a, b) -> switch (family) {
      case 0 -> Distributions.exponential(a);
      case 1 -> Distributions.lognormal(a, 1 + b);
      case 2 -> Distributions.lognormalByMean(a, a * b);
      case 3 -> Distributions.uniform(-a, b);
      case 4 -> Distributions.triangular(-a, 0, b);
      case 5 -> Distributions.normal(a, b);
      case 6 -> Distributions.weibull(b, a);
      case 7 -> Distributions.gamma(a, a * b);
      case 8 -> Distributions.beta(b / 5, 1 + a);
      case 9 -> Distributions.loglogistic(a, b);
      case 10 -> Distributions.truncated(Distributions.lognormal(a, 1 + b), a / 3, a * 3);
      case 11 -> Distributions.poisson(a);
      default -> Distributions.negativeBinomial(a, b);
    });
  }

  @Provide
  Arbitrary<Double> uniforms() {
    return Arbitraries.doubles().between(1e-9, 1 - 1e-9).ofScale(15);
  }

  @Property(tries = 400, seed = "1")
  void quantilesNeverFall(@ForAll("distributions") Distribution distribution,
      @ForAll("uniforms") double u,
      @ForAll("uniforms") double v) {
    assertThat(distribution.quantile(Math.min(u, v))).isLessThanOrEqualTo(distribution.quantile(Math.max(u, v)));
  }

  @Property(tries = 400, seed = "2")
  void cumulativeOfAQuantileReachesU(@ForAll("distributions") Distribution distribution,
      @ForAll("uniforms") double u) {
    double reached = distribution.cumulative(distribution.quantile(u));
    assertThat(reached).isBetween(u - 1e-7, 1.0);
    if (!(distribution instanceof Stepwise)) {
      assertThat(reached).isCloseTo(u, within(1e-7));
    }
  }

  @Property(tries = 200, seed = "3")
  void halfOfTheProbabilityLiesBelowTheMedian(@ForAll("distributions") Distribution distribution) {
    double median = distribution.quantile(0.5);
    assertThat(distribution.cumulative(median)).isGreaterThanOrEqualTo(0.5 - 1e-7);
    assertThat(distribution.cumulative(median - Math.abs(median) * 1e-3 - 1e-3)).isLessThanOrEqualTo(0.5);
  }
}
