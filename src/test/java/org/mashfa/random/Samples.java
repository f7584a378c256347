package org.mashfa.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Draws and test statistics shared by the tests of this package. */
final class Samples {

  /**
   * Bound on sqrt(n) times the Kolmogorov-Smirnov distance: exceeded by chance once in 130,000 times (2 exp(-2 * 2.5^2)).
   */
  static final double KS_BOUND = 2.5;

  private Samples() {
  }

  /** {@code n} uniform numbers of the entities 0 to n-1 of the source of that name, for purpose 0 and ordinal 0. */
  static double[] uniforms(KeyedRandom random, String name, int n) {
    long source = KeyedRandom.source(name);
    return IntStream.range(0, n).mapToDouble(i -> random.uniform(KeyedRandom.entity(source, i), 0, 0)).toArray();
  }

  /** sqrt(n) times the largest distance between the empirical and the given cumulative distribution. */
  static double kolmogorov(double[] values, DoubleUnaryOperator cumulative) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double f = cumulative.applyAsDouble(sorted[i]);
      distance = Math.max(distance, Math.max(f - (double) i / n, (i + 1.0) / n - f));
    }
    return distance * Math.sqrt(n);
  }

  /** Chi-square statistic of counts against equal expectations. */
  static double chiSquare(long[] counts) {
    double expected = Arrays.stream(counts).sum() / (double) counts.length;
    return Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
  }

  /** A normal score for a chi-square statistic of many degrees of freedom (Wilson and Hilferty 1931). */
  static double score(double chiSquare, int freedom) {
    double spread = 2.0 / (9 * freedom);
    return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
  }

  /** Correlation of two uniform samples times sqrt(n): standard normal when they are independent. */
  static double correlation(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - 0.5) * (b[i] - 0.5);
    }
    return 12 * sum / Math.sqrt(a.length);
  }
}
