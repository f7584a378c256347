package org.mashfa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.Measures;
import org.mashfa.model.Fates;
import org.mashfa.model.Replication;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;
import org.mashfa.stats.Interval;

/**
 * The same scenario and seed give the same bits on any number of threads, and luck belongs to the patient: what is
 * added beside somebody does not change what befalls them. All comparisons are exact.
 */
class DeterminismTest {
  private static final int REPLICATIONS = 7;

  /** Two hospitals, everyday patients with a course of their own, an incident, a hit, a fleet: a bit of everything. */
  private static final String WORLD = """
      mashfa: 1
      title: Two towns
      time: {warm-up: 1 d, length: 5 d}
      zones:
        hill: {population: 1000}
        shore: {population: 500, x: 12 km}
      travel: {variability: 0.3}
      facilities:
        upper: {zone: hill, units: {emergency: 2, ward: 9}, staff: {doctor: 2}}
        lower: {zone: shore, units: {emergency: 1, ward: {beds: 5, queue: 3}}, staff: {doctor: 1}}
      patients:
        ill: {triage: yellow, pathway: care, patience: exponential(mean 8 h)}
        hurt: {triage: red, pathway: care, deterioration: {death: "lognormal(median 3 h, gsd 2)", lethal: 0.7}}
      pathways:
        care:
          first:
            {unit: emergency, takes: "lognormal(median 50 min, gsd 2)", staff: {doctor: 1}, then: {ward: 0.5, home: 0.5}}
          ward: {unit: ward, takes: "gamma(mean 20 h, cv 0.7)", then: {home: 0.9, dies: 0.1}}
      demand:
        everyday: {zones: [hill, shore], per-head: 20/1000/d, patients: ill, ambulance: 0.3}
      fleets:
        ambulances: {vehicles: 2, base: hill, loading: 5 min, handover: 10 min}
      incidents:
        blast:
          {rate: 1/d, zones: {hill: 0.5, shore: 0.5}, injured: poisson(mean 6), patients: hurt,
           arrivals: {walk: {share: 0.5, delay: exponential(mean 20 min)},
                      call: {share: 0.5, delay: 5 min, by: ambulance}}}
      hazards:
        shell: {at: 3 d, facilities: lower, loss: "uniform(min 20%, max 80%)", restored: 1 d, patients-killed: 0.2}
      """;

  private static List<List<Double>> replications; // boxed: equal when all bits are, NaN included
  private static Map<MeasureKey, List<Double>> base;

  @BeforeAll
  static void run() throws InvalidScenarioException {
    replications = run(parse(WORLD), REPLICATIONS, 1);
    base = byKey(WORLD);
  }

  @Test
  void threadsDoNotMatter() throws Exception {
    Scenario everySection = ScenarioReader.read(Path.of("src/test/resources/scenario/full.yaml"));
    List<List<Double>> values = new ArrayList<>();
    Results one = run(everySection, 5, 1, values);
    for (int threads = 2; threads <= 3; threads++) {
      List<List<Double>> again = new ArrayList<>();
      Results many = run(everySection, 5, threads, again);
      assertThat(again.equals(values)).as("each replication on %d threads", threads).isTrue();
      assertThat(many.summary()).isEqualTo(one.summary());
      assertThat(many.events()).isEqualTo(one.events());
      assertThat(series(many)).isEqualTo(series(one));
    }
  }

  @Test
  void aReplicationDoesNotKnowItsNeighbours() throws InvalidScenarioException {
    Scenario scenario = parse(WORLD);
    for (int i = REPLICATIONS - 1; i >= 0; i -= 2) {
      var world = Assembler.world(scenario);
      Measures measures = new Measures(world, Detail.FACILITY);
      measures.begin();
      new Replication(world, scenario.run().seed()).run(i, measures.listener());
      assertThat(boxed(measures.values())).as("replication %d alone", i).isEqualTo(replications.get(i));
    }
    assertThat(run(scenario, 3, 2)).isEqualTo(replications.subList(0, 3));
  }

  @Test
  void whatNobodyUsesChangesNothing() throws InvalidScenarioException {
    unchanged("# a comment\n" + WORLD);
    unchanged(WORLD.replace("  shore: {population", "  desert: {population: 0, y: 90 km}\n  shore: {population"));
    unchanged(WORLD.replace("fleets:\n",
        "fleets:\n  bicycles: {vehicles: 5, base: shore, calls: false, transfers: false}\n"));
    unchanged(WORLD.replace("patients:\n  ill", "patients:\n  nobody: {triage: red, pathway: care}\n  ill"));
    unchanged(WORLD.replace("units: {emergency: 2", "units: {chapel: 3, emergency: 2"));
    unchanged(WORLD.replace("pathways:\n", "pathways:\n  idle: {sit: {unit: ward, takes: exponential(mean 1 d)}}\n"));
  }

  @Test
  void aPolicyThatConcernsNobodyChangesNothing() throws InvalidScenarioException {
    unchanged(WORLD + "policies: {shedding: largest-first}\n"); // no generators
    String noTransfers = WORLD.replace("loading: 5 min", "transfers: false, loading: 5 min");
    assertThat(byKey(noTransfers + "policies: {diversion: {share: 1}}\n")).isEqualTo(byKey(noTransfers));
    String oneHospital = WORLD.replaceAll("(?m)^  upper: .*\n", "");
    for (String policies : List.of("destination: least-busy", "destination: shortest-time", "transfer: nearest-free",
        "transfer: least-busy", "diversion: {share: 1}")) {
      assertThat(byKey(oneHospital + "policies: {" + policies + "}\n")).as(policies).isEqualTo(byKey(oneHospital));
    }
    String oneUrgency = WORLD.replace("triage: yellow", "triage: red");
    assertThat(byKey(oneUrgency + "policies: {triage: first-come}\n")).isEqualTo(byKey(oneUrgency));
  }

  @Test
  void aPolicyThatConcernsSomebodyChangesNobodysLuck() throws InvalidScenarioException {
    for (String policies : List.of("triage: first-come", "destination: least-busy", "transfer: least-busy", "diversion: {share: 1}")) {
      String changed = WORLD + "policies: {" + policies + "}\n";
      assertThat(byKey(changed)).as("%s concerns somebody", policies).isNotEqualTo(base);
      for (int i = 0; i < REPLICATIONS; i++) {
        Fates one = Fates.of(Assembler.world(parse(WORLD)), 1, i);
        Fates other = Fates.of(Assembler.world(parse(changed)), 1, i);
        assertThat(other.difference(one)).as(policies).isEmpty();
        assertThat(other.common(one)).isGreaterThan(50);
        assertThat(Fates.of(Assembler.world(parse(WORLD)), 2, i).difference(one)).as("another seed").isNotEmpty();
      }
    }
  }

  @Test
  void orderInTheFileDoesNotMatterWhereNothingIsTied() throws InvalidScenarioException {
    unchanged(swapped("  upper: ", "  lower: "));
    unchanged(swapped("  ill: ", "  hurt: "));
    unchanged(swapped("  hill: ", "  shore: "));
  }

  @Test
  void oneMoreIncidentRenamesNobody() throws InvalidScenarioException {
    // with room for all, the everyday patients do not even notice
    String roomy = WORLD.replaceAll("emergency: [12]", "emergency: unlimited")
        .replaceAll("doctor: [12]}}", "doctor: 999}}").replace("ward: 9", "ward: unlimited").replace("{beds: 5, queue: 3}", "unlimited")
        .replace("vehicles: 2, base: hill", "vehicles: 500");
    String more = "incidents:\n  another: {at: 30 h, zones: shore, injured: 20, patients: hurt, "
        + "arrivals: {walk: {delay: 1 h}}}\n";
    Map<MeasureKey, List<Double>> without = byKey(roomy);
    Map<MeasureKey, List<Double>> with = byKey(roomy.replace("incidents:\n", more));
    int compared = 0;
    for (MeasureKey key : without.keySet()) {
      if (key.patientClass().equals("ill")) {
        assertThat(with.get(key)).as("%s", key).isEqualTo(without.get(key));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
    Map<MeasureKey, List<Double>> crowded = byKey(WORLD.replace("incidents:\n", more));
    MeasureKey arrivals = new MeasureKey("arrivals", "all", "", "ill", "total", "patients");
    MeasureKey waits = new MeasureKey("time to first care", "all", "", "ill", "mean", "min");
    assertThat(crowded.get(arrivals)).isEqualTo(base.get(arrivals));
    assertThat(crowded.get(waits)).as("in a crowd they do notice").isNotEqualTo(base.get(waits));
  }

  private static void unchanged(String text) throws InvalidScenarioException {
    assertThat(text).isNotEqualTo(WORLD);
    Map<MeasureKey, List<Double>> changed = byKey(text);
    base.forEach((key, values) -> assertThat(changed.get(key)).as("%s", key).isEqualTo(values));
  }

  /** The world with two lines, known by how they begin, in each other's place. */
  private static String swapped(String one, String other) {
    List<String> lines = new ArrayList<>(WORLD.lines().toList());
    int a = line(lines, one);
    int b = line(lines, other);
    String kept = lines.get(a);
    lines.set(a, lines.get(b));
    lines.set(b, kept);
    return String.join("\n", lines) + "\n";
  }

  private static int line(List<String> lines, String start) {
    return lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow());
  }

  private static Scenario parse(String text) throws InvalidScenarioException {
    return ScenarioReader.parse(text, "two-towns.yaml");
  }

  private static List<List<Double>> run(Scenario scenario, int replications, int threads) {
    List<List<Double>> all = new ArrayList<>();
    run(scenario, replications, threads, all);
    return all;
  }

  private static Results run(Scenario scenario, int replications, int threads, List<List<Double>> into) {
    return Experiment.of(scenario).replications(replications).threads(threads).detail(Detail.FACILITY).twin(false)
        .sink((replication, values, series) -> into.add(boxed(values))).run();
  }

  private static List<Interval> series(Results results) {
    List<Interval> all = new ArrayList<>();
    for (int s = 0; s < results.seriesKeys().size(); s++) {
      for (int moment = 0; moment < results.moments(); moment++) {
        all.add(results.series(s, moment));
      }
    }
    return all;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static Map<MeasureKey, List<Double>> byKey(String text) throws InvalidScenarioException {
    Scenario scenario = parse(text);
    List<MeasureKey> keys = Experiment.of(scenario).detail(Detail.FACILITY).twin(false).keys();
    List<List<Double>> all = run(scenario, REPLICATIONS, 2);
    Map<MeasureKey, List<Double>> byKey = new LinkedHashMap<>();
    for (int k = 0; k < keys.size(); k++) {
      int index = k;
      byKey.put(keys.get(k), all.stream().map(values -> values.get(index)).toList());
    }
    return byKey;
  }
}
