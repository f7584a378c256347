package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.scenario.ScenarioReader;

/** What binds those who wait, minute by minute: vehicles, roads, quotas, staff and what flows in. */
class WaitsTest {
  private static final String BORDER = """
      zones: {town: {}, border: {x: 60 km}}
      travel: {access: 0 min, detour: 1}
      facilities:
        hospital: {zone: town, units: {emergency: 10}}
        crossing: {zone: border, accepts-per-day: 1, units: {abroad: unlimited}}
      patients: {referred: {pathway: referral}, direct: {pathway: crossing}}
      pathways:
        referral: {stabilise: {unit: emergency, takes: 1 h, then: cross}, cross: {unit: abroad, takes: 10 min}}
        crossing: {cross: {unit: abroad, takes: 10 min}}
      """;
  private static final String VAN = "fleets: {van: {vehicles: 1, base: town, speed: 60 km/h, loading: 10 min}}\n";

  private static String incidents(String... lines) {
    return "incidents:\n  " + String.join("\n  ", lines) + "\n";
  }

  private static String hurt(String klass, int number, String at, String by) {
    return klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: town, injured: " + number + ", patients: "
        + klass + ", arrivals: {x: {delay: 0 s, by: " + by + "}}}";
  }

  private static double minutes(Story story, String cause) {
    return story.lines("wait").stream().map(line -> line.split(" ")).filter(words -> words[2].equals(cause))
        .mapToDouble(words -> Double.parseDouble(words[3])).sum();
  }

  @Test
  void whomTheQuotaKeepsWaitsForTheQuotaAndNoVanIsSentInVain() {
    Story story = Story.of(BORDER + VAN + incidents(hurt("referred", 3, "10 h", "door")));
    // ten minutes of loading for all who hope to be driven: three at 660, two at 1380 to be there at midnight, one at 2820
    assertThat(minutes(story, "no-ambulance")).isEqualTo(60);
    assertThat(minutes(story, "quota-of-the-day-used-up")).isEqualTo(2 * 710 + 1430);
    assertThat(story.lines("transfer")).containsExactly("transfer referred crossing 670", "transfer referred crossing 1390",
        "transfer referred crossing 2830");
    assertThat(story.lines("vehicles").stream().filter(line -> line.startsWith("vehicles 1"))).hasSize(3);
  }

  @Test
  void aCallerWhomOnlyAFullBorderCouldTakeWaitsForTheQuotaUntilRefused() {
    Story story = Story.of(BORDER + VAN + incidents(hurt("direct", 2, "1 h", "ambulance")));
    assertThat(minutes(story, "no-ambulance")).isEqualTo(20);
    assertThat(minutes(story, "quota-of-the-day-used-up")).isEqualTo(130); // the van is there and back, and loads
    assertThat(story.lines("leave")).contains("leave direct REFUSED 200");
  }

  @Test
  void onALongWayABorderStillLetsInOneADay() {
    Story story = Story.of(BORDER.replace("access: 0 min, detour: 1",
        "links: {way: {from: town, to: border, takes: 30 h}}") + incidents(hurt("referred", 4, "10 h", "door")));
    // who sets out at 18:00 is there at midnight, thirty hours later
    assertThat(story.lines("transfer")).containsExactly("transfer referred crossing 660", "transfer referred crossing 1080",
        "transfer referred crossing 2520", "transfer referred crossing 3960");
    assertThat(story.lines("start").stream().filter(line -> line.contains("abroad"))).containsExactly(
        "start referred abroad 2460", "start referred abroad 2880", "start referred abroad 4320",
        "start referred abroad 5760");
  }

  @Test
  void whoDiesOnTheWayLeavesTheirPlaceToOneWhoWaitsForIt() {
    Story story = Story.of(BORDER.replace("patients: {", "patients: {bleeding: {pathway: bled, deterioration: "
        + "{death: 90 min, waiting: 1, travelling: 1}}, ").replace("pathways:", """
        pathways:
          bled: {stabilise: {unit: emergency, takes: 30 min, deterioration: 1, then: cross, after: 1},
            cross: {unit: abroad, takes: 10 min}}""".indent(0).stripTrailing())
        .replace("access: 0 min, detour: 1", "links: {way: {from: town, to: border, takes: 4 h}}")
        + incidents(hurt("bleeding", 1, "1 h", "door"), hurt("referred", 1, "1 h", "door")));
    assertThat(story.lines("leave", "transfer")).containsExactly("transfer bleeding crossing 90",
        "leave bleeding DIED_UNTREATED 150", "transfer referred crossing 150", "leave referred DISCHARGED 400");
    assertThat(minutes(story, "quota-of-the-day-used-up")).isEqualTo(30);
  }

  @Test
  void whoIsCutOffWaitsForTheRoad() {
    Story story = Story.of("""
        zones: {town: {}, far: {x: 10 km}}
        travel: {access: 0 min, detour: 1}
        facilities: {k: {zone: far, units: {ward: 1}}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 1 h}}}
        fleets: {van: {vehicles: 1, base: town, speed: 10 km/h}}
        closures: {road: {at: 30 min, lasts: 10 h, from: town, to: far}}
        """ + incidents(hurt("any", 1, "0 min", "ambulance"), hurt("any", 1, "10 min", "ambulance"),
            hurt("any", 1, "40 min", "ambulance")));
    // the van is out until 60; but from 30 until 630 it could take nobody anywhere
    assertThat(minutes(story, "road-closed")).isEqualTo(600 + 590);
    // twenty minutes before the closure; after it the van comes from the far end in an hour, for the third two hours later
    assertThat(minutes(story, "no-ambulance")).isEqualTo(20 + 60 + 180);
  }

  @Test
  void staffOfTheLessUrgentIsPreemptedThoughABedIsFree() {
    Story story = Story.of("""
        zones: {town: {}}
        facilities: {h: {zone: town, units: {ward: {beds: 2, preemption: resume, staff: {nurse: 1}}}, staff: {nurse: 1}}}
        patients: {light: {triage: green, pathway: stay}, severe: {triage: red, pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 4 h}}}
        """ + incidents(hurt("light", 1, "1 h", "door"), hurt("severe", 1, "2 h", "door")));
    assertThat(story.lines("start", "leave")).containsExactly("start light ward 60", "start severe ward 120",
        "leave severe DISCHARGED 360", "start light ward 360", "leave light DISCHARGED 540");
    assertThat(story.lines("wait")).containsExactly("wait light no-nurse 240 360");
  }

  @Test
  void nobodyIsInterruptedWhoseStaffIsNotEnough() {
    Story story = Story.of("""
        zones: {town: {}}
        facilities: {h: {zone: town, units: {ward: {beds: 3, preemption: resume}}, staff: {nurse: 2}}}
        patients: {light: {triage: green, pathway: light}, severe: {triage: red, pathway: severe}}
        pathways:
          light: {a: {unit: ward, takes: 4 h, staff: {nurse: 1}}}
          severe: {a: {unit: ward, takes: 4 h, staff: {nurse: 2}}}
        """ + incidents(hurt("light", 2, "1 h", "door"), hurt("severe", 1, "2 h", "door")));
    assertThat(story.lines("start")).containsExactly("start light ward 60", "start light ward 60",
        "start severe ward 300");
  }

  @Test
  void whoMayTakeNobodysBedWaitsForABedThoughAnotherLacksBloodBesideIt() {
    Story story = Story.of("""
        zones: {town: {}}
        facilities:
          h:
            zone: town
            units: {ward: {beds: 1, preemption: resume}}
            stocks: {blood: {initial: 1 unit, delivery: {every: 5 h, amount: 9 units}}}
        patients: {light: {triage: green, pathway: stay}, severe: {triage: red, pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 4 h, uses: {blood: 1 unit}}}}
        """ + incidents(hurt("light", 2, "1 h", "door"), hurt("severe", 1, "2 h", "door")));
    assertThat(story.lines("start")).containsExactly("start light ward 60", "start severe ward 300",
        "start light ward 540");
    assertThat(minutes(story, "no-blood")).isEqualTo(180);
    assertThat(minutes(story, "no-free-bed")).isEqualTo(480);
  }

  private static final String WATER = """
      zones: {town: {}}
      facilities: {h: {zone: town, units: {theatre: 2}, stocks: {water: {initial: 0 L, inflow: 60 L/h, capacity: 10 L}}}}
      patients: {any: {pathway: stay}}
      pathways: {stay: {a: {unit: theatre, takes: 2 h, uses: {water: 10 L}}}}
      """ + incidents(hurt("any", 2, "725 min", "door"));

  @Test
  void whoWaitsForWhatFlowsInStartsWhenThereIsEnough() {
    assertThat(Story.of(WATER).lines("start")).containsExactly("start any theatre 725", "start any theatre 735");
  }

  @Test
  void anInflowThatFailsMeanwhileIsAwaited() {
    Story story = Story.of(WATER + "outages: {main: {at: 730 min, lasts: 1 h, items: [water]}}\n");
    assertThat(story.lines("start")).containsExactly("start any theatre 725", "start any theatre 795");
  }

  @Test
  void whoStartsToWaitWhileAnInflowFailsStartsWhenItHasBroughtEnough() {
    Story story = Story.of(WATER + "outages: {main: {at: 0 min, lasts: 800 min, items: [water]}}\n");
    assertThat(story.lines("start")).containsExactly("start any theatre 810", "start any theatre 820");
  }

  /**
   * Of one person a share of 0.3 stays away three times in ten, of three people one or none does. Over 2000 replications
   * the means lie within 4.5 standard deviations: a false alarm in 10^5 seeds for each.
   */
  @Test
  void aPartOfAPersonIsThereWithItsOwnProbability() {
    World world = Assembler.world(ScenarioReader.parse("""
        mashfa: 1
        title: Parts of people
        time: {length: 1 d}
        zones: {town: {}}
        facilities: {h: {zone: town, units: {theatre: 9}, staff: {surgeon: 1, nurse: 3}}}
        patients: {wounded: {pathway: surgery}, ill: {pathway: nursing}}
        pathways:
          surgery: {a: {unit: theatre, takes: 2 d, staff: {surgeon: 1}}}
          nursing: {a: {unit: theatre, takes: 2 d, staff: {nurse: 1}}}
        absences: {sick: {at: 1 h, share: 30%}}
        """ + incidents(hurt("wounded", 1, "2 h", "door"), hurt("ill", 3, "2 h", "door")), "parts.yaml"));
    Replication replication = new Replication(world, 1);
    int[] started = new int[2];
    int replications = 2000;
    for (int i = 0; i < replications; i++) {
      int before = started[1];
      replication.run(i, new Listener() {
        @Override
        public void starts(int unit, int patientClass, long waited) {
          started[world.classes().get(patientClass).name().equals("wounded") ? 0 : 1]++;
        }
      });
      assertThat(started[1] - before).isBetween(2, 3);
    }
    assertThat((double) started[0] / replications).isCloseTo(0.7, within(4.5 * Math.sqrt(0.7 * 0.3 / replications)));
    assertThat((double) started[1] / replications).isCloseTo(2.1, within(4.5 * Math.sqrt(0.1 * 0.9 / replications)));
  }
}
