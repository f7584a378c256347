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
}
