package org.mashfa.scenario;

import java.util.Collection;
import java.util.Locale;

/** Names and how near they are to each other. */
final class Words {

  private static final int LONGEST = 60;

  private Words() {
  }

  /** {@code surgeBeds} and {@code SURGE_BEDS} as {@code surge-beds}. */
  static String kebab(String name) {
    StringBuilder out = new StringBuilder();
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        out.append('-');
      } else {
        if (!constant && i > 0 && Character.isUpperCase(c)) {
          out.append('-');
        }
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** The known word that was probably meant; empty if none is near. */
  static String nearest(String word, Collection<String> known) {
    String best = "";
    if (word.isEmpty() || word.length() > LONGEST) {
      return best;
    }
    String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    int limit = Math.max(1, wanted.length() / 3);
    int least = limit + 1;
    for (String candidate : known) {
      String folded = candidate.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
      if (Math.abs(folded.length() - wanted.length()) <= limit && folded.length() <= LONGEST && folded.length() > 1) {
        int distance = distance(wanted, folded);
        if (distance < least && distance < folded.length()) {
          least = distance;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Edits, counting a swap of neighbours as one (optimal string alignment). */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
