package org.mashfa.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Rule;

/** Turns the text of a single value into its Java value. */
final class Leaves {

  static final String DATE = "a date such as 2019-11-05 or 2019-11-05T14:30";
  private static final double EXACT = 9_007_199_254_740_992.0; // 2^53: above, doubles skip whole numbers

  private Leaves() {
  }

  /**
   * The value of a text.
   *
   * @throws Wrong if the text is not such a value
   */
  static Object parse(Leaf leaf, Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.blank()) {
      throw new Wrong("no value is given", describe(leaf), "");
    }
    return switch (leaf.kind()) {
      case INT -> (int) whole(text, leaf, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> integer(text, leaf);
      case DOUBLE -> number(text, leaf);
      case LIMIT -> text.strip().equals("unlimited") ? Limit.UNLIMITED : limit(text, leaf);
      case LAW -> Laws.parse(text, leaf.rule().dimension(), leaf.rule().least(), leaf.rule().greatest());
      case AMOUNT -> amount(text, leaf);
      case MOMENT -> moment(text);
      case BOOLEAN -> bool(text);
      case TEXT -> text;
      case CHOICE -> choice(text, leaf);
      case DATE -> date(text);
    };
  }

  /** A parsed value as a number; NaN if it is none: a date, or a law that varies. */
  static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    } else if (value instanceof Limit limit) {
      return limit.value();
    } else if (value instanceof Amount amount) {
      return amount.value();
    }
    return value instanceof Law law && law.family().equals("constant") ? law.get("value") : Double.NaN;
  }

  /** What stands in for a value that is missing or wrong, so that reading can go on. */
  static Object placeholder(Leaf leaf) {
    return switch (leaf.kind()) {
      case INT -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      case LIMIT -> new Limit(0);
      case LAW -> Law.constant(0);
      case AMOUNT -> new Amount(0, false);
      case MOMENT -> Moment.after(0);
      case BOOLEAN -> false;
      case TEXT -> "";
      case CHOICE -> leaf.type().getEnumConstants()[0];
      case DATE -> LocalDateTime.of(2000, 1, 1, 0, 0);
    };
  }

  private static double number(String text, Leaf leaf) {
    Rule rule = leaf.rule();
    double value = Quantities.parse(text, rule.dimension());
    Laws.within(value, text, rule.dimension(), rule.least(), rule.greatest());
    return value;
  }

  private static double whole(String text, Leaf leaf, double least, double greatest) {
    double value = Quantities.parse(text, leaf.rule().dimension());
    if (value != Math.rint(value) || value < least || value > greatest) {
      throw new Wrong("'" + Quantities.shown(text) + "' is not a whole number", describe(leaf), "");
    }
    Laws.within(value, text, leaf.rule().dimension(), leaf.rule().least(), leaf.rule().greatest());
    return value;
  }

  private static long integer(String text, Leaf leaf) {
    try {
      long value = Long.parseLong(text.strip());
      Laws.within(value, text, leaf.rule().dimension(), leaf.rule().least(), leaf.rule().greatest());
      return value;
    } catch (NumberFormatException e) {
      return (long) whole(text, leaf, -EXACT, EXACT);
    }
  }

  private static Limit limit(String text, Leaf leaf) {
    if (text.strip().chars().noneMatch(Character::isDigit)) {
      throw new Wrong("'" + Quantities.shown(text) + "' is not a limit", describe(leaf),
          Words.nearest(text.strip(), List.of("unlimited")));
    }
    return new Limit((int) whole(text, leaf, 0, Integer.MAX_VALUE - 1));
  }

  private static Amount amount(String text, Leaf leaf) {
    Amount amount = Quantities.read(text, leaf.rule().dimension());
    Laws.within(amount.value(), text, leaf.rule().dimension(), leaf.rule().least(), leaf.rule().greatest());
    return amount;
  }

  private static boolean bool(String text) {
    String word = text.strip();
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    String meant = switch (word.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y", "true", "1" -> "true";
      case "no", "off", "n", "false", "0" -> "false";
      default -> Words.nearest(word, List.of("true", "false"));
    };
    throw new Wrong("'" + Quantities.shown(text) + "' is neither true nor false", "true or false", meant);
  }

  private static Object choice(String text, Leaf leaf) {
    List<String> names = choices(leaf);
    int index = names.indexOf(text.strip());
    if (index < 0) {
      throw new Wrong("unknown value '" + Quantities.shown(text) + "'", String.join(", ", names),
          Words.nearest(text.strip(), names));
    }
    return leaf.type().getEnumConstants()[index];
  }

  /** The words of an enumeration. */
  static List<String> choices(Leaf leaf) {
    List<String> names = new ArrayList<>();
    for (Object constant : leaf.type().getEnumConstants()) {
      names.add(Words.kebab(((Enum<?>) constant).name()));
    }
    return names;
  }

  private static LocalDateTime date(String text) {
    String date = text.strip();
    try {
      LocalDateTime parsed = date.indexOf('T') < 0 ? LocalDate.parse(date).atStartOfDay() : LocalDateTime.parse(date);
      if (parsed.getYear() >= 0 && parsed.getYear() <= 9999) {
        return parsed;
      }
    } catch (DateTimeParseException e) {
      // not a date, as is one of a year with more digits
    }
    throw new Wrong("'" + Quantities.shown(text) + "' is not a date", DATE, "");
  }

  /** A date as it is written in a file. */
  static String text(LocalDateTime date) {
    return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
  }

  private static Moment moment(String text) {
    String stripped = text.strip();
    boolean dated = stripped.length() > 4 && stripped.charAt(4) == '-' && Quantities.number(stripped, 0) == 4;
    if (dated) {
      return Moment.on(date(stripped));
    }
    if (Quantities.number(stripped, 0) == 0) {
      throw new Wrong("'" + Quantities.shown(text) + "' is not a moment",
          DATE + ", or a time after the warm-up such as 12 h", "");
    }
    double seconds = Quantities.parse(stripped, Dimension.TIME);
    Laws.within(seconds, stripped, Dimension.TIME, 0, Dimension.TIME.greatest());
    return Moment.after(seconds);
  }

  /** What is accepted, for messages. */
  static String describe(Leaf leaf) {
    Dimension dimension = leaf.rule().dimension();
    return switch (leaf.kind()) {
      case INT, LONG -> dimension.unitNeeded() ? Quantities.describe(dimension) : "a whole number";
      case DOUBLE, AMOUNT -> Quantities.describe(dimension);
      case LIMIT -> "a whole number or unlimited";
      case LAW -> Quantities.describe(dimension) + ", or a law such as lognormal(median …, gsd …)";
      case MOMENT -> DATE + ", or a time after the warm-up such as 12 h";
      case BOOLEAN -> "true or false";
      case TEXT -> "a text";
      case CHOICE -> String.join(", ", choices(leaf));
      case DATE -> DATE;
    };
  }
}
