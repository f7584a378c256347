package org.mashfa.scenario;

import java.util.Collection;
import java.util.List;

/** Says why a text is not the value it should be; turned into a {@link Problem} where the place is known. */
final class Wrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String word;
  private final transient Collection<String> known;

  Wrong(String message, String expected, String suggestion) {
    this(message, suggestion, List.of(), expected);
  }

  private Wrong(String message, String word, Collection<String> known, String expected) {
    super(message, null, false, false);
    this.expected = expected;
    this.word = word;
    this.known = known;
  }

  /** That a word is none of those known, the nearest of which was probably meant; it is looked for when asked for. */
  static Wrong among(String message, String expected, String word, Collection<String> known) {
    return new Wrong(message, known.isEmpty() ? "" : word, known, expected);
  }

  /** The same with its cause said. */
  Wrong because(String cause) {
    return new Wrong(getMessage() + cause, word, known, expected);
  }

  String expected() {
    return expected;
  }

  /** How many words must be compared to find the one that was meant. */
  int choices() {
    return known.size();
  }

  String suggestion() {
    return known.isEmpty() ? word : Words.nearest(word, known);
  }
}
