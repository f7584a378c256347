package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.scenario.ScenarioReader;

/** Each law is broken on purpose, and must be found broken. */
class LawsTest {
  private static final World WORLD = Assembler.world(ScenarioReader.parse("""
      mashfa: 1
      title: In the end one is in care and three wait, and one is on the way in a vehicle
      time: {length: 1 d}
      zones: {here: {}, away: {x: 90 km}}
      facilities:
        h: {zone: here, units: {ward: {beds: 1, staff: {nurse: 1}}}, staff: {nurse: 1}, stocks: {kits: {initial: 100}}}
      patients: {any: {pathway: stay}}
      pathways: {stay: {a: {unit: ward, takes: 10 h, uses: {kits: 1}}}}
      incidents:
        i: {at: [1 h], zones: here, injured: 6, patients: any, arrivals: {door: {delay: 0 s}}}
        j: {at: [22 h], zones: away, injured: 1, patients: any, arrivals: {called: {delay: 0 s, by: ambulance}}}
      fleets: {van: {vehicles: 2, base: away, speed: 30 km/h}}
      """, "laws.yaml"));

  private enum Breach {
    ONE_GONE_TWICE("patients who appeared", r -> r.gone[0]++),
    CAME_IN_UNSEEN("the facility whose door", r -> inCare(r).inside = -1),
    IN_ANOTHER_PLACE("the facility whose door", r -> inCare(r).place = 0),
    COUNTED_AT_THE_DOOR_AND_NOT_THERE("a facility, and those in it", r -> r.sites.enter(stranger(), 0)),
    NOT_COUNTED_ON_THE_WAY_OUT("a facility, and those in it", r -> r.sites.exit(stranger(0))),
    BED_WITHOUT_A_PATIENT("beds in use", r -> r.units[0].busy++),
    MORE_PATIENTS_THAN_BEDS("patients and beds", r -> r.units[0].open = 0),
    NOT_IN_THE_LINE("patients who wait", r -> r.units[0].waiting--),
    IN_CARE_WITHOUT_A_BED("a patient's phase and bed", r -> inCare(r).bed = null),
    UNKNOWN_TO_THE_PATIENT_IN_IT("a patient's phase and vehicle", r -> riding(r).vehicle = -1),
    IN_ANOTHER_VEHICLE_TOO("a patient's phase and vehicle", r -> riding(r).vehicle ^= 1),
    CARRIES_SOMEONE_WHO_IS_NOT_IN_IT("what a vehicle does", r -> riding(r).phase = Phase.CALLING),
    IDLE_AND_NOT_COUNTED("idle vehicles", r -> r.ambulances.idle[0]++),
    MORE_STAFF_THAN_THERE_ARE("a pool", r -> r.staff.giveBack(0, 2 * Staff.PERSON)),
    STAY_TOO_LONG("area under the beds in use", r -> inCare(r).bedSince -= Ticks.PER_MINUTE),
    STAY_LOST("area under the beds in use", r -> r.units[0].stays -= Ticks.PER_MINUTE);

    private final String law;
    private final Consumer<Replication> how;

    Breach(String law, Consumer<Replication> how) {
      this.law = law;
      this.how = how;
    }
  }

  private static Patient inCare(Replication r) {
    return r.beds.inside.first(0);
  }

  private static Patient riding(Replication r) {
    Patient p = inCare(r);
    for (int i = 0; i < r.patients.bound() && p.phase != Phase.RIDING; i++) {
      p = r.patients.at(i);
    }
    return p;
  }

  /** Someone who is not among the patients. */
  private static Patient stranger(int inside) {
    Patient p = new Patient(0);
    p.inside = inside;
    return p;
  }

  private static Patient stranger() {
    return stranger(-1);
  }

  private static void run(Consumer<Replication> inTheEnd) {
    Replication r = new Replication(WORLD, 1);
    Measures measures = new Measures(WORLD, Detail.ZONE);
    Listener reported = measures.listener();
    measures.begin();
    r.run(4, new Listener() {
      @Override
      public void beds(int unit, int busy, int boarding, int open, long now) {
        reported.beds(unit, busy, boarding, open, now);
      }

      @Override
      public void measuringStarts(View view) {
        reported.measuringStarts(view);
      }

      @Override
      public void ends(View view) {
        inTheEnd.accept(r);
        reported.ends(view);
      }
    });
  }

  @Test
  void nothingIsBrokenByItself() {
    assertThatCode(() -> run(r -> { })).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void aBreachIsFound(Breach breach) {
    assertThatThrownBy(() -> run(breach.how)).isInstanceOf(BrokenLawException.class)
        .hasMessageContaining("replication 4").hasMessageContaining("tick " + WORLD.end()).hasMessageContaining(breach.law);
  }

  private static void probe(Consumer<Replication> atSecondStart) {
    Probe probe = new Probe(new Corners(), Long.MAX_VALUE);
    Replication r = probe.replication(WORLD, 1);
    r.run(0, new Listener() {
      @Override
      public void starts(int unit, int patientClass, long waited) {
        if (r.now() == 11 * Ticks.PER_HOUR) {
          atSecondStart.accept(r);
        }
      }
    });
  }

  @Test
  void theProbeFindsAPatientWhoWaitsBesideAFreeBed() {
    probe(r -> { });
    assertThatThrownBy(() -> probe(r -> r.units[0].touched = true)) // the next bed that is freed will be offered to nobody
        .isInstanceOf(AssertionError.class).hasMessageContaining("could be served");
  }

  @Test
  void theProbeFindsAWaitBlamedOnSomethingElse() {
    assertThatThrownBy(() -> probe(r -> r.queues.lines.first(0).cause = Cause.role(0)))
        .isInstanceOf(AssertionError.class).hasMessageContaining("waits for cause " + Cause.role(0));
  }

  @Test
  void theWitnessFindsAStayOfAnotherLength() {
    Replication r = new Replication(WORLD, 1);
    Witness witness = new Witness(r, new Corners()) {
      @Override
      public void ends(View view) {
        inCare(r).bedSince--;
        super.ends(view);
      }
    };
    assertThatThrownBy(() -> r.run(0, witness)).isInstanceOf(AssertionError.class).hasMessageContaining("sum of the stays");
  }

  private static void follow(BiFunction<Replication, Drive, Drive> told) {
    Replication r = new Replication(WORLD, 1);
    r.run(0, new Witness(r, new Corners()) {
      @Override
      public void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {
        Drive d = told.apply(r, new Drive(vehicle, state, patient, place, until));
        super.vehicle(d.vehicle, d.state, d.patient, d.place, d.until);
      }
    });
  }

  private record Drive(int vehicle, VehicleState state, int patient, int place, long until) {}

  private enum Detour {
    FROM_WHERE_IT_IS_NOT("sets out from place 0 and is at 1", (r, d) -> new Drive(d.vehicle, d.state, d.patient, 0, d.until)),
    TOO_LATE("needs", (r, d) -> new Drive(d.vehicle, d.state, d.patient, d.place, d.until + 1)),
    BY_ANOTHER_VEHICLE("knows of vehicle", (r, d) -> new Drive(d.vehicle ^ 1, d.state, d.patient, d.place, d.until)),
    WITHOUT_HAVING_FETCHED("and is IDLE", (r, d) -> new Drive(d.vehicle, VehicleState.CARRYING, d.patient, d.place, d.until)),
    ON_A_CLOSED_ROAD("the road is closed", (r, d) -> {
      if (d.state == VehicleState.CARRYING) {
        r.journeys.close(0, 1, true);
      }
      return d;
    }),
    IDLE_WITH_A_PATIENT("is idle with patient", (r, d) -> new Drive(d.vehicle, VehicleState.IDLE, d.patient, d.place, d.until));

    private final String law;
    private final BiFunction<Replication, Drive, Drive> how;

    Detour(String law, BiFunction<Replication, Drive, Drive> how) {
      this.law = law;
      this.how = how;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWitnessFindsAVehicleThatDoesWhatItCannot(Detour detour) {
    assertThatCode(() -> follow((r, told) -> told)).doesNotThrowAnyException();
    assertThatThrownBy(() -> follow(detour.how)).isInstanceOf(AssertionError.class).hasMessageContaining(detour.law);
  }
}
