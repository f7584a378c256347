package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a key of a scenario says, taken at its word, in the smallest world that uses it. */
class KeysTest {

  private static String hurt(String klass, String zone, String at, int people) {
    return "  %s-%s: {at: [%s], zones: %s, injured: %d, patients: %s, arrivals: {walk: {delay: 0 s, by: own}}}\n"
        .formatted(klass, at.replace(" ", ""), at, zone, people, klass);
  }

  @Test
  void whoIsPreemptedStartsAnewWhereThatIsTheRule() {
    String text = """
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}}
        facilities: {h: {zone: here, units: {ward: {beds: 1, preemption: %s}}}}
        patients: {light: {pathway: stay}, severe: {triage: red, pathway: stay}}
        incidents:
        """ + hurt("light", "here", "0 h", 1) + hurt("severe", "here", "1 h", 1);
    assertThat(Story.of(text.formatted("restart")).lines("leave"))
        .containsExactly("leave severe DISCHARGED 180", "leave light DISCHARGED 300");
    assertThat(Story.of(text.formatted("resume")).lines("leave"))
        .containsExactly("leave severe DISCHARGED 180", "leave light DISCHARGED 240");
  }

  @Test
  void aStoreHoldsNoMoreThanItsCapacity() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 10 min, uses: {water: 30 L}}}}
        facilities:
          h:
            zone: here
            units: {ward: 9}
            stocks: {water: {initial: 60 L, capacity: 60 L, delivery: {every: 1 h, amount: 60 L}}}
        patients: {any: {pathway: stay}}
        incidents:
        """ + hurt("any", "here", "90 min", 3));
    assertThat(story.lines("start")).containsExactly("start any ward 90", "start any ward 90", "start any ward 120");
  }

  @Test
  void whoDiesOnTheWayLeavesTheQuotaOfTheDayToAnother() {
    Story story = Story.of("""
        zones: {town: {}, border: {}}
        travel: {links: {road: {from: town, to: border, takes: 2 h}}}
        pathways: {stay: {a: {unit: abroad, takes: 1 h}}}
        facilities: {crossing: {zone: border, accepts-per-day: 1, units: {abroad: unlimited}}}
        patients: {sound: {pathway: stay}, bleeding: {pathway: stay, deterioration: {death: 1 h}}}
        incidents:
        """ + hurt("bleeding", "town", "1 h", 1) + hurt("sound", "town", "3 h", 1));
    assertThat(story.lines("leave")).containsExactly("leave bleeding DIED_UNTREATED 120", "leave sound DISCHARGED 360");
  }

  @Test
  void beforeTheFirstShiftOfTheDayTheLastIsOn() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 1 h, staff: {nurse: 1}}}}
        facilities: {h: {zone: here, units: {ward: 9}, staff: {nurse: {roster: {"08:00": 2, "20:00": 1}}}}}
        patients: {any: {pathway: stay}}
        incidents:
        """ + hurt("any", "here", "1 h", 2));
    assertThat(story.lines("start")).containsExactly("start any ward 60", "start any ward 120");
  }

  @Test
  void withoutAnItemCareIsNoSaferThanStated() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 3 h, uses: {blood: 1 unit}, if-out: {blood: {deterioration: 0.5}}}}}
        facilities: {h: {zone: here, units: {ward: 9}, stocks: {blood: {initial: 1 unit}}}}
        patients: {any: {pathway: stay, deterioration: {death: "uniform(min 1 h, max 61 min)"}}}
        incidents:
        """ + hurt("any", "here", "1 h", 2));
    assertThat(story.lines("leave")).hasSize(2).anyMatch(line -> line.contains("DIED_UNTREATED"))
        .contains("leave any DISCHARGED 240");
  }

  /**
   * Of some 1000 patients, half of each class, half call: 250 of each class, standard deviation at most 16. Five of them either
   * way: false-alarm probability 1e-6; the seed is fixed.
   */
  @Test
  void whoCallsAnAmbulanceHasNothingToDoWithTheClass() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 1 h}}}
        facilities: {h: {zone: here, units: {ward: unlimited}}}
        fleets: {all: {vehicles: 500, loading: 10 min, ride: 10 min}}
        patients: {one: {pathway: stay}, other: {pathway: stay}}
        demand: {all: {zones: here, rate: 100/d, patients: {one: 0.5, other: 0.5}, ambulance: 0.5}}
        """);
    for (String klass : new String[] {"one", "other"}) {
      assertThat(story.lines("wait").stream().filter(line -> line.startsWith("wait " + klass + " no-ambulance 10 ")).count())
          .isBetween(170L, 330L);
    }
  }
}
