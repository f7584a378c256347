package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.scenario.ScenarioReader;

/** The laws of the model over random worlds, and proof that those worlds come to the corners where simulators fail. */
class WorldProperties {
  private static final long SEED = 7;
  private static final long BUSY = 5 * Ticks.PER_DAY;
  private static final Corners CORNERS = new Corners();

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 239).withDistribution(RandomDistribution.uniform()).list()
        .ofMinSize(160).ofMaxSize(320);
  }

  @Property(seed = "20261122", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyWorldKeepsTheLaws(@ForAll("choices") List<Integer> choices) {
    keepsTheLaws(choices, CORNERS);
  }

  /** Runs a world; returns the events handled. */
  static long keepsTheLaws(List<Integer> choices, Corners corners) {
    World world = world(RandomScenario.of(new Choices(choices)));
    Probe probe = new Probe(corners, BUSY);
    Replication replication = probe.replication(world, SEED);
    Witness first = run(replication, 0, corners);
    probe.end(first.lastStart());
    long events = replication.events();
    Witness other = run(replication, 1, corners);
    probe.end(other.lastStart());
    events += replication.events();
    assertThat(run(replication, 0, corners).fingerprint()).as("replication 0, run again on the same object")
        .isEqualTo(first.fingerprint());
    return events + replication.events();
  }

  @AfterContainer
  static void theCornersWereReached() {
    assertThat(CORNERS.reachedLessThan(3)).as("corners hardly reached, of %s", CORNERS).isEmpty();
  }

  private static World world(String text) {
    return Assembler.world(ScenarioReader.parse(text, "random.yaml"));
  }

  private static Witness run(Replication replication, int index, Corners corners) {
    Witness witness = new Watch(replication, corners);
    replication.run(index, witness);
    return witness;
  }

  @Property(seed = "42", tries = 150, edgeCases = EdgeCasesMode.NONE)
  void betterCareNeverKillsTheSamePatientEarlier(@ForAll("choices") List<Integer> choices) {
    Map<Long, Long> worse = deaths(world(unlimited(new Choices(choices), false)));
    Map<Long, Long> better = deaths(world(unlimited(new Choices(choices), true)));
    better.forEach((onset, death) -> assertThat(worse.getOrDefault(onset, Long.MAX_VALUE))
        .as("death of the patient who fell ill at %d, at %d with better care", onset, death)
        .isLessThanOrEqualTo(death + 1)); // rounding of a sum of hazards may move a death by a tick
  }

  /** Where nobody competes; better care has speeds of deterioration that are each the same or lower. */
  private static String unlimited(Choices choose, boolean better) {
    String death = choose.of("exponential(mean 3 h)", "'lognormal(median 6 h, gsd 2)'", "'uniform(min 1 h, max 8 h)'", "4 h",
        "'weibull(shape 0.7, scale 4 h)'");
    String lethal = choose.of("1", "0.5", "0.9");
    StringBuilder text = new StringBuilder("mashfa: 1\ntitle: Nobody competes\ntime: {length: 8 d}\n")
        .append("zones: {near: {}, far: {x: 50 km}}\nfacilities: {h: {zone: near, units: {ed: unlimited, ward: unlimited}}}\n")
        .append("demand: {all: {rates: [{from: 0 s, rate: 2/h}, {from: 4 d, rate: 0/h}], patients: any}}\n")
        .append("patients: {any: {pathway: path, deterioration: {death: ").append(death).append(", lethal: ").append(lethal)
        .append(", waiting: 1, travelling: ").append(speed(choose, better)).append("}}}\npathways:\n  path:\n");
    for (String stage : List.of("a: {unit: ed, then: {b: 0.7, home: 0.3}, takes: ", "b: {unit: ward, then: {a: 0.5, home: 0.5}, takes: ")) {
      text.append("    ").append(stage).append(choose.of("1 h", "exponential(mean 2 h)", "'lognormal(median 20 h, gsd 2)'"))
          .append(", deterioration: ").append(speed(choose, better)).append(", after: ").append(speed(choose, better)).append("}\n");
    }
    return text.toString();
  }

  private static String speed(Choices choose, boolean better) {
    double speed = Double.parseDouble(choose.of("1", "0", "0.05", "0.5", "3"));
    double factor = Double.parseDouble(choose.of("1", "0", "0.5", "0.9"));
    return Double.toString(better ? speed * factor : speed);
  }

  /** Ticks of deaths by tick of onset, which no two patients of these worlds share. */
  private static Map<Long, Long> deaths(World world) {
    Map<Long, Long> deaths = new HashMap<>();
    Replication replication = new Replication(world, SEED);
    replication.run(0, new Listener() {
      @Override
      public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
        if (outcome.death()) {
          assertThat(deaths.put(2 * (replication.now() - sinceOnset) + zone, replication.now())).isNull();
        }
      }
    });
    return deaths;
  }
}
