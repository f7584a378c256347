package org.mashfa.assembly;

/**
 * Fuel of diesel generator sets at 25, 50, 75 and 100% load, by rated power: a maker's chart for standby sets (EVIDENCE
 * P-F1, hardydiesel.com). Between two sizes linear; beyond the chart in proportion to the nearest size.
 */
final class GeneratorChart {
  private static final double[] KW = {20, 30, 60, 100, 150, 200, 250, 300, 500};
  private static final double[][] LITRES_PER_HOUR = {
      {2.3, 3.4, 4.9, 6.1}, {4.9, 6.8, 9.1, 11}, {6.8, 11, 14.4, 18.2}, {9.8, 15.5, 22, 28}, {13.6, 22.3, 31.8, 41.3},
      {17.8, 29.1, 41.6, 54.5}, {21.6, 36, 51.5, 68.1}, {25.7, 42.8, 60.9, 81.4}, {41.6, 70, 99.9, 135.1}};

  private GeneratorChart() {}

  /** Litres an hour at the four loads. */
  static double[] litresPerHour(double kw) {
    int last = KW.length - 1;
    if (kw <= KW[0] || kw >= KW[last]) {
      int nearest = kw <= KW[0] ? 0 : last;
      return blend(LITRES_PER_HOUR[nearest], LITRES_PER_HOUR[nearest], 0, kw / KW[nearest]);
    }
    int i = 0;
    while (KW[i + 1] < kw) {
      i++;
    }
    return blend(LITRES_PER_HOUR[i], LITRES_PER_HOUR[i + 1], (kw - KW[i]) / (KW[i + 1] - KW[i]), 1);
  }

  private static double[] blend(double[] a, double[] b, double weight, double factor) {
    double[] c = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      c[i] = (a[i] + weight * (b[i] - a[i])) * factor;
    }
    return c;
  }
}
