package org.mashfa.report;

import java.util.Locale;
import org.mashfa.experiment.Estimate;

/** Numbers as people read them: three significant digits, whole numbers from 100 on in full. */
final class Figures {
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_DECIMALS_WITH_UNIT = 2;
  private static final double HOUR = 60;
  private static final double DAY = 1_440;

  private final String plusMinus;
  private final boolean intervals;

  /** Numbers with the given sign before the half-width; without intervals, of a single replication. */
  Figures(String plusMinus, boolean intervals) {
    this.plusMinus = plusMinus;
    this.intervals = intervals;
  }

  /** An estimate in its own unit. */
  Cell number(Estimate estimate) {
    return number(estimate.value(), estimate.halfWidth());
  }

  /** A number and half the width of its interval. */
  Cell number(double value, double halfWidth) {
    return cell(value, halfWidth, "");
  }

  /** A number that is known, with a decimal if it has any. */
  static String plain(double x) {
    return text(x, x == StrictMath.rint(x) ? 0 : 1);
  }

  /** A duration estimated in minutes, in the unit that suits it. */
  Cell duration(Estimate minutes) {
    double value = minutes.value();
    String unit = value < 3 * HOUR ? " min" : value < 3 * DAY ? " h" : " d";
    double size = value < 3 * HOUR ? 1 : value < 3 * DAY ? HOUR : DAY;
    return cell(value / size, minutes.halfWidth() / size, unit);
  }

  /** A share as a percentage. */
  Cell percent(Estimate share) {
    return cell(100 * share.value(), 100 * share.halfWidth(), "%");
  }

  private Cell cell(double value, double halfWidth, String unit) {
    int most = unit.isEmpty() ? MOST_DECIMALS : MOST_DECIMALS_WITH_UNIT;
    if (halfWidth == 0 || !intervals) {
      return new Cell(text(value, value == StrictMath.rint(value) ? 0 : decimals(value, 3, most)), unit);
    }
    int decimals = decimals(value == 0 ? halfWidth : value, 3, most);
    String half = Double.isNaN(halfWidth) ? "?" : text(halfWidth, Math.max(decimals, decimals(halfWidth, 1, most)));
    return new Cell(text(value, decimals), " " + plusMinus + " " + half + unit);
  }

  /** Decimals that show a number to so many significant digits. */
  private static int decimals(double x, int digits, int most) {
    if (x == 0 || Double.isNaN(x)) {
      return 0;
    }
    int magnitude = (int) StrictMath.floor(StrictMath.log10(Math.abs(x)));
    return Math.max(0, Math.min(most, digits - 1 - magnitude));
  }

  private static String text(double x, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", x);
    return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
  }
}
