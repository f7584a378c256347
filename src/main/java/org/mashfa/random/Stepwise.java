package org.mashfa.random;

import java.util.Arrays;

/** A discrete distribution on finitely many ascending values. */
final class Stepwise implements Distribution {

  /** Largest table that is built, in values. */
  static final int MAX_VALUES = 2_000_000;

  private final double[] values;
  private final GuideTable table;
  private final double mean;
  private final double variance;

  private Stepwise(double[] values, double[] weights, double mean, double variance) {
    this.values = values;
    this.table = new GuideTable(weights);
    this.mean = mean;
    this.variance = variance;
  }

  /** Values strictly ascending, weights of positive sum; mean and variance are computed. */
  static Stepwise of(double[] values, double[] weights) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      total += weights[i];
      sum += weights[i] * values[i];
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += weights[i] * (values[i] - mean) * (values[i] - mean);
    }
    return new Stepwise(values, weights, mean, squares / total);
  }

  /** The ratio of the probabilities of count n+1 and n. */
  interface Ratio {
    double at(double n);
  }

  /**
   * Counts 0, 1, 2 ... with probabilities given by their successive ratios. Summed outwards from the mode and cut where
   * a term falls below 1e-20 of the mode's, so that nothing under- or overflows at any mean.
   */
  static Stepwise counts(int mode, Ratio ratio, double mean, double variance) {
    int first = mode;
    for (double p = 1; first > 0 && p > 1e-20; first--) {
      p /= ratio.at(first - 1);
    }
    int last = mode;
    for (double p = 1; p > 1e-20; last++) {
      if (last - first > MAX_VALUES) {
        throw new IllegalArgumentException("mean " + mean + " and variance " + variance
            + " spread over more counts than the " + MAX_VALUES + " that can be tabulated");
      }
      p *= ratio.at(last);
    }
    double[] values = new double[last - first + 1];
    double[] weights = new double[values.length];
    weights[mode - first] = 1;
    for (int n = mode; n > first; n--) {
      weights[n - 1 - first] = weights[n - first] / ratio.at(n - 1);
    }
    for (int n = mode; n < last; n++) {
      weights[n + 1 - first] = weights[n - first] * ratio.at(n);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = first + i;
    }
    return new Stepwise(values, weights, mean, variance);
  }

  /** The same distribution given that the value lies in [min, max]. */
  Stepwise within(double min, double max) {
    int from = 0;
    while (from < values.length && values[from] < min) {
      from++;
    }
    int to = from;
    while (to < values.length && values[to] <= max) {
      to++;
    }
    double[] weights = new double[to - from];
    for (int i = from; i < to; i++) {
      weights[i - from] = table.probability(i);
    }
    if (!(Arrays.stream(weights).reduce(0, Double::sum) >= Truncated.LEAST)) {
      throw Truncated.empty(min, max, this);
    }
    return of(Arrays.copyOfRange(values, from, to), weights);
  }

  @Override
  public double quantile(double u) {
    return values[table.index(u)];
  }

  @Override
  public double cumulative(double x) {
    int i = Arrays.binarySearch(values, x);
    return table.cumulative(i >= 0 ? i : -i - 2);
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double variance() {
    return variance;
  }

  @Override
  public String toString() {
    return "discrete distribution of " + values.length + " values, mean " + mean;
  }
}
