package org.mashfa.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the page shows them. */
final class Numbers {
  private Numbers() {}

  /** Five significant digits at most. */
  static String shown(double x) {
    return rounded(x, 5);
  }

  /** Two significant digits at most. */
  static String brief(double x) {
    return rounded(x, 2);
  }

  private static String rounded(double x, int digits) {
    if (x == 0 || !Double.isFinite(x)) {
      return x == 0 ? "0" : "–";
    }
    BigDecimal value = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  /** A share in per cent. */
  static String percent(double share) {
    return brief(100 * share) + "%";
  }

  /** A probability, in powers of ten where it is small. */
  static String probability(double p) {
    return p < 1e-9 ? "< 1e-9" : p < 0.001 ? String.format(Locale.ROOT, "%.1e", p) : brief(p);
  }
}
