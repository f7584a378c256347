package org.mashfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mashfa.engine.Ticks;
import org.mashfa.model.World;
import org.mashfa.random.RateFunction;
import org.mashfa.scenario.ScenarioReader;

/** Streams of patients as they are compiled. */
class DemandTest {

  private static World world(String demand) {
    return Assembler.world(ScenarioReader.parse("""
        mashfa: 1
        title: Streams
        time: {start: "2026-03-01T10:00", warm-up: 3 h, length: 5 d}
        zones: {near: {population: 1000}, far: {population: 1000}}
        facilities: {h: {zone: near, units: {ward: unlimited}}}
        pathways: {stay: {a: {unit: ward, takes: 1 h}}}
        patients: {any: {pathway: stay}}
        demand: {everyday: {%s, patients: any}}
        """.formatted(demand), "streams.yaml"));
  }

  @Test
  void hoursAreThoseOfTheClock() {
    RateFunction rate = world("zones: near, rate: 24/d, by-hour: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]")
        .demands().get(0).rate();
    long noon = 5 * Ticks.PER_HOUR; // the run starts at 07:00
    assertThat(rate.at(noon - 1)).isZero();
    assertThat(rate.at(noon) * Ticks.PER_HOUR).isEqualTo(24);
    assertThat(rate.at(noon + Ticks.PER_HOUR - 1)).isEqualTo(rate.at(noon));
    assertThat(rate.at(noon + Ticks.PER_HOUR)).isZero();
    assertThat(rate.at(noon + Ticks.PER_DAY)).isEqualTo(rate.at(noon));
  }

  @Test
  void eachZoneOfADemandHasPatientsOfItsOwn() {
    assertThat(world("zones: [near, far], per-head: 1/1000/d").demands()).hasSize(2)
        .extracting(World.Demand::source).doesNotHaveDuplicates();
  }
}
