package org.mashfa.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mashfa.engine.Ticks;
import org.mashfa.random.Branch;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

class OtherProcessesTest {
  private static final long SOURCE = KeyedRandom.source("x");

  @Test
  void staffStayAway() {
    Absence strike = new Absence(SOURCE, Occurrences.at(10), Distributions.constant(40), new int[] {0, 2}, new int[] {1}, 0.5);
    assertThat(Recorder.of(1, 100, strike).told).containsExactly("away 0 of 1 0.5 until 50", "away 2 of 1 0.5 until 50");
    Absence forGood = new Absence(SOURCE, Occurrences.at(10), null, new int[] {0}, new int[] {-1}, 0.5);
    assertThat(Recorder.of(1, 100, forGood).told).containsExactly("away 0 of -1 0.5 until never");
  }

  @Test
  void peopleLeaveHourByHourInEqualParts() {
    Displacement flight = new Displacement(Occurrences.at(0), 1, new int[] {0, 2}, new double[] {0.25, 0.75}, 0.5, 4 * Ticks.PER_HOUR);
    assertThat(Recorder.of(1, Ticks.PER_DAY, flight).told).hasSize(4).first().isEqualTo("people 1 250.0 to [0, 2] [0.25, 0.75] at 0");
    assertThat(Recorder.of(1, Ticks.PER_DAY, flight).told).last().asString().endsWith("at " + 3 * Ticks.PER_HOUR);
  }

  @Test
  void facilitiesChangeTheirStatusEachByItsOwnLuck() {
    long[] sources = new long[100];
    int[] facilities = new int[100];
    for (int f = 0; f < 100; f++) {
      sources[f] = KeyedRandom.source("status:" + f);
      facilities[f] = f;
    }
    Status status = new Status(Occurrences.at(10), Distributions.constant(5), sources, facilities, new double[] {0, 1}, new Branch(0.5, 0.5), 7);
    Recorder world = Recorder.of(1, 100, status);
    assertThat(world.told).hasSize(100).allMatch(s -> s.endsWith("of 7 until 15"));
    assertThat(world.told.stream().filter(s -> s.contains(" 0.0 of")).count()).isBetween(25L, 75L); // five sd, 6e-7
  }
}
