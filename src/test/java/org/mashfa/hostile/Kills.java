package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mashfa.hostile.Program.Ended;

/** Runs that are killed, or meet a full disk, until the same command ends at the bytes of an unbroken run. */
final class Kills {
  private static final int REPLICATIONS = 3_000;
  private static final int KILLED = 137;

  private final Random random = new Random(1);
  private final Path folder;
  private final Path out;
  private final Map<String, String> unbroken;
  private final int latest; // when to kill, in ms
  private int kills;
  private int chains;
  private int whileWriting;
  private int full;
  private int looks;
  private int checked;

  Kills(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    out = folder.resolve("out");
    long start = System.nanoTime();
    assertThat(chance().with("--out", "unbroken").run().code()).isZero();
    long millis = (System.nanoTime() - start) / 1_000_000;
    unbroken = Folder.results(folder.resolve("unbroken"));
    latest = (int) Math.max(500, millis);
  }

  private Program chance() {
    return Program.ofJar(folder).with("run", Path.of("src/test/resources/cli/chance.yaml").toAbsolutePath(), "--no-twin",
        "--quiet", "--replications", REPLICATIONS);
  }

  private Program resumed() {
    return chance().with("--out", "out");
  }

  /** Kills so many runs; every other chain of kills begins with the results of the one before still in place. */
  void killed(int n) throws Exception {
    while (kills < n) {
      boolean alive = true;
      for (int i = 0; alive; i++) {
        Program.Running running = resumed().start();
        if (i % 3 == 2) {
          untilTheLastFiles(running);
        } else {
          running.process().waitFor(100 + random.nextInt(latest), TimeUnit.MILLISECONDS);
        }
        boolean writing = lastFiles();
        running.process().destroyForcibly().waitFor();
        int code = running.process().exitValue();
        assertThat(code).isIn(0, KILLED);
        alive = code == KILLED && i < 5;
        kills += code == KILLED ? 1 : 0;
        whileWriting += code == KILLED && writing ? 1 : 0;
        look();
      }
      end();
    }
  }

  private void untilTheLastFiles(Program.Running running) throws InterruptedException {
    while (running.process().isAlive() && !lastFiles()) {
      Thread.sleep(1);
    }
  }

  private boolean lastFiles() {
    return Folder.names(out).stream().anyMatch(name -> name.contains(".partial-")
        && Files.exists(out.resolve(name).resolve("summary.json")));
  }

  private void look() {
    looks++;
    assertThat(Folder.whole(out)).as("whatever is visible is whole").isTrue();
    checked += Folder.visible(out).size();
  }

  /** Runs to the end and compares. */
  private void end() {
    Ended ended = resumed().run();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Folder.results(out)).as("resumed").isEqualTo(unbroken);
    assertThat(Folder.names(out)).as("nothing hidden is left").hasSize(1);
    chains++;
    if (chains % 2 == 0) {
      Folder.delete(out);
    }
  }

  /** Meets a limit on the size of files so many times. */
  void diskFull(int n) {
    Folder.delete(out);
    for (int i = 0; i < n; i++) {
      Ended ended = resumed().shell("ulimit -f " + (1 + random.nextInt(600)) + "; exec \"$@\"").run();
      fullSaid(ended);
      look();
      if (i % 4 == 3) {
        end();
      }
    }
  }

  private void fullSaid(Ended ended) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(4);
    assertThat(ended.oneLine()).as(ended.err()).isTrue();
    full++;
  }

  /** Fills a file system of few kilobytes, where the system lets us mount one; returns how often. */
  int realDiskFull(int n) {
    Folder.delete(out);
    String mount = "mkdir -p disk && mount -t tmpfs -o size=%dk none disk && ";
    String own = "unshare --map-root-user --mount sh -c '";
    if (Program.ofJar(folder).shell(own + String.format(mount, 64) + "true'").run().code() != 0) {
      return 0;
    }
    for (int i = 0; i < n; i++) {
      // what is left is taken out of the file system that is about to vanish
      String fill = String.format(mount, 8 + random.nextInt(900)) + "{ \"$@\"; code=$?; cp -a disk/out . ; exit $code; }";
      Ended ended = chance().with("--out", "disk/out").shell("exec " + own + fill + "' sh \"$@\"").run();
      fullSaid(ended);
      look();
      end();
      Folder.delete(out);
    }
    return n;
  }

  int kills() {
    return kills;
  }

  int chains() {
    return chains;
  }

  /** Kills that came when the files after the last replication were being written. */
  int whileWriting() {
    return whileWriting;
  }

  /** Disks that were full. */
  int full() {
    return full;
  }

  /** Folders looked at after a kill or a full disk. */
  int looks() {
    return looks;
  }

  /** Results that were there then. */
  int checked() {
    return checked;
  }
}
