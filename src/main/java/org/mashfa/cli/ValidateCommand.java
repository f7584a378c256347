package org.mashfa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mashfa.exchange.Mistakes;
import org.mashfa.experiment.Compilation;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Problem;
import org.mashfa.scenario.Provenance;
import org.mashfa.scenario.ScenarioDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mashfa validate}. */
@Command(name = "validate", description = "Checks a scenario, its tables and all its plans, and lists every mistake.",
    footer = {"", "Examples:", "  mashfa validate town.yaml", "  mashfa validate town.yaml --format json"})
final class ValidateCommand implements Callable<Integer> {
  enum Format { text, json }

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The scenario: a YAML file.")
  private Path file;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "How to list mistakes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      ScenarioDocument document = Scenarios.open(file, List.of(), new Compilation(false));
      surroundings.out().print(format == Format.json ? Mistakes.json(List.of()) : praise(document));
      return ExitCode.DONE;
    } catch (InvalidScenarioException e) {
      surroundings.out().print(format == Format.json ? Mistakes.json(e.problems()) : Main.mistakes(e.problems()));
      return ExitCode.WRONG_INPUT;
    }
  }

  private String praise(ScenarioDocument document) {
    long assumed = document.stated().stream().filter(Provenance::assumed).count();
    String plans = document.plans().isEmpty() ? "no plans" : "plans " + String.join(", ", document.plans());
    return file + ": valid: " + document.scenario().title() + "; " + plans + "; " + document.stated().size()
        + " numbers, " + assumed + " of them without a source\n";
  }
}
