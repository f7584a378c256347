package org.mashfa.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mashfa.assembly.Assembler;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** A program that runs some replications of a scenario alone, the last one first, and writes their rows in order. */
public final class Portion {
  private Portion() {}

  /** Arguments, again and again: scenario, first replication, the one after the last, file to write. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < arguments.length; i += 4) {
      Files.writeString(Path.of(arguments[i + 3]), String.join("", rows(ScenarioReader.read(Path.of(arguments[i])),
          Integer.parseInt(arguments[i + 1]), Integer.parseInt(arguments[i + 2]))));
    }
  }

  private static List<String> rows(Scenario scenario, int from, int to) throws IOException {
    Results layout = Experiment.of(scenario).replications(1).twin(false).detail(Detail.FACILITY).stop(() -> true).run();
    List<String> rows = new ArrayList<>();
    for (int i = to - 1; i >= from; i--) {
      World world = Assembler.world(scenario);
      Measures measures = new Measures(world, Detail.FACILITY);
      measures.begin();
      new Replication(world, scenario.run().seed()).run(i, measures.listener());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ReplicationRows writer = new ReplicationRows(bytes, layout)) {
        writer.accept(i, measures.values(), measures.series());
      }
      String text = bytes.toString(StandardCharsets.UTF_8);
      rows.add(0, text.substring(text.indexOf('\n') + 1));
    }
    return rows;
  }
}
