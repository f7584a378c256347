package org.mashfa.scenario;

import java.util.Locale;
import java.util.Map;

/** Reads numbers with units, such as {@code 90 min}, {@code 12%} or {@code 8/1000/d}. */
final class Quantities {

  /** Words that people write for units, and ours. */
  private static final Map<String, String> COMMON = Map.ofEntries(Map.entry("sec", "s"), Map.entry("secs", "s"),
      Map.entry("second", "s"), Map.entry("seconds", "s"), Map.entry("m", "min"), Map.entry("mins", "min"),
      Map.entry("minute", "min"), Map.entry("minutes", "min"), Map.entry("hr", "h"), Map.entry("hrs", "h"),
      Map.entry("hour", "h"), Map.entry("hours", "h"), Map.entry("day", "d"), Map.entry("days", "d"),
      Map.entry("w", "week"), Map.entry("wk", "week"), Map.entry("mo", "month"), Map.entry("year", "y"),
      Map.entry("years", "y"), Map.entry("yr", "y"), Map.entry("litre", "L"), Map.entry("litres", "L"),
      Map.entry("liter", "L"), Map.entry("liters", "L"), Map.entry("percent", "%"), Map.entry("kmh", "km/h"),
      Map.entry("kph", "km/h"), Map.entry("kilometre", "km"), Map.entry("kilometres", "km"));

  private Quantities() {
  }

  /** The value in base units. */
  static double parse(String text, Dimension dimension) {
    return read(text, dimension).value();
  }

  /** The value in base units, and whether its unit is one of volume. */
  static Amount read(String written, Dimension dimension) {
    String text = written.strip();
    int end = number(text, 0);
    if (end == 0) {
      throw new Wrong("'" + shown(text) + "' is not " + dimension.noun(), describe(dimension), "");
    }
    double value = Double.parseDouble(text.substring(0, end));
    String unit = text.substring(end).strip();
    if (dimension == Dimension.RATE_PER_HEAD && unit.startsWith("/")) {
      String rest = unit.substring(1).stripLeading();
      int length = number(rest, 0);
      if (length > 0) {
        value /= Double.parseDouble(rest.substring(0, length));
        unit = rest.substring(length).strip();
      }
    }
    if (unit.startsWith(",") || unit.startsWith("_") || unit.startsWith(".")) {
      throw new Wrong("'" + shown(text) + "' is not a number", "digits, with a point before decimals", "");
    }
    double size = size(text.substring(0, end), unit, text, dimension);
    // Dividing by the inverse of a small unit rounds once: 7% is 0.07, 47.6/d is 47.6 / 86400.
    value = size >= 1 ? value * size : value / (1 / size);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new Wrong("'" + shown(text) + "' is too large or undefined", describe(dimension), "");
    }
    return new Amount(value, unit.startsWith("L") || unit.startsWith("m3"));
  }

  private static double size(String number, String unit, String text, Dimension dimension) {
    if (unit.isEmpty()) {
      if (dimension.unitNeeded()) {
        throw new Wrong("the unit is missing in '" + shown(text) + "'", describe(dimension), "");
      }
      return 1;
    }
    String compact = unit.indexOf(' ') >= 0 ? unit.replace(" ", "") : unit;
    Double size = dimension.units().get(compact);
    if (size == null) {
      String near = nearestUnit(compact, dimension);
      String suggestion = near.isEmpty() ? "" : number + (near.startsWith("/") || near.equals("%") ? "" : " ") + near;
      throw new Wrong(dimension.units().isEmpty() ? "'" + shown(text) + "' is not " + dimension.noun()
          : "unknown unit '" + shown(unit) + "'", describe(dimension), suggestion);
    }
    return size;
  }

  private static String nearestUnit(String unit, Dimension dimension) {
    for (String known : dimension.units().keySet()) {
      if (known.equalsIgnoreCase(unit)) {
        return known;
      }
    }
    String plain = unit.replaceAll("[\\h\\u200B\\uFEFF]", "");
    boolean per = plain.startsWith("per") && !plain.startsWith("percent");
    String[] parts = (per ? "/" + plain.substring("per".length()) : plain).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = COMMON.getOrDefault(parts[i].toLowerCase(Locale.ROOT), parts[i]);
    }
    String joined = String.join("/", parts);
    for (String candidate : new String[] {joined, "/" + joined}) {
      for (String known : dimension.units().keySet()) {
        if (known.equalsIgnoreCase(candidate)) {
          return known;
        }
      }
    }
    return "";
  }

  /** What is accepted, for messages. */
  static String describe(Dimension dimension) {
    if (dimension.units().isEmpty()) {
      return dimension.noun();
    }
    String such = dimension.noun() + " such as " + dimension.example();
    return switch (dimension) {
      case SHARE, COUNT, AMOUNT, DRAW, RATE_PER_HEAD -> such;
      default -> such + "; units: " + String.join(", ", dimension.units().keySet());
    };
  }

  /** Where the decimal number that starts at {@code from} ends; {@code from} if there is none. */
  static int number(String text, int from) {
    int i = from;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int digits = i;
    i = digits(text, i);
    int whole = i - digits;
    int decimals = 0;
    if (i < text.length() && text.charAt(i) == '.') {
      int end = digits(text, i + 1);
      decimals = end - i - 1;
      i = decimals > 0 ? end : i;
    }
    if (whole + decimals == 0) {
      return from;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int sign = i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+') ? i + 2 : i + 1;
      int end = digits(text, sign);
      i = end > sign ? end : i;
    }
    return i;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** A text fit for a message: short, on one line. */
  static String shown(String text) {
    String line = Texts.visible(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    int points = line.codePointCount(0, line.length());
    return points <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
  }
}
