package org.mashfa.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.measure.Detail;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** The numbers of the evidence that shipped scenarios say a run must cover: their own {@code checks}. */
final class ShippedChecks {
  private static final int THREADS = 2;

  private ShippedChecks() {}

  /** Shipped scenarios that have checks, by name. */
  static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml") && !read(file).checks().isEmpty()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the checks of a scenario, in its order. */
  static List<String> ids(Path file) {
    return read(file).checks().keySet().stream().map(name -> id(file, name)).toList();
  }

  static String id(Path file, String check) {
    return "evidence/" + name(file) + "/" + check.replace(' ', '-');
  }

  static String name(Path file) {
    return file.getFileName().toString().replace(".yaml", "");
  }

  /** Runs a scenario as its file says. */
  static List<Results.Checked> run(Path file) {
    return Experiment.of(read(file)).threads(THREADS).twin(false).detail(Detail.FACILITY).run().checks();
  }

  private static Scenario read(Path file) {
    try {
      return ScenarioReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
