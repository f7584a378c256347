package org.mashfa.random;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distributions of the field, under the names and parameters of Law (2015), "Simulation modeling and analysis",
 * chapter 6, or of the clinical literature (median and geometric standard deviation). Results are in the unit of the
 * parameters.
 *
 * <p>Every factory throws {@link IllegalArgumentException}, naming parameter, value and expected range, when a
 * parameter is out of range or not finite. A distribution of no spread is a {@link #constant}.
 */
public final class Distributions {

  private Distributions() {
  }

  /** Always {@code value}. */
  public static Distribution constant(double value) {
    return new ClosedForm.Constant(Require.finite("value", value));
  }

  /** @param mean above 0 */
  public static Distribution exponential(double mean) {
    return new ClosedForm.Exponential(Require.positive("mean", mean));
  }

  /**
   * @param median above 0
   * @param gsd geometric standard deviation, a pure number, 1 or more: two thirds lie between median/gsd and median*gsd
   */
  public static Distribution lognormal(double median, double gsd) {
    Require.positive("median", median);
    Require.check("gsd", gsd, gsd >= 1 && gsd < Double.POSITIVE_INFINITY, "a finite number, 1 or more");
    return gsd == 1 ? constant(median) : new ClosedForm.Lognormal(median, Elementary.log(gsd));
  }

  /** A lognormal distribution of given mean, above 0, and standard deviation, 0 or more, of the value itself. */
  public static Distribution lognormalByMean(double mean, double sd) {
    Require.positive("mean", mean);
    Require.notNegative("sd", sd);
    double cv = sd / mean;
    double sigma = StrictMath.sqrt(StrictMath.log1p(cv * cv));
    return sigma == 0 ? constant(mean) : new ClosedForm.Lognormal(mean / StrictMath.sqrt(1 + cv * cv), sigma);
  }

  /** Evenly between {@code min} and {@code max}, which is {@code min} or more. */
  public static Distribution uniform(double min, double max) {
    ordered("min", min, "max", max);
    return min == max ? constant(min) : new ClosedForm.Uniform(min, max);
  }

  /** Triangular, {@code min <= mode <= max}. */
  public static Distribution triangular(double min, double mode, double max) {
    ordered("min", min, "mode", mode);
    ordered("mode", mode, "max", max);
    return min == max ? constant(min) : new ClosedForm.Triangular(min, mode, max);
  }

  /** Normal; can be negative whatever the mean, see {@link #truncated}. Standard deviation 0 or more. */
  public static Distribution normal(double mean, double sd) {
    Require.finite("mean", mean);
    Require.notNegative("sd", sd);
    return sd == 0 ? constant(mean) : new ClosedForm.Normal(mean, sd);
  }

  /**
   * @param shape 0.02 to 1,000: below 1 the hazard falls with time, above 1 it rises
   * @param scale the value that 63% do not exceed, above 0
   */
  public static Distribution weibull(double shape, double scale) {
    return new ClosedForm.Weibull(Require.between("shape", shape, 0.02, 1000), Require.positive("scale", scale));
  }

  /**
   * Gamma; the Erlang distribution of k phases has sd = mean / sqrt(k). Quantiles come from a table; relative
   * error below 1e-9 for sd up to the mean, below 5e-8 for all.
   *
   * @param mean above 0
   * @param sd standard deviation, 0 (a constant) or 0.01 to 5 times the mean
   */
  public static Distribution gamma(double mean, double sd) {
    Require.positive("mean", mean);
    Require.notNegative("sd", sd);
    if (sd == 0) {
      return constant(mean);
    }
    double cv = sd / mean;
    Require.check("sd", sd, cv >= 0.01 && cv <= 5, "0, or 0.01 to 5 times the mean of " + mean);
    return Tabulated.positive(new Law.GammaLaw(1 / (cv * cv)), mean, mean, sd * sd);
  }

  /**
   * Beta, between 0 and 1: what is known of a probability after n observations. Quantiles come from a table; relative
   * error below 1e-8 for alpha and beta of 0.5 or more, below 2e-6 for all.
   *
   * @param mean in (0, 1)
   * @param n pseudo-count, alpha + beta: alpha = mean * n and beta = (1 - mean) * n are to lie between 0.05 and 1e6
   */
  public static Distribution beta(double mean, double n) {
    Require.check("mean", mean, mean > 0 && mean < 1, "a number between 0 and 1, exclusive");
    Require.positive("n", n);
    double alpha = mean * n;
    double beta = (1 - mean) * n;
    Require.check("n", n, Math.min(alpha, beta) >= 0.05 && Math.max(alpha, beta) <= 1e6,
        "mean * n and (1 - mean) * n in 0.05 to 1000000, with a mean of " + mean);
    return Tabulated.share(new Law.BetaLaw(alpha, beta), mean, mean * (1 - mean) / (n + 1));
  }

  /**
   * Log-logistic; the mean is infinite for shape 1 or less, the variance for shape 2 or less.
   *
   * @param median above 0
   * @param shape 0.1 to 1,000
   */
  public static Distribution loglogistic(double median, double shape) {
    return new ClosedForm.Loglogistic(Require.positive("median", median), Require.between("shape", shape, 0.1, 1000));
  }

  /**
   * The given values, each with probability proportional to its weight; in ascending order whatever the order given.
   *
   * @param values finite, at least one
   * @param weights one per value, 0 or more, not all 0
   */
  public static Distribution empirical(double[] values, double[] weights) {
    if (values.length == 0 || values.length != weights.length) {
      throw new IllegalArgumentException("there are " + weights.length + " weights for " + values.length
          + " values, expected one for each of at least one value");
    }
    for (int i = 0; i < values.length; i++) {
      Require.finite("values[" + i + "]", values[i]);
    }
    Require.weights("weights", weights);
    int[] order = IntStream.range(0, values.length).boxed()
        .sorted((a, b) -> Double.compare(values[a], values[b])).mapToInt(Integer::intValue).toArray();
    double[] distinct = new double[values.length];
    double[] summed = new double[values.length];
    int n = 0;
    for (int i : order) {
      if (n == 0 || distinct[n - 1] != values[i]) {
        distinct[n++] = values[i];
      }
      summed[n - 1] += weights[i];
    }
    return Stepwise.of(Arrays.copyOf(distinct, n), Arrays.copyOf(summed, n));
  }

  /**
   * A mixture of exponential distributions. Quantiles come from a table; relative error below 2e-6.
   *
   * @param probabilities one per branch, 0 or more; their sum 1 within 1e-9
   * @param means one per branch, above 0, the largest at most 100 times the smallest
   */
  public static Distribution hyperexponential(double[] probabilities, double[] means) {
    if (means.length != probabilities.length) {
      throw new IllegalArgumentException("there are " + means.length + " means for " + probabilities.length
          + " probabilities, expected one for each");
    }
    double sum = Require.weights("probabilities", probabilities);
    Require.check("sum of probabilities", sum, Math.abs(sum - 1) <= 1e-9, "1 within 1.0E-9");
    double mean = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < means.length; i++) {
      Require.positive("means[" + i + "]", means[i]);
      mean += probabilities[i] / sum * means[i];
      squares += probabilities[i] / sum * 2 * means[i] * means[i];
      least = Math.min(least, means[i]);
      most = Math.max(most, means[i]);
    }
    Require.check("largest of means", most, most <= 100 * least, "at most 100 times the smallest, " + least);
    double[] shares = new double[means.length];
    double[] rates = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      shares[i] = probabilities[i] / sum;
      rates[i] = mean / means[i];
    }
    return Tabulated.mixture(new Law.HyperexponentialLaw(shares, rates), mean, mean, squares - mean * mean);
  }

  /**
   * {@code distribution} given that its value lies in [{@code min}, {@code max}], by restricting the uniform number. A
   * distribution not made here counts as continuous. Mean and variance are numerical, to about 1e-6, over the values
   * that draws can take.
   *
   * @param min may be minus infinity
   * @param max may be infinity; at least 1e-9 of the probability is to lie between the bounds
   */
  public static Distribution truncated(Distribution distribution, double min, double max) {
    Require.check("max", max, min <= max, "min, " + min + ", or more");
    if (distribution instanceof ClosedForm.Constant constant) {
      Require.between("value", constant.value(), min, max);
      return constant;
    }
    if (distribution instanceof Stepwise steps) {
      return steps.within(min, max);
    }
    return new Truncated(distribution, min, max);
  }

  /**
   * Counts 0, 1, 2 ... of a Poisson distribution.
   *
   * @param mean 0 to 1e6
   */
  public static Distribution poisson(double mean) {
    Require.between("mean", mean, 0, 1e6);
    return Stepwise.counts((int) mean, n -> mean / (n + 1), mean, mean);
  }

  /**
   * Counts 0, 1, 2 ... of a negative binomial distribution, variance mean + mean^2 / k.
   *
   * @param mean 0 to 1e6
   * @param k dispersion, 0.001 to 1e9: the smaller, the more the counts clump; mean / k at most 20,000
   */
  public static Distribution negativeBinomial(double mean, double k) {
    Require.between("mean", mean, 0, 1e6);
    Require.between("k", k, 0.001, 1e9);
    Require.check("k", k, mean / k <= 20_000, "at least a 20,000th of the mean, " + mean);
    int mode = k <= 1 ? 0 : (int) (mean * (k - 1) / k);
    return Stepwise.counts(mode, n -> (n + k) / (n + 1) * (mean / (mean + k)), mean, mean + mean * mean / k);
  }

  private static void ordered(String lowName, double low, String highName, double high) {
    Require.finite(lowName, low);
    Require.finite(highName, high);
    Require.check(highName, high, low <= high, lowName + ", " + low + ", or more");
  }
}
