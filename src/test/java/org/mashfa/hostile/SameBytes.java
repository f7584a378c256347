package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mashfa.exchange.ResultsFolder;
import org.mashfa.exchange.RunDescription;
import org.mashfa.experiment.Results;
import org.mashfa.hostile.Program.Ended;
import org.mashfa.scenario.ScenarioReader;

/** Complete results folders, written in different surroundings and compared byte for byte. */
final class SameBytes {
  private static final List<String> SMALL = List.of("src/test/resources/cli/chance.yaml",
      "src/test/resources/cli/town.yaml", "src/test/resources/scenario/full.yaml", "scenarios/A06-an-ambulance.yaml",
      "scenarios/A08-a-hit-on-a-hospital.yaml", "scenarios/A10-boarding.yaml", "scenarios/B03-hits-drawn.yaml", "scenarios/D01-fuel-battery-shedding.yaml",
      "scenarios/idlib-2016-05-31.yaml", "scenarios/stroke-ward.yaml");
  private static final String LARGE = "scenarios/northwest-syria-2019-07.yaml";

  private final Path folder;
  private final Map<String, Integer> variants = new LinkedHashMap<>();
  private long largest;
  private boolean otherJdk;

  SameBytes(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Every shipped scenario on several numbers of threads, in several locales and time zones, within this process. */
  void inProcess() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (Path file : FingerprintsTest.scenarios()) {
        Map<String, String> base = written(file, 1);
        for (int threads : new int[] {2, 3, 8, 16}) {
          same("threads " + threads, file, base, () -> written(file, threads));
        }
        for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "fa-IR-u-nu-arabext")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          TimeZone.setDefault(TimeZone.getTimeZone(tag.startsWith("ar") ? "Pacific/Apia" : "Asia/Kathmandu"));
          same("locale " + tag, file, base, () -> written(file, 2));
        }
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, String> base = written(Path.of(LARGE), 1, 6);
    for (int threads : new int[] {2, 3}) {
      same("threads " + threads, Path.of(LARGE), base, () -> written(Path.of(LARGE), threads, 6));
    }
  }

  private void same(String variant, Path file, Map<String, String> base, Callable<Map<String, String>> other) throws Exception {
    assertThat(other.call().equals(base)).as("%s, %s: the same bytes", file, variant).isTrue();
    variants.merge(variant, 1, Integer::sum);
  }

  private Map<String, String> written(Path file, int threads) throws IOException {
    return written(file, threads, 2);
  }

  private Map<String, String> written(Path file, int threads, int replications) throws IOException {
    Path out = folder.resolve("in-process");
    RunDescription run = new RunDescription(file, ScenarioReader.open(file, List.of()), List.of(), replications, 5, true, false,
        "mashfa");
    try (ResultsFolder results = ResultsFolder.begin(out, run)) {
      Results done = results.experiment().threads(threads).run();
      results.finish(done);
      largest = Math.max(largest, Math.round(done.get("arrivals", "", "total").value() * replications));
    }
    Map<String, String> bytes = Folder.results(out);
    Folder.delete(out);
    return bytes;
  }

  /** Some scenarios as processes of their own. */
  void processes() throws Exception {
    Map<String, UnaryOperator<Program>> surroundings = new LinkedHashMap<>();
    surroundings.put("the interpreter alone", program -> program.java("-Xint"));
    surroundings.put("the first compiler alone", program -> program.java("-XX:TieredStopAtLevel=1"));
    surroundings.put("serial collector", program -> program.java("-XX:+UseSerialGC"));
    surroundings.put("parallel collector", program -> program.java("-XX:+UseParallelGC"));
    surroundings.put("Z collector", program -> program.java("-XX:+UseZGC"));
    surroundings.put("charset Latin 1, C locale", program ->
        program.java("-Dfile.encoding=ISO-8859-1", "-Dsun.jnu.encoding=ISO-8859-1").environment("LC_ALL", "C"));
    surroundings.put("Turkish process", program -> program.java("-Duser.language=tr", "-Duser.country=TR"));
    surroundings.put("another working folder", program -> program.shell("cd / && exec \"$@\""));
    surroundings.put("a bare environment", Program::bare);
    for (String home : otherHomes()) {
      otherJdk = true;
      int version = version(home);
      surroundings.put("JDK " + version, program -> program.home(home));
      surroundings.put("JDK " + version + ", interpreter", program -> program.home(home).java("-Xint"));
    }
    for (String name : SMALL) {
      Path file = Path.of(name).toAbsolutePath();
      Map<String, String> base = process(file, UnaryOperator.identity());
      for (Map.Entry<String, UnaryOperator<Program>> one : surroundings.entrySet()) {
        same(one.getKey(), file, base, () -> process(file, one.getValue()));
      }
    }
  }

  private Map<String, String> process(Path file, UnaryOperator<Program> surroundings) {
    Path out = folder.resolve("process");
    Ended ended = surroundings.apply(Program.ofJar(folder)
        .with("run", file, "--replications", 4, "--quiet", "--by-facility", "--out", out)).run();
    assertThat(ended.code()).as("%s: %s", file, ended.err()).isZero();
    Map<String, String> bytes = Folder.results(out);
    bytes.put("standard output", ended.out());
    Folder.delete(out);
    return bytes;
  }

  /** The homes of other Javas that stand beside this one, one for each feature version from 17. */
  private static List<String> otherHomes() throws IOException {
    List<String> homes = new ArrayList<>();
    Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> all = Files.list(beside)) {
      for (Path home : all.sorted().toList()) {
        if (Files.exists(home.resolve("bin/java")) && Files.exists(home.resolve("release"))) {
          int version = version(home.toString());
          if (version > 17 && version != Runtime.version().feature()) {
            homes.add(home.toString());
          }
        }
      }
    }
    return homes;
  }

  private static int version(String home) throws IOException {
    return Files.readAllLines(Path.of(home, "release")).stream().filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> Runtime.Version.parse(line.replaceAll(".*=|\"", "")).feature()).findFirst().orElse(0);
  }

  int comparisons() {
    return variants.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Each variant and its comparisons. */
  String variants() {
    return variants.entrySet().stream().map(variant -> variant.getKey() + " (" + variant.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Patients of the largest run. */
  long largest() {
    return largest;
  }

  /** Whether another Java was found to compare with. */
  boolean otherJdk() {
    return otherJdk;
  }
}
