package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsTest {

  private static final int DRAWS = 200_000;

  /** A distribution with the matching one of Commons Math; {@code near} is the allowed relative error of its quantiles. */
  private record Pair(Distribution ours, RealDistribution theirs, double near) {

    @Override
    public String toString() {
      return ours.toString();
    }
  }

  private static Pair gamma(double mean, double cv, double near) {
    double shape = 1 / (cv * cv);
    return new Pair(Distributions.gamma(mean, mean * cv), new GammaDistribution(null, shape, mean / shape, 1e-14), near);
  }

  private static Pair beta(double mean, double n, double near) {
    return new Pair(Distributions.beta(mean, n), new BetaDistribution(null, mean * n, (1 - mean) * n, 1e-14), near);
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(Distributions.exponential(7), new ExponentialDistribution(7), 1e-14),
        new Pair(Distributions.lognormal(115, 1.5), new LogNormalDistribution(Math.log(115), Math.log(1.5)), 1e-8),
        new Pair(Distributions.lognormalByMean(90, 72), new LogNormalDistribution(
            Math.log(90) - Math.log(1.64) / 2, Math.sqrt(Math.log(1.64))), 1e-8),
        new Pair(Distributions.uniform(-3, 5), new UniformRealDistribution(-3, 5), 1e-14),
        new Pair(Distributions.triangular(2, 3, 9), new TriangularDistribution(2, 3, 9), 1e-14),
        new Pair(Distributions.triangular(2, 2, 9), new TriangularDistribution(2, 2, 9), 1e-14),
        new Pair(Distributions.triangular(2, 9, 9), new TriangularDistribution(2, 9, 9), 1e-14),
        new Pair(Distributions.normal(-4, 3), new NormalDistribution(-4, 3), 1e-8),
        new Pair(Distributions.weibull(0.7, 30), new WeibullDistribution(0.7, 30), 1e-13),
        new Pair(Distributions.weibull(2.5, 30), new WeibullDistribution(2.5, 30), 1e-13),
        gamma(30, 0.05, 1e-9), gamma(30, 0.3, 1e-9), gamma(30, 0.99, 1e-9), gamma(30, 2.5, 5e-8),
        beta(0.3, 10, 1e-8), beta(0.02, 25, 1e-8), beta(0.9, 5, 1e-8), beta(0.4, 2000, 1e-8));
  }

  static Stream<Distribution> others() {
    return Stream.of(
        Distributions.loglogistic(20, 6),
        Distributions.hyperexponential(new double[] {0.8, 0.2}, new double[] {1, 9}),
        Distributions.truncated(Distributions.lognormal(360, 2.5), 0, 4320),
        Distributions.truncated(Distributions.normal(10, 8), 0, Double.POSITIVE_INFINITY),
        Distributions.truncated(Distributions.exponential(5), 3, 12),
        Distributions.truncated(Distributions.gamma(5, 4), 1, 30),
        Distributions.truncated(Distributions.beta(0.2, 6), 0.1, 0.5));
  }

  static Stream<Distribution> counts() {
    return Stream.of(
        Distributions.empirical(new double[] {4, 1, 2, 2}, new double[] {1, 5, 0, 2}),
        Distributions.poisson(0.3), Distributions.poisson(14.5), Distributions.poisson(1e5),
        Distributions.negativeBinomial(6, 0.5), Distributions.negativeBinomial(300, 12),
        Distributions.truncated(Distributions.poisson(4), 1, 6));
  }

  static Stream<Distribution> continuous() {
    return Stream.concat(pairs().map(Pair::ours), others());
  }

  static Stream<Distribution> all() {
    return Stream.concat(continuous(), counts());
  }

  /**
   * Mean and variance of 200,000 keyed draws, each within 5 of its standard errors: about 32 distributions, 4e-5. The draws
   * of all distributions are the same, so failures would come together.
   */
  @ParameterizedTest
  @MethodSource("all")
  void meanAndVarianceOfDraws(Distribution distribution) {
    double[] values = draws(distribution, "moments", DRAWS);
    double mean = distribution.mean();
    double error = Math.sqrt(distribution.variance() / DRAWS);
    assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(mean, within(5 * error));
    double[] squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();
    double average = Arrays.stream(squares).average().orElseThrow();
    double spread = Math.sqrt(Arrays.stream(squares).map(s -> (s - average) * (s - average)).sum() / DRAWS);
    assertThat(average).isCloseTo(distribution.variance(), within(5 * spread / Math.sqrt(DRAWS)));
  }

  /** 20,000 keyed draws against Commons Math's distribution function: 18 at 7.5e-6 each, 1.4e-4. */
  @ParameterizedTest
  @MethodSource("pairs")
  void drawsFollowCommonsMath(Pair pair) {
    double[] values = draws(pair.ours, "fit", 20_000);
    assertThat(Samples.kolmogorov(values, pair.theirs::cumulativeProbability)).isLessThan(Samples.KS_BOUND);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void quantilesMeanAndVarianceEqualCommonsMath(Pair pair) {
    for (double u : new double[] {1e-6, 1e-3, 0.01, 0.0771, 0.2, 0.39, 0.5, 0.61, 0.8, 0.93, 0.99, 0.999, 0.999999}) {
      double theirs = pair.theirs.inverseCumulativeProbability(u);
      double got = pair.ours.quantile(u);
      // Their own solver stops at an absolute 1e-9 or at a jump of its distribution function by rounding.
      double solver = Math.abs(pair.theirs.cumulativeProbability(theirs) - u) / pair.theirs.density(theirs);
      assertThat(got).as("u %s", u).isCloseTo(theirs, within(pair.near * Math.abs(theirs) + 2 * solver + 1e-15));
    }
    assertThat(pair.ours.mean()).isCloseTo(pair.theirs.getNumericalMean(), within(1e-12 * Math.abs(pair.ours.mean())));
    assertThat(pair.ours.variance()).isCloseTo(pair.theirs.getNumericalVariance(), within(1e-12 * pair.ours.variance()));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void cumulativeUndoesQuantile(Distribution distribution) {
    for (double u : Samples.uniforms(new KeyedRandom(1), "quantiles", 2000)) {
      assertThat(distribution.cumulative(distribution.quantile(u))).as("u %s", u).isCloseTo(u, within(2e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("counts")
  void quantileOfACountIsTheLeastValueThatReachesU(Distribution distribution) {
    for (double u : Samples.uniforms(new KeyedRandom(1), "quantiles", 2000)) {
      double value = distribution.quantile(u);
      assertThat(distribution.cumulative(value)).isGreaterThanOrEqualTo(u);
      assertThat(distribution.cumulative(Math.nextDown(value))).isLessThan(u);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void cumulativeEndsAtZeroAndOne(Distribution distribution) {
    assertThat(distribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(distribution.cumulative(-1e9)).isZero();
    assertThat(distribution.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(distribution.cumulative(1e12)).isCloseTo(1, within(1e-15));
  }

  /** Every piece of every table from below 1e-15 to the other end, through the exact distribution function. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 2, 5})
  void tablesOfGammaHoldInTheTails(double cv) {
    double shape = 1 / (cv * cv);
    Distribution gamma = Distributions.gamma(1, cv);
    Law law = new Law.GammaLaw(shape);
    assertScores(z -> StrictMath.log(gamma.quantile(Elementary.normalCumulative(z))), law, cv <= 1 ? 1e-9 : 5e-8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 10, 100})
  void tablesOfHyperexponentialHoldInTheTails(double ratio) {
    Distribution mixture = Distributions.hyperexponential(new double[] {0.9, 0.1}, new double[] {1, ratio});
    Law law = new Law.HyperexponentialLaw(new double[] {0.9, 0.1}, new double[] {1, 1 / ratio});
    assertScores(z -> StrictMath.log(mixture.quantile(Elementary.normalCumulative(z))), law, 2e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10, 1000})
  void tablesOfBetaHoldInTheTails(double n) {
    Distribution beta = Distributions.beta(0.5, n);
    assertScores(z -> {
      double x = beta.quantile(Elementary.normalCumulative(z));
      return StrictMath.log(x) - StrictMath.log1p(-x);
    }, new Law.BetaLaw(n / 2, n / 2), n >= 1 ? 1e-8 : 2e-6);
  }

  /** Compares normal scores, divided by their slope: the error of y = log x or logit x, thus the relative error of x. */
  private static void assertScores(DoubleUnaryOperator y, Law law, double near) {
    for (double z = -8.2; z < 6; z += 0.0123) {
      double at = y.applyAsDouble(z);
      if (at < -600 || at > 5) {
        continue;
      }
      double exact = Elementary.normalQuantile(Elementary.normalCumulative(z));
      double score = z < 0 ? Elementary.normalQuantile(law.lower(at)) : -Elementary.normalQuantile(law.upper(at));
      double error = Math.abs(score - exact) * Elementary.normalDensity(score) / law.density(at);
      // Above the middle the uniform number itself is rounded, to 2^-53.
      double rounding = z < 0 ? 0 : 0x1p-52 / law.density(at);
      assertThat(error).as("z %s", z).isLessThan(near + rounding);
    }
  }

  /** Pinned to the last bit: the same on every processor and release, or results change for a given seed. */
  @Test
  void quantilesArePinned() {
    assertThat(Distributions.lognormal(115, 1.5).quantile(0.3)).isEqualTo(0x1.73e40e4c7aef6p6);
    assertThat(Distributions.gamma(30, 20).quantile(0.3)).isEqualTo(0x1.14b02493a9c3p4);
    assertThat(Distributions.weibull(1.5, 10).quantile(0.3)).isEqualTo(0x1.41e17aa32360dp2);
    assertThat(Distributions.beta(0.3, 10).quantile(0.3)).isEqualTo(0x1.b6bd1e2923852p-3);
  }

  @Test
  void countsEqualCommonsMath() {
    Distribution poisson = Distributions.poisson(14.5);
    PoissonDistribution theirs = new PoissonDistribution(14.5);
    Distribution pascal = Distributions.negativeBinomial(6, 3);
    PascalDistribution failures = new PascalDistribution(3, 3.0 / 9);
    for (int n = 0; n < 40; n++) {
      assertThat(poisson.cumulative(n)).isCloseTo(theirs.cumulativeProbability(n), within(1e-13));
      assertThat(pascal.cumulative(n)).isCloseTo(failures.cumulativeProbability(n), within(1e-13));
    }
    assertThat(Distributions.poisson(0).quantile(0.999)).isZero();
    assertThat(Distributions.negativeBinomial(0, 2).quantile(0.999)).isZero();
    assertThat(Distributions.negativeBinomial(50, 1e9).cumulative(40))
        .isCloseTo(Distributions.poisson(50).cumulative(40), within(1e-6));
  }

  @Test
  void theFormulasOfMeanAndVariance() {
    assertThat(Distributions.lognormalByMean(90, 72).mean()).isCloseTo(90, within(1e-12));
    assertThat(Distributions.lognormalByMean(90, 72).variance()).isCloseTo(72 * 72, within(1e-9));
    assertThat(Distributions.loglogistic(20, 2).mean()).isCloseTo(20 * Math.PI / 2, within(1e-12));
    assertThat(Distributions.loglogistic(20, 2).variance()).isInfinite();
    assertThat(Distributions.loglogistic(20, 1).mean()).isInfinite();
    assertThat(Distributions.empirical(new double[] {1, 3}, new double[] {3, 1}).mean()).isEqualTo(1.5);
    assertThat(Distributions.empirical(new double[] {1, 3}, new double[] {3, 1}).variance()).isEqualTo(0.75);
    // Exponential given that it lies in [a, b]: memoryless after a, then E = 1 - c / (e^c - 1) for b - a = c means.
    Distribution cut = Distributions.truncated(Distributions.exponential(1), 3, 5);
    assertThat(cut.mean()).isCloseTo(4 - 2 / Math.expm1(2), within(1e-6));
    // Half of a normal distribution: mean sqrt(2/pi), variance 1 - 2/pi.
    Distribution half = Distributions.truncated(Distributions.normal(0, 1), 0, Double.POSITIVE_INFINITY);
    assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-6));
    assertThat(half.variance()).isCloseTo(1 - 2 / Math.PI, within(1e-6));
  }

  @Test
  void noSpreadIsAConstant() {
    Distribution five = Distributions.constant(5);
    assertThat(five.quantile(0.01)).isEqualTo(5);
    assertThat(five.cumulative(5)).isEqualTo(1);
    assertThat(five.cumulative(Math.nextDown(5.0))).isZero();
    assertThat(five.variance()).isZero();
    assertThat(Stream.of(Distributions.lognormal(5, 1), Distributions.lognormalByMean(5, 0), Distributions.normal(5, 0),
        Distributions.uniform(5, 5), Distributions.triangular(5, 5, 5), Distributions.gamma(5, 0),
        Distributions.truncated(five, 0, 9))).allMatch(five::equals);
  }

  @Test
  void truncatedDrawsStayBetweenTheBounds() {
    Distribution cut = Distributions.truncated(Distributions.lognormal(6, 2.5), 1, 72);
    assertThat(cut.quantile(0x1p-53)).isCloseTo(1, within(1e-12));
    assertThat(cut.quantile(1 - 0x1p-53)).isCloseTo(72, within(1e-9));
    assertThat(cut.cumulative(Math.nextDown(1.0))).isZero();
    assertThat(cut.cumulative(72)).isEqualTo(1);
    Distribution open = Distributions.truncated(Distributions.lognormal(6, 2.5), 1, Double.POSITIVE_INFINITY);
    assertThat(open.quantile(1 - 0x1p-53)).isFinite();
    Distribution counts = Distributions.truncated(Distributions.poisson(4), 1, 6);
    assertThat(counts.quantile(0x1p-53)).isEqualTo(1);
    assertThat(counts.quantile(1 - 0x1p-53)).isEqualTo(6);
  }

  @Test
  void wrongParametersAreNamed() {
    assertThatThrownBy(() -> Distributions.exponential(0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mean is 0.0, expected a finite number above 0");
    assertThatThrownBy(() -> Distributions.exponential(Double.NaN)).hasMessageContaining("mean is NaN");
    assertThatThrownBy(() -> Distributions.constant(Double.POSITIVE_INFINITY)).hasMessageContaining("value is Infinity");
    assertThatThrownBy(() -> Distributions.lognormal(5, 0.9)).hasMessage("gsd is 0.9, expected a finite number, 1 or more");
    assertThatThrownBy(() -> Distributions.lognormalByMean(5, -1)).hasMessageContaining("sd is -1.0");
    assertThatThrownBy(() -> Distributions.uniform(3, 2)).hasMessage("max is 2.0, expected min, 3.0, or more");
    assertThatThrownBy(() -> Distributions.triangular(1, 5, 4)).hasMessage("max is 4.0, expected mode, 5.0, or more");
    assertThatThrownBy(() -> Distributions.normal(0, Double.NaN)).hasMessageContaining("sd is NaN");
    assertThatThrownBy(() -> Distributions.weibull(0, 1)).hasMessage("shape is 0.0, expected 0.02 to 1000.0");
    assertThatThrownBy(() -> Distributions.gamma(10, 60)).hasMessage(
        "sd is 60.0, expected 0, or 0.01 to 5 times the mean of 10.0");
    assertThatThrownBy(() -> Distributions.beta(1, 5)).hasMessageContaining("mean is 1.0");
    assertThatThrownBy(() -> Distributions.beta(0.001, 5)).hasMessageContaining("n is 5.0, expected mean * n and");
    assertThatThrownBy(() -> Distributions.loglogistic(1, 0.05)).hasMessageContaining("shape is 0.05");
    assertThatThrownBy(() -> Distributions.empirical(new double[] {1}, new double[] {})).hasMessageContaining(
        "0 weights for 1 values");
    assertThatThrownBy(() -> Distributions.empirical(new double[] {1, 2}, new double[] {0, 0})).hasMessageContaining(
        "sum of weights is 0.0");
    assertThatThrownBy(() -> Distributions.empirical(new double[] {1, 2}, new double[] {1, -1})).hasMessageContaining(
        "weights[1] is -1.0");
    assertThatThrownBy(() -> Distributions.hyperexponential(new double[] {0.5, 0.4}, new double[] {1, 2}))
        .hasMessageContaining("sum of probabilities is 0.9");
    assertThatThrownBy(() -> Distributions.hyperexponential(new double[] {0.5, 0.5}, new double[] {1, 200}))
        .hasMessageContaining("largest of means is 200.0");
    assertThatThrownBy(() -> Distributions.poisson(2e6)).hasMessage("mean is 2000000.0, expected 0.0 to 1000000.0");
    assertThatThrownBy(() -> Distributions.negativeBinomial(1e6, 1)).hasMessageContaining("k is 1.0, expected at least");
    assertThatThrownBy(() -> Distributions.truncated(Distributions.normal(0, 1), 2, 1)).hasMessageContaining("max is 1.0");
    assertThatThrownBy(() -> Distributions.truncated(Distributions.normal(0, 1), 9, 10)).hasMessageContaining(
        "min 9.0 and max 10.0 leave less than 1.0E-9 of the probability of Normal");
    assertThatThrownBy(() -> Distributions.truncated(Distributions.poisson(4), 4.1, 4.9)).hasMessageContaining("leave less");
    assertThatThrownBy(() -> Distributions.truncated(Distributions.constant(4), 5, 6)).hasMessage(
        "value is 4.0, expected 5.0 to 6.0");
  }

  private static double[] draws(Distribution distribution, String source, int n) {
    KeyedRandom random = new KeyedRandom(2026);
    return Arrays.stream(Samples.uniforms(random, source, n)).map(distribution::quantile).toArray();
  }
}
