package org.mashfa.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

class DisruptionTest {
  private static final long SOURCE = KeyedRandom.source("outage:grid");

  @Test
  void failsAndComesBack() {
    Disruption outage = new Disruption(SOURCE, Occurrences.at(10, 30), Distributions.constant(40), Disruption.grid(new int[] {0, 3}));
    assertThat(Recorder.of(1, 100, outage).told).containsExactly("grid 0 true at 10", "grid 3 true at 10", "grid 0 true at 30",
        "grid 3 true at 30", "grid 0 false at 50", "grid 3 false at 50", "grid 0 false at 70", "grid 3 false at 70");
  }

  @Test
  void withoutAnEndItLastsForEver() {
    Disruption closure = new Disruption(SOURCE, Occurrences.at(10), null, Disruption.roads(new int[] {0, 1}, new int[] {1, 2}));
    assertThat(Recorder.of(1, 100, closure).told).containsExactly("road 0-1 true at 10", "road 0-2 true at 10", "road 1-2 true at 10");
  }

  @Test
  void whatBeganBeforeTheRunEndsInItOrIsLeftOut() {
    Disruption supply = new Disruption(SOURCE, Occurrences.at(-90, -30), Distributions.constant(50), Disruption.supply(new int[] {1}, new int[] {5, 6}));
    assertThat(Recorder.of(1, 100, supply).told).containsExactly("supply 1 5 true at 0", "supply 1 6 true at 0",
        "supply 1 5 false at 20", "supply 1 6 false at 20");
  }
}
