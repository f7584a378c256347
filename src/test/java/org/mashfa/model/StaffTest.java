package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mashfa.assembly.Assembler;
import org.mashfa.scenario.ScenarioReader;

/** Who is on duty, for whom it is enough, and who has them first. */
class StaffTest {
  private static String arrival(String klass, int injured, String at) {
    return "  " + klass + "-" + at.replace(" ", "") + ": {at: [" + at + "], zones: here, injured: " + injured
        + ", patients: " + klass + ", arrivals: {door: {delay: 0 s}}}\n";
  }

  @ParameterizedTest(name = "{0} of a nurse for each bed: enough for {1}")
  @CsvSource({"0.0625, 16", "0.0909, 11", "0.0769, 13", "0.0833, 12", "0.05, 20", "0.04, 25", "0.143, 6", "0.0000001, 30"})
  void aPersonIsSharedAmongAsManyAsTheNumberSays(String share, int beds) {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {ward: {beds: 100, staff: {nurse: %s}}}, staff: {nurse: 1}}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 20 d}}}
        incidents:
        """.formatted(share) + arrival("any", 30, "0 h"));
    assertThat(story.lines("start")).hasSize(beds);
  }

  /** Of a shift of one, each replication leaves one or none; a false alarm (five standard deviations) in 1.7 million. */
  @ParameterizedTest(name = "{0} by day, one by night; {1} lost")
  @CsvSource({"2, 0.5", "10, 0.3", "4, 0.4", "1, 0.5"})
  void ofAShiftRemainsTheShareThatIsNotLost(int byDay, double lost) {
    World world = Assembler.world(ScenarioReader.parse("""
        mashfa: 1
        title: A night
        time: {start: 2026-03-01T20:00, length: 10 h}
        zones: {here: {}}
        facilities:
          h: {zone: here, units: {ward: 10}, staff: {doctor: {roster: {"08:00": %d, "20:00": 1}}}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 20 h, staff: {doctor: 1}}}}
        hazards: {blow: {at: 1 h, facilities: h, loss: 0%%, staff-lost: %s}}
        incidents:
        """.formatted(byDay, lost) + arrival("any", 4, "2 h"), "night.yaml"));
    Replication replication = new Replication(world, 7);
    int replications = 1_000;
    int[] treated = new int[1];
    for (int i = 0; i < replications; i++) {
      replication.run(i, new Listener() {
        @Override
        public void starts(int unit, int patientClass, long waited) {
          treated[0]++;
        }
      });
    }
    double share = (double) treated[0] / replications;
    assertThat(Math.abs(share - (1 - lost))).isLessThan(5 * Math.sqrt(lost * (1 - lost) / replications));
  }

  @ParameterizedTest(name = "units {0}, who waits for the theatre is {1}")
  @CsvSource(delimiter = ';', value = {"surgery: 1, theatre: 1; yellow", "theatre: 1, surgery: 1; yellow",
    "surgery: 1, theatre: 1; red", "theatre: 1, surgery: 1; red", "surgery: 1, theatre: 1; green",
    "theatre: 1, surgery: 1; green"})
  void staffFreedGoToTheMostUrgentInWhateverUnit(String units, String urgency) {
    Story story = Story.of("""
        zones: {here: {}}
        facilities: {h: {zone: here, units: {%s}, staff: {doctor: 1}}}
        patients: {visit: {triage: yellow, pathway: visit}, hurt: {triage: %s, pathway: operation}}
        pathways:
          visit: {a: {unit: surgery, takes: 1 h, staff: {doctor: 1}}}
          operation: {a: {unit: theatre, takes: 1 h, staff: {doctor: 1}}}
        incidents:
        """.formatted(units, urgency) + arrival("visit", 1, "1 h") + arrival("hurt", 1, "61 min")
        + arrival("visit", 1, "62 min"));
    boolean later = urgency.equals("green");
    assertThat(story.lines("start")).containsExactly("start visit surgery 60",
        later ? "start visit surgery 120" : "start hurt theatre 120",
        later ? "start hurt theatre 180" : "start visit surgery 180");
  }
}
