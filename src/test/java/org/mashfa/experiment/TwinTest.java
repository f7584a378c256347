package org.mashfa.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mashfa.scenario.ScenarioReader;

/** What the unlimited twin of a replication says about it, replication by replication. */
class TwinTest {

  private static List<Double> each(String measure, String beds, String more) {
    Experiment experiment = Experiment.of(ScenarioReader.parse("""
        mashfa: 1
        title: A world and its twin
        time: {start: 2026-03-02T00:00, warm-up: 2 d, length: 3 d}
        run: {replications: 20, seed: 5}
        zones: {here: {}, there: {x: 10 km}}
        facilities: {h: {zone: there, units: {ward: %s}}}
        pathways: {stay: {a: {unit: ward, takes: 3 h, then: {home: 0.5, dies: 0.5}}}}
        patients: {any: {pathway: stay, deterioration: {death: exponential(mean 1 h)}}}
        %s
        """.formatted(beds, more), "twin.yaml"));
    int index = IntStream.range(0, experiment.keys().size())
        .filter(i -> experiment.keys().get(i).measure().equals(measure) && experiment.keys().get(i).place().equals("all")
            && experiment.keys().get(i).patientClass().equals("all")).findFirst().orElseThrow();
    List<Double> values = new ArrayList<>();
    experiment.threads(1).sink((i, row, series) -> values.add(row[index])).run();
    return values;
  }

  /** The same people die in it, so there is nothing to prevent, in any replication. */
  @Test
  void aWorldWithoutLimitsIsItsOwnTwin() {
    String everyday = "demand: {all: {zones: here, rate: 2/h, patients: any}}";
    assertThat(each("preventable deaths", "unlimited", everyday)).hasSize(20).containsOnly(0.0);
    assertThat(each("deaths", "unlimited", everyday)).allMatch(deaths -> deaths > 0);
    assertThat(each("preventable deaths", "1", everyday)).allMatch(deaths -> deaths > 0);
  }

  @Test
  void deathsOfTheWarmUpAreNotItsDeaths() {
    String before = "incidents: {i: {at: 2026-03-01T01:00, zones: here, injured: 50, patients: any, arrivals: {walk: {delay: 0 s}}}}";
    assertThat(each("deaths with unlimited capacity", "unlimited", before)).containsOnly(0.0);
    assertThat(each("deaths with unlimited capacity", "unlimited", before.replace("03-01", "03-03"))).allMatch(deaths -> deaths > 0);
  }

  @Test
  void thoseHurtAroundAFacilityThatIsHitAreInBoth() {
    String hit = "hazards: {hit: {at: 2026-03-03T01:00, facilities: h, loss: 50%, injured: 30, injured-as: any}}";
    assertThat(each("deaths with unlimited capacity", "unlimited", hit)).allMatch(deaths -> deaths > 0);
    assertThat(each("preventable deaths", "unlimited", hit)).containsOnly(0.0);
  }

  @Test
  void capacityWouldNotHaveSavedThoseKilledInside() {
    String hit = """
        demand: {all: {zones: here, rate: 10/h, patients: any}}
        hazards: {hit: {at: 2026-03-03T12:00, facilities: h, loss: 1%, patients-killed: 100%}}
        """;
    assertThat(each("killed inside a facility", "1000", hit)).allMatch(deaths -> deaths > 0);
    assertThat(each("preventable deaths", "1000", hit)).containsOnly(0.0);
  }

  /** The clinic is nearest and cannot give the second stage: who goes there because it is open in the twin is late. */
  @Test
  void whatIsOpenInTheTwinMayLeadPeopleAstray() {
    Results results = Experiment.of(ScenarioReader.parse("""
        mashfa: 1
        title: A detour
        time: {length: 1 d}
        run: {replications: 1}
        zones: {a: {}, c: {x: 10 km}, b: {x: -40 km}}
        travel: {speed: 40 km/h, detour: 1}
        facilities: {clinic: {zone: c, functionality: none, units: {ed: 5}}, big: {zone: b, units: {ed: 5, ward: 5}}}
        patients: {ill: {pathway: stay, deterioration: {death: 85 min}}}
        pathways: {stay: {e: {unit: ed, takes: 10 min, then: c, deterioration: 1, after: 1}, c: {unit: ward, takes: 5 h}}}
        incidents: {i: {at: 0 h, zones: a, injured: 1, patients: ill, arrivals: {w: {delay: 0 min, by: own}}}}
        """, "detour.yaml")).run();
    assertThat(results.get("deaths", "", "total").value()).isZero();
    assertThat(results.get("preventable deaths", "", "total").value()).isEqualTo(-1);
  }
}
