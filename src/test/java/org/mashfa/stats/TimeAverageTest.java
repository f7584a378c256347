package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeAverageTest {

  private final TimeAverage beds = new TimeAverage();

  /** 2 beds over [10, 20), 5 over [20, 40), 1 from 40 on. */
  @BeforeEach
  void threeLevels() {
    beds.start(10, 2);
    beds.set(20, 5);
    beds.set(40, 1);
  }

  @Test
  void byHand() {
    assertThat(beds.area(40)).isEqualTo(120);
    assertThat(beds.area(50)).isEqualTo(130);
    assertThat(beds.mean(40)).isEqualTo(4);
    assertThat(beds.mean(50)).isEqualTo(3.25);
    assertThat(beds.value()).isEqualTo(1);
  }

  @Test
  void askingChangesNothing() {
    assertThat(beds.area(1000)).isEqualTo(120 + 960);
    beds.set(60, 3);
    assertThat(beds.area(70)).isEqualTo(120 + 20 + 30);
  }

  @Test
  void theLastOfSeveralChangesAtOneTimeStays() {
    beds.set(40, 100);
    beds.set(40, 2);
    assertThat(beds.area(50)).isEqualTo(140);
  }

  @Test
  void theEndOfTheWarmUpForgetsThePastAndKeepsTheValue() {
    beds.restart(45);
    assertThat(beds.value()).isEqualTo(1);
    assertThat(beds.mean(45)).isNaN();
    assertThat(beds.area(45)).isZero();
    beds.set(55, 3);
    assertThat(beds.area(65)).isEqualTo(40);
    assertThat(beds.mean(65)).isEqualTo(2);
  }

  @Test
  void startingAgainForgetsTheTimeToo() {
    beds.start(-5, 7);
    assertThat(beds.mean(0)).isEqualTo(7);
  }

  @Test
  void refusesATimeThatGoesBackAndStaysAsItWas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> beds.set(39, 4))
        .withMessageContainingAll("40", "39");
    assertThatIllegalArgumentException().isThrownBy(() -> beds.restart(39));
    assertThatIllegalArgumentException().isThrownBy(() -> beds.mean(39));
    assertThatIllegalArgumentException().isThrownBy(() -> beds.area(39));
    beds.restart(60);
    assertThatIllegalArgumentException().isThrownBy(() -> beds.set(59, 4));
    assertThat(beds.mean(70)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoNumberAndStaysAsItWas() {
    assertThatIllegalArgumentException().isThrownBy(() -> beds.set(50, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> beds.start(50, Double.POSITIVE_INFINITY));
    assertThat(beds.area(50)).isEqualTo(130);
  }

  @Test
  void observesNothingBeforeTheStart() {
    TimeAverage idle = new TimeAverage();
    assertThatIllegalStateException().isThrownBy(() -> idle.set(0, 1));
    assertThatIllegalStateException().isThrownBy(() -> idle.restart(0));
    assertThatIllegalStateException().isThrownBy(() -> idle.mean(0));
    assertThatIllegalStateException().isThrownBy(() -> idle.area(0));
    assertThatIllegalStateException().isThrownBy(idle::value);
  }

  /** A census in ms over 30 years stays exact: the area is the sum of the stays. */
  @Test
  void theAreaOfACensusIsTheSumOfTheStays() {
    TimeAverage census = new TimeAverage();
    census.start(0, 0);
    long stays = 0;
    long now = 0;
    for (int i = 1; i <= 100_000; i++) {
      long gap = 1 + i * 7919L % 20_000_003L;
      int inside = i * 31 % 997;
      now += gap;
      stays += (long) census.value() * gap;
      census.set(now, inside);
    }
    assertThat(census.area(now)).isEqualTo(stays);
  }
}
