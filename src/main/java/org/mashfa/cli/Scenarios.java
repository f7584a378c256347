package org.mashfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mashfa.exchange.Compilation;
import org.mashfa.experiment.Experiment;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.ScenarioReader;

/** Reads scenarios for the commands. */
final class Scenarios {
  private Scenarios() {}

  static ScenarioDocument open(Path file, List<String> plans) {
    if (file.toString().isEmpty()) {
      throw new Failure(ExitCode.WRONG_INPUT, "FILE is empty, expected a scenario", null);
    }
    try {
      return ScenarioReader.open(file, plans);
    } catch (IOException e) {
      throw Failure.files("cannot read the scenario", e);
    }
  }

  /** Compiles a scenario without running it, which finds what the reader cannot. */
  static void compile(Path file, ScenarioDocument document) {
    try {
      Compilation.compile(document, Experiment.of(document.scenario()));
    } catch (IllegalArgumentException e) {
      throw refused(file, e);
    }
  }

  /** What the compiler says against a scenario. */
  static Failure refused(Path file, IllegalArgumentException e) {
    return new Failure(ExitCode.WRONG_INPUT, file + ": " + e.getMessage(), e);
  }
}
