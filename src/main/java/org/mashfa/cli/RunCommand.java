package org.mashfa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mashfa.exchange.ResultsFolder;
import org.mashfa.exchange.RunDescription;
import org.mashfa.exchange.Summary;
import org.mashfa.experiment.Compilation;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.ImpossibleRunException;
import org.mashfa.experiment.Results;
import org.mashfa.report.SummaryTable;
import org.mashfa.scenario.Run;
import org.mashfa.scenario.ScenarioDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mashfa run}. */
@Command(name = "run", description = "Runs a scenario and shows what it found.",
    footer = {"", "Examples:",
      "  mashfa run scenarios/A01-one-ward.yaml",
      "  mashfa run town.yaml --plan more-beds --replications 500",
      "  mashfa run town.yaml --quiet --format csv > summary.csv", "",
      "The results folder (DIR/<file name>-<digest>) holds summary.json, replications.csv, series.csv,",
      "provenance.csv, scenario.yaml and manifest.json. An earlier run of the same scenario is replaced.",
      "Ctrl-C keeps the replications that are finished; the same command then goes on where it stopped,",
      "also after a kill or a power cut."})
final class RunCommand implements Callable<Integer> {
  enum Format { table, json, csv }

  private final Surroundings surroundings;
  private final List<String> arguments;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The scenario: a YAML file.")
  private Path file;

  @Option(names = "--plan", paramLabel = "NAME",
      description = "Lay a plan of the file over the scenario. May be repeated.")
  private List<String> plans = new ArrayList<>();

  @Option(names = "--replications", paramLabel = "N", description = "Number of replications; the file's unless given.")
  private Integer replications;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random draws; the file's unless given.")
  private Long seed;

  @Option(names = "--threads", paramLabel = "N",
      description = "Threads to use; all processors unless given. The answer does not depend on it.")
  private Integer threads;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "results",
      description = "Folder that receives the results folder (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
      description = "What to show: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "--by-facility",
      description = "Also give results for single facilities, in the files. They are sensitive: mind who reads them.")
  private boolean byFacility;

  @Option(names = "--no-twin",
      description = "Do not run each replication again with unlimited capacity: faster, without preventable deaths.")
  private boolean noTwin;

  @Option(names = "--quiet", description = "Show neither progress nor the line about the results folder.")
  private boolean quiet;

  RunCommand(Surroundings surroundings, List<String> arguments) {
    this.surroundings = surroundings;
    this.arguments = arguments;
  }

  @Override
  public Integer call() {
    within("--replications", replications, Run.MOST_REPLICATIONS);
    within("--threads", threads, Integer.MAX_VALUE);
    if (out.toString().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--out is empty, expected a folder ('.' is the current one)");
    }
    try (Progress progress = new Progress(surroundings, !quiet, "reading " + file)) {
      return run(Scenarios.open(file, plans, new Compilation(byFacility)), progress);
    }
  }

  private int run(ScenarioDocument document, Progress progress) {
    document.scenario().checks().forEach((name, check) -> {
      if (noTwin && Experiment.needsTwin(check.measure())) {
        throw new ParameterException(spec.commandLine(),
            "--no-twin leaves out '" + check.measure() + "', which checks." + name + " asks for");
      }
    });
    RunDescription run = new RunDescription(file, document, plans,
        replications == null ? document.scenario().run().replications() : replications,
        seed == null ? document.scenario().run().seed() : seed, byFacility, !noTwin, command());
    try (ResultsFolder folder = ResultsFolder.begin(out, run)) {
      try {
        return run(run, folder, progress);
      } catch (UncheckedIOException e) {
        throw unwritten(e.getCause(), folder.resumable());
      } catch (IOException e) {
        throw unwritten(e, folder.resumable());
      }
    } catch (UncheckedIOException e) {
      throw unwritten(e.getCause(), false);
    } catch (IOException e) {
      throw unwritten(e, false);
    }
  }

  private Failure unwritten(IOException e, boolean resumable) {
    String where = e instanceof FileSystemException ? "" : " in " + out;
    String then = resumable ? "; the finished replications are kept, and the same command goes on from there" : "";
    return Failure.files("cannot write the results" + where, e, then);
  }

  private void within(String option, Integer value, int most) {
    if (value != null && value < 1) {
      throw new ParameterException(spec.commandLine(), option + " is " + value + ", expected at least 1");
    }
    if (value != null && value > most) {
      throw new ParameterException(spec.commandLine(), option + " is " + value + ", expected at most " + most);
    }
  }

  private int run(RunDescription run, ResultsFolder folder, Progress progress) throws IOException {
    progress.begin(run.replications());
    Experiment experiment = folder.experiment().progress(progress).stop(surroundings.stop());
    if (threads != null) {
      experiment.threads(threads);
    }
    Results results;
    try {
      results = experiment.run();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (ImpossibleRunException e) {
      throw new Failure(ExitCode.WRONG_INPUT, file + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(e + " (seed " + run.seed() + ", " + progress.done() + " replications done)", e);
    } finally {
      progress.close();
    }
    if (results.replications() == 0) {
      surroundings.err().println("mashfa: interrupted before the first replication was finished; nothing is written");
      return ExitCode.INTERRUPTED;
    }
    Path where = folder.finish(results);
    surroundings.out().print(switch (format) {
      case table -> SummaryTable.text(run.document(), plans, run.seed(), run.replications(), results,
          new SummaryTable.Style(surroundings.ascii(), surroundings.bold()));
      case json -> Summary.json(results.summary());
      case csv -> Summary.csv(results.summary());
    });
    surroundings.out().flush();
    boolean whole = results.replications() == run.replications();
    if (!quiet) {
      String count = results.replications() + (whole ? "" : " of " + run.replications());
      surroundings.err().println(count + (run.replications() == 1 ? " replication in " : " replications in ")
          + progress.elapsed() + (whole ? "" : ", then interrupted") + "; results in " + where
          + (whole ? "" : "; the same command goes on from here"));
    }
    return whole ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  /** The command as it would be typed. */
  private String command() {
    StringBuilder text = new StringBuilder("mashfa");
    for (String argument : arguments) {
      boolean plain = !argument.isEmpty() && argument.codePoints().allMatch(c -> Character.isLetterOrDigit(c)
          || "-_./=:,+@%".indexOf(c) >= 0);
      text.append(' ').append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
    }
    return text.toString();
  }
}
