package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Worlds in which patients, staff or vehicles could wait for each other for ever. */
class LocksTest {

  private static String arrivals(String... classAndMinute) {
    StringBuilder text = new StringBuilder("incidents:\n");
    for (int i = 0; i < classAndMinute.length; i += 2) {
      text.append("  i").append(i).append(": {at: [").append(classAndMinute[i + 1]).append(" min], zones: here, injured: 1, patients: ")
          .append(classAndMinute[i]).append(", arrivals: {door: {delay: 0 s}}}\n");
    }
    return text.toString();
  }

  @Test
  void boardersInACircleChangeBedsThoughMoreUrgentPatientsWaitBeforeThem() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {theatre: 1, icu: 1}}}
        patients:
          there: {pathway: there}
          back: {pathway: back}
          urgent-theatre: {triage: red, pathway: theatre}
          urgent-icu: {triage: red, pathway: icu}
        pathways:
          there: {a: {unit: theatre, takes: 60 min, then: b}, b: {unit: icu, takes: 60 min}}
          back: {a: {unit: icu, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min}}
          theatre: {a: {unit: theatre, takes: 60 min}}
          icu: {a: {unit: icu, takes: 60 min}}
        """ + arrivals("there", "0", "back", "0", "urgent-theatre", "30", "urgent-icu", "30"));
    assertThat(story.lines("leave")).containsExactlyInAnyOrder("leave there DISCHARGED 120", "leave back DISCHARGED 120",
        "leave urgent-icu DISCHARGED 180", "leave urgent-theatre DISCHARGED 180");
  }

  @Test
  void aCircleTurnsThoughOneSurgeonCannotServeAllOfItAtOnce() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {theatre: 1, icu: 1}, staff: {surgeon: 1}}}
        patients: {there: {pathway: there}, back: {pathway: back}}
        pathways:
          there: {a: {unit: theatre, takes: 60 min, then: b}, b: {unit: icu, takes: 60 min, staff: {surgeon: 1}}}
          back: {a: {unit: icu, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min, staff: {surgeon: 1}}}
        """ + arrivals("there", "0", "back", "0"));
    assertThat(story.lines("leave")).hasSize(2);
    assertThat(story.lines("leave").get(1)).endsWith("DISCHARGED 180");
    assertThat(story.lines("wait")).hasSize(1).first().asString().contains("no-surgeon 60");
  }

  @Test
  void threeUnitsInACircle() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {a: 1, b: 1, c: 1}, staff: {nurse: 3}}}
        patients: {ab: {pathway: ab}, bc: {pathway: bc}, ca: {pathway: ca}}
        pathways:
          ab: {x: {unit: a, takes: 30 min, then: y}, y: {unit: b, takes: 60 min}}
          bc: {x: {unit: b, takes: 40 min, then: y}, y: {unit: c, takes: 60 min}}
          ca: {x: {unit: c, takes: 50 min, then: y}, y: {unit: a, takes: 60 min}}
        """ + arrivals("ab", "0", "bc", "0", "ca", "0"));
    assertThat(story.lines("leave")).hasSize(3).allMatch(line -> line.endsWith("DISCHARGED 110"));
  }

  @Test
  void boardersDoNotLockEachOtherOutByTheStaffOfTheirBeds() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          h: {zone: here, units: {ward: {beds: 4, staff: {nurse: 0.5}}, icu: {beds: 4, staff: {nurse: 1}}}, staff: {nurse: 1}}
        patients: {step-up: {pathway: up}}
        pathways:
          up: {a: {unit: ward, takes: 60 min, then: b}, b: {unit: icu, takes: 60 min}}
        """ + arrivals("step-up", "0", "step-up", "0"));
    assertThat(story.lines("leave")).containsExactly("leave step-up DISCHARGED 120", "leave step-up DISCHARGED 180");
  }

  @Test
  void aBoarderBehindAPatientWhoLacksStaffGivesBackTheOwn() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          h: {zone: here, units: {ed: {beds: 1, staff: {nurse: 1}}, ward: {beds: 2, staff: {nurse: 1}}}, staff: {nurse: 1}}
        patients: {admitted: {pathway: admitted}, direct: {triage: red, pathway: direct}}
        pathways:
          admitted: {a: {unit: ed, takes: 60 min, then: b}, b: {unit: ward, takes: 60 min}}
          direct: {a: {unit: ward, takes: 60 min}}
        """ + arrivals("admitted", "0", "direct", "30"));
    assertThat(story.lines("leave")).containsExactly("leave admitted DISCHARGED 120", "leave direct DISCHARGED 180");
  }

  @Test
  void whoWasLeftBehindForWantOfAPlaceInTheQueueMovesOnOnceThereIsOne() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          clinic: {zone: here, units: {ed: 2}}
          hospital: {zone: here, units: {theatre: {beds: 1, queue: 0}}}
        patients: {hurt: {pathway: long}}
        pathways:
          long: {a: {unit: ed, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min}}
        """ + arrivals("hurt", "0", "hurt", "0"));
    assertThat(story.lines("leave")).containsExactly("leave hurt DISCHARGED 120", "leave hurt DISCHARGED 180");
    assertThat(story.lines("wait")).containsExactly("wait hurt no-free-bed 60 120");
  }

  @Test
  void aVehicleThatWaitsAtTheDoorTakesThePatientWhoHoldsTheBed() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          clinic: {zone: here, units: {ed: 1}}
          hospital: {zone: here, x: 10 km, units: {theatre: 1}}
        fleets: {only: {vehicles: 1, waits: true, ride: 10 min}}
        patients: {long: {pathway: long}, short: {pathway: short}}
        pathways:
          long: {a: {unit: ed, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min}}
          short: {a: {unit: ed, takes: 60 min}}
        incidents:
          first: {at: [0 s], zones: here, injured: 1, patients: long, arrivals: {door: {delay: 0 s}}}
          second: {at: [20 min], zones: here, injured: 1, patients: short, arrivals: {call: {delay: 0 s, by: ambulance}}}
        """);
    assertThat(story.lines("leave")).containsExactly("leave short DISCHARGED 120", "leave long DISCHARGED 130");
    assertThat(story.lines("vehicles")).containsExactly("vehicles 1 20", "vehicles 0 60", "vehicles 1 60", "vehicles 0 70");
  }

  @Test
  void aVehicleAtTheDoorOfAUnitThatIsLostIsFree() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          clinic: {zone: here, units: {ed: 1}}
          hospital: {zone: here, x: 10 km, units: {theatre: 1}}
        fleets: {only: {vehicles: 1, waits: true, ride: 10 min}}
        patients: {long: {pathway: long}, short: {pathway: short}}
        pathways:
          long: {a: {unit: ed, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min}}
          short: {a: {unit: theatre, takes: 5 h}}
        hazards: {hit: {at: [90 min], facilities: hospital, closes: true, restored: 60 min}}
        """ + arrivals("short", "0", "long", "0"));
    assertThat(story.lines("vehicles")).containsExactly("vehicles 1 60", "vehicles 0 90");
    assertThat(story.lines("leave")).hasSize(2).allMatch(line -> line.contains("DISCHARGED"));
  }

  @Test
  void thoseWhoWaitInTheirBedsDoNotLockEachOtherOutByTheStaffOfTheseBeds() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {ward: {beds: 2, staff: {nurse: 1}}}, staff: {nurse: 2}}}
        patients: {any: {pathway: twice}}
        pathways:
          twice: {a: {unit: ward, takes: 60 min, then: b}, b: {unit: ward, takes: 60 min, staff: {nurse: 1}}}
        """ + arrivals("any", "0", "any", "0"));
    assertThat(story.lines("leave")).containsExactly("leave any DISCHARGED 120", "leave any DISCHARGED 180");
  }

  @Test
  void aVehicleAtADoorIsCalledAwayWhenOtherwiseNoneWouldCome() {
    // the vehicle waits for the clinic's bed, its holder for the theatre, whose holder waits for the vehicle
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          clinic: {zone: here, units: {ed: 1}}
          hospital: {zone: here, units: {theatre: {beds: 1, queue: 0}}}
          far: {zone: here, units: {icu: 1}}
        fleets: {only: {vehicles: 1, waits: true, ride: 10 min}}
        patients: {treated: {pathway: treated}, long: {pathway: long}, short: {pathway: short}}
        pathways:
          treated: {a: {unit: theatre, takes: 150 min, then: b}, b: {unit: icu, takes: 60 min}}
          long: {a: {unit: ed, takes: 60 min, then: b}, b: {unit: theatre, takes: 60 min}}
          short: {a: {unit: ed, takes: 60 min}}
        incidents:
          third: {at: [90 min], zones: here, injured: 1, patients: short, arrivals: {call: {delay: 0 s, by: ambulance}}}
          first: {at: [0 s], zones: here, injured: 1, patients: treated, arrivals: {door: {delay: 0 s}}}
          second: {at: [0 s], zones: here, injured: 1, patients: long, arrivals: {door: {delay: 0 s}}}
        """);
    assertThat(story.lines("leave")).hasSize(3).allMatch(line -> line.contains("DISCHARGED"));
    assertThat(story.lines("vehicles")).startsWith("vehicles 1 90", "vehicles 0 150", "vehicles 1 150");
  }

  private static final String SIEGE = """
      zones: {town: {}, next: {}, far: {}}
      travel:
        links:
          a: {from: town, to: next, takes: 10 min}
          b: {from: town, to: far, takes: 60 min}
          c: {from: next, to: far, takes: 60 min}
      closures: {siege: {at: 0 h, lasts: 9 d, from: [far]}}
      """;

  private static String come(String klass, String at, String by) {
    return "  " + klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: town, injured: 1, patients: " + klass
        + ", arrivals: {way: {delay: 0 min, by: " + by + "}}}\n";
  }

  @Test
  void aVehicleThatIsCutOffDoesNotKeepOthersAtDoors() {
    Story story = Story.of(SIEGE + """
        facilities:
          first: {zone: town, units: {emergency: 1}}
          third: {zone: town, units: {treatment: 1}}
          second: {zone: next, units: {emergency: 1, ward: 5}}
        fleets:
          near: {vehicles: 1, base: town, waits: true}
          other: {vehicles: 1, base: far, waits: true}
        patients: {long: {pathway: long}, moved: {pathway: two}, ill: {pathway: one}}
        pathways:
          long: {e: {unit: emergency, takes: 9 d}}
          two: {e: {unit: treatment, takes: 1 h, then: w}, w: {unit: ward, takes: 1 h}}
          one: {e: {unit: emergency, takes: 1 h}}
        incidents:
        """ + come("long", "1 h", "door") + come("ill", "80 min", "ambulance") + come("moved", "2 h", "door"));
    // fetched at once at the end of the treatment, and eight minutes on the road; the one set down waits nine days
    assertThat(story.lines("start")).containsExactly("start long emergency 60", "start moved treatment 120",
        "start moved ward 188", "start ill emergency 13020");
  }

  @Test
  void aVehicleThatIsFreeButCutOffCallsOneAwayFromADoor() {
    Story story = Story.of("""
        zones: {north: {}, south: {x: 10 km}, far: {y: 10 km}}
        closures:
          one: {at: 1 min, lasts: 9 d, from: far, to: [north, south]}
        facilities:
          first: {zone: north, units: {ward: 1}}
          second: {zone: north, units: {theatre: 5}}
          clinic: {zone: south, units: {clinic: 5}}
          third: {zone: far, units: {other: 5}}
        patients: {ill: {pathway: ward}, wounded: {pathway: surgery}, calls: {pathway: other}}
        pathways:
          ward: {care: {unit: ward, takes: 100 h}}
          surgery: {dressing: {unit: clinic, takes: 1 h, then: op}, op: {unit: theatre, takes: 1 h}}
          other: {care: {unit: other, takes: 1 h}}
        fleets:
          near: {vehicles: 1, base: north, waits: true}
          cut-off: {vehicles: 1, base: far, loading: 5 h}
        incidents:
          a: {at: [1 h], zones: north, injured: 1, patients: ill, arrivals: {walk: {delay: 0 min}}}
          b: {at: [2 h], zones: north, injured: 1, patients: ill, arrivals: {call: {delay: 0 min, by: ambulance}}}
          c: {at: [3 h], zones: far, injured: 1, patients: calls, arrivals: {call: {delay: 0 min, by: ambulance}}}
          d: {at: [3 h], zones: south, injured: 1, patients: wounded, arrivals: {walk: {delay: 0 min}}}
        """);
    // called at the end of the dressing; free, and thus known to be cut off, after five hours of loading from three on
    assertThat(story.lines("start").get(3)).startsWith("start wounded theatre 5");
  }

  @Test
  void nobodyLeavesForAVehicleThatCannotCome() {
    Story story = Story.of(SIEGE + """
        facilities:
          first: {zone: town, units: {emergency: 5, ward: 1}}
          second: {zone: next, units: {emergency: 5, ward: 1}}
        fleets: {vans: {vehicles: 1, base: far}}
        patients: {ill: {pathway: stay}}
        pathways: {stay: {e: {unit: emergency, takes: 1 min, then: c}, c: {unit: ward, takes: 10 h}}}
        policies: {transfer: nearest-free}
        incidents:
        """ + come("ill", "1 h", "door") + come("ill", "2 h", "door"));
    assertThat(story.lines("start")).containsExactly("start ill emergency 60", "start ill ward 61",
        "start ill emergency 120", "start ill ward 661");
  }

  @Test
  void nobodyIsSentOnByAVehicleThatCannotCome() {
    Story story = Story.of(SIEGE + """
        facilities:
          first: {zone: town, units: {emergency: 1}}
          second: {zone: next, units: {emergency: 1}}
        fleets: {vans: {vehicles: 1, base: far}}
        patients: {ill: {pathway: stay}}
        pathways: {stay: {e: {unit: emergency, takes: 10 h}}}
        policies: {diversion: {share: 1, to: nearest}}
        incidents:
        """ + come("ill", "1 h", "door") + come("ill", "2 h", "door"));
    assertThat(story.lines("start")).containsExactly("start ill emergency 60", "start ill emergency 660");
  }

  @Test
  void aBedThatFreesInAnOverflowIsForThoseWhomNobodyHadRoomFor() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities:
          a: {zone: here, units: {ed: 1}}
          b: {zone: here, units: {ward: {beds: 1, queue: 0, overflow: hall}, hall: 1}}
        patients: {long: {pathway: long}, short: {pathway: short}, moved: {pathway: moved}}
        pathways:
          long: {bed: {unit: ward, takes: 10 h}}
          short: {bed: {unit: ward, takes: 60 min}}
          moved: {first: {unit: ed, takes: 30 min, then: bed}, bed: {unit: ward, takes: 60 min}}
        """ + arrivals("long", "0", "short", "1", "moved", "2"));
    assertThat(story.lines("start")).containsExactly("start long ward 0", "start short hall 1", "start moved ed 2",
        "start moved hall 61");
  }
}
