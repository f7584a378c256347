package org.mashfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.ScenarioReader;

/** A drawn duration that no clock can count lasts to the end of the run, wherever it is drawn. */
class EndlessDrawsTest {
  /** At least a century, and a third of the draws beyond 2^63 ticks. */
  private static final String ENDLESS = "loglogistic(median 1000000 y, shape 0.1, min 100 y)";

  private static final String TOWN = """
      mashfa: 1
      title: All that is drawn and takes time
      time: {start: 2020-01-01, length: 3 d}
      zones: {town: {population: 1000}, hill: {x: 5 km}}
      facilities:
        north:
          zone: town
          units: {ed: {beds: 2, staff: {nurse: 0.5}, load: 2 kW, without-power: stopped}, ward: 3}
          staff: {nurse: 2}
          stocks: {kits: {initial: 9, delivery: {amount: 9 kits, every: "<every>", late: "<late>"}}}
          power: {grid: true}
      fleets:
        cars:
          vehicles: 3
          base: town
          loading: "<loading>"
          handover: "<handover>"
          refuel-every: 3
          refuel-takes: "<refuel-takes>"
          breakdown: {after: "<after>", repair: "<repair>", mechanics: 1}
        rides: {vehicles: 2, base: hill, ride: "<ride>"}
      travel: {variability: 0.1}
      patients: {ill: {pathway: stay, patience: "<patience>"}}
      pathways: {stay: {see: {unit: ed, takes: "<takes>", uses: {kits: 1}, then: {rest: 30%, home: 70%}}, rest: {unit: ward, takes: 5 h}}}
      demand: {everyday: {zones: [town, hill], rate: 40/d, patients: ill, ambulance: 50%}}
      incidents:
        blast:
          at: [6 h, 30 h]
          zones: town
          injured: 8
          patients: ill
          arrivals: {walk: {share: 50%, delay: "<delay>"}, called: {share: 50%, delay: 5 min, by: ambulance}}
        drawn:
          rate: 3/d
          tempo: {lull: {attack-lasts: "<attack-lasts>", lull-lasts: "<lull-lasts>", factor: 0}, excitation: {offspring: 0.5, after: "<aftershock>"}}
          zones: hill
          injured: 2
          patients: ill
          arrivals: {walk: {delay: 10 min}}
      hazards: {shell: {at: [10 h, 20 h], facilities: north, units: ward, loss: 40%, restored: "<restored>"}}
      outages: {grid: {at: [4 h, 40 h], lasts: "<outage>"}}
      closures: {road: {at: [5 h, 41 h], from: hill, to: town, lasts: "<closure>"}}
      statuses: {bad: {at: [12 h, 50 h], functionality: partial, lasts: "<status>"}}
      absences: {fear: {at: [3 h, 33 h], share: 30%, lasts: "<absence>"}}
      """;

  private static List<Estimate> results(String use, String law) {
    String text = TOWN.replace("<" + use + ">", law).replace("<every>", "12 h").replaceAll("<[a-z-]+>", "90 min");
    assertThat(TOWN).contains("<" + use + ">");
    Results results = Experiment.of(ScenarioReader.parse(text, "town.yaml")).replications(20).threads(1).run();
    return results.summary();
  }

  @ParameterizedTest
  @ValueSource(strings = {"takes", "patience", "every", "late", "loading", "handover", "refuel-takes", "after", "repair", "ride",
    "delay", "attack-lasts", "lull-lasts", "aftershock", "restored", "outage", "closure", "status", "absence"})
  void outlastTheRun(String use) {
    List<Estimate> outlasting = results(use, ENDLESS);

    assertThat(outlasting).isEqualTo(results(use, "100 y")).isNotEqualTo(results(use, "90 min"));
  }
}
