package org.mashfa.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page {@code docs/promises.md}: what was counted goes into the rows, the rest is written by hand here. */
final class Promises {
  /** What became of a floor or a goal. */
  enum Met {
    YES("met"), NO("not yet"), ELSEWHERE("see there");

    private final String word;

    Met(String word) {
      this.word = word;
    }

    static Met of(boolean met) {
      return met ? YES : NO;
    }
  }

  private record Row(String promise, String heldBy, String counted, String floor, Met floorMet, String goal, Met goalMet) {}

  private final Map<Integer, Row> rows = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  Promises() {
    row(9, "right against exact theory", "`mvn -B verify -Pvalidation`", "[validation.md](validation.md)",
        "70% of the families expressible, none fails at 2%", Met.ELSEWHERE, "95%, at 1%", Met.ELSEWHERE);
    row(16, "tests that bite", "`mvn -B -Pmutation test-compile pitest:mutationCoverage`, `mvn -B verify -Pwrong`",
        "[testing.md](testing.md)", "75%, 30 of 40 wrong versions caught", Met.ELSEWHERE, "90%, 40 of 40", Met.ELSEWHERE);
    row(17, "coverage", "`mvn -B verify -Pcoverage`, which fails below 95% of lines and 88% of branches in any room of the core",
        "[testing.md](testing.md)", "90% of lines, 85% of branches", Met.YES, "100%, 95%", Met.NO);
    row(18, "fuzzing", "`mvn -B test -Pfuzz -Dfuzz=2m`", "[testing.md](testing.md)", "24 CPU-hours a release", Met.NO,
        "1 000 CPU-hours", Met.NO);
  }

  /** Fills a row. */
  void row(int number, String promise, String heldBy, String counted, String floor, Met floorMet, String goal, Met goalMet) {
    rows.put(number, new Row(promise, heldBy, counted, floor, floorMet, goal, goalMet));
  }

  /** Adds a paragraph below the table. */
  void note(String text) {
    notes.add(text);
  }

  /** The page. */
  String text() {
    StringBuilder page = new StringBuilder("""
        # Promises

        What a planner may rely on, what holds it, and how often it was tried. Made by `mvn -B verify -Phostile` (on Linux); do not edit.
        *Counted* is what the run that wrote this page counted; the floor belongs to the first release, the goal to 1.0.

        | no. | promise | held by | counted | floor | | goal | |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    rows.forEach((number, row) -> page.append("| R").append(number).append(" | ").append(row.promise).append(" | ")
        .append(row.heldBy).append(" | ").append(row.counted).append(" | ").append(row.floor).append(" | ")
        .append(row.floorMet.word).append(" | ").append(row.goal).append(" | ").append(row.goalMet.word).append(" |\n"));
    notes.forEach(note -> page.append('\n').append(note).append('\n'));
    return page.toString();
  }
}
