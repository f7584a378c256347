package org.mashfa.scenario;

/** Says why a text is not the value it should be; turned into a {@link Problem} where the place is known. */
final class Wrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String suggestion;

  Wrong(String message, String expected, String suggestion) {
    super(message, null, false, false);
    this.expected = expected;
    this.suggestion = suggestion;
  }

  String expected() {
    return expected;
  }

  String suggestion() {
    return suggestion;
  }
}
