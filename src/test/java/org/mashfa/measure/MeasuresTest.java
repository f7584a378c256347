package org.mashfa.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.ScenarioReader;

/** What is measured of a world in which everything is known: two hurt at 22:00, two at 26:00, counted from midnight on. */
class MeasuresTest {
  private Measures measures;

  @BeforeEach
  void run() {
    World world = Assembler.world(ScenarioReader.parse("""
        mashfa: 1
        title: Two hours before midnight
        time: {start: 2026-03-02T00:00, warm-up: 1 d, length: 1 d, sample: 12 h}
        zones: {here: {}}
        facilities: {h: {zone: here, units: {theatre: 1}}}
        pathways: {surgery: {operation: {unit: theatre, takes: 6 h}}}
        patients: {hurt: {pathway: surgery}}
        incidents:
          i:
            at: [2026-03-01T22:00, 2026-03-02T02:00]
            zones: here
            injured: 2
            dead-at-scene: 33%
            patients: hurt
            arrivals: {walk: {delay: 0 s}}
        """, "measures.yaml"));
    measures = new Measures(world, Detail.ZONE);
    measures.begin();
    new Replication(world, 1).run(0, measures.listener());
  }

  private double value(String measure, String unit, String statistic) {
    for (int i = 0; i < measures.keys().size(); i++) {
      MeasureKey key = measures.keys().get(i);
      if (key.measure().equals(measure) && key.place().equals("all") && key.unit().equals(unit)
          && !key.patientClass().equals("hurt") && key.statistic().equals(statistic)) {
        return measures.values()[i];
      }
    }
    throw new AssertionError("not measured: " + measure);
  }

  private double sampled(String measure, int moment) {
    for (int i = 0; i < measures.seriesKeys().size(); i++) {
      if (measures.seriesKeys().get(i).measure().equals(measure)) {
        return measures.series()[i * measures.moments() + moment];
      }
    }
    throw new AssertionError("not sampled: " + measure);
  }

  /** The second of 22:00 waits four hours after midnight, those of 02:00 until 10:00 and 16:00. */
  @Test
  void ofWaitsBegunInTheWarmUpTheRestCounts() {
    assertThat(value("waiting: no free bed", "theatre", "total")).isEqualTo(4 + 8 + 14);
    assertThat(value("waiting", "theatre", "time average")).isEqualTo((4 + 8 + 14) / 24.0);
    assertThat(value("waiting", "theatre", "sum of maxima")).isEqualTo(3);
  }

  @Test
  void whoIsInBedAtTheEndOfTheWarmUpCountsFromThen() {
    assertThat(value("beds in use", "theatre", "time average")).isEqualTo(22 / 24.0);
    assertThat(value("arrivals", "", "total")).isEqualTo(2);
    assertThat(value("discharged", "", "total")).isEqualTo(4);
  }

  @Test
  void theCurveOfTheDeadBeginsAtTheScene() {
    assertThat(value("dead at the scene", "", "total")).isEqualTo(1);
    assertThat(sampled("dead so far, the scene included", 0)).isZero();
    assertThat(sampled("dead so far, the scene included", 1)).isEqualTo(1);
  }
}
