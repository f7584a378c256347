package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the hand in a scenario or a table: each kind makes one fault in a text and tells its line. */
final class Faults {

  /** A text with one fault in it. */
  record Fault(Kind kind, String text, int line) {
  }

  /** Where a kind of slip is made. */
  private enum Where { SCENARIO, HEAD, ROWS }

  private static final String NUMBER_OF_THINGS = "(?<=(?:beds|ward|vehicles|replications|population): )";
  private static final String END = "(?=[,}\\s])";
  private static final String CELL = "(?<=,)";
  private static final String CELL_END = "(?=[,\\n])";
  private static final String ROW = "(?<=\\n)";

  /** Kinds of slips: what of the text may slip, the first group of a pattern, and what becomes of it. */
  enum Kind {
    MISSPELT_KEY(Where.SCENARIO, "\\b(mashfa|title|facilities|patients|pathways|demand|units|unit|takes|pathway|zones|length)(?=: |:\\n)",
        found -> found.substring(0, found.length() - 1) + "q" + found.substring(found.length() - 1)),
    WRONG_UNIT(Where.SCENARIO, "(?<=: )([0-9.]+ (?:min|h|d|km|kW|km/h))" + END, found -> word(found) + " furlongs"),
    UNIT_OF_SOMETHING_ELSE(Where.SCENARIO, "(?<=(?:takes|length|patience|lasts|delay|warm-up): )([1-9][0-9]* (?:min|h|d))" + END,
        found -> word(found) + " km"),
    UNIT_IN_CAPITALS(Where.SCENARIO, "(?<=: )([0-9.]+ (?:min|h|d|km))" + END, String::toUpperCase),
    UNIT_LEFT_OUT(Where.SCENARIO, "(?<=(?:takes|length|patience|lasts|delay): )([1-9][0-9]* (?:min|h|d))" + END, Faults::word),
    UNIT_TWICE(Where.SCENARIO, "(?<=: )([0-9.]+ (?:min|h|d|km))" + END, found -> found + found.substring(found.indexOf(' '))),
    NO_BREAK_SPACE(Where.SCENARIO, "(?<=: )([0-9.]+ (?:min|h|d|km))" + END, found -> found.replace(' ', '\u00a0')),
    NEGATIVE_NUMBER(Where.SCENARIO, NUMBER_OF_THINGS + "([1-9][0-9]*)" + END, found -> "-" + found),
    NEGATIVE_TIME(Where.SCENARIO, "(?<=(?:takes|length|patience|lasts|delay): )([1-9][0-9]* (?:min|h|d))" + END, found -> "-" + found),
    LETTER_IN_A_NUMBER(Where.SCENARIO, NUMBER_OF_THINGS + "([1-9][0-9]+)" + END, found -> found.charAt(0) + "O" + found.substring(1)),
    COMMA_IN_A_NUMBER(Where.SCENARIO, NUMBER_OF_THINGS + "([1-9][0-9]+)" + END, found -> found.charAt(0) + "," + found.substring(1) + "0"),
    DECIMAL_COMMA(Where.SCENARIO, "(?<=: )([0-9]+\\.[0-9]+)(?=[,} ][^\\n]|\\n)", found -> found.replace('.', ',')),
    OTHER_DIGITS(Where.SCENARIO, NUMBER_OF_THINGS + "([1-9][0-9]*)" + END, Faults::easternArabic),
    NUMBER_IN_WORDS(Where.SCENARIO, NUMBER_OF_THINGS + "([1-9][0-9]*)" + END, found -> "several"),
    MORE_THAN_ALL(Where.SCENARIO, "(?<=(?:share|lethal|home): )([0-9]+%)" + END, found -> "1" + "0".repeat(3) + "%"),
    DAY_THAT_IS_NOT(Where.SCENARIO, "(?<=: )(20[0-9]{2}-[0-9]{2}-[0-9]{2})", found -> found.substring(0, 5) + "02-30"),
    DAY_BEFORE_MONTH(Where.SCENARIO, "(?<=: )(20[0-9]{2}-[0-9]{2}-[0-9]{2})",
        found -> found.substring(8) + "." + found.substring(5, 7) + "." + found.substring(0, 4)),
    UNKNOWN_NAME(Where.SCENARIO, "(?<=(?: unit|pathway|patients): )([a-z][a-z-]+)" + END, found -> "no-such-" + found),
    UNKNOWN_LAW(Where.SCENARIO, "\\b(exponential|lognormal|gamma|weibull|uniform|triangular)(?=\\()", found -> found.substring(1)),
    PARAMETER_LEFT_OUT(Where.SCENARIO, "(?:lognormal|gamma|weibull|uniform|triangular)\\([^,()\\n]*(, [^,()\\n]*)(?=\\))", found -> ""),
    LAW_OF_NOTHING(Where.SCENARIO, "exponential\\(mean [0-9.]+ (?:min|h|d)(?=(\\)))",
        found -> ", min 30 y)"),
    LAW_LEFT_OPEN(Where.SCENARIO, "(?:exponential|lognormal|gamma|weibull|uniform|triangular)\\([^()\\n]*(\\))", found -> ""),
    SHARES_OFF(Where.SCENARIO, "(?<=home: )(0\\.[0-9]+|[0-9]+%)" + END, found -> "0.00123"),
    CLOSING_LEFT_OUT(Where.SCENARIO, "(?<=[a-z0-9])([}\\]])(?=\\s*\\n)", found -> ""),
    OTHER_CLOSING(Where.SCENARIO, "(?<=[a-z0-9])(\\})(?=\\s*\\n)", found -> "]"),
    OPENING_LEFT_OUT(Where.SCENARIO, "(?<=[a-z]: )(\\{)(?=[a-z-]+: [^\\n{}]*\\}\\n)", found -> ""),
    COMMA_LEFT_OUT(Where.SCENARIO, "\\{[a-z-]+: [a-z0-9]+(,)(?= [a-z-]+: [^\\n{}]*\\})", found -> ""),
    COLON_LEFT_OUT(Where.SCENARIO, "(?<=[{ ](?:unit|takes|beds|triage|pathway|zone|rate|initial|then|share))(:)(?= [a-z0-9{])", found -> ""),
    SPACE_LEFT_OUT(Where.SCENARIO, "(?<=[{ ](?:unit|takes|beds|triage|pathway|zone|rate|initial|then|share):)( )(?=[a-z0-9])", found -> ""),
    SWAPPED_KEYS(Where.SCENARIO, "(unit: [a-z-]+, takes:)", found -> found.replace("unit", "t").replace("takes", "unit").replace("t:", "takes:")),
    KEY_TWICE(Where.SCENARIO, "(?<=[{ ])((?:unit|takes|beds|triage|pathway|zone|rate|initial): [^,{}()\\n]+, )", found -> found + found),
    LINE_TWICE(Where.SCENARIO, "(?<=\\n)( *[a-z-]+: [^\\n]*[a-z0-9}\\]]\\n)(?=\\S|\\s)", found -> found + found),
    TAB_FOR_SPACES(Where.SCENARIO, "(?<=\\n)(  )(?=[a-z])", found -> "\t"),
    INDENTED_TOO_FAR(Where.SCENARIO, "\\n( {2})[a-z-]+: [^\\n]+\\n {2}(?=[a-z])", found -> "     "),
    INDENTED_TOO_LITTLE(Where.SCENARIO, "\\n {3}( +)[a-z-]+: [^\\n]+\\n {3}\\1(?=[a-z])", found -> found.substring(1)),
    BULLET_BEFORE_A_KEY(Where.SCENARIO, "(?<=\\n  )()(?=[a-z-]+: [a-z0-9{])", found -> "- "),
    QUOTE_LEFT_OPEN(Where.SCENARIO, "(?<=\\ntitle: )([^\"'\\n]+)(?=\\n)", found -> "\"" + found),
    QUOTE_IN_A_VALUE(Where.SCENARIO, "(?<=(?:unit|triage|pathway|zone): )([a-z])", found -> "\"" + found),
    UNRESOLVED_MERGE(Where.SCENARIO, "(?<=\\n)()(?=  [a-z-]+: )", found -> "<<<<<<< HEAD\n"),
    CUT_SHORT(Where.SCENARIO, "(?<=\\{)([a-z-]+: [^{}\\n]*\\})(?=\\n)", found -> "", true),

    MISSPELT_COLUMN(Where.HEAD, "(?<=\\A|,)([a-z][a-z.-]{3,})" + CELL_END, found -> found.charAt(0) + "q" + found.substring(1)),
    COLUMN_TWICE(Where.HEAD, "(?<=\\A|,)([a-z][a-z.-]+)" + CELL_END, found -> found + "," + found),
    ONE_COLUMN_LESS(Where.HEAD, "(,[a-z][a-z.-]+)" + CELL_END, found -> ""),
    LETTER_IN_A_CELL(Where.ROWS, CELL + "([1-9][0-9]+)" + CELL_END, found -> found.charAt(0) + "O" + found.substring(1)),
    COMMA_IN_A_CELL(Where.ROWS, CELL + "([1-9][0-9]{3,})" + CELL_END, found -> found.charAt(0) + "," + found.substring(1)),
    QUOTED_COMMA_IN_A_CELL(Where.ROWS, CELL + "([1-9][0-9]{3,})" + CELL_END, found -> "\"" + found.charAt(0) + "," + found.substring(1) + "\""),
    WRONG_UNIT_IN_A_CELL(Where.ROWS, CELL + "([0-9.]+ (?:min|h|d|km|kW|km/h))" + CELL_END, found -> word(found) + " furlongs"),
    NO_SUCH_SOURCE(Where.ROWS, CELL + "(P-[A-Z][0-9]+|N[0-9]+|assumed)" + CELL_END, found -> "no-" + found),
    DAY_BEFORE_MONTH_IN_A_CELL(Where.ROWS, CELL + "(20[0-9]{2}-[0-9]{2}-[0-9]{2})",
        found -> found.substring(8) + "." + found.substring(5, 7) + "." + found.substring(0, 4)),
    QUOTE_LEFT_OPEN_IN_A_CELL(Where.ROWS, CELL + "([^\",\\n]+)(?=,)", found -> "\"" + found),
    ROW_TWICE(Where.ROWS, ROW + "([^\\n\"]+\\n)", found -> found + found),
    ROW_WITHOUT_ITS_NAME(Where.ROWS, ROW + "([^\\n\",]+)(?=,)", found -> ""),
    OTHER_SEPARATORS(Where.ROWS, ROW + "([^\\n\";]+,[^\\n\";]*)(?=\\n)", found -> found.replace(',', ';'));

    private final Where where;
    private final Pattern place;
    private final UnaryOperator<String> slip;
    private final boolean ends;

    Kind(Where where, String place, UnaryOperator<String> slip) {
      this(where, place, slip, false);
    }

    /** {@code ends} says that the text ends with the slip. */
    Kind(Where where, String place, UnaryOperator<String> slip, boolean ends) {
      this.where = where;
      this.place = Pattern.compile(place);
      this.slip = slip;
      this.ends = ends;
    }

    private List<int[]> places(String text) {
      List<int[]> places = new ArrayList<>();
      Matcher matcher = place.matcher(text);
      if (where == Where.HEAD) {
        matcher.region(0, text.indexOf('\n') + 1).useTransparentBounds(true);
      }
      while (matcher.find()) {
        if (where != Where.SCENARIO || !commented(text, matcher.start(1))) {
          places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
      }
      return places;
    }

    private Fault at(String text, int[] place) {
      String wrong = text.substring(0, place[0]) + slip.apply(text.substring(place[0], place[1]))
          + (ends ? "" : text.substring(place[1]));
      int line = (int) text.substring(0, place[0]).chars().filter(c -> c == '\n').count() + 1;
      return new Fault(this, wrong, this == LINE_TWICE || this == ROW_TWICE ? line + 1 : line);
    }
  }

  private Faults() {
  }

  /** One fault in a text, drawn at random: first among the kinds that fit it. */
  static Fault in(String text, boolean table, Random random) {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    kinds.removeIf(kind -> table == (kind.where == Where.SCENARIO));
    while (true) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      List<int[]> places = kind.places(text);
      if (!places.isEmpty()) {
        return kind.at(text, places.get(random.nextInt(places.size())));
      }
      kinds.remove(kind);
    }
  }

  private static String word(String found) {
    return found.substring(0, found.indexOf(' '));
  }

  private static String easternArabic(String digits) {
    return digits.chars().mapToObj(c -> Character.toString(c - '0' + 0x660)).reduce("", String::concat);
  }

  /** Whether a comment or a quoted text may have begun on the line before this character. */
  private static boolean commented(String text, int at) {
    String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
    return before.contains("#") || before.contains("\"") || before.contains("'") || before.contains("note:")
        || before.contains("x-");
  }
}
