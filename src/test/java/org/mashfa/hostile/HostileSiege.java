package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.mashfa.hostile.Promises.Met;
import org.mashfa.model.WorldSiege;
import org.mashfa.random.CrushSiege;
import org.mashfa.scenario.ScenarioReader;

/**
 * The long proofs. Only the profile {@code hostile} runs them; each fills a row of {@code docs/promises.md}, and one that
 * fails leaves its row without a count, so that the page is written only when all have counted. With
 * {@code -Dhostile.only=R3} those alone run whose name contains that.
 */
class HostileSiege {
  private static final Path PAGE = Path.of("docs", "promises.md");
  private static final int RANDOM_WORLDS = Integer.getInteger("hostile.worlds", 2_000);
  private static final int TIES = 100_000;
  private static final long EVENTS = 100_000_000;

  @TempDir private Path temporary;
  private final Promises promises = new Promises();
  private final List<Integer> filled = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> promises() {
    Map<String, Executable> proofs = new LinkedHashMap<>();
    proofs.put("R19 hostile surroundings", this::surroundings);
    proofs.put("R4, R5 killed and resumed", this::kills);
    proofs.put("R13 memory", this::memory);
    proofs.put("R1 same bytes", this::sameBytes);
    proofs.put("R2 a replication alone", this::alone);
    proofs.put("R3 unrelated edits", this::edits);
    proofs.put("R6, R7, R8 laws and corners", this::laws);
    proofs.put("R12 bad input", this::badInput);
    proofs.put("R14 ties", this::ties);
    proofs.put("R15 random numbers", this::crush);
    proofs.put("R20 fingerprints", this::fingerprints);
    proofs.put("page", this::conclude);
    String only = System.getProperty("hostile.only", "");
    return proofs.entrySet().stream().filter(proof -> proof.getKey().contains(only)).map(proof -> DynamicTest.dynamicTest(proof.getKey(), proof.getValue()));
  }

  private void fill(int number, String promise, String heldBy, String counted, String floor, boolean floorMet, String goal,
      boolean goalMet) {
    promises.row(number, promise, heldBy, counted, floor, Met.of(floorMet), goal, Met.of(goalMet));
    System.out.println("R" + number + " " + promise + ": " + counted);
    filled.add(number);
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', ' ');
  }

  private void surroundings() {
    Hardships hardships = new Hardships(temporary.resolve("hardships"));
    List<String> survived = hardships.survived();
    fill(19, "hostile surroundings", "`HostileSiege`, `ProgramTest`", survived.size() + " of 10: "
        + String.join(", ", survived) + " (read-only: folders of /proc; the clock: files of a later year, and `WallsTest`)",
        "8 of 10", survived.size() >= 8, "10 of 10", survived.size() == 10);
  }

  private void kills() throws Exception {
    Kills kills = new Kills(temporary.resolve("kills"));
    kills.killed(Integer.getInteger("hostile.kills", 100));
    kills.diskFull(20);
    int real = kills.realDiskFull(10);
    fill(4, "kill it, resume it, same bytes", "`HostileSiege`, `ProgramTest`, `JournalTest`",
        kills.kills() + " kills (" + kills.whileWriting() + " while the last files were being written) in " + kills.chains()
            + " runs and " + kills.full() + " full disks (" + (kills.full() - real) + " by a limit on file size, " + real
            + " by a file system of few kilobytes), 0 differ",
        "100 kills, 0 differ", kills.kills() >= 100, "1 000 kills and 100 full disks",
        kills.kills() >= 1000 && kills.full() >= 100);
    fill(5, "no half files", "`HostileSiege`; `mashfa verify` checks a folder by its manifest",
        count(kills.looks()) + " folders looked at after kills and full disks, 0 partial; " + kills.checked()
            + " held results, verified by their hashes",
        "0 partial in 100 kills", kills.kills() >= 100, "0 in 1 000", kills.kills() >= 1000);
  }

  private void memory() throws Exception {
    Memory memory = new Memory(temporary.resolve("memory"));
    double growth = memory.growth();
    Memory.Worst worst = memory.largeFiles();
    fill(13, "bounded memory", "`HostileSiege`",
        String.format(Locale.ROOT, "live heap after 1 000 replications %+.1f%% of that after 100; %d kinds of files of"
            + " 100 MB answered with -Xmx512m, the slowest (%s) in %.1f s", 100 * growth, worst.kinds(), worst.kind(),
            worst.seconds()),
        "within 10%; 512 MB, 10 s", growth <= 0.1 && worst.seconds() <= 10, "after 100 000 within 5%; a national scenario in 1 GB",
        false);
  }

  private void sameBytes() throws Exception {
    SameBytes same = new SameBytes(temporary.resolve("same"));
    same.inProcess();
    same.processes();
    fill(1, "same scenario, seed and version: same bytes", "`HostileSiege`, `DeterminismTest`, `MainTest`",
        count(same.comparisons()) + " complete folders compared, 0 differ: " + same.variants() + "; the largest run "
            + count(same.largest()) + " patients",
        "1 000 comparisons, also above 200 000 patients", same.comparisons() >= 1000 && same.largest() > 200_000 && same.otherJdk(),
        "10 000, also ARM", false);
  }

  private void alone() throws IOException {
    Alone alone = new Alone(temporary.resolve("alone"));
    alone.inProcess(FingerprintsTest.scenarios());
    alone.split(FingerprintsTest.scenarios());
    fill(2, "replication *i* is the same whoever runs it", "`HostileSiege`, `DeterminismTest`, `ProgramTest`", alone.counted(), "200",
        alone.checked() >= 200, "2 000", alone.checked() >= 2000);
  }

  private void edits() throws IOException {
    Edits edits = new Edits(FingerprintsTest.scenarios());
    edits.check();
    assertThat(edits.untried()).as("kinds of edits that fitted no scenario").isEmpty();
    fill(3, "unrelated additions change nothing", "`HostileSiege`, `DeterminismTest`",
        count(edits.checked()) + " edits, 0 leaks (" + edits.kinds() + "); " + count(edits.policies())
            + " changes of a policy that does concern somebody, after which the same people appear, and " + count(edits.luckOf())
            + " patients seen with both would die, worsen and lose patience untreated at the same time",
        "20", edits.checked() >= 20, "200 generated edits, of all kinds", edits.checked() >= 200);
  }

  private void laws() throws IOException {
    WorldSiege siege = new WorldSiege();
    siege.randomWorlds(RANDOM_WORLDS);
    List<Path> scenarios = FingerprintsTest.scenarios();
    for (int i = 0; i < scenarios.size(); i++) {
      long left = Math.max(0, EVENTS - siege.events());
      siege.scenario(ScenarioReader.read(scenarios.get(i)), left / (scenarios.size() - i));
    }
    String counted = count(siege.events()) + " events, of them in " + count(siege.worlds()) + " random worlds, 0 violations";
    fill(6, "everyone is accounted for", "`model.Laws` and `measure.Tallies` (always on), `HostileSiege`, `WorldProperties`",
        counted + ": all patients, those in each facility against its doors, the census of each unit against the sum of stays",
        "10^8 events", siege.events() >= EVENTS, "10^10", false);
    fill(7, "the physical is never broken", "`Laws` (always on), `Witness` and `Trail` (each announcement), `Probe` (state)",
        counted + "; nobody who could be served among " + count(siege.waits()) + " waits looked at in " + count(siege.looks())
            + " moments of the shipped scenarios, nor in the random worlds; of each vehicle " + count(siege.journeys())
            + " journeys there, and those of the random worlds: from where it is, on an open road, as long as that takes, for one"
            + " patient, who knows it",
        "10^8 events", siege.events() >= EVENTS, "10^10", false);
    fill(8, "the checks were really reached", "`Corners` in `WorldProperties` and `HostileSiege`",
        siege.reached(100) + " of " + siege.corners() + " corners at least 100 times, " + siege.reached(10_000)
            + " at least 10 000 times", "30, each 100 times", siege.reached(100) >= 30, "60, each 10 000 times",
        siege.reached(10_000) >= 60);
    promises.note("Corners reached (R8): " + siege.counts().replaceAll("[{}]", "").toLowerCase(Locale.ROOT).replace('_', ' ')
        .replace("=", " ") + ".");
  }

  private void badInput() throws IOException {
    BadInput bad = new BadInput(Files.createDirectories(temporary.resolve("bad")), FingerprintsTest.scenarios());
    bad.check();
    double near = 1 - (double) (bad.elsewhere() + bad.accepted()) / bad.files();
    fill(12, "bad input: one clear error",
        "`HostileSiege`, `MalformedFilesTest`, `BadScenarioTest`, `HostileFileTest`, `ScenarioProperties`",
        String.format(Locale.ROOT, "%s shipped scenarios and tables with a slip of the hand (%d kinds, 10 seeds; %d in the large"
            + " ones): %s refused, each mistake with its file and line, for %.1f%% within 2 lines of the slip; %d through the program:"
            + " exit code 2, no stack trace, nothing written; every file of `src/test/resources/bad` has its messages, line and column"
            + " beside it", count(bad.files()), bad.kinds(), bad.ofLarge(), count(bad.files() - bad.accepted()), 100 * near, bad.runs()),
        "2 seeds, 95% clean", bad.accepted() <= bad.files() / 20, "10 seeds and the large files, 100% clean, line right in 98%",
        bad.accepted() == 0 && near >= 0.98);
  }

  private void ties() {
    WorldSiege siege = new WorldSiege();
    siege.ties(TIES);
    fill(14, "ties and time", "`HostileSiege`, `IslandTiesTest`, `EventListTest`, `EventListProperties`: order of ties, permuted scheduling;"
        + " ticks are whole milliseconds ([decision 1](decisions.md))", count(TIES) + " generated scenarios of islands that have"
        + " nothing to do with each other, " + count(siege.tied()) + " events on the tick of another island's, scheduled in two"
        + " orders: 0 differ in what lasts; every day 300 generated orders of scheduling, 2 000 event lists against a sorted list",
        "documented, tested", true, "100 000 generated tie scenarios", TIES >= 100_000);
  }

  private void crush() {
    CrushSiege siege = new CrushSiege();
    siege.bad();
    siege.keyed();
    fill(15, "sound randomness", "`HostileSiege`, `SmallCrushTest`, `KeyedRandomQualityTest`, `KeyedRandomProperties`",
        "our own writing of the ten tests of SmallCrush, which agrees with a published report of TestU01 ([testing.md](testing.md)): "
            + siege.streams() + " streams, among them 1 024 interleaved replications, upper and lower halves, " + siege.values()
            + " p-values, 0 failures, " + siege.repeated() + " tests repeated as suspicious; of bad generators fail: "
            + siege.failures() + "; PractRand has not been run", "SmallCrush, 64 GB of PractRand", false, "BigCrush, 1 TB", false);
  }

  private void fingerprints() throws IOException {
    int rows = Files.readAllLines(FingerprintsTest.FILE).size() - 1;
    fill(20, "no silent change of results",
        "`FingerprintsTest`; `mvn -B -q test -Dtest=FingerprintsTest -Dfingerprints=write` writes them anew",
        rows + " scenarios", "20 scenarios", rows >= 20, "50, and 0 unexplained", rows >= 50);
  }

  private void conclude() throws IOException {
    assertThat(filled).as("rows that were counted").containsExactlyInAnyOrderElementsOf(
        Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15, 19, 20));
    Files.writeString(PAGE, promises.text());
  }
}
