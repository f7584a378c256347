package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an idle vehicle is, in a world of three corners: base to town an hour, base to village an hour. */
class AmbulancesTest {
  private static final String WORLD = """
      travel: {access: 0 min, detour: 1}
      zones: {base: {}, town: {x: 60 km}, village: {y: 60 km}}
      facilities:
        clinic: {zone: base, units: {ward: unlimited}}
        hospital: {zone: town, units: {ward: unlimited}}
      pathways: {stay: {a: {unit: ward, takes: 1 h}}}
      patients: {any: {pathway: stay}, dying: {pathway: stay, deterioration: {death: 10 min, waiting: 1}}}
      fleets: {van: {vehicles: 1, base: base, speed: 60 km/h}}
      """;

  private static String call(String klass, String zone, String at) {
    return "  " + klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: " + zone + ", injured: 1, patients: "
        + klass + ", arrivals: {called: {delay: 0 s, by: ambulance}}}\n";
  }

  @Test
  void whoCanBeReachedFromTheBaseOnlyIsFetchedOnceTheVehicleIsBackThere() {
    Story story = Story.of(WORLD + """
        closures: {road: {at: [0 h], lasts: 9 d, from: town, to: village}}
        incidents:
        """ + call("any", "town", "0 h") + call("any", "village", "90 min"));
    // in town from 60 to 120 on the way home, at the base at 120, in the village at 180, at the clinic at 240
    assertThat(story.lines("wait")).containsExactly("wait any no-ambulance 60 60", "wait any road-closed 30 120",
        "wait any no-ambulance 60 180");
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 240");
  }

  @Test
  void ofThoseWhoCanBeReachedTheMostUrgentIsFetchedFirstThenWhoeverCalledFirst() {
    Story story = Story.of(WORLD.replace("facilities:", "facilities:\n  post: {zone: village, units: {ward: unlimited}}")
        .replace("patients: {", "patients: {urgent: {triage: red, pathway: stay}, ") + """
        closures: {road: {at: [0 h], lasts: 9 d, from: village, to: [base, town]}}
        incidents:
        """ + call("any", "town", "0 h") + call("urgent", "village", "10 min") + call("any", "town", "20 min")
        + call("any", "base", "30 min") + call("urgent", "base", "40 min"));
    // in town at 60, at the base at 120, in town at 180, at the base at 240, in the village an hour after the road opens
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start urgent ward 120", "start any ward 180",
        "start any ward 240", "start urgent ward 13020");
  }

  @Test
  void aVehicleThatCannotGoHomeStaysUntilTheRoadOpens() {
    Story story = Story.of(WORLD + """
        closures:
          road: {at: [0 h], lasts: 9 d, from: town, to: village}
          way-home: {at: [90 min], lasts: 5 h, from: town, to: base}
        incidents:
        """ + call("any", "town", "0 h") + call("any", "town", "3 h") + call("any", "village", "4 h"));
    assertThat(story.lines("wait")).containsExactly("wait any no-ambulance 60 60", "wait any road-closed 210 450",
        "wait any no-ambulance 60 510");
    // home an hour after the road there has opened
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 180", "start any ward 570");
  }

  @Test
  void aVehicleThatIsHomeIsNotCutOffByAClosureOfTheRoadOnWhichItCame() {
    Story story = Story.of(WORLD + """
        closures: {road: {at: [3 h], lasts: 9 d, from: town, to: [base, village]}}
        incidents:
        """ + call("any", "town", "0 h") + call("any", "village", "4 h"));
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 360");
  }

  @Test
  void aVehicleCalledOffOnItsWayIsWhereItSetOutFrom() {
    Story story = Story.of(WORLD + "incidents:\n"
        + call("any", "town", "0 h") + call("dying", "village", "4 h") + call("any", "village", "5 h"));
    // from the base, not from the town where it last set somebody down
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 420");
  }

  @Test
  void aVehicleThatHandsOverBeyondTheEndOfTheRunIsNotFreeBefore() {
    Story story = Story.of(WORLD.replace("60 km/h}", "60 km/h, handover: 1 h}") + "incidents:\n" + call("any", "town", "14310 min"));
    // at the door at 14370, where the patient has a bed at once; the run ends at 14400
    assertThat(story.lines("start", "vehicles")).containsExactly("vehicles 1 14310", "start any ward 14370");
  }
}
