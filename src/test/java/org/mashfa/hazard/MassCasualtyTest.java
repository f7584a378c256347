package org.mashfa.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mashfa.model.Control.By;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

class MassCasualtyTest {
  private static final long SOURCE = KeyedRandom.source("incident:blast");

  private static MassCasualty incident(Occurrences when, Distribution injured, double deadShare) {
    return incident(when, Distributions.constant(1), injured, deadShare);
  }

  private static MassCasualty incident(Occurrences when, Distribution strikes, Distribution injured, double deadShare) {
    return new MassCasualty(SOURCE, when, strikes, 30, new int[] {2, 5}, new Branch(0.25, 0.75), injured,
        Distributions.constant(deadShare), new int[] {3, 4}, new Branch(0.5, 0.5),
        List.of(new MassCasualty.Stream(Distributions.constant(60), Double.NaN, By.OWN),
            new MassCasualty.Stream(Distributions.exponential(100), Double.NaN, By.AMBULANCE)),
        new Branch(0.4, 0.6));
  }

  @Test
  void deadAtTheSceneAreTheirShareOfAllCasualties() {
    assertThat(Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(30), 0.25)).dead).isEqualTo(10);
    assertThat(Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(30), 0)).dead).isZero();
    assertThat(Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(1), 1)).dead)
        .as("the injured live: at most 99 of 100 die").isEqualTo(99);
    assertThat(Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(0), 0.5)).dead).isZero();
  }

  @Test
  void casualtiesOfOneOccurrenceShareTheirZoneAndHaveTheirOwnClassWayAndDelay() {
    Recorder world = Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(200), 0));
    assertThat(world.casualties).hasSize(200);
    assertThat(world.casualties.stream().map(Recorder.Casualty::tick).distinct()).hasSize(1).allMatch(t -> t >= 10 && t < 40);
    assertThat(world.casualties.stream().mapToInt(Recorder.Casualty::zone).distinct()).hasSize(1).containsAnyOf(2, 5);
    assertThat(world.casualties.stream().mapToLong(Recorder.Casualty::number).distinct().count()).isEqualTo(200);
    // binomial(200, 0.5) and (200, 0.4): five standard deviations, false alarm 1e-6
    assertThat(world.casualties.stream().filter(c -> c.patientClass() == 3).count()).isBetween(65L, 135L);
    assertThat(world.casualties.stream().filter(c -> c.by() == By.OWN).count()).isBetween(45L, 115L);
    assertThat(world.casualties.stream().filter(c -> c.by() == By.OWN)).allMatch(c -> c.delay() == 60);
    assertThat(world.casualties.stream().filter(c -> c.by() == By.AMBULANCE).map(Recorder.Casualty::delay).distinct().count())
        .isGreaterThan(40);
  }

  @Test
  void aStrikeMayHurtMoreThanSixteenBitsCount() {
    Recorder world = Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(100_000), 0));
    assertThat(world.casualties.stream().mapToLong(Recorder.Casualty::number).distinct().count()).isEqualTo(100_000);
  }

  @Test
  void oneMoreOccurrenceOrOneMoreIncidentRenamesNobody() {
    List<Recorder.Casualty> alone = Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.poisson(40), 0)).casualties;
    MassCasualty other = new MassCasualty(KeyedRandom.source("incident:other"), Occurrences.at(5), Distributions.constant(1), 0,
        new int[] {0}, new Branch(1), Distributions.constant(7), Distributions.constant(0), new int[] {0}, new Branch(1),
        List.of(new MassCasualty.Stream(Distributions.constant(0), Double.NaN, By.DOOR)), new Branch(1));
    Recorder more = Recorder.of(1, 100, other, incident(Occurrences.at(10, 50), Distributions.poisson(40), 0));
    assertThat(more.casualties).containsAll(alone);
    assertThat(more.casualties.stream().map(c -> KeyedRandom.entity(c.source(), c.number())).distinct().count())
        .isEqualTo(more.casualties.size());
  }

  @Test
  void strikesFallWithinTheirTimeEachInItsOwnZone() {
    Recorder world = Recorder.of(1, 100, incident(Occurrences.at(10), Distributions.constant(40), Distributions.constant(2), 0.5));
    assertThat(world.casualties).hasSize(80).allMatch(c -> c.tick() >= 10 && c.tick() < 40);
    assertThat(world.dead).isEqualTo(80);
    assertThat(world.casualties.stream().map(Recorder.Casualty::zone).distinct()).containsExactlyInAnyOrder(2, 5); // or 1e-5
    assertThat(world.casualties.stream().map(Recorder.Casualty::tick).distinct().count()).isGreaterThan(10);
  }

  @Test
  void thoseHurtBeforeTheRunBeganAreNotInIt() {
    assertThat(Recorder.of(1, 100, incident(Occurrences.at(-10, 20), Distributions.constant(3), 0)).casualties).hasSize(3);
  }
}
