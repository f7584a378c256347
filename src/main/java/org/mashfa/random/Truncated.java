package org.mashfa.random;

/**
 * A continuous distribution given that its value lies in [min, max], by restricting the uniform number to the quantiles
 * between the bounds: one draw still takes one number.
 */
final class Truncated implements Distribution {

  /** Least probability between the bounds: below it too few different values would be left. */
  static final double LEAST = 1e-9;

  private static final double LARGEST = 1 - 0x1p-53;
  private static final double SCORES = 8.2;
  private static final int STEPS = 4096;

  private final Distribution whole;
  private final double min;
  private final double max;
  private final double below;
  private final double inside;
  private Moments moments; // made when first asked for: many laws are never asked

  Truncated(Distribution whole, double min, double max) {
    this.whole = whole;
    this.min = min;
    this.max = max;
    below = whole.cumulative(min);
    inside = whole.cumulative(max) - below;
    if (!(inside >= LEAST)) {
      throw empty(min, max, whole);
    }
  }

  private record Moments(double mean, double variance) {}

  private Moments moments() {
    Moments made = moments;
    if (made == null) {
      double mean = expectation(0, 1);
      made = new Moments(mean, expectation(mean, 2));
      moments = made;
    }
    return made;
  }

  static IllegalArgumentException empty(double min, double max, Distribution whole) {
    return new IllegalArgumentException("min " + min + " and max " + max + " leave less than " + LEAST
        + " of the probability of " + whole + ", expected more");
  }

  /**
   * Trapezoidal sum over normal scores of the power of (value - origin): the weight vanishes with all derivatives at
   * both ends, where the rule converges fast. Covers the quantiles that draws can take.
   */
  private double expectation(double origin, int power) {
    double sum = 0;
    double weights = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double z = i * SCORES / STEPS;
      double weight = Elementary.normalDensity(z);
      double value = quantile(Elementary.normalCumulative(z)) - origin;
      sum += weight * (power == 1 ? value : value * value);
      weights += weight;
    }
    return sum / weights;
  }

  @Override
  public double quantile(double u) {
    double value = whole.quantile(Math.min(below + inside * u, LARGEST));
    return Math.max(min, Math.min(max, value));
  }

  @Override
  public double cumulative(double x) {
    return x < min ? 0 : x >= max ? 1 : Math.min(1, Math.max(0, (whole.cumulative(x) - below) / inside));
  }

  @Override
  public double mean() {
    return moments().mean();
  }

  @Override
  public double variance() {
    return moments().variance();
  }

  @Override
  public String toString() {
    return whole + " within [" + min + ", " + max + "]";
  }
}
