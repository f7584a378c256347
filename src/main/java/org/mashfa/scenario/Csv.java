package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.List;

import org.mashfa.scenario.Node.Scalar;

/**
 * Splits comma-separated values (RFC 4180) into cells that know their place. Own, because messages point at the column
 * of a cell and the readers at hand know only the line of a row.
 */
final class Csv {

  private final Source source;
  private final Problems problems;
  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private int column = 1;

  private Csv(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.text = source.text();
    String head = source.line(1);
    boolean comma = head.indexOf(',') >= 0;
    this.separator = comma ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /**
   * The rows; those without any text are left out. A quote that is not closed is a mistake. The separator is the
   * comma, or what the first line uses: {@code ;} or tab.
   */
  static List<List<Scalar>> rows(Source source, Problems problems) {
    Csv csv = new Csv(source, problems);
    List<List<Scalar>> rows = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      List<Scalar> row = csv.row();
      if (row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Scalar> row() {
    List<Scalar> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (at >= text.length()) {
        return cells;
      }
      char c = take();
      if (c != separator) {
        return cells;
      }
    }
  }

  private Scalar cell() {
    int startLine = line;
    int startColumn = column;
    int endColumn = column;
    StringBuilder value = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    boolean inside = false;
    boolean closed = false;
    boolean strayed = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && !closed && c == '"') {
        boolean doubled = inside && at + 1 < text.length() && text.charAt(at + 1) == '"';
        take();
        if (doubled) {
          take();
          value.append('"');
        } else {
          closed = inside;
          inside = !inside;
        }
      } else if (!inside && (c == separator || c == '\n' || c == '\r')) {
        break;
      } else {
        strayed |= closed && !Character.isWhitespace(c);
        value.append(take());
      }
      endColumn = line == startLine ? column : endColumn;
    }
    Place place = new Place(source, startLine, startColumn, Math.max(endColumn, startColumn + 1));
    if (inside) {
      problems.add(place, "", "the quoted text that begins here does not end", "a closing quote");
    } else if (strayed) {
      problems.add(place, "", "the quoted text that begins here ends on line " + line + ", and more text follows",
          "a closing quote at the end of the cell; a quote inside is written twice");
    }
    return new Scalar(quoted ? value.toString() : value.toString().strip(), !quoted, "", place);
  }

  /** The next character, counting lines and columns; CR LF is one. */
  private char take() {
    char c = text.charAt(at++);
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
      c = '\n';
    }
    if (c == '\n' || c == '\r') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
    return c;
  }
}
