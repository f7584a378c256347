package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Danger before and after two hours of care that may be safe: an hour on the way, then care, then an endless queue. */
class ThreatsTest {

  private static double[] deaths(double speedInCare) {
    Story story = Story.of("""
        zones: {far: {}, near: {}}
        travel: {links: {road: {from: far, to: near, takes: 1 h}}}
        pathways:
          stay: {a: {unit: ward, takes: 2 h, deterioration: %s, after: 1, then: b}, b: {unit: theatre, takes: 1 h}}
          block: {a: {unit: theatre, takes: 9 d}}
        facilities: {h: {zone: near, units: {ward: unlimited, theatre: 1}}}
        patients:
          any: {pathway: stay, deterioration: {death: exponential(mean 2 h)}}
          other: {triage: red, pathway: block}
        incidents:
          many: {at: [1 min], zones: far, injured: 200, patients: any, arrivals: {walk: {delay: 0 s, by: own}}}
          first: {at: [0 min], zones: near, injured: 1, patients: other, arrivals: {walk: {delay: 0 s}}}
        """.formatted(speedInCare));
    return story.lines("leave").stream().filter(line -> line.contains("DIED_UNTREATED"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sorted().toArray();
  }

  /** A constant hazard takes up where it was: each death that safety does not come too late for is put off by its length. */
  @Test
  void safetyPutsOffDeathByItsLength() {
    double[] unsafe = deaths(1);
    double[] safe = deaths(0);
    assertThat(unsafe).hasSize(200);
    for (int i = 0; i < unsafe.length; i++) {
      assertThat(safe[i]).isCloseTo(unsafe[i] + (unsafe[i] > 61 ? 120 : 0), within(0.001));
    }
    assertThat(unsafe[40]).isLessThan(61);
    assertThat(unsafe[120]).isGreaterThan(61);
  }

  private static Story worsening(String waiting) {
    return Story.of("""
        zones: {town: {}}
        facilities: {h: {zone: town, units: {ward: 1, icu: 1}}}
        pathways: {stay: {bed: {unit: ward, takes: 10 h}}, intensive: {care: {unit: icu, takes: 1 h}}}
        patients:
          first: {triage: red, pathway: stay}
          mild: {triage: yellow, pathway: stay, deterioration: {death: exponential(mean 9999 d), waiting: %s, worsens: {to: severe, after: 2 h}}}
          severe: {triage: red, pathway: intensive}
        incidents:
          a: {at: [0 min], zones: town, injured: 1, patients: first, arrivals: {carried: {delay: 0 s}}}
          b: {at: [0 min], zones: town, injured: 1, patients: mild, arrivals: {carried: {delay: 0 s}}}
        """.formatted(waiting));
  }

  /** The first has the ward for ten hours; after two the other needs intensive care, which is free, for one. */
  @Test
  void whoWorsensNeedsWhatTheNewClassNeeds() {
    assertThat(worsening("1").lines("leave")).contains("leave severe DISCHARGED 180");
  }

  /** At speed 0 nothing gets worse: ten hours of waiting, ten in the ward. */
  @Test
  void worseningStopsWithTheDanger() {
    assertThat(worsening("0").lines("leave")).containsExactly("leave first DISCHARGED 600", "leave mild DISCHARGED 1200");
  }

  private static double[] worsenings(String waiting) {
    Story story = Story.of("""
        zones: {town: {}}
        facilities: {h: {zone: town, units: {ward: 0, icu: unlimited}}}
        pathways: {stay: {bed: {unit: ward, takes: 1 h}}, intensive: {care: {unit: icu, takes: 1 h}}}
        patients:
          mild:
            pathway: stay
            deterioration: {waiting: %s, worsens: {to: severe, after: exponential(mean 2 h)}}
          severe: {pathway: intensive}
        incidents:
          many: {at: [0 min], zones: town, injured: 50, patients: mild, arrivals: {carried: {delay: 0 s}}}
        """.formatted(waiting));
    return story.lines("leave").stream().filter(line -> line.startsWith("leave severe DISCHARGED"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) - 60).sorted().toArray();
  }

  /** At half the speed of the danger each gets worse after twice the time. */
  @Test
  void worseningKeepsTheSpeedOfTheDanger() {
    double[] whole = worsenings("1");
    double[] half = worsenings("0.5");
    assertThat(half).hasSize(50);
    for (int i = 0; i < half.length; i++) {
      assertThat(half[i]).isCloseTo(2 * whole[i], within(0.001));
    }
  }

  /** Danger that rested on the way is what the order goes by at the door: one is treated, then the graver of two. */
  @Test
  void theMostSalvageableAreThoseInDangerNow() {
    Story story = Story.of("""
        zones: {town: {}}
        facilities: {h: {zone: town, units: {ward: 1}}}
        policies: {triage: most-salvageable}
        pathways: {stay: {care: {unit: ward, takes: 10 min}}}
        patients:
          first: {pathway: stay}
          mild: {pathway: stay, deterioration: {death: exponential(mean 8 h)}}
          grave: {pathway: stay, deterioration: {death: exponential(mean 3 h), travelling: 0}}
        incidents:
          a: {at: [0 min], zones: town, injured: 1, patients: first, arrivals: {carried: {delay: 0 s}}}
          b: {at: [1 min], zones: town, injured: 1, patients: mild, arrivals: {carried: {delay: 0 s}}}
          c: {at: [2 min], zones: town, injured: 1, patients: grave, arrivals: {carried: {delay: 0 s}}}
        """);
    assertThat(story.lines("leave")).containsExactly("leave first DISCHARGED 10", "leave grave DISCHARGED 20",
        "leave mild DISCHARGED 30");
  }
}
