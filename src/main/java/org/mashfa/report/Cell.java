package org.mashfa.report;

/**
 * A cell of a grid. The left parts of a column end at one place and the right parts begin there, so that decimal
 * numbers and their intervals line up.
 */
record Cell(String left, String right) {
  static final Cell EMPTY = new Cell("", "");

  /** A text that begins where the column begins. */
  static Cell text(String text) {
    return new Cell("", text);
  }

  boolean isEmpty() {
    return left.isEmpty() && right.isEmpty();
  }

  /** Both parts. */
  String joined() {
    return left + right;
  }
}
