package org.mashfa.stats;

/**
 * A two-sided confidence interval for a mean, symmetric about its estimate.
 *
 * @param mean the estimate, NaN if nothing was observed
 * @param halfWidth distance from the estimate to either end, in the unit of the mean; NaN if fewer
 *     than two observations were made
 * @param n number of observations (for an experiment: of replications) behind it, at least 0
 * @param level confidence level, in (0, 1)
 */
public record Interval(double mean, double halfWidth, long n, double level) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the half-width or the count is negative or the level lies
   *     outside (0, 1)
   */
  public Interval {
    CriticalValues.requireLevel(level);
    if (halfWidth < 0) {
      throw new IllegalArgumentException("half-width must not be negative: " + halfWidth);
    }
    if (n < 0) {
      throw new IllegalArgumentException("number of observations must not be negative: " + n);
    }
  }

  /** Lower end; NaN where the half-width is. */
  public double low() {
    return mean - halfWidth;
  }

  /** Upper end; NaN where the half-width is. */
  public double high() {
    return mean + halfWidth;
  }

  /** Whether the value lies within the interval, ends included; false if an end or the value is NaN. */
  public boolean covers(double value) {
    return low() <= value && value <= high();
  }

  /**
   * Whether the whole range lies within the interval, ends included; false if an end or a bound is
   * NaN.
   *
   * @param from lower bound of the range
   * @param to upper bound of the range, not below {@code from}
   * @throws IllegalArgumentException if the bounds are the wrong way round
   */
  public boolean covers(double from, double to) {
    if (from > to) {
      throw new IllegalArgumentException("range runs backwards: from " + from + " to " + to);
    }
    return low() <= from && to <= high();
  }
}
