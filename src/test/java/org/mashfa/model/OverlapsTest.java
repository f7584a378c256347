package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two things keep from happening happens when the last of them ends: one from 1 h to 5 h, another from 2 h to 3 h. */
class OverlapsTest {

  @Test
  void powerIsBackWhenTheLastOutageEnds() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}}
        facilities: {h: {zone: here, units: {ward: 1}, power: {}}}
        patients: {any: {pathway: stay}}
        outages: {long: {at: [1 h], lasts: 4 h}, short: {at: [2 h], lasts: 1 h}}
        """);
    assertThat(story.lines("power")).containsExactly("power off 60", "power on 300");
  }

  @Test
  void anItemFlowsAgainWhenTheLastInterruptionEnds() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}}
        facilities:
          h:
            zone: here
            units: {ward: 1}
            stocks: {water: {initial: 0 L, capacity: 500 L, delivery: {every: 160 min, amount: 10 L}}}
        patients: {any: {pathway: stay}}
        outages: {long: {at: [1 h], lasts: 4 h, items: water}, short: {at: [2 h], lasts: 1 h, items: water}}
        """);
    assertThat(story.lines("stock")).containsExactly("stock h-water out 0", "stock h-water back 300");
  }

  @Test
  void aRoadIsOpenWhenTheLastClosureEnds() {
    Story story = Story.of("""
        zones: {valley: {}, city: {}}
        travel: {links: {road: {from: valley, to: city, takes: 30 min}}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}}
        facilities: {h: {zone: city, units: {ward: 1}}}
        patients: {any: {pathway: stay}}
        closures:
          long: {at: [1 h], lasts: 4 h, from: valley, to: city}
          short: {at: [2 h], lasts: 1 h, from: valley, to: city}
        incidents:
          i: {at: [4 h], zones: valley, injured: 1, patients: any, arrivals: {walk: {delay: 0 s}}}
        """);
    assertThat(story.lines("wait")).containsExactly("wait any road-closed 60 300");
    assertThat(story.lines("start")).containsExactly("start any ward 330");
  }

  /** Of four beds a status leaves two, and a hit destroys every other bed. */
  @Test
  void aStatusLeavesItsShareOfTheBedsThatAHitHasLeft() {
    Story story = Story.of("""
        zones: {here: {}}
        pathways: {stay: {a: {unit: ward, takes: 2 h}}}
        facilities: {h: {zone: here, units: {ward: 4}}}
        patients: {any: {pathway: stay}}
        statuses: {half: {at: [1 h], functionality: partial}}
        hazards: {hit: {at: [2 h], facilities: h, loss: 50%}}
        incidents:
          i: {at: [3 h], zones: here, injured: 2, patients: any, arrivals: {carried: {delay: 0 s}}}
        """);
    assertThat(story.lines("start")).containsExactly("start any ward 180", "start any ward 300");
  }

  /** It was kept from home by a closed road, and so was the patient beside it from the hospital. */
  @Test
  void aVehicleTakesWithItWhoWasKeptByTheSameRoad() {
    Story story = Story.of("""
        zones: {town: {}, village: {}}
        travel: {links: {road: {from: town, to: village, takes: 60 min}}}
        pathways: {stay: {a: {unit: ward, takes: 1 h}}}
        facilities: {h: {zone: town, units: {ward: 5}}}
        patients: {any: {pathway: stay}}
        fleets: {ambulance: {vehicles: 1, base: town, speed: 40 km/h}}
        closures: {bridge: {at: [30 min], lasts: 3 h, from: town, to: village}}
        incidents:
          i: {at: [0 min], zones: village, injured: 1, patients: any, arrivals: {called: {delay: 0 s, by: ambulance}}}
        """);
    assertThat(story.lines("start")).containsExactly("start any ward 270");
  }
}
