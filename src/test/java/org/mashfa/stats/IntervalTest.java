package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

  private final Interval interval = new Interval(10, 2, 30, 0.95);

  @Test
  void endsBelongToIt() {
    assertThat(interval.low()).isEqualTo(8);
    assertThat(interval.high()).isEqualTo(12);
    assertThat(interval.covers(8)).isTrue();
    assertThat(interval.covers(12)).isTrue();
    assertThat(interval.covers(Math.nextDown(8.0))).isFalse();
    assertThat(interval.covers(Math.nextUp(12.0))).isFalse();
    assertThat(interval.covers(Double.NaN)).isFalse();
  }

  @Test
  void coversARangeOnlyAsAWhole() {
    assertThat(interval.covers(8, 12)).isTrue();
    assertThat(interval.covers(9, 9)).isTrue();
    assertThat(interval.covers(7.9, 9)).isFalse();
    assertThat(interval.covers(9, 12.1)).isFalse();
    assertThat(interval.covers(9, Double.NaN)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> interval.covers(9, 8));
  }

  @Test
  void withoutWidthItCoversNothing() {
    Interval unknown = new Interval(10, Double.NaN, 1, 0.95);
    assertThat(unknown.covers(10)).isFalse();
    assertThat(unknown.covers(10, 10)).isFalse();
    assertThat(unknown.low()).isNaN();
  }

  @Test
  void refusesWhatIsNoInterval() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, -1, 2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, -2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, 2, 95));
  }
}
