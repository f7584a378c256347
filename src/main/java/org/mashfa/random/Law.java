package org.mashfa.random;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * A continuous distribution seen through a transformed variable y that runs over the whole line: y = log x for gamma
 * and hyperexponential laws, y = logit x for beta laws. Both tails are asked for, since one minus the other loses all
 * digits.
 */
interface Law {

  /** Probability at or below y. */
  double lower(double y);

  /** Probability above y. */
  double upper(double y);

  /** Density of y. */
  double density(double y);

  /** Gamma law of mean 1: y = log x. */
  record GammaLaw(double shape) implements Law {
    @Override
    public double lower(double y) {
      return Gamma.regularizedGammaP(shape, shape * Elementary.exp(y));
    }

    @Override
    public double upper(double y) {
      return Gamma.regularizedGammaQ(shape, shape * Elementary.exp(y));
    }

    @Override
    public double density(double y) {
      return Elementary.exp(shape * (Elementary.log(shape) + y - Elementary.exp(y)) - Gamma.logGamma(shape));
    }
  }

  /** Beta law: y = log(x / (1 - x)). */
  record BetaLaw(double alpha, double beta) implements Law {
    @Override
    public double lower(double y) {
      return Beta.regularizedBeta(share(y), alpha, beta);
    }

    @Override
    public double upper(double y) {
      return Beta.regularizedBeta(share(-y), beta, alpha);
    }

    @Override
    public double density(double y) {
      return Elementary.exp(alpha * Elementary.log(share(y)) + beta * Elementary.log(share(-y))
          - Beta.logBeta(alpha, beta));
    }

    private static double share(double y) {
      return 1 / (1 + Elementary.exp(-y));
    }
  }

  /** Mixture of exponential laws of given rates: y = log x. */
  record HyperexponentialLaw(double[] probabilities, double[] rates) implements Law {
    @Override
    public double lower(double y) {
      double x = Elementary.exp(y);
      double sum = 0;
      for (int i = 0; i < rates.length; i++) {
        sum -= probabilities[i] * StrictMath.expm1(-rates[i] * x);
      }
      return sum;
    }

    @Override
    public double upper(double y) {
      double x = Elementary.exp(y);
      double sum = 0;
      for (int i = 0; i < rates.length; i++) {
        sum += probabilities[i] * Elementary.exp(-rates[i] * x);
      }
      return sum;
    }

    @Override
    public double density(double y) {
      double x = Elementary.exp(y);
      double sum = 0;
      for (int i = 0; i < rates.length; i++) {
        sum += probabilities[i] * rates[i] * x * Elementary.exp(-rates[i] * x);
      }
      return sum;
    }
  }
}
