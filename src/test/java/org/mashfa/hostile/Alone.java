package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mashfa.assembly.Assembler;
import org.mashfa.experiment.Experiment;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** Replications run one after another, and each alone in an order of chance. */
final class Alone {
  private static final int REPLICATIONS = 4;

  private Alone() {}

  /** Checks the scenarios; returns how many replications were compared. */
  static int check(List<Path> scenarios) throws IOException {
    Random random = new Random(1);
    int checked = 0;
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
        checked++;
      }
    }
    return checked;
  }
}
