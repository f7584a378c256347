package org.mashfa.random;

import org.apache.commons.math3.special.Gamma;

/** How probable it is that chance alone brings forth a statistic so large: p-values, near 0 or 1 when it is no chance. */
final class GoodnessOfFit {
  private static final double LEAST_EXPECTED = 10; // in a class of a chi-square test, as in TestU01
  private static final double CERTAIN = 40; // beyond it the limit law of Anderson and Darling is 1 to the last bit

  private GoodnessOfFit() {}

  /**
   * Upper tail of the chi-square statistic of counts; neighbouring classes of which too little is expected are merged.
   *
   * @throws IllegalArgumentException if the probabilities do not sum to one
   */
  static double chiSquare(long[] counts, double[] probabilities) {
    long n = 0;
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      n += counts[i];
      sum += probabilities[i];
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("probabilities sum to " + sum + ", expected 1");
    }
    double statistic = 0;
    int classes = 0;
    double expected = 0;
    double observed = 0;
    double left = n;
    for (int i = 0; i < counts.length; i++) {
      expected += n * probabilities[i];
      observed += counts[i];
      left -= n * probabilities[i];
      if (expected >= LEAST_EXPECTED && left >= LEAST_EXPECTED || i == counts.length - 1) {
        statistic += (observed - expected) * (observed - expected) / expected;
        classes++;
        expected = 0;
        observed = 0;
      }
    }
    return Gamma.regularizedGammaQ((classes - 1) / 2.0, statistic / 2);
  }

  /** Of a Poisson count: the upper tail if that is the smaller one, else the complement of the lower tail. */
  static double poisson(long count, double mean) {
    double upper = count == 0 ? 1 : Gamma.regularizedGammaP(count, mean);
    double lower = Gamma.regularizedGammaQ(count + 1.0, mean);
    return upper < lower ? upper : lower < 0.5 ? 1 - lower : 0.5;
  }

  /** Lower tail of the Anderson-Darling statistic of a large sorted sample that should be uniform. */
  static double andersonDarling(double[] sorted) {
    int n = sorted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (2 * i + 1) * (Math.log(sorted[i]) + Math.log1p(-sorted[n - 1 - i]));
    }
    return andersonDarlingLimit(-n - sum / n);
  }

  /** Limit law of the statistic: the series of Anderson and Darling 1952, integrated by trapezoids. */
  static double andersonDarlingLimit(double z) {
    if (z > CERTAIN) {
      return 1;
    }
    double total = 0;
    double binomial = 1; // -1/2 over j
    double size = 1;
    for (int j = 0; size > 1e-20; j++) {
      double rate = Math.pow((4 * j + 1) * Math.PI, 2) / (8 * z);
      double step = Math.min(0.02, 0.02 / Math.sqrt(rate));
      double integral = Math.exp(z / 8) / 2;
      for (double w = step; rate * w * w < 60; w += step) {
        integral += Math.exp(z / (8 * (w * w + 1)) - rate * w * w);
      }
      size = (4 * j + 1) * Math.exp(-rate) * integral * step;
      total += binomial * size;
      binomial *= -(j + 0.5) / (j + 1);
    }
    return Math.sqrt(2 * Math.PI) / z * total;
  }
}
