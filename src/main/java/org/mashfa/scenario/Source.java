package org.mashfa.scenario;

import java.util.List;

/** A text that nodes come from: a scenario file, a table, or text given by a program. */
final class Source {

  /** What scenarios built in code come from: there are no lines to point at. */
  static final Source CODE = new Source("", "");

  private final String name;
  private final String text;
  private List<String> lines;

  Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  /** The line of this number, from 1, without its end; empty if there is none. */
  String line(int number) {
    if (lines == null) {
      // Split like the YAML reader counts: CR LF, LF and CR each end a line.
      lines = List.of(text.split("\r\n|\n|\r", -1));
    }
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
