package org.mashfa.stats;

/**
 * Count, mean, variance and extremes of observations that arrive one by one.
 *
 * <p>Updated by Welford's recurrence (Welford 1962, <i>Technometrics</i> 4:419), merged by the
 * pairwise formula of Chan, Golub and LeVeque (1983, <i>The American Statistician</i> 37:242); both
 * keep their precision when the mean is large against the spread. Merging in another order changes
 * the result by rounding only, but does change it.
 *
 * <p>Not thread-safe: one thread fills it. {@link #add} does not allocate.
 */
public final class Tally {

  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** An empty tally. */
  public Tally() {}

  /**
   * Counts one observation.
   *
   * @throws IllegalArgumentException if it is NaN or infinite; the tally is then unchanged
   */
  public void add(double x) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("observation is not a finite number: " + x);
    }
    count++;
    double delta = x - mean;
    mean += delta / count;
    squares += delta * (x - mean);
    min = Math.min(min, x);
    max = Math.max(max, x);
  }

  /** Counts all observations of another tally, which stays as it is. */
  public void merge(Tally other) {
    if (other.count == 0) {
      return;
    }
    if (count == 0) {
      count = other.count;
      mean = other.mean;
      squares = other.squares;
    } else {
      long total = count + other.count;
      double delta = other.mean - mean;
      double share = (double) other.count / total;
      squares += other.squares + delta * delta * share * count;
      mean += delta * share;
      count = total;
    }
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  /** Number of observations. */
  public long count() {
    return count;
  }

  /** Arithmetic mean; NaN when empty. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Unbiased sample variance (divisor n - 1); NaN below two observations. */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /** Square root of the {@link #variance}; NaN below two observations. */
  public double standardDeviation() {
    return StrictMath.sqrt(variance());
  }

  /** Smallest observation; NaN when empty. */
  public double min() {
    return count == 0 ? Double.NaN : min;
  }

  /** Largest observation; NaN when empty. */
  public double max() {
    return count == 0 ? Double.NaN : max;
  }

  /**
   * Half-width of the Student t confidence interval for the mean (Law 2015, <i>Simulation Modeling
   * and Analysis</i>, section 4.5). It holds for independent observations that are roughly normal,
   * such as means of replications, not for successive waits within one run.
   *
   * @param level confidence level, in (0, 1)
   * @return the half-width, NaN below two observations
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public double halfWidth(double level) {
    CriticalValues.requireLevel(level);
    return count < 2
        ? Double.NaN
        : CriticalValues.student(level, count - 1) * StrictMath.sqrt(variance() / count);
  }

  /**
   * The interval of {@link #halfWidth} around the mean.
   *
   * @param level confidence level, in (0, 1)
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public Interval interval(double level) {
    return new Interval(mean(), halfWidth(level), count, level);
  }
}
