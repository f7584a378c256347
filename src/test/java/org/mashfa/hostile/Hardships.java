package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mashfa.hostile.Program.Ended;

/** Ten kinds of hostile surroundings; each that is not survived throws. */
final class Hardships {
  private static final Path CHANCE = Path.of("src/test/resources/cli/chance.yaml").toAbsolutePath();
  private static final int MANY = 20_000;

  private final Path root;
  private final Map<String, Hardship> all = new LinkedHashMap<>();
  private Path folder;
  private Path out;

  private interface Hardship {
    void survive() throws Exception;
  }

  Hardships(Path root) {
    this.root = root;
    all.put("read-only folder", this::readOnlyFolder);
    all.put("no home", this::noHome);
    all.put("full disk", this::fullDisk);
    all.put("clock set back", this::clockSetBack);
    all.put("SIGINT and SIGTERM", this::signals);
    all.put("broken pipe", this::brokenPipe);
    all.put("few file handles", this::fewHandles);
    all.put("unwritable temp", this::unwritableTemp);
    all.put("two runs in one folder", this::twoRuns);
    all.put("symlinked output", this::symbolicLink);
  }

  /** Names of the hardships survived, each in a folder of its own: all, or an error that names the first not survived. */
  List<String> survived() {
    List<String> survived = new ArrayList<>();
    all.forEach((name, hardship) -> {
      try {
        folder = Files.createDirectories(root.resolve(name.replace(' ', '-')));
        out = folder.resolve("out");
        hardship.survive();
        survived.add(name);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(name, e);
      }
    });
    return survived;
  }

  private Program run(int replications) {
    return Program.ofJar(folder).with("run", CHANCE, "--no-twin", "--quiet", "--replications", replications);
  }

  private Program runOut(int replications) {
    return run(replications).with("--out", "out");
  }

  private static void said(Ended ended, int code, String... parts) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    assertThat(ended.oneLine()).as(ended.err()).isTrue();
    assertThat(ended.err()).contains(parts);
  }

  private void whole(Ended ended) {
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Folder.visible(out)).hasSize(1);
    assertThat(Folder.whole(out)).isTrue();
  }

  /** Not even root may write there. */
  private void readOnlyFolder() {
    said(run(5).with("--out", "/proc/self/task").run(), 4, "cannot write the results: /proc/self/task");
    said(run(5).with("--out", "/proc/nowhere").run(), 4, "cannot write the results: /proc/nowhere");
  }

  private void noHome() {
    whole(runOut(5).bare().java("-Duser.home=/nonexistent").run());
  }

  private void fullDisk() {
    said(runOut(MANY).shell("ulimit -f 64; exec \"$@\"").run(), 4, "File too large", "are kept");
    said(run(5).with("--out", "written").shell("exec \"$@\" > /dev/full").run(), 4, "No space left on device");
  }

  /** All on the disk is from a later year; {@code WallsTest} holds that no clock is read but for the progress. */
  private void clockSetBack() throws Exception {
    whole(runOut(50).run());
    Map<String, String> unbroken = Folder.results(out);
    Folder.delete(out);
    said(runOut(50).shell("ulimit -f 4; exec \"$@\"").run(), 4, "are kept");
    FileTime later = FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));
    for (String name : Folder.names(out)) {
      Files.setLastModifiedTime(out.resolve(name), later);
    }
    Files.setLastModifiedTime(out, later);
    whole(runOut(50).run());
    assertThat(Folder.results(out)).isEqualTo(unbroken);
  }

  private void signals() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Folder.delete(out);
      Program.Running running = runOut(MANY).shell("exec env --default-signal=INT \"$@\"").start();
      while (running.process().isAlive()
          && Folder.names(out).stream().noneMatch(name -> name.endsWith(".journal"))) {
        Thread.sleep(5);
      }
      Thread.sleep(300);
      new ProcessBuilder("kill", "-" + signal, Long.toString(running.process().pid())).start().waitFor();
      Ended ended = running.ended();
      assertThat(ended.code()).as(ended.err()).isEqualTo(130);
      assertThat(ended.err()).contains("mashfa: interrupted; waiting for the replications in hand").doesNotContain("\tat ");
      assertThat(Folder.whole(out)).isTrue();
      assertThat(Folder.names(out)).as("results so far, and the journal").hasSize(2);
    }
  }

  private void brokenPipe() {
    Ended ended = runOut(5).with("--format", "csv").shell("{ \"$@\"; echo \"code $?\" >&2; } | head -1").run();
    assertThat(ended.err()).isEqualTo("code 0\n");
    said(runOut(5).shell("exec \"$@\" >&-").run(), 4, "cannot write to the standard output");
    whole(runOut(5).shell("exec \"$@\" 2>&-").run());
  }

  /** From more than enough down to where no Java starts. */
  private void fewHandles() {
    int done = 0;
    int refused = 0;
    for (int n = 24; n >= 5; n--) {
      Folder.delete(out);
      Ended ended = runOut(5).shell("ulimit -n " + n + "; exec \"$@\"").run();
      if (ended.code() == 0) {
        whole(ended);
        done++;
      } else {
        assertThat(Folder.names(out)).as("%d handles: %s", n, ended.err()).isEmpty();
        if (ended.err().startsWith("mashfa: ")) {
          said(ended, 4, "Too many open files");
          refused++;
        }
      }
    }
    assertThat(done).isPositive();
    assertThat(refused).isPositive();
  }

  private void unwritableTemp() {
    whole(runOut(5).java("-Djava.io.tmpdir=/proc/nowhere").environment("TMPDIR", "/proc/nowhere").run());
  }

  private void twoRuns() {
    List<Program.Running> running = Stream.generate(() -> runOut(3_000).start()).limit(3).toList();
    int done = 0;
    for (Program.Running one : running) {
      Ended ended = one.ended();
      if (ended.code() == 0) {
        done++;
      } else {
        said(ended, 4, "is in use by another run");
      }
    }
    assertThat(done).isPositive();
    assertThat(Folder.whole(out)).isTrue();
    assertThat(Folder.names(out)).as("nothing hidden is left").hasSize(1);
  }

  private void symbolicLink() throws IOException {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(out, Path.of("elsewhere"));
    whole(runOut(5).run());
    whole(runOut(5).run());
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    said(run(5).with("--out", "dangling").run(), 4, "dangling");
    Path results = out.resolve(Folder.visible(out).get(0));
    Path moved = Files.move(results, folder.resolve("moved"));
    Files.createSymbolicLink(results, moved);
    said(runOut(5).run(), 4, "it is left alone");
  }
}
