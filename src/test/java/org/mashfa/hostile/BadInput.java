package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mashfa.hostile.Program.Ended;
import org.mashfa.scenario.MalformedFiles;

/** Scenarios with slips of the hand: what the reader says to all of them, and the program to some. */
final class BadInput {
  private static final int SEEDS = 10;
  private static final int FILES = 400;
  private static final long LARGE = 14_000;
  private static final int SHOWN = 40;

  private final Path folder;
  private final MalformedFiles any;
  private final MalformedFiles large;
  private int runs;

  /** Slips in these scenarios and, in particular, in the large ones among them, made in a folder. */
  BadInput(Path folder, List<Path> scenarios) throws IOException {
    this.folder = folder;
    any = new MalformedFiles(folder.resolve("any"), scenarios);
    large = new MalformedFiles(folder.resolve("large"),
        scenarios.stream().filter(file -> file.toFile().length() > LARGE).toList());
  }

  /** Makes all slips. */
  void check() throws IOException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      any.make(FILES, seed, SHOWN, this::refused);
    }
    large.make(FILES, SEEDS + 1, SHOWN, this::refused);
  }

  /** The program ends with the code for wrong input, says where, and writes nothing. */
  private void refused(Path scenario) {
    Path name = folder.relativize(scenario);
    Ended ended = Program.ofJar(folder).with("run", name, "--out", "results").run();
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).matches("(?s)(any|large)/[^:\n]+:[1-9][0-9]*:[1-9][0-9]*: error: .*\n[1-9][0-9]* mistakes?\n")
        .doesNotContain("\tat ");
    assertThat(Files.exists(folder.resolve("results"))).isFalse();
    runs++;
  }

  /** Files made. */
  int files() {
    return any.count() + large.count();
  }

  /** Those of the large scenarios. */
  int ofLarge() {
    return large.count();
  }

  /** Files accepted as if they were right. */
  int accepted() {
    return any.accepted().size() + large.accepted().size();
  }

  /** Files whose mistakes are all listed further than two lines from the slip. */
  int elsewhere() {
    return any.elsewhere().size() + large.elsewhere().size();
  }

  /** Kinds of slips. */
  int kinds() {
    return any.kinds();
  }

  /** Files that the program was started with. */
  int runs() {
    return runs;
  }
}
