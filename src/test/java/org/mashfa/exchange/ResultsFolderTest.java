package org.mashfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.ScenarioReader;

class ResultsFolderTest {
  private static final Path TOWN = Path.of("src/test/resources/cli/town.yaml");

  @TempDir private Path temporary;

  @Test
  void holdsTheSixFilesAndNothingIsLeftBesideIt() throws Exception {
    Path folder = write(town(TOWN, List.of()), 1);
    assertThat(folder.getFileName().toString()).matches("town-[0-9a-f]{8}");
    assertThat(names(folder)).containsExactly("manifest.json", "provenance.csv", "replications.csv", "scenario.yaml",
        "series.csv", "summary.json");
    assertThat(names(temporary)).containsExactly(folder.getFileName().toString());
  }

  @Test
  void manifestNamesTheHashOfEachOtherFile() throws Exception {
    Path folder = write(town(TOWN, List.of("more-blood")), 1);
    String manifest = Files.readString(folder.resolve("manifest.json"));
    Map<String, String> hashes = Pattern.compile("\"([a-z]+\\.[a-z]+)\": \"([0-9a-f]{64})\"").matcher(manifest)
        .results().collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
    assertThat(hashes).hasSize(5);
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file.getKey())));
      assertThat(HexFormat.of().formatHex(hash)).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(manifest).contains("\"plans\": [", "more-blood", "\"asked\": 4", "\"done\": 4", "\"seed\": 3",
        "\"command\": \"mashfa run \\\"it\\\"\"");
  }

  @Test
  void bytesDoNotDependOnTheNumberOfThreads() throws Exception {
    Map<String, String> one = contents(write(town(TOWN.resolveSibling("chance.yaml"), List.of()), 1));
    Map<String, String> three = contents(write(town(TOWN.resolveSibling("chance.yaml"), List.of()), 3));
    assertThat(three).isEqualTo(one);
  }

  @Test
  void scenarioReadsBackToTheSameDigest() throws Exception {
    RunDescription run = town(TOWN, List.of("more-blood"));
    Path folder = write(run, 1);
    assertThat(ScenarioReader.open(folder.resolve("scenario.yaml"), List.of()).digest())
        .isEqualTo(run.document().digest());
  }

  @Test
  void rowsAreTidy() throws Exception {
    Path folder = write(town(TOWN, List.of()), 1);
    List<String> rows = Files.readAllLines(folder.resolve("replications.csv"));
    assertThat(rows.get(0)).isEqualTo("replication,place,measure,unit,class,statistic,time,value,unit-of-measure");
    assertThat(rows).contains("0,all,arrivals,,all,total,,13,patients",
        "3,all,patients picked up,'=west service,all,total,,1,patients",
        "2,west,stock,blood,,sampled,0.25,0,units or L",
        "1,west,waiting: no power,theatre,all,total,,56,patient-h");
    assertThat(rows).noneMatch(row -> row.contains("NaN") || row.contains("waiting: road closed"));
    assertThat(Files.readAllLines(folder.resolve("series.csv"))).contains(
        "measure,place,unit,day,mean,half-width,n,unit-of-measure",
        "\"dead so far, the scene included\",all,,0.25,2,0,4,people");
    assertThat(Files.readAllLines(folder.resolve("provenance.csv"))).contains(
        "path,value,origin,source,low,high,note,file,line",
        "facilities.West hospital.units.ward.beds,4,stated,count,,,,town.yaml,17",
        "zones.east.x,30 km,stated,assumed,,,,town.yaml,9");
  }

  @Test
  void resultsOfTheSameScenarioAreReplacedAsAWhole() throws Exception {
    Path folder = write(town(TOWN, List.of()), 1);
    Files.delete(folder.resolve("series.csv"));
    Files.writeString(folder.resolve("summary.json"), "old");
    assertThat(write(town(TOWN, List.of()), 1)).isEqualTo(folder);
    assertThat(names(folder)).hasSize(6);
    assertThat(Files.readString(folder.resolve("summary.json"))).startsWith("[\n  { \"measure\": \"arrivals\"");
    assertThat(names(temporary)).hasSize(1);
  }

  @Test
  void whatIsNotOursIsLeftAlone() throws Exception {
    Path folder = write(town(TOWN, List.of()), 1);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> write(town(TOWN, List.of()), 1)).isInstanceOf(FileSystemException.class)
        .hasMessageContaining("holds 'notes.txt', which Mashfa did not write");
    Files.delete(folder.resolve("notes.txt"));
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"another program's\"}");
    assertThatThrownBy(() -> write(town(TOWN, List.of()), 1)).isInstanceOf(FileSystemException.class)
        .hasMessageContaining("holds no manifest of Mashfa results");
    assertThat(names(folder)).hasSize(6);
    assertThat(names(temporary)).hasSize(1);
  }

  @Test
  void aLinkInItsPlaceIsLeftAlone() throws Exception {
    RunDescription run = town(TOWN, List.of());
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(temporary.resolve(run.folderName()), elsewhere);
    assertThatThrownBy(() -> write(run, 1)).isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is not a folder of results");
  }

  @Test
  void withoutFinishNothingRemains() throws Exception {
    RunDescription run = town(TOWN, List.of());
    try (ResultsFolder folder = ResultsFolder.begin(temporary, run)) {
      run.experiment().sink(folder.sink()).run();
      assertThat(names(temporary)).hasSize(1).allMatch(name -> name.matches("\\.town-[0-9a-f]{8}\\.partial-[0-9]+"));
    }
    assertThat(names(temporary)).isEmpty();
  }

  @Test
  void whatAKilledRunLeftIsClearedUp() throws Exception {
    RunDescription run = town(TOWN, List.of());
    String hidden = "." + run.folderName();
    long living = ProcessHandle.current().pid();
    long ended = ended();
    Files.createFile(Files.createDirectory(temporary.resolve(hidden + ".partial-" + living + "-7")).resolve("manifest.json"));
    Files.createFile(Files.createDirectory(temporary.resolve(hidden + ".partial-" + ended)).resolve("replications.csv"));
    Files.createDirectory(temporary.resolve(hidden + ".old-" + ended + "-2"));
    write(run, 1);
    assertThat(names(temporary)).containsExactly(run.folderName());
  }

  @Test
  void resultsThatWereBeingReplacedComeBack() throws Exception {
    RunDescription run = town(TOWN, List.of());
    Path folder = write(run, 1);
    Path attic = Files.createDirectory(temporary.resolve("." + run.folderName() + ".old-" + ended()));
    Files.move(folder, attic.resolve(run.folderName()));
    ResultsFolder.begin(temporary, run).close();
    assertThat(Verification.complaints(folder)).isEmpty();
    assertThat(names(temporary)).containsExactly(run.folderName());
  }

  /** The number of a process that has ended. */
  private static long ended() throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void verificationNamesWhatIsMissingAlteredOrStrange() throws Exception {
    Path folder = write(town(TOWN, List.of()), 1);
    assertThat(Verification.complaints(folder)).isEmpty();
    Files.delete(folder.resolve("series.csv"));
    Files.writeString(folder.resolve("summary.json"), " ", java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(Verification.complaints(folder)).containsExactly("series.csv is missing", "notes.txt is not of this run",
        "summary.json is altered");
    Files.delete(folder.resolve("manifest.json"));
    assertThat(Verification.complaints(folder)).containsExactly("manifest.json is missing, or is not that of Mashfa results");
  }

  @Test
  void twoRunsAtOnceDoNotMeet() throws Exception {
    RunDescription run = town(TOWN, List.of());
    try (ResultsFolder first = ResultsFolder.begin(temporary, run);
        ResultsFolder second = ResultsFolder.begin(temporary, run)) {
      Results results = run.experiment().sink(first.sink()).run();
      first.finish(results);
      second.finish(run.experiment().sink(second.sink()).run());
    }
    assertThat(names(temporary)).containsExactly(run.folderName());
  }

  private Path write(RunDescription run, int threads) throws IOException {
    try (ResultsFolder folder = ResultsFolder.begin(temporary, run)) {
      return folder.finish(run.experiment().threads(threads).sink(folder.sink()).run());
    }
  }

  private static RunDescription town(Path file, List<String> plans) throws IOException {
    return new RunDescription(file, ScenarioReader.open(file, plans), plans, 4, 3, true, true, "mashfa run \"it\"");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names(folder)) {
      contents.put(name, Files.readString(folder.resolve(name)));
    }
    return contents;
  }
}
