package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IslandTiesTest {
  @Test
  void theOrderOfSchedulingIndependentEventsChangesNothing() {
    Random random = new Random(20_261_123);
    long ties = 0;
    for (int i = 0; i < 1_000; i++) {
      IslandTies scenario = new IslandTies(random);
      long[][] histories = scenario.histories();
      assertThat(histories[1]).as("islands of scenario %d", i).isEqualTo(histories[0]);
      ties += scenario.ties();
    }
    assertThat(ties).isGreaterThan(10_000);
  }

  /** Events of one island do depend on each other: else the comparison above would see nothing. */
  @Test
  void theOrderOfEventsThatAreNotIndependentIsSeen() {
    Random random = new Random(20_261_123);
    int differ = 0;
    for (int i = 0; i < 100; i++) {
      long[][] histories = new IslandTies(random).historiesOfAnotherOrderWithinIslands();
      differ += Arrays.equals(histories[0], histories[1]) ? 0 : 1;
    }
    assertThat(differ).isGreaterThan(30);
  }
}
