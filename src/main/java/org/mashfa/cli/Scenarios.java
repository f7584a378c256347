package org.mashfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mashfa.experiment.Compilation;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.ScenarioReader;

/** Reads scenarios for the commands. */
final class Scenarios {
  private Scenarios() {}

  /** Reads a scenario and compiles it, alone and with each of its plans. */
  static ScenarioDocument open(Path file, List<String> plans, Compilation compilation) {
    if (file.toString().isEmpty()) {
      throw new Failure(ExitCode.WRONG_INPUT, "FILE is empty, expected a scenario", null);
    }
    try {
      return ScenarioReader.open(file, plans, compilation);
    } catch (IOException e) {
      throw Failure.files("cannot read the scenario", e);
    }
  }
}
