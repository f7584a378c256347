package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.policy.Destinations;
import org.mashfa.scenario.ScenarioReader;

/**
 * Crowds of 100,000: what one of them does must not make all the others be looked at. Where it did, these took minutes.
 */
class CrowdsTest {
  private static final int CROWD = 100_000;

  private static final class Tally implements Listener {
    private final Map<Integer, Long> waited = new TreeMap<>(); // by cause, in ticks
    private int starts;

    @Override
    public void waited(int where, int cause, int patientClass, long ticks) {
      waited.merge(cause, ticks, Long::sum);
    }

    @Override
    public void starts(int unit, int patientClass, long waited) {
      starts++;
    }
  }

  private static World world(String text) {
    return Assembler.world(ScenarioReader.parse("mashfa: 1\ntitle: A crowd\ntime: {length: 10 d}\n" + text, "crowd.yaml"));
  }

  private static Tally tally(String text) {
    Tally tally = new Tally();
    new Replication(world(text), 1).run(0, tally);
    return tally;
  }

  private static String crowd(String more) {
    return "incidents: {flood: {at: 1 d, zones: town, injured: " + CROWD + ", patients: any, arrivals: {x: {delay: " + more
        + "}}}}\n";
  }

  @Test
  void beforeAStoppedUnitAllWaitForPower() {
    Tally tally = tally("""
        zones: {town: {}}
        facilities:
          hospital:
            zone: town
            units: {theatre: {beds: 1, load: 1 kW, without-power: stopped}}
            power: {grid: false}
        patients: {any: {pathway: stay}}
        pathways: {stay: {operation: {unit: theatre, takes: 1 h}}}
        """ + crowd("0 min, by: door"));
    assertThat(tally.waited).isEqualTo(Map.of(Cause.POWER, CROWD * 9 * Ticks.PER_DAY));
    assertThat(tally.starts).isZero();
  }

  @Test
  void whoBoardsInABedForWantOfAnotherWaitsForThatBed() {
    Tally tally = tally("""
        zones: {town: {}}
        facilities: {hospital: {zone: town, units: {emergency: unlimited, ward: 1}}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {first: {unit: emergency, takes: 1 h, then: second}, second: {unit: ward, takes: 1 h}}}
        """ + crowd("0 min, by: door"));
    long waiting = 0;
    for (int k = 0; k < CROWD; k++) { // the kth starts k hours after the first, at 25 h, or never
      waiting += Math.min(k, 240 - 25);
    }
    assertThat(tally.waited).isEqualTo(Map.of(Cause.BED, waiting * Ticks.PER_HOUR));
    assertThat(tally.starts).isEqualTo(CROWD + 240 - 25 + 1); // also at the last tick
  }

  @Test
  void roomToWaitElsewhereDoesNotMakeThoseLookAgainWhomAClosedRoadHolds() {
    String text = """
        zones: {town: {}, far: {x: 20 km}}
        facilities: {hospital: {zone: far, units: {ward: {beds: 2, queue: 1}}}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {care: {unit: ward, takes: exponential(mean 1 h)}}}
        demand: {everyday: {zones: far, rate: 4/h, patients: any}}
        closures: {siege: {at: 0 h, lasts: 10 d, from: town, to: far}}
        """ + crowd("0 min, by: own");
    int[] looks = new int[1];
    World world = world(text);
    Destination nearest = Destinations.nearest();
    World counting = world.withPolicies(world.policies().withDestination((view, patient, stage, place, except) -> {
      looks[0] += place == 0 ? 1 : 0;
      return nearest.choose(view, patient, stage, place, except);
    }));
    Tally tally = new Tally();
    new Replication(counting, 1).run(0, tally);
    assertThat(looks[0]).as("once each when hurt, once each when the road opens at the last tick")
        .isBetween(CROWD, 2 * CROWD);
    assertThat(tally.waited).containsEntry(Cause.ROAD, CROWD * 9 * Ticks.PER_DAY);
  }

  @Test
  void vehiclesThatWaitAtADoorAreCalledAwayByWhoWaitsThere() {
    Tally tally = tally("""
        zones: {town: {}, far: {x: 20 km}}
        facilities:
          clinic: {zone: town, units: {emergency: unlimited}}
          hospital: {zone: far, units: {ward: 50}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {first: {unit: emergency, takes: 1 h, then: second}, second: {unit: ward, takes: 1 h}}}
        fleets: {vans: {vehicles: 100, base: far, loading: 5 min, handover: 10 min, waits: true}}
        """ + crowd("exponential(mean 2 h), by: door"));
    assertThat(tally.waited.get(Cause.AMBULANCE)).isPositive();
    assertThat(tally.starts).isBetween(CROWD + 50 * 24, CROWD + 50 * 24 * 9);
  }

  @Test
  void vehiclesThatComeAndGoDoNotAskForEachOfThoseBehindAClosedRoad() {
    Tally tally = tally("""
        zones: {town: {}, far: {x: 20 km}}
        facilities:
          hospital: {zone: town, units: {ward: unlimited}}
          clinic: {zone: far, units: {ward: 1}}
        patients: {any: {pathway: stay}}
        pathways: {stay: {care: {unit: ward, takes: 1 h}}}
        demand: {everyday: {zones: town, rate: 200/h, patients: any, ambulance: 1}}
        fleets: {vans: {vehicles: 500, base: town, loading: 5 min, handover: 10 min}}
        closures: {siege: {at: 0 h, lasts: 11 d, from: town, to: far}}
        """ + crowd("0 min, by: ambulance").replace("zones: town", "zones: far"));
    assertThat(tally.waited).containsEntry(Cause.ROAD, CROWD * 9 * Ticks.PER_DAY);
    assertThat(tally.starts).isBetween(45_000, 51_000); // 48,000 on average, standard deviation 220
  }

  /** The wait of those who are served ten at a time for six minutes each, from the second day to the end of the tenth. */
  private static long waitForTen() {
    long waiting = 0;
    for (int k = 0; k < CROWD; k++) {
      waiting += Math.min(k / 10 * 6 * Ticks.PER_MINUTE, 9 * Ticks.PER_DAY);
    }
    return waiting;
  }

  @Test
  void whatIsRationedInOneUnitDoesNotMakeThoseLookAgainWhoWaitForAnother() {
    Tally tally = tally("""
        zones: {town: {}}
        facilities:
          hospital:
            zone: town
            units: {theatre: 1, surgery: unlimited}
            staff: {doctor: 10}
            stocks: {blood: {initial: 10 units, ration: {below: 5 units}}}
        patients: {any: {pathway: visit}, hurt: {pathway: stay}}
        pathways:
          visit: {look: {unit: surgery, takes: 6 min, staff: {doctor: 1}}}
          stay: {operation: {unit: theatre, takes: 1 h, uses: {blood: 1 unit}}}
        """ + crowd("0 min, by: door"));
    assertThat(tally.starts).isEqualTo(10 * (9 * 240 + 1));
    assertThat(tally.waited).isEqualTo(Map.of(Cause.role(0), waitForTen()));
  }
}
