package org.mashfa.report;

/** Texts of a scenario on a terminal. */
final class Text {
  private Text() {}

  /** The text without characters that a terminal would obey. */
  static String safe(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) || reorders(c) ? ' ' : c));
    return out.toString();
  }

  /** Whether a character changes the direction of those around it. */
  private static boolean reorders(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** Columns that a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(Text::width).sum();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> switch (Character.UnicodeScript.of(c)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
        default -> 1;
      };
    };
  }

  /** The text cut to so many columns at most. */
  static String shortened(String text, int most, String ellipsis) {
    if (width(text) <= most) {
      return text;
    }
    int end = text.length();
    while (width(text.substring(0, end)) > most - ellipsis.length()) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ellipsis;
  }
}
