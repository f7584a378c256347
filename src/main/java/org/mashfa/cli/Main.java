package org.mashfa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.mashfa.exchange.Version;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code mashfa}. */
@Command(name = "mashfa",
    description = "Simulates the surge capacity of hospitals: who will not be treated in time, where, and why.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Examples:",
      "  mashfa validate town.yaml                    check a scenario",
      "  mashfa run town.yaml                         run it",
      "  mashfa run town.yaml --plan more-beds        run it with one of its plans",
      "  mashfa run town.yaml --format json           give the numbers to another program",
      "  mashfa verify results/town-1a2b3c4d          check that results are as they were written",
      "  mashfa run --help                            all options of a command", "",
      "Results go to the standard output, all else to the standard error. NO_COLOR=1 turns bold headings off.",
      "Files, measures and units are described in docs/output.md."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command line or the scenario is wrong; nothing is written",
      "3:results are not as they were written",
      "4:a file cannot be read or written; nothing half-written is left",
      "5:not enough memory or threads; nothing half-written is left",
      "70:a defect of the program: please report it",
      "130:interrupted; the finished replications are kept"})
public final class Main implements Runnable {
  private static final String OUT_OF_MEMORY =
      "mashfa: out of memory; fewer --threads need less, and java -Xmx4g -jar mashfa.jar gives more";

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput();
    PrintStream out = standard.printer();
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Interruption interruption = new Interruption(err);
    interruption.watch();
    int code = ExitCode.MEMORY;
    try {
      code = run(args, new Surroundings(out, err, Terminals.isTerminal(1), Terminals.isTerminal(2), System.getenv(),
          interruption::requested, System::nanoTime));
      out.flush();
      if (standard.failure() != null) {
        err.println("mashfa: cannot write to the standard output: " + standard.failure());
        code = ExitCode.FILES;
      }
    } catch (OutOfMemoryError e) { // too little even to say so, until all that was held is given back
      err.println(OUT_OF_MEMORY);
    } finally {
      interruption.over(code);
    }
    System.exit(code);
  }

  /** Runs one command line; the exit code is one of {@link ExitCode}. */
  static int run(String[] args, Surroundings surroundings) {
    try {
      return commandLine(args, surroundings).execute(args);
    } catch (Error e) {
      return failure(e, surroundings);
    }
  }

  private static CommandLine commandLine(String[] args, Surroundings surroundings) {
    CommandLine line = new CommandLine(new Main())
        .addSubcommand(new RunCommand(surroundings, List.of(args)))
        .addSubcommand(new ValidateCommand(surroundings))
        .addSubcommand(new VerifyCommand(surroundings))
        .addSubcommand(new SchemaCommand(surroundings))
        .addSubcommand(new ReferenceCommand(surroundings));
    for (CommandLine each : line.getSubcommands().values()) {
      each.getCommandSpec().mixinStandardHelpOptions(true).version(version());
    }
    line.getCommandSpec().mixinStandardHelpOptions(true).version(version());
    line.setUsageHelpWidth(100);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.bold() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(surroundings.out(), true)).setErr(new PrintWriter(surroundings.err(), true));
    line.setParameterExceptionHandler((e, wrong) -> misuse(e, surroundings));
    line.setExecutionExceptionHandler((e, failed, parsed) -> failure(e, surroundings));
    return line;
  }

  private static String version() {
    return "mashfa " + Version.text() + " (Java " + System.getProperty("java.version") + ")";
  }

  /** The command without a subcommand. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "a command is missing: run, validate, verify, schema or reference");
  }

  private static int misuse(ParameterException e, Surroundings surroundings) {
    PrintStream err = surroundings.err();
    err.println("mashfa: " + e.getMessage());
    StringWriter suggestions = new StringWriter();
    CommandLine.UnmatchedArgumentException.printSuggestions(e, new PrintWriter(suggestions, true));
    err.print(suggestions);
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.WRONG_INPUT;
  }

  private static int failure(Throwable e, Surroundings surroundings) {
    PrintStream err = surroundings.err();
    if (surroundings.debug()) {
      e.printStackTrace(err);
    }
    if (e instanceof InvalidScenarioException invalid) {
      err.print(mistakes(invalid.problems()));
      return ExitCode.WRONG_INPUT;
    }
    if (e instanceof Failure failure) {
      err.println("mashfa: " + failure.getMessage());
      return failure.exitCode();
    }
    if (e instanceof ExceptionInInitializerError && e.getCause() instanceof IOException system) {
      err.println("mashfa: cannot begin: " + system.getMessage()); // few file handles, say
      return ExitCode.FILES;
    }
    OutOfMemoryError exhausted = exhausted(e);
    if (exhausted != null) {
      err.println(String.valueOf(exhausted.getMessage()).contains("native thread")
          ? "mashfa: the system gives no more threads; ask for fewer with --threads"
          : OUT_OF_MEMORY);
      return ExitCode.MEMORY;
    }
    err.println("mashfa: defect of the program: " + e);
    err.println("Nothing is written. Please report this with the scenario, the command line and what MASHFA_DEBUG=1"
        + " adds.");
    return ExitCode.INTERNAL;
  }

  /** The lack of memory that caused a failure; null if another thing did. */
  private static OutOfMemoryError exhausted(Throwable e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof OutOfMemoryError)) {
      cause = cause.getCause();
    }
    return (OutOfMemoryError) cause;
  }

  /** Mistakes as people read them, and their number. */
  static String mistakes(List<Problem> problems) {
    return problems.stream().map(problem -> problem.render() + "\n").collect(Collectors.joining())
        + problems.size() + (problems.size() == 1 ? " mistake\n" : " mistakes\n");
  }
}
