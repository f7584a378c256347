package org.mashfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class MainTest {
  private static final String TOWN = "src/test/resources/cli/town.yaml";
  private static final String BAD = "src/test/resources/bad/unknown-keys.yaml";

  @TempDir private Path temporary;

  private boolean outTerminal;
  private boolean errTerminal;
  private Map<String, String> environment = Map.of("LANG", "C.UTF-8");
  private BooleanSupplier stop = () -> false;

  private record Ended(int code, String out, String err) {}

  private Ended run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(arguments, new Surroundings(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), outTerminal, errTerminal, environment, stop, () -> 0));
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ended town(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", TOWN, "--out", temporary.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.sorted().toList();
    }
  }

  @Test
  void showsThePageAndNamesTheFolder() throws IOException {
    Ended ended = town();
    assertThat(ended.code()).isEqualTo(0);
    assertThat(ended.out()).startsWith("A town in one night\nno plan · 2 days · 4 replications · seed 3\n");
    assertThat(written()).hasSize(1);
    assertThat(ended.err()).isEqualTo("4 replications in 0.0 s; results in " + written().get(0) + "\n");
  }

  @Test
  void argumentsReachTheRun() throws IOException {
    Ended ended = town("--plan", "more-blood", "--replications", "2", "--seed", "-5", "--threads", "1", "--no-twin",
        "--by-facility", "--quiet", "--format", "csv");
    assertThat(ended.code()).isEqualTo(0);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("measure,place,unit,class,statistic,value,half-width,n,unit-of-measure\n")
        .contains("arrivals,all,,all,total,13,0,2,patients\n", "discharged,West hospital,")
        .doesNotContain("preventable");
    String manifest = Files.readString(written().get(0).resolve("manifest.json"));
    assertThat(manifest).contains("\"more-blood\"", "\"seed\": -5", "\"asked\": 2", "\"detail\": \"facility\"",
        "\"unlimited-twin\": false", "\"command\": \"mashfa run " + TOWN + " --out ");
  }

  @Test
  void jsonIsTheSummaryFile() throws IOException {
    Ended ended = town("--format", "json");
    assertThat(ended.out()).isEqualTo(Files.readString(written().get(0).resolve("summary.json")));
    int objects = 0;
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), ended.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    assertThat(objects).isEqualTo(Math.toIntExact(ended.out().lines().count()) - 2);
  }

  @Test
  void theSameBytesOnOneThreadAndOnTwo() throws IOException {
    Path two = Files.createDirectory(temporary.resolve("two"));
    Path one = Files.createDirectory(temporary.resolve("one"));
    run("run", "src/test/resources/cli/chance.yaml", "--replications", "12", "--threads", "1", "--out", one.toString());
    run("run", "src/test/resources/cli/chance.yaml", "--replications", "12", "--threads", "2", "--out", two.toString());
    for (String name : List.of("summary.json", "replications.csv", "series.csv", "scenario.yaml", "provenance.csv")) {
      assertThat(only(two).resolve(name)).hasSameBinaryContentAs(only(one).resolve(name));
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.reduce((first, second) -> {
        throw new AssertionError("both " + first + " and " + second);
      }).orElseThrow();
    }
  }

  @Test
  void anInterruptedRunKeepsWhatIsFinished() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    stop = () -> asked.incrementAndGet() > 3;
    Ended ended = town("--threads", "1", "--replications", "50");
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).contains("3 of 50 replications (interrupted)");
    assertThat(ended.err()).startsWith("3 of 50 replications in 0.0 s, then interrupted; results in ");
    Path results = written().get(1); // after the hidden journal
    assertThat(Files.readString(results.resolve("manifest.json"))).contains("\"asked\": 50", "\"done\": 3");
    assertThat(Files.readAllLines(results.resolve("replications.csv"))).anyMatch(row -> row.startsWith("2,"))
        .noneMatch(row -> row.startsWith("3,"));
  }

  @Test
  void theSameCommandGoesOnToTheBytesOfAnUnbrokenRun() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    stop = () -> asked.incrementAndGet() > 3;
    town("--threads", "1", "--replications", "20");
    stop = () -> false;
    assertThat(town("--threads", "1", "--replications", "20").code()).isZero();
    Path results = only(temporary);
    String resumed = Files.readString(results.resolve("replications.csv")) + Files.readString(results.resolve("summary.json"))
        + Files.readString(results.resolve("series.csv"));
    town("--threads", "1", "--replications", "20");
    assertThat(Files.readString(results.resolve("replications.csv")) + Files.readString(results.resolve("summary.json"))
        + Files.readString(results.resolve("series.csv"))).isEqualTo(resumed);
  }

  @Test
  void interruptedAtOnceNothingIsWritten() throws IOException {
    stop = () -> true;
    Ended ended = town();
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("nothing is written");
    assertThat(written()).isEmpty();
  }

  @Test
  void aWrongScenarioIsListedAndNothingWritten() throws IOException {
    Path out = temporary.resolve("results");
    Ended ended = run("run", BAD, "--out", out.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith(BAD + ":2:1: error: unknown key 'titel', did you mean 'title'?")
        .endsWith("4 mistakes\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownPlanGetsASuggestion() throws IOException {
    Ended ended = town("--plan", "moreblood");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("no plan 'moreblood' is defined, did you mean 'more-blood'?");
    assertThat(written()).isEmpty();
  }

  @Test
  void aWorldBeyondTheLimitsIsWrongInput() throws IOException {
    Path file = Path.of("src/test/resources/bad/sizes.yaml");
    Path out = temporary.resolve("results");
    Ended ended = run("run", file.toString(), "--out", out.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("sizes.yaml:24:8: error: facilities.south.units.u33: with 'u33' there are more than 32");
    assertThat(out).doesNotExist();
  }

  @Test
  void checksOfNothingAreWrongInput() throws IOException {
    String text = Files.readString(Path.of(TOWN)).replace("measure: deaths", "measure: deahts").replace("checks:\n", """
        checks:
          elsewhere: {measure: arrivals, place: wets, low: 0, high: 1}
          unnamed: {measure: occupancy, statistic: time average, low: 0, high: 1}
          classes: {measure: deaths, patient-class: blue, low: 0, high: 1}
          totals: {measure: deaths, statistic: mean, low: 0, high: 1}
          is right: {measure: occupancy, unit: emergency, statistic: time average, low: 0, high: 1}
        """);
    Path file = Files.writeString(temporary.resolve("town.yaml"), text);
    Ended ended = run("run", file.toString(), "--out", temporary.resolve("results").toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines().filter(line -> line.contains("error:")).map(line -> line.substring(file.toString().length())))
        .satisfiesExactly(
            line -> assertThat(line).contains(": error: checks.elsewhere.place: no place 'wets' of 'arrivals' is measured",
                "did you mean 'west'? (expected: one of all, west, east)"),
            line -> assertThat(line).contains(": error: checks.unnamed.unit: the unit of 'occupancy' is missing (expected: one of "),
            line -> assertThat(line).contains(": error: checks.classes.patient-class: no patient-class 'blue' of 'deaths' is measured"),
            line -> assertThat(line).contains(": error: checks.totals.statistic: no statistic 'mean' of 'deaths'", "one of total)"),
            line -> assertThat(line).contains(": error: checks.few-die.measure: no measure 'deahts'", "did you mean 'deaths'?"));
    assertThat(run("validate", file.toString()).out()).endsWith("5 mistakes\n");
    assertThat(temporary.resolve("results")).doesNotExist();
  }

  @Test
  void aCheckOfPreventableDeathsNeedsTheTwin() throws IOException {
    Path file = Files.writeString(temporary.resolve("town.yaml"),
        Files.readString(Path.of(TOWN)).replace("measure: deaths", "measure: preventable deaths"));
    String out = temporary.resolve("results").toString();
    Ended ended = run("run", file.toString(), "--out", out, "--no-twin");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("mashfa: --no-twin leaves out 'preventable deaths', which checks.few-die asks for\n");
    assertThat(temporary.resolve("results")).doesNotExist();
    assertThat(run("run", file.toString(), "--out", out).code()).isEqualTo(0);
  }

  @Test
  void aLawThatLeavesNothingToDrawIsShown() throws IOException {
    String text = Files.readString(Path.of(TOWN)).replace("pathways:\n", """
        pathways:
          spare: {rest: {unit: ward, takes: "lognormal(median 1 min, gsd 1.5, min 30 d)"}}
        """);
    Path file = Files.writeString(temporary.resolve("town.yaml"), text);
    Ended ended = run("validate", file.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains(": error: pathways.spare.rest.takes: 'min' and 'max' leave nothing of what the law draws"
        + " (expected: a law that reaches the values that are wanted)\n    spare: ", "^^^^^", "\n1 mistake\n");
  }

  /** Mistakes that only compiling shows, in the base and in plans that nobody asked for, beside mistakes of the format. */
  @Test
  void mistakesOfAllPlansAreListedTogether() throws IOException {
    String text = Files.readString(Path.of(TOWN)).replace("takes: 1 d}", "takes: \"lognormal(median 1 min, gsd 1.5, min 30 d)\"}");
    int base = (int) text.lines().count();
    Path file = Files.writeString(temporary.resolve("town.yaml"), text + """
          slower: {pathways: {minor: {emergency: {takes: "gamma(mean 1 min, cv 0.1, min 9 d)"}}}}
          other-zone: {zones: {west: none}, demand: {}}
          harmless: {run: {seed: 4}}
        """);
    Ended ended = run("validate", file.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEmpty();
    List<String> mistakes = ended.out().lines().filter(line -> line.contains("error:"))
        .map(line -> line.substring(file.toString().length())).toList();
    assertThat(mistakes).filteredOn(line -> line.contains("'min' and 'max' leave nothing")).satisfiesExactly(
        line -> assertThat(line).contains(":33:31: error: pathways.surgical.ward.takes: ").doesNotContain("with plan"),
        line -> assertThat(line).startsWith(":" + (base + 1) + ":50: error: pathways.minor.emergency.takes: ").doesNotContain("with plan"));
    assertThat(mistakes).anyMatch(line -> line.contains("no 'west' is defined in 'zones' with plan 'other-zone'"));
    Ended of = run("run", file.toString(), "--plan", "harmless", "--out", temporary.resolve("results").toString());
    assertThat(of).isEqualTo(new Ended(2, "", ended.out()));
    assertThat(temporary.resolve("results")).doesNotExist();
  }

  @Test
  void aCheckThatAPlanLeavesWithoutMeasureIsShownOnce() throws IOException {
    String text = Files.readString(Path.of(TOWN)).replace("checks:\n", """
        checks:
          in the ward: {measure: occupancy, unit: ward, statistic: time average, low: 0, high: 1}
          by bus: {measure: arrivals, place: wets, low: 0, high: 1}
        """);
    Path file = Files.writeString(temporary.resolve("town.yaml"), text + """
          less: {facilities: {West hospital: {units: {ward: none}}}, pathways: {surgical: {theatre: {then: home}, ward: none}}}
          misspelt: {checks: {few-die: {measure: deahts}}}
        """);
    Ended ended = run("validate", file.toString());
    assertThat(ended.out().lines().filter(line -> line.contains("error:")).map(line -> line.substring(file.toString().length())))
        .satisfiesExactly(
            line -> assertThat(line).contains("checks.in the ward.unit: no unit 'ward' of 'occupancy' is measured with plan 'less'"),
            line -> assertThat(line).contains("checks.by bus.place: no place 'wets' of 'arrivals' is measured, did you mean 'west'?"),
            line -> assertThat(line).contains("checks.few-die.measure: no measure 'deahts' is measured, did you mean 'deaths'?"));
    assertThat(ended.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rnu town.yaml", "run", "run a.yaml --replications 0", "run a.yaml --threads -1",
    "run a.yaml --replications many", "run a.yaml --replications 1000001", "run a.yaml --format xml", "run a.yaml --replicatons 5", "validate"})
  void aWrongCommandLineIsExplained(String line) {
    Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("mashfa: ").contains("--help'.\n").doesNotContain("\tat ");
  }

  @Test
  void aWrongOptionGetsASuggestion() {
    assertThat(run("run", "a.yaml", "--replicatons", "5").err()).contains("Possible solutions: --replications");
  }

  @Test
  void aMissingFileIsNamed() {
    Ended ended = run("run", "nowhere.yaml");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).isEqualTo("mashfa: cannot read the scenario: nowhere.yaml: no such file or folder\n");
  }

  @Test
  void aFolderInPlaceOfTheScenarioIsNamed() {
    Ended ended = run("validate", temporary.toString());
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).isEqualTo("mashfa: cannot read the scenario: " + temporary + ": is a folder\n");
  }

  @Test
  void emptyNamesAreRefused() throws IOException {
    assertThat(run("validate", "")).isEqualTo(new Ended(2, "", "mashfa: FILE is empty, expected a scenario\n"));
    Ended ended = run("run", TOWN, "--out", "");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("mashfa: --out is empty, expected a folder");
    assertThat(Path.of("").toAbsolutePath().toFile().list((folder, name) -> name.startsWith("town-"))).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    Ended ended = run("run", TOWN, "--out", file.toString());
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).isEqualTo("mashfa: cannot write the results: " + file + ": exists and is not a folder\n");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDefectIsReportedWithoutAStackTraceUnlessAskedFor() {
    stop = () -> {
      throw new ArithmeticException("broken");
    };
    Ended ended = town("--seed", "99");
    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.err()).contains("defect of the program", "broken", "seed 99", "0 replications done",
        "Please report").doesNotContain("\tat ");
    environment = Map.of("MASHFA_DEBUG", "1");
    assertThat(town().err()).contains("java.lang.ArithmeticException: broken\n", "\tat ");
  }

  @Test
  void headingsAreBoldOnATerminalUnlessUnwanted() {
    assertThat(town().out()).doesNotContain("\u001b");
    outTerminal = true;
    assertThat(town().out()).contains("\u001b[1mPatients");
    environment = Map.of("LANG", "C.UTF-8", "NO_COLOR", "1");
    assertThat(town().out()).doesNotContain("\u001b");
    environment = Map.of("LANG", "C.UTF-8", "TERM", "dumb");
    assertThat(town().out()).doesNotContain("\u001b");
  }

  @Test
  void aTerminalThatIsNotUtf8GetsAscii() {
    outTerminal = true;
    environment = Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8");
    assertThat(town().out()).contains("+/-").matches("\\A\\p{ASCII}*\\z");
    outTerminal = false;
    assertThat(town().out()).contains("±");
  }

  @Test
  void progressIsForTerminalsAndNotForTheQuiet() {
    errTerminal = true;
    assertThat(town().err()).startsWith("\r\u001b[Kreading src/test/resources/cli/town.yaml\r\u001b[K")
        .contains("\r\u001b[K0 of 4 replications\r\u001b[K").contains("results in ");
    assertThat(town("--quiet").err()).isEmpty();
    errTerminal = false;
    assertThat(town().err()).startsWith("4 replications in ");
  }

  @Test
  void validateListsMistakesAsItsResult() {
    Ended text = run("validate", BAD);
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).startsWith(BAD + ":2:1: error: unknown key 'titel', did you mean 'title'?")
        .contains("\n" + BAD + ":19:24: error: pathways.medical.ward: unknown key 'takse'").endsWith("\n4 mistakes\n");
    Ended json = run("validate", BAD, "--format", "json");
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.out()).contains("{ \"file\": \"" + BAD + "\", \"line\": 2, \"column\": 1, \"end-column\": 6,",
        "\"suggestion\": \"title\" }");
  }

  @Test
  void validatePraisesWhatIsRight() {
    Ended text = run("validate", TOWN);
    assertThat(text.code()).isEqualTo(0);
    assertThat(text.out()).startsWith(TOWN + ": valid: A town in one night; plans more-blood; ")
        .endsWith(" of them without a source\n");
    assertThat(run("validate", TOWN, "--format", "json").out()).isEqualTo("[ ]\n");
  }

  @Test
  void whatShipsIsValidWithAllItsPlans() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      assertThat(files.map(Path::toString).filter(file -> file.endsWith(".yaml"))).hasSizeGreaterThan(90)
          .allSatisfy(file -> assertThat(run("validate", file).out()).startsWith(file + ": valid: "));
    }
  }

  @Test
  void verifyReadsTheResultsAgain() throws IOException {
    town();
    String folder = written().get(0).toString();
    assertThat(run("verify", folder)).isEqualTo(new Ended(0, folder + ": as it was written\n", ""));
    Files.writeString(written().get(0).resolve("summary.json"), "[]");
    assertThat(run("verify", folder)).isEqualTo(new Ended(3, folder + ": summary.json is altered\n", ""));
    assertThat(run("verify", "nowhere").err()).isEqualTo("mashfa: cannot read the results: nowhere: no such file or folder\n");
    assertThat(run("verify").code()).isEqualTo(2);
  }

  @Test
  void schemaAndReferenceArePrinted() {
    assertThat(run("schema").out()).contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
    assertThat(run("reference").out()).startsWith("# Scenario format\n");
  }

  @Test
  void helpTeaches() {
    Ended help = run("--help");
    assertThat(help.code()).isEqualTo(0);
    assertThat(help.out()).contains("Examples:", "mashfa run town.yaml", "Exit codes:", "130", "validate");
    assertThat(run("run", "--help").out()).contains("--by-facility", "sensitive", "Examples:");
    assertThat(run("--version").out()).startsWith("mashfa ");
  }

  /** The exit codes of --help are those of docs/output.md. */
  @Test
  void exitCodesAreDocumented() throws IOException {
    String page = Files.readString(Path.of("docs/output.md"));
    assertThat(run("--help").out().lines().filter(line -> line.matches("  [0-9]+ .*"))
        .map(line -> line.strip().split(" ")[0])).containsExactly("0", "2", "3", "4", "5", "70", "130")
        .allMatch(code -> page.contains("\n| " + code + " | "));
  }
}
