package org.mashfa.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void columnsLineUpWhateverTheScript() {
    Grid grid = new Grid("Beds", "number", "share");
    grid.row("ward", new Cell("1,234", " ± 5"), new Cell("9", "%"));
    grid.row("قسم الطوارئ", new Cell("7", " ± 12"), Cell.EMPTY);
    grid.row("e\u0301tage", new Cell("0", ""), new Cell("12.5", "%"));
    grid.row("病房", new Cell("3", ""), Cell.EMPTY);
    assertThat(grid.lines("…")).containsExactly(
        "Beds            number       share",
        "  ward          1,234 ± 5       9%",
        "  قسم الطوارئ       7 ± 12",
        "  e\u0301tage             0        12.5%",
        "  病房              3");
  }

  @Test
  void columnsWithoutAnythingAreLeftOut() {
    Grid grid = new Grid("Beds", "number", "share");
    grid.row("ward", Cell.EMPTY, new Cell("9", "%"));
    assertThat(grid.lines("…")).containsExactly("Beds     share", "  ward   9%");
  }

  @Test
  void longNamesAreCutAndCannotSteerTheTerminal() {
    Grid grid = new Grid("Beds", "number");
    grid.row("\u001b[31mred\r\n\u202e", new Cell("1", ""));
    grid.row("a name that is much longer than any terminal likes", new Cell("2", ""));
    assertThat(grid.lines("…")).containsExactly(
        "Beds                                     number",
        "   [31mred                               1",
        "  a name that is much longer than any…   2");
  }
}
