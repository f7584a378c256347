package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Corners of what befalls facilities, supplies and power, each in the smallest world that has it. */
class MishapsTest {
  private static final String ONE_STAGE = "zones: {here: {}}\npathways: {stay: {a: {unit: ward, takes: 2 h}}}\n";

  private static String arrival(String klass, String at) {
    return "  " + klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: here, injured: 1, patients: " + klass
        + ", arrivals: {door: {delay: 0 s}}}\n";
  }

  @Test
  void fuelThatEndsAtTheTickAtWhichTheGridReturnsIsGoneInTheNextOutage() {
    Story story = Story.of(ONE_STAGE + """
        facilities:
          h:
            zone: here
            units: {ward: {beds: 1, load: 5 kW, load-per-bed: 5 kW, without-power: stopped}}
            stocks: {fuel: {initial: 30 L}}
            power: {generators: {g: {rated: 10 kW, burn: [10 L/h, 10 L/h, 15 L/h, 20 L/h]}}}
        patients: {any: {pathway: stay}}
        outages: {grid: {at: [1 h, 6 h], lasts: 2 h}}
        incidents:
        """ + arrival("any", "2 h") + arrival("any", "5 h"));
    assertThat(story.lines("stock")).containsExactly("stock h-fuel out 180");
    assertThat(story.lines("power")).containsExactly("power off 360", "power on 480");
    assertThat(story.lines("leave")).containsExactly("leave any DISCHARGED 240", "leave any DISCHARGED 540");
  }

  @Test
  void aDrawnItemThatGeneratorsBurnTooIsUsedByBoth() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 4 h, draws: {fuel: 10 L/h}}}}
        facilities:
          h:
            zone: here
            units: {ward: {beds: 1, load: 10 kW}}
            stocks: {fuel: {initial: 50 L}}
            power: {generators: {g: {rated: 10 kW, burn: [10 L/h, 10 L/h, 10 L/h, 10 L/h]}}}
        patients: {any: {pathway: stay}}
        outages: {grid: {at: [1 h], lasts: 20 h}}
        incidents:
        """ + arrival("any", "0 h"));
    // the patient 10 L/h, the generator from the second hour on as much
    assertThat(story.lines("stock")).containsExactly("stock h-fuel out 180");
  }

  @Test
  void aBedThatTheGeneratorDoesNotCarryStaysEmpty() {
    Story story = Story.of(ONE_STAGE + """
        facilities:
          h:
            zone: here
            units: {ward: {beds: 2, load-per-bed: 6 kW, without-power: stopped}}
            stocks: {fuel: {initial: 900 L}}
            power: {generators: {g: 10 kW}}
        patients: {any: {pathway: stay}}
        outages: {grid: {at: [0 h], lasts: 5 h}}
        incidents:
        """ + arrival("any", "1 h") + arrival("any", "2 h"));
    assertThat(story.lines("leave")).containsExactly("leave any DISCHARGED 180", "leave any DISCHARGED 300");
    assertThat(story.lines("wait")).containsExactly("wait any no-power 60 180");
  }

  @Test
  void oxygenThatRunsOutWhileCareStandsStillIsFelt() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 9 h, draws: {oxygen: 1 L/min}}}}
        facilities:
          h:
            zone: here
            units: {ward: {beds: 1, without-power: stopped, without-power-deterioration: 0}}
            stocks: {oxygen: {initial: 120 L}}
            power: {}
        patients: {ventilated: {pathway: stay, deterioration: {death: 3 h, waiting: 1}}}
        outages: {grid: {at: [1 h], lasts: 9 d}}
        incidents:
        """ + arrival("ventilated", "0 h"));
    assertThat(story.lines("stock")).containsExactly("stock h-oxygen out 120");
    assertThat(story.lines("leave")).containsExactly("leave ventilated DIED_UNTREATED 180");
  }

  @Test
  void careThatEndsAtTheTickOfTheDeathItAvertsComesFirst() {
    String text = """
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h, deterioration: 1}}}
        facilities: {h: {zone: here, units: {ward: unlimited}}}
        patients: {any: {pathway: stay, deterioration: {death: %s}}}
        incidents:
        """ + arrival("any", "1 h");
    assertThat(Story.of(text.formatted("120 min")).lines("leave")).containsExactly("leave any DISCHARGED 180");
    assertThat(Story.of(text.formatted("119 min")).lines("leave")).containsExactly("leave any DIED_UNTREATED 179");
  }

  @Test
  void aDeliveryAtTheTickOfRunningDryIsInTimeForWhoComesAtThatTick() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h, draws: {oxygen: 1 L/min}}}}
        facilities:
          h:
            zone: here
            units: {ward: 2}
            stocks: {oxygen: {initial: 60 L, delivery: {every: 2 h, amount: 200 L}}}
        patients: {any: {pathway: stay, deterioration: {death: 1 min, travelling: 0}}}
        incidents:
        """ + arrival("any", "1 h") + arrival("any", "2 h"));
    // both breathe: the first without a gap, the second at once
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 120");
    assertThat(story.lines("leave")).containsExactly("leave any DISCHARGED 180", "leave any DISCHARGED 240");
  }

  @Test
  void whatIsLackingAtTheStartIsAnnounced() {
    Story story = Story.of(ONE_STAGE + """
        facilities:
          h: {zone: here, units: {ward: 1}, stocks: {blood: {initial: 0 units, delivery: {every: 3 d, amount: 5 units}}}}
        patients: {any: {pathway: stay}}
        """);
    assertThat(story.lines("stock")).containsExactly("stock h-blood out 0", "stock h-blood back 4320");
  }

  @Test
  void whoIsInBedWhenTheUnitIsLostAndCannotBeMovedGoesUntreatedOnce() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h, staff: {nurse: 1}, draws: {oxygen: 1 L/min}}}}
        facilities:
          h: {zone: here, units: {ward: {beds: 1, staff: {nurse: 1}}}, staff: {nurse: 2}, stocks: {oxygen: {initial: 900 L}}}
        patients: {any: {pathway: stay}}
        hazards: {hit: {at: [1 h], restored: 1 h}}
        policies: {transfer: none}
        incidents:
        """ + arrival("any", "0 h") + arrival("any", "3 h"));
    assertThat(story.lines("leave")).containsExactly("leave any UNTREATED 60", "leave any DISCHARGED 300");
  }

  @Test
  void whoQueuesForALostUnitIsRefusedWhereAllOthersAreFull() {
    Story story = Story.of(ONE_STAGE + """
        facilities:
          h: {zone: here, units: {ward: 1}}
          g: {zone: here, units: {ward: {beds: 1, queue: 0}}}
        patients: {any: {pathway: stay}}
        hazards: {hit: {at: [1 h], facilities: h}}
        policies: {destination: least-busy}
        incidents:
        """ + arrival("any", "0 h") + arrival("any", "10 min") + arrival("any", "20 min"));
    assertThat(story.lines("leave").get(0)).isEqualTo("leave any REFUSED 60");
    assertThat(story.lines("leave")).hasSize(3);
  }

  @Test
  void aVehicleThatHandsOverAtOnceIsFreeOnce() {
    Story story = Story.of(ONE_STAGE + """
        facilities: {h: {zone: here, units: {ward: 3}}}
        fleets: {only: {vehicles: 1, ride: 10 min}}
        patients: {any: {pathway: stay}}
        incidents:
          i: {at: [1 h], zones: here, injured: 3, patients: any, arrivals: {call: {delay: 0 s, by: ambulance}}}
        """);
    assertThat(story.lines("start")).containsExactly("start any ward 70", "start any ward 80", "start any ward 90");
    assertThat(story.lines("vehicles")).containsExactly("vehicles 1 60", "vehicles 0 70", "vehicles 1 70", "vehicles 0 80",
        "vehicles 1 80", "vehicles 0 90");
  }

  @Test
  void whoFindsTheDoorClosedAtTheEndOfARideIsTurnedAwayOnce() {
    Story story = Story.of(ONE_STAGE + """
        facilities: {h: {zone: here, units: {ward: 3}}, g: {zone: here, units: {ward: 3}}}
        fleets: {only: {vehicles: 1, ride: 10 min}}
        patients: {any: {pathway: stay}}
        hazards: {hit: {at: [65 min], closes: true, restored: 1 h}}
        incidents:
          i: {at: [1 h], zones: here, injured: 1, patients: any, arrivals: {call: {delay: 0 s, by: ambulance}}}
        """);
    assertThat(story.lines("turned-away")).containsExactly("turned-away any 70");
    assertThat(story.lines("leave")).containsExactly("leave any DISCHARGED 245");
  }

  @Test
  void thousandsWhoCallOneVehicleAndHaveNowhereToGoAreLedToTheirEndOneByOne() {
    Story story = Story.of(ONE_STAGE + """
        facilities: {h: {zone: here, units: {ward: unlimited}}}
        fleets: {only: {vehicles: 1, ride: 10 min}}
        patients: {any: {pathway: stay}}
        hazards: {hit: {at: [30 min], closes: true, restored: 2 h}}
        incidents:
          i: {at: [1 h], zones: here, injured: 9000, patients: any, arrivals: {call: {delay: 0 s, by: ambulance}}}
        """);
    assertThat(story.lines("wait").stream().filter(line -> line.contains("able-to-treat"))).hasSize(9000);
  }

  @Test
  void whoWasSafeForLongCanStillDie() {
    // Safe in bed for fifty times the mean untreated life, then back in a queue at full speed: an exponential law forgets.
    Story story = Story.of("""
        zones: {here: {}}
        pathways:
          stay: {a: {unit: ward, takes: 50 h, after: 1, then: b}, b: {unit: theatre, takes: 1 h}}
          block: {a: {unit: theatre, takes: 9 d}}
        facilities: {h: {zone: here, units: {ward: unlimited, theatre: 1}}}
        patients:
          any: {pathway: stay, deterioration: {death: exponential(mean 1 h)}}
          other: {triage: red, pathway: block}
        incidents:
          many: {at: [1 min], zones: here, injured: 1000, patients: any, arrivals: {door: {delay: 0 s}}}
        """ + arrival("other", "0 h"));
    double mean = story.lines("leave").stream().filter(line -> line.contains("DIED_UNTREATED"))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[3]) - 50 * 60 - 1).average().orElseThrow();
    assertThat(story.lines("leave").stream().filter(line -> line.contains("DIED_UNTREATED")).count()).isEqualTo(1000);
    assertThat(mean).isBetween(50.0, 70.0); // mean 60, standard error 1.9: false alarm 2e-7
  }

  @Test
  void whoWasSafeBeyondTheBoundOfTheLawDiesWhenCareEnds() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways:
          stay: {a: {unit: ward, takes: 9 h, after: 1, then: b}, b: {unit: theatre, takes: 1 h}}
          block: {a: {unit: theatre, takes: 9 d}}
        facilities: {h: {zone: here, units: {ward: 1, theatre: 1}}}
        patients:
          any: {pathway: stay, deterioration: {death: "uniform(min 1 h, max 4 h)"}}
          other: {pathway: block}
        incidents:
        """ + arrival("other", "0 h") + arrival("any", "0 h"));
    assertThat(story.lines("leave")).first().asString().startsWith("leave any DIED_UNTREATED 540.000");
  }

  @Test
  void whoIsPreemptedWhereTheyOverflowedToQueuesForTheirOwnUnit() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways:
          intensive: {a: {unit: icu, takes: 2 h}}
          emergency: {a: {unit: ed, takes: 1 h}}
        facilities: {h: {zone: here, units: {icu: {beds: 1, overflow: ed}, ed: {beds: 1, preemption: resume}}}}
        patients: {sick: {pathway: intensive}, worst: {triage: red, pathway: emergency}}
        incidents:
        """ + arrival("sick", "0 h") + arrival("sick", "30 min") + arrival("worst", "1 h"));
    // the second is treated in the emergency department from 30 to 60, and for the 90 minutes that are left from 120 on
    assertThat(story.lines("start")).containsExactly("start sick icu 0", "start sick ed 30", "start worst ed 60", "start sick icu 120");
    assertThat(story.lines("leave")).endsWith("leave sick DISCHARGED 210");
  }

  @Test
  void whoResumesAStageNeedsNoNewSuppliesThoughThoseInFrontLackThem() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: theatre, takes: 3 h, uses: {blood: 1 units}}}}
        facilities: {h: {zone: here, units: {theatre: 1}, stocks: {blood: 1 units}}}
        patients: {first: {pathway: stay}, second: {triage: red, pathway: stay}}
        hazards: {hit: {at: [2 h], closes: true, restored: 2 h}}
        incidents:
        """ + arrival("first", "0 h") + arrival("second", "5 min"));
    assertThat(story.lines("leave")).containsExactly("leave first DISCHARGED 300");
  }

  @Test
  void whoWorsensInAQueueByArrivalIsGivenWhatIsRationed() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 1 h, uses: {blood: 1 units}}}}
        facilities:
          h: {zone: here, units: {ward: {beds: 1, order: arrival}}, stocks: {blood: {initial: 2 units, ration: {below: 3 units}}}}
        patients:
          fair: {triage: yellow, pathway: stay, deterioration: {death: 9 d, worsens: {to: bad, after: 2 h}}}
          bad: {triage: red, pathway: stay}
        incidents:
        """ + arrival("fair", "0 h"));
    assertThat(story.lines("start")).containsExactly("start bad ward 120");
  }

  @Test
  void aBedIsOfferedOnceTheLoadElsewhereIsLess() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}, scan: {a: {unit: scanner, takes: 3 h}}}
        facilities:
          h:
            zone: here
            units: {ward: {beds: 2, load-per-bed: 6 kW, without-power: stopped}, scanner: {beds: 1, load-per-bed: 6 kW}}
            stocks: {fuel: 900 L}
            power: {generators: {g: 10 kW}}
        patients: {any: {pathway: stay}, other: {pathway: scan}}
        outages: {grid: {at: [0 h], lasts: 9 d}}
        incidents:
        """ + arrival("other", "1 h") + arrival("any", "2 h"));
    assertThat(story.lines("start")).containsExactly("start other scanner 60", "start any ward 240");
  }

  @Test
  void whoLeftUntreatedAndPassesTheDangerIsGone() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 9 d}}}
        facilities: {h: {zone: here, units: {ward: 1}}}
        patients:
          any: {pathway: stay}
          fair: {pathway: stay, patience: 1 h, deterioration: {death: 5 d, worsens: {to: mild, after: 2 h}}}
          mild: {pathway: stay, deterioration: {death: 5 d, lethal: 0}}
        incidents:
        """ + arrival("any", "0 h") + arrival("fair", "1 h"));
    assertThat(story.lines("leave")).first().isEqualTo("leave mild LEFT 180");
  }

  @Test
  void whoWaitsForAPhysicianWaitsForABedFromWhenTheLastIsGivenToAnother() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {ward: 2}, staff: {physician: 1}}}
        patients: {treated: {pathway: treated}, watched: {pathway: watched}}
        pathways:
          treated: {a: {unit: ward, takes: 60 min, staff: {physician: 1}}}
          watched: {a: {unit: ward, takes: 100 min}}
        incidents:
        """ + arrival("treated", "0 min") + arrival("treated", "10 min") + arrival("watched", "20 min"));
    assertThat(story.lines("wait")).containsExactly("wait treated no-physician 10 20", "wait treated no-free-bed 40 60");
  }

  @Test
  void whoWaitsForABedDoesNotWaitForWhatThoseInTheBedsWaitFor() {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {ward: 2}, stocks: {kits: {initial: 3}}}}
        patients: {inside: {triage: red, pathway: path}, outside: {triage: green, pathway: path}}
        pathways:
          path: {a: {unit: ward, takes: 60 min, uses: {kits: 1}, then: b}, b: {unit: ward, takes: 60 min, uses: {kits: 1}, then: a}}
        incidents:
        """ + arrival("inside", "0 min") + arrival("inside", "60 min") + arrival("outside", "70 min"));
    assertThat(story.lines("wait")).containsExactly("wait inside no-kits 14280 14400", "wait inside no-kits 14280 14400",
        "wait outside no-free-bed 14330 14400");
  }
}
