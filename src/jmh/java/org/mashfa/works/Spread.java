package org.mashfa.works;

import java.util.Arrays;
import java.util.Locale;

/** One number for each pass, shown as the median and, in brackets, the least and the greatest. */
record Spread(double median, double least, double greatest) {
  static Spread of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  @Override
  public String toString() {
    return shown(median) + " (" + shown(least) + "–" + shown(greatest) + ")";
  }

  /** Two digits, or whole. */
  static String shown(double number) {
    return number >= 10 ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, number >= 1 ? "%.1f" : "%.2f", number);
  }
}
