package org.mashfa.random;

/**
 * A continuous distribution without a closed quantile, tabulated once: the transformed variable y (log or logit of the
 * value) as a function of the normal score z of the uniform number. In these coordinates the laws used here are nearly
 * straight lines, so that 32 cubic pieces per unit of z suffice (256 for mixtures).
 *
 * <p>The pieces are Hermite cubics with the exact slopes, limited so that they stay monotone (Fritsch and Carlson 1980,
 * "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17(2)).
 */
final class Tabulated implements Distribution {

  /** Normal scores covered: beyond those of every number that {@link KeyedRandom#uniform} gives, which end at 8.21. */
  private static final double SCORES = 8.25;
  private static final int USUAL = 32;
  /** Mixtures bend sharply where one component gives way to the next. */
  private static final int FINE = 256;
  /** Values nearer than exp(-690), about 1e-300, to the end of the range are not told apart. */
  private static final double FARTHEST = 690;

  private final Law law;
  private final boolean logit;
  private final double scale;
  private final double mean;
  private final double variance;
  private final int perUnit;
  private final double[] cubics;

  private Tabulated(Law law, boolean logit, double scale, double mean, double variance, int perUnit) {
    this.law = law;
    this.logit = logit;
    this.scale = scale;
    this.mean = mean;
    this.variance = variance;
    this.perUnit = perUnit;
    int pieces = (int) (2 * SCORES * perUnit);
    cubics = new double[4 * pieces];
    double[] y = new double[pieces + 1];
    double[] slope = new double[pieces + 1];
    int middle = pieces / 2;
    solve(y, slope, middle, 0);
    for (int i = middle + 1; i <= pieces; i++) {
      solve(y, slope, i, y[i - 1] + slope[i - 1] / perUnit);
    }
    for (int i = middle - 1; i >= 0; i--) {
      solve(y, slope, i, y[i + 1] - slope[i + 1] / perUnit);
    }
    for (int i = 0; i < pieces; i++) {
      double rise = y[i + 1] - y[i];
      double left = Math.min(slope[i] / perUnit, 3 * rise);
      double right = Math.min(slope[i + 1] / perUnit, 3 * rise);
      cubics[4 * i] = y[i];
      cubics[4 * i + 1] = left;
      cubics[4 * i + 2] = 3 * rise - 2 * left - right;
      cubics[4 * i + 3] = left + right - 2 * rise;
    }
  }

  /** A law of y = log(x / scale). */
  static Tabulated positive(Law law, double scale, double mean, double variance) {
    return new Tabulated(law, false, scale, mean, variance, USUAL);
  }

  /** As {@link #positive}, for a mixture. */
  static Tabulated mixture(Law law, double scale, double mean, double variance) {
    return new Tabulated(law, false, scale, mean, variance, FINE);
  }

  /** A law of y = logit x. */
  static Tabulated share(Law law, double mean, double variance) {
    return new Tabulated(law, true, 1, mean, variance, USUAL);
  }

  /** Sets y and dy/dz at a grid point by Newton's method on the normal score, kept within shrinking bounds. */
  private void solve(double[] y, double[] slope, int point, double guess) {
    double z = (double) point / perUnit - SCORES;
    double low = -FARTHEST;
    double high = FARTHEST;
    double at = Math.max(low, Math.min(high, guess));
    double gain = 0;
    for (int i = 0; i < 200 && low < high; i++) {
      double score = score(at, z);
      gain = law.density(at) / Elementary.normalDensity(score);
      if (score < z) {
        low = at;
      } else {
        high = at;
      }
      double step = (z - score) / gain;
      if (Math.abs(step) <= 1e-14 * Math.max(1, Math.abs(at))) {
        break;
      }
      at = at + step > low && at + step < high ? at + step : 0.5 * (low + high);
    }
    y[point] = at;
    slope[point] = gain > 0 && Math.abs(at) < FARTHEST - 1 ? 1 / gain : 0;
  }

  private double score(double y, double z) {
    return z < 0 ? Elementary.normalQuantile(law.lower(y)) : -Elementary.normalQuantile(law.upper(y));
  }

  @Override
  public double quantile(double u) {
    double t = (Elementary.normalQuantile(u) + SCORES) * perUnit;
    int piece = (int) t;
    double f = t - piece;
    int c = 4 * piece;
    double e = Elementary.exp(cubics[c] + f * (cubics[c + 1] + f * (cubics[c + 2] + f * cubics[c + 3])));
    return logit ? e / (1 + e) : scale * e;
  }

  @Override
  public double cumulative(double x) {
    if (x <= 0) {
      return 0;
    }
    if (x >= (logit ? 1 : Double.MAX_VALUE)) {
      return 1;
    }
    if (logit) {
      return law.lower(Elementary.log(x / (1 - x)));
    }
    return law.lower(Elementary.log(x / scale));
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
    return law + " of mean " + mean;
  }
}
