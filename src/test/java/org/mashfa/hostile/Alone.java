package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mashfa.assembly.Assembler;
import org.mashfa.exchange.Portion;
import org.mashfa.experiment.Experiment;
import org.mashfa.hostile.Program.Ended;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** Replications run one after another, each alone in an order of chance, and split over processes. */
final class Alone {
  private static final int REPLICATIONS = 4;
  private static final int MANY = 24; // of scenarios that are soon done
  private static final long SOON = 20_000; // events
  private static final int SCENARIOS_AT_ONCE = 25;

  private final Path folder;
  private int inProcess;
  private int inOthers;
  private int processes;

  Alone(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Runs the replications of each scenario together, and each of them alone in any order. */
  void inProcess(List<Path> scenarios) throws IOException {
    Random random = new Random(1);
    for (Path file : scenarios) {
      Scenario scenario = ScenarioReader.read(file);
      List<String> together = new ArrayList<>();
      Experiment.of(scenario).replications(REPLICATIONS).twin(false).detail(Detail.FACILITY).threads(2)
          .sink((i, values, series) -> together.add(Arrays.toString(values) + Arrays.toString(series))).run();
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
      Collections.shuffle(order, random);
      for (int i : order) {
        World world = Assembler.world(scenario);
        Measures measures = new Measures(world, Detail.FACILITY);
        measures.begin();
        new Replication(world, scenario.run().seed()).run(i, measures.listener());
        assertThat(Arrays.toString(measures.values()) + Arrays.toString(measures.series()))
            .as("%s, replication %d", file, i).isEqualTo(together.get(i));
        inProcess++;
      }
    }
  }

  /** Runs all replications of each scenario by the command, and each half of them in a process of its own. */
  void split(List<Path> scenarios) throws IOException {
    for (int first = 0; first < scenarios.size(); first += SCENARIOS_AT_ONCE) {
      List<Path> some = scenarios.subList(first, Math.min(scenarios.size(), first + SCENARIOS_AT_ONCE));
      List<List<String>> commands = List.of(new ArrayList<>(), new ArrayList<>());
      List<Path> whole = new ArrayList<>();
      List<List<Path>> halves = List.of(new ArrayList<>(), new ArrayList<>());
      for (Path file : some) {
        int n = replications(file);
        whole.add(command(file, n));
        for (int half = 0; half < 2; half++) {
          Path rows = folder.resolve(whole.size() + "-" + half + ".csv");
          halves.get(half).add(rows);
          commands.get(half).addAll(List.of(file.toAbsolutePath().toString(), Integer.toString(half * n / 2),
              Integer.toString((half + 1) * n / 2), rows.toString()));
        }
        inOthers += n;
      }
      for (List<String> command : commands) {
        Ended ended = Program.of(folder, Portion.class).with(command.toArray()).run();
        assertThat(ended.code()).as(ended.err()).isZero();
        processes++;
      }
      for (int i = 0; i < some.size(); i++) {
        String rows = Files.readString(halves.get(0).get(i)) + Files.readString(halves.get(1).get(i));
        assertThat(rows.equals(withoutHeading(Files.readString(whole.get(i))))).as("rows of %s, split", some.get(i)).isTrue();
      }
    }
  }

  private static int replications(Path file) throws IOException {
    Scenario scenario = ScenarioReader.read(file);
    Replication first = new Replication(Assembler.world(scenario), scenario.run().seed());
    first.run(0, new Listener() { });
    return first.events() <= SOON ? MANY : REPLICATIONS;
  }

  /** The file of rows that the command writes. */
  private Path command(Path file, int n) throws IOException {
    Path out = folder.resolve("whole").resolve(file.getFileName());
    Ended ended = Program.ofJar(folder)
        .with("run", file.toAbsolutePath(), "--replications", n, "--no-twin", "--by-facility", "--quiet", "--out", out).run();
    assertThat(ended.code()).as("%s: %s", file, ended.err()).isZero();
    processes++;
    return out.resolve(Folder.visible(out).get(0)).resolve("replications.csv");
  }

  private static String withoutHeading(String rows) {
    return rows.substring(rows.indexOf('\n') + 1);
  }

  /** Replications compared. */
  int checked() {
    return inProcess + inOthers;
  }

  /** What was compared, in words. */
  String counted() {
    return inProcess + " replications run alone, in any order, and " + inOthers + " split over " + processes
        + " processes (the rows of the command against those of two others that run half each, the last replication first),"
        + " 0 differ";
  }
}
