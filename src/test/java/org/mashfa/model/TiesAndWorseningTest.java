package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has nothing to do with a facility changes nothing there, and who worsens while stranded is looked at as who they are now. */
class TiesAndWorseningTest {
  private static final String PATIENTS = """
      zones: {here: {}, there: {x: 50 km}, yonder: {x: 90 km}}
      pathways: {stay: {a: {unit: ward, takes: 2 h}}}
      patients:
        red: {triage: red, pathway: stay}
        calm: {triage: yellow, pathway: stay}
        fair: {triage: yellow, pathway: stay, deterioration: {death: 100 h, lethal: 0.01, waiting: 1, worsens: {to: red, after: 2 h}}}
      """;

  private static String arrival(String klass, String at) {
    return "  " + klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: here, injured: 1, patients: " + klass
        + ", arrivals: {door: {delay: 0 s}}}\n";
  }

  private static Story stranded(String unrelated) {
    return Story.of(PATIENTS + "facilities: {h: {zone: here, units: {ward: 1}}}\n"
        + "statuses: {shut: {at: [0 s], lasts: 5 h, functionality: none}}\n" + unrelated
        + "incidents:\n" + arrival("calm", "30 min") + arrival("fair", "1 h"));
  }

  @Test
  void whoWorsensWhileStrandedIsMoreUrgentOnceAFacilityOpens() {
    assertThat(stranded("").lines("start")).containsExactly("start red ward 300", "start calm ward 420");
  }

  @Test
  void aRoadElsewhereDoesNotChangeWhoIsFirst() {
    assertThat(stranded("closures: {road: {at: [4 h], lasts: 1 min, from: [there], to: [yonder]}}\n").lines("start"))
        .isEqualTo(stranded("").lines("start"));
  }

  private static Story dark(String unrelated) {
    return Story.of(PATIENTS + """
        facilities:
          h: {zone: here, units: {ward: {beds: 1, load: 5 kW, without-power: stopped}}, stocks: {fuel: {initial: 10 L}},
            power: {battery: 1 h, generators: {g: {rated: 10 kW, burn: [10 L/h, 10 L/h, 10 L/h, 10 L/h]}}}}
          other: {zone: there, units: {ward: 1}}
        outages: {grid: {at: [0 s], lasts: 5 h, facilities: [h]}}
        statuses:
          shut: {at: [2 h], lasts: 1 h, functionality: none, facilities: [h]}
        """ + unrelated);
  }

  @Test
  void anotherFacilityDoesNotChangeTheOrderOfABatteryAndAClosure() {
    assertThat(dark("  elsewhere: {at: [90 min], lasts: 1 h, functionality: none, facilities: [other]}\n").lines("power"))
        .isEqualTo(dark("").lines("power"));
  }

  @Test
  void aWaitIsBookedToTheClassInWhichItPassed() {
    Story story = Story.of(PATIENTS + "facilities: {h: {zone: here, units: {ward: 1}}}\nincidents:\n"
        + arrival("red", "0 s") + arrival("red", "1 s") + arrival("fair", "1 h"));
    assertThat(story.lines("wait").stream().filter(w -> w.startsWith("wait fair"))).containsExactly("wait fair no-free-bed 120 180");
  }
}
