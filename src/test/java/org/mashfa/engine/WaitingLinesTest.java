package org.mashfa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WaitingLinesTest {
  private final WaitingLines lines = new WaitingLines(2, 4);

  @Test
  void nobodyStandsInTwoLines() {
    lines.addLast(0, 3, 1);
    assertThatThrownBy(() -> lines.addLast(1, 0, 1)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("member 1").hasMessageContaining("line 0");
  }

  @Test
  void norTwiceAtTheVeryFirstPlace() {
    lines.addLast(0, 0, 2);
    assertThatThrownBy(() -> lines.addFirst(0, 0, 2)).isInstanceOf(IllegalStateException.class);
    assertThat(lines.size(0)).isEqualTo(1);
  }

  @Test
  void whoStandsNowhereCannotBeTakenOut() {
    assertThatThrownBy(() -> lines.remove(2)).isInstanceOf(IllegalStateException.class).hasMessageContaining("member 2");
  }

  @Test
  void growthAndClearing() {
    lines.addLast(1, 15, 3);
    lines.ensureMembers(10);
    lines.addFirst(1, 0, 9);
    assertThat(lines.first(1)).isEqualTo(9);
    assertThat(lines.after(9)).isEqualTo(3);
    assertThat(lines.last(1)).isEqualTo(3);
    lines.clear();
    assertThat(lines.size(1)).isZero();
    assertThat(lines.first(1)).isEqualTo(-1);
    assertThat(lines.last(1)).isEqualTo(-1);
    assertThat(lines.line(9)).isEqualTo(-1);
    lines.addLast(1, 3, 9);
    assertThat(lines.first(1)).as("no level is still in use").isEqualTo(9);
    assertThat(lines.last(1)).isEqualTo(9);
  }
}
