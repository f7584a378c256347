package org.mashfa.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/** How texts and numbers are written in cells. */
final class Cells {
  private static final String FORMULA = "=+-@\t\r";

  private Cells() {}

  static CsvWriter writer(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  static CsvWriter writer(OutputStream out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  /**
   * The number with as few digits as read back to the same double; empty for NaN. Not {@link Double#toString}, whose
   * digits differ between JDK 17 and 19 (JDK-4511638).
   */
  static String number(double x) {
    if (Double.isNaN(x)) {
      return "";
    }
    if (x == (int) x) {
      return Integer.toString((int) x);
    }
    String text = NumberOutput.toString(x, true);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A text of the user's; what a spreadsheet would take for a formula gets an apostrophe in front. */
  static String text(String text) {
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 || isNumber(text) ? text : "'" + text;
  }

  private static boolean isNumber(String text) {
    try {
      new BigDecimal(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
