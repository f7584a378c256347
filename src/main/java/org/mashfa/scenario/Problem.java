package org.mashfa.scenario;

/**
 * One mistake in a scenario. Texts that do not apply are empty.
 *
 * @param file the file as it was named to the reader; empty for a scenario built in code
 * @param line line from 1; 0 for a scenario built in code
 * @param column column of the first character from 1, in code points
 * @param endColumn the column after the last character
 * @param path the path of the value, {@code facilities.north.units.ward.beds}; empty for the whole file
 * @param key the key concerned
 * @param value the text that was found
 * @param message what is wrong
 * @param expected what would be right
 * @param suggestion what was probably meant
 * @param sourceLine the line of the file, without its end; a long line is cut, and then the caret is left out
 */
public record Problem(String file, int line, int column, int endColumn, String path, String key, String value,
    String message, String expected, String suggestion, String sourceLine) {

  private static final int WIDEST = 200;

  /**
   * The mistake as a person reads it: {@code file:line:column: error: path: message}, the line, and a caret under the
   * text.
   */
  public String render() {
    StringBuilder out = new StringBuilder();
    if (line > 0) {
      out.append(file).append(':').append(line).append(':').append(column).append(": ");
    } else if (!file.isEmpty()) {
      out.append(file).append(": ");
    }
    out.append("error: ");
    if (!path.isEmpty()) {
      out.append(Texts.visible(path)).append(": ");
    }
    out.append(Texts.visible(message));
    if (!suggestion.isEmpty()) {
      out.append(", did you mean '").append(Texts.visible(suggestion)).append("'?");
    }
    if (!expected.isEmpty()) {
      out.append(" (expected: ").append(Texts.visible(expected)).append(')');
    }
    if (!sourceLine.isEmpty()) {
      out.append('\n').append("  ").append(sourceLine);
      if (sourceLine.codePointCount(0, sourceLine.length()) <= WIDEST) {
        out.append('\n').append("  ").append(caret());
      }
    }
    return out.toString();
  }

  static Problem at(Place place, String path, String key, String value, Wrong wrong, String suggestion) {
    String line = Texts.visible(place.source().line(place.line()));
    if (line.length() > WIDEST) {
      int end = line.offsetByCodePoints(0, Math.min(WIDEST, line.codePointCount(0, line.length())));
      line = end < line.length() ? line.substring(0, end) + " …" : line;
    }
    return new Problem(place.source().name(), place.line(), place.column(), place.endColumn(), path, key, value,
        wrong.getMessage(), wrong.expected(), suggestion, line);
  }

  private String caret() {
    StringBuilder out = new StringBuilder();
    int[] points = sourceLine.codePoints().toArray();
    for (int i = 0; i < column - 1; i++) {
      out.append(i < points.length && points[i] == '\t' ? '\t' : ' ');
    }
    int width = Math.max(1, Math.min(endColumn, points.length + 1) - column);
    return out.append("^".repeat(width)).toString();
  }
}
