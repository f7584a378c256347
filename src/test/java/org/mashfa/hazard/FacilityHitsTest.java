package org.mashfa.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

class FacilityHitsTest {
  private static final long[] SOURCES = {KeyedRandom.source("hazard:h/a"), KeyedRandom.source("hazard:h/b")};

  private static FacilityHits hits(Occurrences when, double factor, long repeatFor, Distribution restored, double never) {
    FacilityHits.Harm harm = new FacilityHits.Harm(Distributions.constant(0.5), true, restored, never, 0.1,
        Distributions.constant(0), new int[0], null, 0.25, true, 0.2, 0.3, 600, 0.4, new int[] {9}, 77);
    FacilityHits.Target[] targets = {new FacilityHits.Target(SOURCES[0], 4, new int[] {1}, 1),
        new FacilityHits.Target(SOURCES[1], 7, new int[] {2, 3}, 2)};
    return new FacilityHits(when, targets, 1, factor, repeatFor, harm);
  }

  @Test
  void aGivenHitStrikesEachFacility() {
    Recorder world = Recorder.of(1, 1_000, hits(Occurrences.at(100), 1, 0, Distributions.constant(50), 0));
    assertThat(world.told).containsExactly("lost 4 0.2", "away 4 of -1 0.3 until 700", "stock 4 0.25", "power 4 true at 100",
        "hit 4 of 1 units, 0.5 closed until 150, killing 0.1 at 100", "lost 7 0.2", "away 7 of -1 0.3 until 700", "stock 7 0.25",
        "power 7 true at 100", "hit 7 of 2 units, 0.5 closed until 150, killing 0.1 at 100", "power 4 false at 150",
        "power 7 false at 150");
  }

  @Test
  void staffMoveOnWhenAFacilityIsClosedForGood() {
    Recorder world = Recorder.of(1, 1_000, hits(Occurrences.at(100), 1, 0, null, 0));
    assertThat(world.told).contains("move 4 0.4 to [9] after 77", "move 7 0.4 to [9] after 77").noneMatch(s -> s.contains("false"));
  }

  @Test
  void someAreNeverRestored() {
    assertThat(Recorder.of(1, 1_000, hits(Occurrences.at(100), 1, 0, null, 0)).told).anyMatch(s -> s.startsWith("hit 4") && s.contains("until never"));
    Recorder world = Recorder.of(1, 1_000_000, hits(Occurrences.drawn(0.001, 0, 1_000_000), 1, 0, Distributions.constant(50), 0.5));
    long hits = world.told.stream().filter(s -> s.startsWith("hit")).count();
    long never = world.told.stream().filter(s -> s.startsWith("hit") && s.contains("until never")).count();
    assertThat(Math.abs(never - hits / 2.0)).isLessThan(2.5 * Math.sqrt(hits)); // five standard deviations, 6e-7
  }

  @Test
  void drawnHitsComeAtTheRateForEachFacility() {
    Recorder world = Recorder.of(2, 2_000_000, hits(Occurrences.drawn(0.001, 0, 1_000_000), 1, 500, null, 1));
    assertThat(hitsOn(world, 4)).isBetween(1_000 - 160L, 1_000 + 160L); // five standard deviations, 6e-7
    assertThat(hitsOn(world, 7)).as("at twice the rate").isBetween(2_000 - 224L, 2_000 + 224L);
  }

  @Test
  void aHitRaisesTheRateForATime() {
    // Rate r, times 4 for a time w after a hit: gaps are exponential of rate 4r up to w, of rate r after it.
    double r = 0.001;
    double w = 500;
    double spent = StrictMath.exp(-4 * r * w);
    double meanGap = (1 - spent) / (4 * r) + spent / r;
    Recorder world = Recorder.of(3, 2_000_000, hits(Occurrences.drawn(r, 0, 1_000_000), 4, (long) w, null, 1));
    double expected = 1_000_000 / (meanGap + 0.5);
    assertThat((double) hitsOn(world, 4)).isBetween(expected - 6 * Math.sqrt(1.5 * expected), expected + 6 * Math.sqrt(1.5 * expected));
    assertThat(expected).isGreaterThan(2_000); // a plain Poisson process of rate r would have 1,000: the band excludes it
  }

  private static long hitsOn(Recorder world, int facility) {
    return world.told.stream().filter(s -> s.startsWith("hit " + facility + " ")).count();
  }
}
