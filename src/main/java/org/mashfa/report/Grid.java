package org.mashfa.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells in columns that line up; the first row is the heading. */
final class Grid {
  private static final int LONGEST = 36;
  private static final String INDENT = "  ";
  private static final String GAP = "   ";

  private final List<String> headings;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A grid whose first column holds names; columns without a filled cell are left out. */
  Grid(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row. */
  void row(String name, Cell... cells) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(name));
    row.addAll(Arrays.asList(cells));
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines; {@code ellipsis} ends a name that is too long. */
  List<String> lines(String ellipsis) {
    List<StringBuilder> lines = new ArrayList<>();
    for (int i = 0; i <= rows.size(); i++) {
      lines.add(new StringBuilder());
    }
    int end = 0;
    for (int column = 0; column < headings.size(); column++) {
      int c = column;
      List<Cell> cells = rows.stream().map(row -> shortened(row.get(c), ellipsis)).toList();
      if (cells.stream().allMatch(Cell::isEmpty)) {
        continue;
      }
      int left = cells.stream().mapToInt(cell -> Text.width(cell.left())).max().orElse(0);
      int right = cells.stream().mapToInt(cell -> Text.width(cell.right())).max().orElse(0);
      String gap = column == 0 ? INDENT : GAP;
      append(lines.get(0), end, (column == 0 ? "" : GAP) + headings.get(column));
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        append(lines.get(i + 1), end, gap + " ".repeat(left - Text.width(cell.left())) + cell.left() + cell.right());
      }
      end += gap.length() + Math.max(left + right, headings.get(column).length());
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private static Cell shortened(Cell cell, String ellipsis) {
    return cell.left().isEmpty() ? Cell.text(Text.shortened(Text.safe(cell.right()), LONGEST, ellipsis)) : cell;
  }

  private static void append(StringBuilder line, int from, String text) {
    line.append(" ".repeat(from - Text.width(line.toString()))).append(text);
  }
}
