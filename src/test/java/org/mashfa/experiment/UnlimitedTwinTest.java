package org.mashfa.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.assembly.Twin;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Control;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Process;
import org.mashfa.model.Replication;
import org.mashfa.model.VehicleState;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** The unlimited twin has vehicles enough, and what befalls the world harms nothing in it. */
class UnlimitedTwinTest {
  private static final long HOUR = 3_600_000;

  private static Scenario vehicles(String fleet, String incidents) {
    return ScenarioReader.parse("""
        mashfa: 1
        title: Vehicles
        time: {length: 2 d}
        run: {replications: 6, seed: 1}
        zones: {a: {}, b: {x: 120 km}, c: {x: 240 km}}
        travel: {speed: 60 km/h, detour: 1}
        facilities: {h: {zone: b, units: {ward: unlimited}}, far: {zone: c, units: {ward: unlimited}}}
        patients: {ill: {pathway: stay, deterioration: {death: 3 h}}}
        pathways: {stay: {care: {unit: ward, takes: 1 h}}}
        fleets: {f: {%s}}
        incidents:
          %s
        """.formatted(fleet, incidents), "vehicles.yaml");
  }

  private static String calls(String at, String injured) {
    return "{at: " + at + ", zones: a, injured: " + injured + ", patients: ill, arrivals: {call: {delay: 0 s, by: ambulance}}}";
  }

  private static double preventable(Scenario scenario) {
    return Experiment.of(scenario).run().get("preventable deaths", "", "total").value();
  }

  @Test
  void manyWhoCallAtOnceAllHaveAVehicle() {
    Scenario few = vehicles("vehicles: 5, ride: 2 h", "i: " + calls("0 h", "5000"));
    Results results = Experiment.of(few).replications(1).run();
    assertThat(results.get("deaths", "", "total").value()).isEqualTo(4995);
    assertThat(results.get("preventable deaths", "", "total").value()).isEqualTo(4995);
    assertThat(preventable(vehicles("vehicles: 4000, ride: 2 h", "i: " + calls("0 h", "4000")))).isZero();
  }

  /** 256 vehicles set their patients down two hours away; the next could be fetched from there in time to die on the way. */
  @Test
  void aVehicleFarAwayIsNotEnough() {
    Scenario away = vehicles("vehicles: 300, base: a, speed: 60 km/h, loading: 0 s, handover: 0 s",
        "i: " + calls("0 h", "256") + "\n  j: " + calls("121 min", "1"));
    Results results = Experiment.of(away).replications(1).run();
    assertThat(results.get("deaths", "", "total").value()).isZero();
    assertThat(results.get("deaths with unlimited capacity", "", "total").value()).isZero();
    Scenario fewer = vehicles("vehicles: 256, base: a, speed: 60 km/h, loading: 0 s, handover: 0 s",
        "i: " + calls("0 h", "256") + "\n  j: " + calls("121 min", "1"));
    results = Experiment.of(fewer).replications(1).run();
    assertThat(results.get("waiting: no ambulance", "all", "way to care", "all", "total").value()).isGreaterThan(1.9);
    assertThat(results.get("deaths", "", "total").value()).isEqualTo(1);
    assertThat(results.get("preventable deaths", "", "total").value()).isEqualTo(1);
  }

  /** The history of a world in which vehicles are told by fleet and number, and whether the last of a fleet was sent. */
  private static final class History implements Listener {
    private final List<String> lines = new ArrayList<>();
    private final int[] fleet;
    private final int[] number;
    private final World world;
    private boolean lastSent;

    History(World world) {
      this.world = world;
      int all = world.fleets().stream().mapToInt(World.Fleet::vehicles).sum();
      fleet = new int[all];
      number = new int[all];
      for (int f = 0, v = 0; f < world.fleets().size(); f++) {
        for (int n = 0; n < world.fleets().get(f).vehicles(); n++, v++) {
          fleet[v] = f;
          number[v] = n;
        }
      }
    }

    @Override
    public void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {
      int f = fleet[vehicle];
      lines.add(f + " " + number[vehicle] + " " + state + " " + patient + " " + place + " " + until);
      lastSent |= state == VehicleState.COMING && number[vehicle] == world.fleets().get(f).vehicles() - 1;
    }

    @Override
    public void waited(int where, int cause, int patientClass, long ticks) {
      lines.add("waited " + where + " " + cause + " " + patientClass + " " + ticks);
    }

    @Override
    public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
      lines.add("leaves " + patientClass + " " + zone + " " + where + " " + outcome + " " + cause + " " + sinceOnset);
    }

    @Override
    public void pickUp(int fleet, boolean transfer, long waited) {
      lines.add("pickUp " + fleet + " " + transfer + " " + waited);
    }
  }

  private static World withVehicles(World w, int n) {
    List<World.Fleet> fleets = w.fleets().stream().map(f -> new World.Fleet(f.name(), f.vehicles() == 0 ? 0 : n, f.base(),
        f.speed(), f.ride(), f.loading(), f.handover(), f.refuelEvery(), f.refuelTakes(), f.waits(), f.calls(),
        f.transfers(), f.breakdown())).toList();
    return new World(w.warmUp(), w.end(), w.sample(), w.dayOffset(), w.reach(), w.reachKind(), w.kinds(), w.roles(),
        w.items(), w.zones(), w.facilities(), w.units(), w.pools(), w.stocks(), w.classes(), w.stages(), w.demands(),
        fleets, w.processes(), w.roads(), w.policies());
  }

  private static History history(World world, int replication) {
    History history = new History(world);
    new Replication(world, 1).run(replication, history);
    return history;
  }

  /** The rule by which vehicles are enough, on every number of them from 1 on. */
  @Test
  void ifTheLastVehicleIsNeverSentMoreChangeNothing() throws IOException {
    int enough = 0;
    int changed = 0;
    for (String name : List.of("A06-an-ambulance", "F01-several-fleets", "F02-evacuation", "F03-siege-and-pause", "F05-refuelling",
        "idlib-2016-05-31", "aleppo-east-2016-11", "earthquake-city")) {
      World twin = Twin.of(Assembler.world(ScenarioReader.read(Path.of("scenarios/" + name + ".yaml"))), 0);
      boolean large = name.contains("-20") || name.contains("city");
      for (int replication = 0; replication < (large ? 1 : 3); replication++) {
        History unlimited = history(withVehicles(twin, 600), replication);
        assertThat(unlimited.lastSent).as(name).isFalse();
        for (int n = 1; n <= 300; n += large ? 1 + n / 3 : 1 + n / 8) {
          History with = history(withVehicles(twin, n), replication);
          if (with.lastSent) {
            changed += with.lines.equals(unlimited.lines) ? 0 : 1;
          } else {
            enough++;
            assertThat(with.lines).as("%s, replication %d, %d vehicles", name, replication, n).isEqualTo(unlimited.lines);
          }
        }
      }
    }
    assertThat(enough).isGreaterThan(100);
    assertThat(changed).isGreaterThan(20);
  }

  /** Even under a policy that looks at how many vehicles there are. */
  @Test
  void doesNotDependOnWhatRanBefore() {
    Scenario scenario = vehicles("vehicles: 5, base: a, speed: 60 km/h, loading: 0 s, handover: 0 s",
        "i: " + calls("0 h", "\"uniform(min 50, max 700)\""));
    World world = Assembler.world(scenario);
    World curious = world.withPolicies(world.policies().withDestination((view, patient, stage, place, except) ->
        view.world().fleets().get(0).vehicles() > 256 ? 1 : 0));
    UnlimitedTwin one = twin(curious);
    long[] ascending = IntStream.range(0, 20).mapToLong(one::deaths).toArray();
    long[] each = IntStream.range(0, 20).mapToLong(i -> twin(curious).deaths(i)).toArray();
    assertThat(each).isEqualTo(ascending);
    assertThat(Arrays.stream(each).filter(deaths -> deaths == 0).count()).isBetween(1L, 19L); // some need more vehicles
  }

  private static UnlimitedTwin twin(World world) {
    return new UnlimitedTwin(world, 1, new Measures(world, Detail.ZONE));
  }

  @Test
  void saysWhenItWouldNeedTooMany() {
    World world = Assembler.world(vehicles("vehicles: 5", "i: " + calls("0 h", "1")));
    assertThat(Twin.of(world, 7).fleets().get(0).vehicles()).isEqualTo(1 << 22);
    assertThatThrownBy(() -> Twin.of(world, 8)).isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("fleet 'f'", "4194304", "run without it");
  }

  private static Results with(Process process) {
    return Experiment.of(ScenarioReader.parse("""
        mashfa: 1
        title: A process of one's own
        time: {length: 2 d}
        run: {replications: 1, seed: 1}
        zones: {a: {}, b: {x: 10 km}}
        facilities: {h: {zone: a, units: {ward: 9}, staff: {nurse: 9}}}
        patients: {ill: {pathway: stay, deterioration: {death: 3 h}}}
        pathways: {stay: {care: {unit: ward, takes: 30 h, staff: {nurse: 1}}}}
        """, "own.yaml")).adapt(world -> world.withProcesses(List.of(process))).run();
  }

  private static void hurt(Control control, int people, long delay) {
    for (int i = 0; i < people; i++) {
      control.casualty(99, i, 0, i % 2, delay, 1, Control.By.OWN);
    }
  }

  @Test
  void aProcessOfOnesOwnHurtsTheSamePeople() {
    Results results = with(control -> control.at(1000, () -> hurt(control, 5, 4 * HOUR)));
    assertThat(results.get("deaths", "", "total").value()).isEqualTo(5);
    assertThat(results.get("deaths with unlimited capacity", "", "total").value()).isEqualTo(5);
    assertThat(results.get("preventable deaths", "", "total").value()).isZero();
  }

  @Test
  void aProcessOfOnesOwnHarmsNothingInTheTwin() {
    List<Process> harmful = List.of(
        control -> control.hit(0, new int[] {0}, 1, true, Long.MAX_VALUE, 0),
        control -> control.status(0, 0, -1, Long.MAX_VALUE),
        control -> control.staffLost(0, 1),
        control -> control.staffAway(0, -1, 1, Long.MAX_VALUE));
    for (Process harm : harmful) {
      Results results = with(control -> {
        harm.start(control);
        control.at(HOUR, () -> hurt(control, 6, 0));
      });
      assertThat(results.get("deaths", "", "total").value()).isEqualTo(6);
      assertThat(results.get("preventable deaths", "", "total").value()).isEqualTo(6);
    }
    Results cutOff = with(control -> {
      control.road(0, 1, true);
      control.at(HOUR, () -> hurt(control, 6, 0));
    });
    assertThat(cutOff.get("preventable deaths", "", "total").value()).isEqualTo(3);
  }
}
