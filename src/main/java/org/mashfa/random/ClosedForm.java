package org.mashfa.random;

import org.apache.commons.math3.special.Gamma;

/** Distributions whose quantile is a formula. Parameters are checked in {@link Distributions}. */
final class ClosedForm {

  private ClosedForm() {
  }

  record Constant(double value) implements Distribution {
    @Override
    public double quantile(double u) {
      return value;
    }

    @Override
    public double cumulative(double x) {
      return x >= value ? 1 : 0;
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public double variance() {
      return 0;
    }
  }

  record Exponential(double mean) implements Distribution {
    @Override
    public double quantile(double u) {
      return -mean * Elementary.log(1 - u);
    }

    @Override
    public double cumulative(double x) {
      return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
    }

    @Override
    public double variance() {
      return mean * mean;
    }
  }

  /** @param sigma standard deviation of the logarithm */
  record Lognormal(double median, double sigma) implements Distribution {
    @Override
    public double quantile(double u) {
      return median * Elementary.exp(sigma * Elementary.normalQuantile(u));
    }

    @Override
    public double cumulative(double x) {
      return x <= 0 ? 0 : Elementary.normalCumulative(Elementary.log(x / median) / sigma);
    }

    @Override
    public double mean() {
      return median * Elementary.exp(0.5 * sigma * sigma);
    }

    @Override
    public double variance() {
      return mean() * mean() * StrictMath.expm1(sigma * sigma);
    }
  }

  record Normal(double mean, double sd) implements Distribution {
    @Override
    public double quantile(double u) {
      return mean + sd * Elementary.normalQuantile(u);
    }

    @Override
    public double cumulative(double x) {
      return Elementary.normalCumulative((x - mean) / sd);
    }

    @Override
    public double variance() {
      return sd * sd;
    }
  }

  record Uniform(double min, double max) implements Distribution {
    @Override
    public double quantile(double u) {
      return min + (max - min) * u;
    }

    @Override
    public double cumulative(double x) {
      return x <= min ? 0 : x >= max ? 1 : (x - min) / (max - min);
    }

    @Override
    public double mean() {
      return 0.5 * min + 0.5 * max;
    }

    @Override
    public double variance() {
      return (max - min) * (max - min) / 12;
    }
  }

  record Triangular(double min, double mode, double max) implements Distribution {
    @Override
    public double quantile(double u) {
      double left = u * (max - min);
      return left < mode - min
          ? min + Math.sqrt(left * (mode - min))
          : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    }

    @Override
    public double cumulative(double x) {
      if (x <= min) {
        return 0;
      }
      if (x >= max) {
        return 1;
      }
      return x < mode
          ? (x - min) / (max - min) * ((x - min) / (mode - min))
          : 1 - (max - x) / (max - min) * ((max - x) / (max - mode));
    }

    @Override
    public double mean() {
      return (min + mode + max) / 3;
    }

    @Override
    public double variance() {
      double low = mode - min;
      double high = max - mode;
      return (low * low + low * high + high * high) / 18;
    }
  }

  record Weibull(double shape, double scale) implements Distribution {
    @Override
    public double quantile(double u) {
      return scale * Elementary.exp(Elementary.log(-Elementary.log(1 - u)) / shape);
    }

    @Override
    public double cumulative(double x) {
      return x <= 0 ? 0 : -StrictMath.expm1(-Elementary.exp(shape * Elementary.log(x / scale)));
    }

    @Override
    public double mean() {
      return scale * moment(1);
    }

    @Override
    public double variance() {
      return scale * scale * (moment(2) - moment(1) * moment(1));
    }

    private double moment(int order) {
      return Elementary.exp(Gamma.logGamma(1 + order / shape));
    }
  }

  record Loglogistic(double median, double shape) implements Distribution {
    @Override
    public double quantile(double u) {
      return median * Elementary.exp(Elementary.log(u / (1 - u)) / shape);
    }

    @Override
    public double cumulative(double x) {
      return x <= 0 ? 0 : 1 / (1 + Elementary.exp(-shape * Elementary.log(x / median)));
    }

    @Override
    public double mean() {
      return median * moment(1);
    }

    @Override
    public double variance() {
      return shape <= 2 ? Double.POSITIVE_INFINITY : median * median * (moment(2) - moment(1) * moment(1));
    }

    private double moment(int order) {
      double angle = order * StrictMath.PI / shape;
      return shape <= order ? Double.POSITIVE_INFINITY : angle / StrictMath.sin(angle);
    }
  }
}
