package org.mashfa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Waiting lines against lists of lists. */
class WaitingLinesProperties {
  private static final int LINES = 3;

  @Property(seed = "3", tries = 2_000)
  void doWhatListsDo(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 99_999) Integer> steps) {
    WaitingLines lines = new WaitingLines(LINES, 4);
    List<List<List<Integer>>> naive = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      naive.add(new ArrayList<>());
      for (int level = 0; level < WaitingLines.LEVELS; level++) {
        naive.get(line).add(new ArrayList<>());
      }
    }
    int members = 4;
    for (int step : steps) {
      int member = step / 10 % members;
      int line = step / 100 % LINES;
      int level = step / 300 % WaitingLines.LEVELS;
      boolean waits = lines.line(member) >= 0;
      if (step % 10 == 0) {
        members = Math.min(members + 3, 40);
        lines.ensureMembers(members);
      } else if (waits) {
        assertThat(naive.get(lines.line(member)).get(lines.level(member))).contains(member);
        naive.get(lines.line(member)).get(lines.level(member)).remove((Integer) member);
        lines.remove(member);
      } else if (step % 2 == 0) {
        naive.get(line).get(level).add(member);
        lines.addLast(line, level, member);
      } else {
        naive.get(line).get(level).add(0, member);
        lines.addFirst(line, level, member);
      }
      for (int l = 0; l < LINES; l++) {
        List<Integer> expected = naive.get(l).stream().flatMap(List::stream).toList();
        List<Integer> found = new ArrayList<>();
        for (int m = lines.first(l); m >= 0; m = lines.after(m)) {
          found.add(m);
          assertThat(lines.line(m)).isEqualTo(l);
        }
        assertThat(found).isEqualTo(expected);
        assertThat(lines.size(l)).isEqualTo(expected.size());
        assertThat(lines.last(l)).isEqualTo(expected.isEmpty() ? -1 : expected.get(expected.size() - 1));
      }
    }
  }
}
