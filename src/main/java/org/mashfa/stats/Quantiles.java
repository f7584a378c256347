package org.mashfa.stats;

import java.util.Arrays;

/**
 * Exact quantiles of a small sample, such as one measure over all replications: linear
 * interpolation between order statistics, type 7 of Hyndman and Fan (1996, <i>The American
 * Statistician</i> 50:361), the default of R and NumPy. Immutable.
 */
public final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts a copy of the values.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Quantiles of(double... values) {
    double[] copy = values.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(copy[i])) {
        throw new IllegalArgumentException("value " + i + " is not a finite number: " + copy[i]);
      }
    }
    Arrays.sort(copy);
    return new Quantiles(copy);
  }

  /** Number of values. */
  public int count() {
    return sorted.length;
  }

  /**
   * The quantile at q: 0 gives the smallest value, 0.5 the median, 1 the largest.
   *
   * @param q in [0, 1]
   * @return in the unit of the values, NaN when there are none
   * @throws IllegalArgumentException if q lies outside [0, 1]
   */
  public double at(double q) {
    requireShare(q);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = q * (sorted.length - 1);
    int below = (int) position;
    if (below == sorted.length - 1) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }

  /** Refuses a share outside [0, 1]. */
  static void requireShare(double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("quantile must lie between 0 and 1: " + q);
    }
  }
}
