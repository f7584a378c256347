package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mashfa.exchange.Portion;
import org.mashfa.hostile.Program.Ended;

/** The real process, killed and starved: one clear message, a documented exit code, nothing half-written. */
class ProgramTest {
  private static final Path CHANCE = Path.of("src/test/resources/cli/chance.yaml").toAbsolutePath();
  private static final int REPLICATIONS = 500;

  @TempDir private static Path shared;
  private static Map<String, String> unbroken;

  @TempDir private Path temporary;
  private Path out;

  @BeforeAll
  static void runUnbroken() {
    assertThat(chance(shared, REPLICATIONS).with("--out", "unbroken").run().code()).isZero();
    unbroken = Folder.results(shared.resolve("unbroken"));
  }

  @BeforeEach
  void place() {
    out = temporary.resolve("out");
  }

  private static Program chance(Path folder, int replications) {
    return Program.ofClasses(folder).java("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
        .with("run", CHANCE, "--no-twin", "--by-facility", "--quiet", "--replications", replications);
  }

  private Program chance(int replications) {
    return chance(temporary, replications).with("--out", "out");
  }

  @Test
  void killedAndBegunAnewItEndsAtTheBytesOfAnUnbrokenRun() throws Exception {
    Program.Running running = chance(REPLICATIONS).start();
    while (running.process().isAlive() && journal() < 3_000) {
      Thread.sleep(2);
    }
    running.process().destroyForcibly().waitFor();
    assertThat(running.process().exitValue()).as("killed before it was done").isEqualTo(137);
    assertThat(Folder.visible(out)).isEmpty();
    assertThat(Folder.names(out)).hasSize(2);
    assertThat(chance(REPLICATIONS).run().code()).isZero();
    assertThat(Folder.results(out)).isEqualTo(unbroken);
    assertThat(Folder.names(out)).as("nothing hidden is left").hasSize(1);
  }

  private long journal() throws IOException {
    for (String name : Folder.names(out)) {
      if (name.endsWith(".journal")) {
        return Files.size(out.resolve(name));
      }
    }
    return 0;
  }

  @Test
  void anotherProcessRunsSomeOfTheReplicationsToTheSameRows() throws IOException {
    Path rows = temporary.resolve("rows.csv");
    Ended ended = Program.of(temporary, Portion.class).java("-XX:TieredStopAtLevel=1").with(CHANCE, 11, 16, rows).run();
    assertThat(ended.code()).as(ended.err()).isZero();
    String some = unbroken.get("replications.csv").lines().filter(row -> row.matches("1[1-5],.*")).map(row -> row + "\n")
        .collect(Collectors.joining());
    assertThat(some.lines().count()).isGreaterThan(100);
    assertThat(Files.readString(rows)).isEqualTo(some);
  }

  @Test
  void aFullDiskLeavesWhatWasDoneAndTheSameCommandGoesOn() {
    Ended full = chance(REPLICATIONS).shell("ulimit -f 16; exec \"$@\"").run();
    assertThat(full.code()).isEqualTo(4);
    assertThat(full.err()).isEqualTo("mashfa: cannot write the results in out: File too large; the finished replications"
        + " are kept, and the same command goes on from there\n");
    assertThat(Folder.names(out)).singleElement().asString().endsWith(".journal");
    assertThat(chance(REPLICATIONS).run().code()).isZero();
    assertThat(Folder.results(out)).isEqualTo(unbroken);
  }

  @Test
  void aReaderThatHasHadEnoughIsNoFailure() {
    Ended ended = chance(3).with("--format", "csv").shell("{ \"$@\"; echo \"code $?\" >&2; } | head -1").run();
    assertThat(ended.out()).isEqualTo("measure,place,unit,class,statistic,value,half-width,n,unit-of-measure\n");
    assertThat(ended.err()).isEqualTo("code 0\n");
  }

  @Test
  void aFullStandardOutputIsSaid() {
    Ended ended = chance(3).shell("exec \"$@\" > /dev/full").run();
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).isEqualTo("mashfa: cannot write to the standard output: No space left on device\n");
    assertThat(Folder.whole(out)).isTrue();
  }

  @Test
  void tooLittleMemoryIsSaidAsSuch() throws IOException {
    Files.writeString(temporary.resolve("crowd.yaml"),
        Files.readString(CHANCE).replace("rate: 55/d", "rate: 20000000/d"));
    Ended ended = Program.ofClasses(temporary).java("-Xmx16m").with("run", "crowd.yaml", "--quiet", "--out", "out").run();
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).startsWith("mashfa: out of memory; fewer --threads").contains("-Xmx4g");
    assertThat(ended.oneLine()).isTrue();
    assertThat(Folder.names(out)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(temporary.resolve("file"), "mine");
    Ended ended = Program.ofClasses(temporary).with("run", CHANCE, "--out", "file/out").run();
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).startsWith("mashfa: cannot write the results: ").contains("file/out: ");
    assertThat(ended.oneLine()).isTrue();
    assertThat(Files.readString(temporary.resolve("file"))).isEqualTo("mine");
    assertThat(Folder.names(temporary)).isEqualTo(List.of("file"));
  }
}
