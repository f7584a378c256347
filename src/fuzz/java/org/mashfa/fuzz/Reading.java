package org.mashfa.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Problem;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.ScenarioReader;

/** What must hold of whatever is read. */
final class Reading {
  private Reading() {}

  /** Reads a file: it is a scenario that its own text reads to again, or its mistakes have a place in a file. */
  static void check(Path file) throws IOException {
    ScenarioDocument document;
    try {
      document = ScenarioReader.open(file, List.of());
    } catch (InvalidScenarioException e) {
      if (e.problems().isEmpty()) {
        throw new AssertionError("refused without a reason");
      }
      for (Problem problem : e.problems()) {
        check(problem);
      }
      return;
    }
    Scenario again = ScenarioReader.parse(document.toYaml(), "again");
    if (!again.equals(document.scenario())) {
      throw new AssertionError("reads otherwise once written:\n" + document.toYaml());
    }
  }

  private static void check(Problem problem) throws IOException {
    String text = new String(Files.readAllBytes(Path.of(problem.file())), StandardCharsets.UTF_8);
    int lines = text.split("\r\n|\n|\r", -1).length;
    if (problem.line() < 1 || problem.line() > lines || problem.column() < 1 || problem.endColumn() <= problem.column()
        || problem.message().isBlank() || problem.render().isBlank()) {
      throw new AssertionError("no place among " + lines + " lines: " + problem);
    }
  }
}
