package org.mashfa.validation;

import java.util.function.DoubleUnaryOperator;

/** Markov chains solved by arithmetic. */
final class Chains {
  private Chains() {}

  /**
   * The stationary distribution of a chain in continuous time, by the elimination of Grassmann, Taksar and Heyman (1985), which
   * only adds, multiplies and divides positive numbers.
   *
   * @param rates rate from row to column; the diagonal is not read
   */
  static double[] stationary(double[][] rates) {
    int n = rates.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = rates[i].clone();
    }
    for (int k = n - 1; k > 0; k--) {
      double out = 0;
      for (int j = 0; j < k; j++) {
        out += a[k][j];
      }
      for (int i = 0; i < k; i++) {
        a[i][k] /= out;
        for (int j = 0; j < k; j++) {
          a[i][j] += a[i][k] * a[k][j];
        }
      }
    }
    double[] p = new double[n];
    p[0] = 1;
    double sum = 1;
    for (int j = 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        p[j] += p[i] * a[i][j];
      }
      sum += p[j];
    }
    for (int j = 0; j < n; j++) {
      p[j] /= sum;
    }
    return p;
  }

  /**
   * The number in M(t)/M/c(t), from empty at time 0: the forward equations by Runge and Kutta's fourth-order method. Rates and
   * servers are read at the start of each step, and so must change at multiples of a step only.
   */
  static final class Forward {
    private static final int STATES = 160;

    private final DoubleUnaryOperator arrivals;
    private final DoubleUnaryOperator servers;
    private final double step;
    private final double[] p = new double[STATES];
    private final double[][] slope = new double[4][STATES];
    private final double[] middle = new double[STATES];
    private double waited;
    private long steps;

    /**
     * At time 0.
     *
     * @param arrivals rate of arrival over time, in multiples of the service rate
     * @param servers servers over time
     * @param stepsPerUnit steps in one mean service time
     */
    Forward(DoubleUnaryOperator arrivals, DoubleUnaryOperator servers, int stepsPerUnit) {
      this.arrivals = arrivals;
      this.servers = servers;
      step = 1.0 / stepsPerUnit;
      p[0] = 1;
    }

    /** Goes on to a later time. */
    void goOn(double until) {
      for (long last = Math.round(until / step); steps < last; steps++) {
        double in = arrivals.applyAsDouble(steps * step);
        double c = servers.applyAsDouble(steps * step);
        double before = meanWaiting(c);
        slope(p, in, c, slope[0]);
        slope(shifted(slope[0], step / 2), in, c, slope[1]);
        slope(shifted(slope[1], step / 2), in, c, slope[2]);
        slope(shifted(slope[2], step), in, c, slope[3]);
        for (int n = 0; n < STATES; n++) {
          p[n] += step / 6 * (slope[0][n] + 2 * slope[1][n] + 2 * slope[2][n] + slope[3][n]);
        }
        waited += step * (before + meanWaiting(c)) / 2;
      }
    }

    private double[] shifted(double[] by, double length) {
      for (int n = 0; n < STATES; n++) {
        middle[n] = p[n] + length * by[n];
      }
      return middle;
    }

    private static void slope(double[] p, double in, double c, double[] slope) {
      for (int n = 0; n < STATES; n++) {
        double into = n > 0 ? in * p[n - 1] : 0;
        double back = n + 1 < STATES ? Math.min(n + 1, c) * p[n + 1] : 0;
        double away = (n + 1 < STATES ? in : 0) + Math.min(n, c);
        slope[n] = into + back - away * p[n];
      }
    }

    /** Mean number present now. */
    double meanNumber() {
      double mean = 0;
      for (int n = 0; n < STATES; n++) {
        mean += n * p[n];
      }
      return mean;
    }

    /** Mean number waiting now, with so many servers. */
    double meanWaiting(double c) {
      double mean = 0;
      for (int n = 0; n < STATES; n++) {
        mean += Math.max(0, n - c) * p[n];
      }
      return mean;
    }

    /** Chance that more than so many are present now. */
    double above(int number) {
      double sum = 0;
      for (int n = number + 1; n < STATES; n++) {
        sum += p[n];
      }
      return sum;
    }

    /** Mean time waited so far by all together. */
    double waited() {
      return waited;
    }
  }
}
