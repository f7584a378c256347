package org.mashfa.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/**
 * Two-sided critical values: the half-width, in standard errors, of an interval that holds a given
 * share of a distribution centred on zero.
 *
 * <p>Pure functions without a memory. A Student value takes a few microseconds, against a hundred
 * and more for the general root search of Commons Math, so that nothing needs to be cached.
 */
final class CriticalValues {

  /** From here on the expansion is exact enough, and the incomplete beta function slow. */
  private static final long EXPANSION_FROM = 1000;

  private static final double RELATIVE_STEP = 1e-13;

  private CriticalValues() {}

  /** Refuses a confidence level outside the open interval from 0 to 1. */
  static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("confidence level must lie between 0 and 1, both excluded: " + level);
    }
    return level;
  }

  /**
   * The z with P(|Z| &lt;= z) = level for a standard normal Z.
   *
   * @param level in (0, 1)
   */
  static double normal(double level) {
    return StrictMath.sqrt(2) * Erf.erfInv(requireLevel(level));
  }

  /**
   * The t with P(|T| &lt;= t) = level for Student's T.
   *
   * @param level in (0, 1)
   * @param degreesOfFreedom at least 1
   */
  static double student(double level, long degreesOfFreedom) {
    double z = normal(level);
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException("degrees of freedom must be at least 1: " + degreesOfFreedom);
    }
    return degreesOfFreedom < EXPANSION_FROM
        ? byNewton(1 - level, degreesOfFreedom, z)
        : byExpansion(degreesOfFreedom, z);
  }

  /**
   * Newton's method on the two-sided tail P(|T| &gt; t). The tail is convex and the normal value
   * lies left of the root, so that the steps climb to the root without passing it.
   */
  private static double byNewton(double tail, double nu, double start) {
    double t = start;
    double logBeta = Beta.logBeta(nu / 2, 0.5);
    double step;
    do {
      double excess = Beta.regularizedBeta(nu / (nu + t * t), nu / 2, 0.5) - tail;
      double logDensity = -(nu + 1) / 2 * StrictMath.log1p(t * t / nu) - StrictMath.log(nu) / 2 - logBeta;
      step = excess / (2 * StrictMath.exp(logDensity));
      t += step;
    } while (step > RELATIVE_STEP * t);
    return t;
  }

  /** Abramowitz and Stegun (1964), 26.7.5; what it leaves out is below 1e-9 up to level 0.9999. */
  private static double byExpansion(double nu, double z) {
    double s = z * z;
    double g1 = (s + 1) / 4;
    double g2 = ((5 * s + 16) * s + 3) / 96;
    double g3 = (((3 * s + 19) * s + 17) * s - 15) / 384;
    return z * (1 + (g1 + (g2 + g3 / nu) / nu) / nu);
  }
}
