package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the hand in a scenario: each kind makes one fault in a text and tells its line. */
final class Faults {

  /** A text with one fault in it. */
  record Fault(String kind, String text, int line) {
  }

  /** How often each kind is to be found in the text before one is drawn; the group is what becomes wrong. */
  private enum Kind {
    MISSPELT_KEY("\\b(mashfa|title|facilities|patients|pathways|demand|units|unit|takes|pathway|zones|length)(?=:)") {
      @Override
      String instead(String found) {
        return found.substring(0, found.length() - 1) + "q" + found.substring(found.length() - 1);
      }
    },
    WRONG_UNIT("(?<=: )([0-9.]+ (?:min|h|d|km|kW|km/h))(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return found.substring(0, found.indexOf(' ')) + " furlongs";
      }
    },
    UNIT_LEFT_OUT("(?<=(?:takes|length|patience|lasts|delay): )([1-9][0-9]* (?:min|h|d))(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return found.substring(0, found.indexOf(' '));
      }
    },
    NEGATIVE_NUMBER("(?<=(?:beds|ward|vehicles|replications|population): )([1-9][0-9]*)(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return "-" + found;
      }
    },
    LETTER_IN_A_NUMBER("(?<=(?:beds|ward|vehicles|replications|population): )([1-9][0-9]+)(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return found.charAt(0) + "O" + found.substring(1);
      }
    },
    UNKNOWN_NAME("(?<=(?: unit|pathway|patients): )([a-z][a-z-]+)(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return "no-such-" + found;
      }
    },
    UNKNOWN_LAW("\\b(exponential|lognormal|gamma|weibull|uniform|triangular)(?=\\()") {
      @Override
      String instead(String found) {
        return found.substring(1);
      }
    },
    SHARES_OFF("(?<=home: )(0\\.[0-9]+|[0-9]+%)(?=[,}\\s])") {
      @Override
      String instead(String found) {
        return "0.00123";
      }
    },
    CLOSING_LEFT_OUT("(?<=[a-z0-9])([}\\]])(?=\\s*\\n)") {
      @Override
      String instead(String found) {
        return "";
      }
    },
    TAB_FOR_SPACES("(?<=\\n)(  )(?=[a-z])") {
      @Override
      String instead(String found) {
        return "\t";
      }
    },
    INDENTED_TOO_FAR("(?<=\\n)(  )(?=[a-z-]+: [a-z0-9])") {
      @Override
      String instead(String found) {
        return "     ";
      }
    },
    LINE_TWICE("(?<=\\n)( *[a-z-]+: [^\\n]*[a-z0-9}\\]]\\n)(?=\\S|\\s)") {
      @Override
      String instead(String found) {
        return found + found;
      }
    },
    QUOTE_LEFT_OPEN("(?<=\\ntitle: )([^\"'\\n]+)(?=\\n)") {
      @Override
      String instead(String found) {
        return "\"" + found;
      }
    };

    private final Pattern place;

    Kind(String place) {
      this.place = Pattern.compile(place);
    }

    abstract String instead(String found);
  }

  private Faults() {
  }

  /** One fault in a text, drawn at random. */
  static Fault in(String text, Random random) {
    List<Kind> kinds = Arrays.asList(Kind.values());
    while (true) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      List<int[]> places = new ArrayList<>();
      for (Matcher matcher = kind.place.matcher(text); matcher.find();) {
        if (!commented(text, matcher.start(1))) {
          places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
      }
      if (!places.isEmpty()) {
        int[] place = places.get(random.nextInt(places.size()));
        String wrong = text.substring(0, place[0]) + kind.instead(text.substring(place[0], place[1])) + text.substring(place[1]);
        int line = (int) text.substring(0, place[0]).chars().filter(c -> c == '\n').count() + 1;
        return new Fault(kind.name(), wrong, kind == Kind.LINE_TWICE ? line + 1 : line);
      }
    }
  }

  /** Whether a comment or a quoted text may have begun on the line before this character. */
  private static boolean commented(String text, int at) {
    String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
    return before.contains("#") || before.contains("\"") || before.contains("'") || before.contains("note:")
        || before.contains("x-");
  }
}
