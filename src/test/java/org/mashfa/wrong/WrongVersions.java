package org.mashfa.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Whether the tests notice mistakes in the program: each file of {@code src/test/wrong} is one. The program is compiled
 * with each; then, for each, a fixed set of the everyday tests runs until the first one fails. Writes the section of docs/testing.md.
 *
 * <p>Left out of the set is what notices any change whatever (fingerprints and other files of digits), what is about files,
 * messages and commands alone, and what takes long.
 */
class WrongVersions {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path WORK = Path.of("target/wrong");
  private static final Path PAGE = Path.of("docs/testing.md");
  private static final String BEGIN = "<!-- begin generated: wrong versions -->\n";
  private static final String END = "<!-- end generated: wrong versions -->\n";
  private static final String UNCHANGED = "unchanged";
  private static final double FLOOR = 0.9;
  private static final int AT_ONCE = 2;
  private static final int MINUTES = 8;

  /** The quick ones first. */
  private static final List<String> TESTS = Stream.of(
      "stats.IntervalTest", "stats.TallyTest", "stats.TimeAverageTest", "stats.ReplicationsTest",
      "stats.DurationsTest", "stats.CriticalValuesTest", "engine.WaitingLinesTest", "engine.EventListTest",
      "random.BranchTest", "random.RateFunctionTest", "policy.PoliciesTest", "hazard.DisruptionTest",
      "hazard.OtherProcessesTest", "hazard.MassCasualtyTest", "hazard.FacilityHitsTest", "scenario.CsvTest",
      "scenario.QuantitiesTest", "scenario.LawsTest", "scenario.ScenarioBuilderTest", "scenario.ReadingTest",
      "model.AgendaTest", "model.LocksTest", "model.MishapsTest", "model.OverlapsTest", "model.KeysTest",
      "model.ThreatsTest", "model.AmbulancesTest", "model.StaffTest",
      "assembly.DemandTest", "measure.MeasuresTest", "experiment.TwinTest", "experiment.UnlimitedTwinTest",
      "stats.TallyProperties", "stats.DurationsProperties", "random.KeyedRandomProperties",
      "random.RateFunctionProperties", "random.DistributionProperties", "engine.EventListProperties",
      "engine.WaitingLinesProperties", "acceptance.DeterminismTest", "acceptance.StrokeWardTest",
      "acceptance.QueueingTheoryTest", "experiment.JournalTest", "acceptance.AcceptanceTest",
      "model.WorldProperties", "random.KeyedRandomTest", "random.KeyedRandomQualityTest",
      "engine.QueueingTheoryTest", "hazard.OccurrencesTest", "random.DistributionsTest", "stats.CoverageTest")
      .map(name -> "org.mashfa." + name).toList();

  private enum Verdict { PASSED, CAUGHT, ENDLESS }

  /** How the tests took a version. */
  private record Outcome(Verdict verdict, String lastLine) {}

  @Test
  void areCaught() throws Exception {
    List<WrongVersion> versions = WrongVersion.all();
    compile(UNCHANGED, null);
    List<Callable<Path>> compilations = new ArrayList<>();
    List<Callable<Outcome>> runs = new ArrayList<>();
    for (WrongVersion version : versions) {
      compilations.add(() -> compile(version.name(), version));
      runs.add(() -> outcome(version.name()));
    }
    inOrder(compilations);
    Outcome unchanged = outcome(UNCHANGED);
    assertThat(unchanged.verdict).as("the unchanged program: %s", unchanged.lastLine).isEqualTo(Verdict.PASSED);
    List<Outcome> outcomes = inOrder(runs);
    long caught = outcomes.stream().filter(outcome -> outcome.verdict != Verdict.PASSED).count();
    write(page(versions, outcomes, caught, unchanged.lastLine));
    assertThat((double) caught / versions.size()).as("share of wrong versions caught").isGreaterThanOrEqualTo(FLOOR);
  }

  /** What the tasks give; ends with the first that fails. */
  private static <T> List<T> inOrder(List<Callable<T>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> pending = new ArrayList<>();
      tasks.forEach(task -> pending.add(pool.submit(task)));
      List<T> answers = new ArrayList<>();
      for (Future<T> one : pending) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Runs the tests against a version that is compiled. */
  private static Outcome outcome(String name) throws IOException, InterruptedException {
    Path folder = WORK.resolve(name);
    Path classes = folder.resolve("classes");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=de", "-Duser.country=DE", "-Xmx1g",
        "-XX:+UseSerialGC", "-cp", classes + File.pathSeparator + System.getProperty("java.class.path"),
        UntilFailure.class.getName()));
    command.addAll(TESTS);
    Path log = folder.resolve("tests.log");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return new Outcome(Verdict.ENDLESS, "");
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    int code = process.exitValue();
    if (code != UntilFailure.PASSED && code != UntilFailure.FAILED) {
      throw new IllegalStateException(name + ": the tests ended with code " + code + ", see " + log);
    }
    List<String> lines = Files.readAllLines(log);
    return new Outcome(code == UntilFailure.PASSED ? Verdict.PASSED : Verdict.CAUGHT, lines.get(lines.size() - 1));
  }

  /** Compiles the program, with a mistake if one is given; gives the folder of its classes. */
  private static Path compile(String name, WrongVersion version) throws IOException {
    Path folder = WORK.resolve(name);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> sources = sources();
    if (version != null) {
      Path changed = folder.resolve(version.source().getFileName());
      Files.writeString(changed, version.applied());
      assertThat(sources.remove(version.source())).as("%s names a source file", version.name()).isTrue();
      sources.add(changed);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiles = compiler.getTask(messages, manager, null, List.of("--release", "17", "-proc:none", "-nowarn",
          "-parameters", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")), null,
          manager.getJavaFileObjectsFromPaths(sources)).call();
      if (!compiles) {
        throw new IllegalStateException(name + " does not compile: " + messages);
      }
    }
    return classes;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return new ArrayList<>(all.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  private static String page(List<WrongVersion> versions, List<Outcome> outcomes, long caught, String tests) {
    StringBuilder text = new StringBuilder("%d of %d caught by %d test classes (%s tests), each of which the unchanged program passes.\n\n"
        .formatted(caught, versions.size(), TESTS.size(), tests));
    text.append("| what is wrong | what a planner would see | caught first by |\n| --- | --- | --- |\n");
    for (int i = 0; i < versions.size(); i++) {
      Outcome outcome = outcomes.get(i);
      String by = switch (outcome.verdict) {
        case PASSED -> "**escaped**";
        case CAUGHT -> "`" + outcome.lastLine.replace("|", "\\|") + "`";
        case ENDLESS -> "a run that does not end";
      };
      text.append("| %s | %s | %s |\n".formatted(versions.get(i).title(), versions.get(i).seen(), by));
    }
    return text.toString();
  }

  private static void write(String section) throws IOException {
    String old = Files.readString(PAGE);
    int from = old.indexOf(BEGIN) + BEGIN.length();
    int to = old.indexOf(END);
    assertThat(to).as("%s has the marks of the section", PAGE).isGreaterThanOrEqualTo(from);
    Files.writeString(PAGE, old.substring(0, from) + section + old.substring(to));
  }
}
