package org.mashfa.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** A run that was stopped goes on to the numbers of an unbroken one, wherever its journal was cut. */
class JournalTest {
  private static final int REPLICATIONS = 9;

  @TempDir Path folder;
  private Path journal;
  private Scenario scenario;

  @BeforeEach
  void read() throws Exception {
    journal = folder.resolve("journal");
    scenario = ScenarioReader.read(Path.of("scenarios/A10-boarding.yaml"));
  }

  private List<String> run(int replications, int stopAfter, long seed, boolean kept) {
    List<String> rows = new ArrayList<>();
    Experiment experiment = Experiment.of(scenario).replications(replications).seed(seed).threads(1)
        .sink((i, values, series) -> rows.add(i + Arrays.toString(values) + Arrays.toString(series)))
        .stop(() -> rows.size() >= stopAfter);
    if (kept) {
      experiment.journal(journal, "digest 1");
    }
    Results results = experiment.run();
    assertThat(results.replications()).isEqualTo(rows.size());
    rows.add(results.summary().toString());
    return rows;
  }

  @Test
  void goesOnToTheNumbersOfAnUnbrokenRun() {
    List<String> unbroken = run(REPLICATIONS, Integer.MAX_VALUE, 1, false);
    assertThat(run(REPLICATIONS, 4, 1, true)).hasSize(4 + 1);
    assertThat(run(REPLICATIONS, Integer.MAX_VALUE, 1, true)).isEqualTo(unbroken);
  }

  @Test
  void dropsWhatWasCutAndGoesOn() throws IOException {
    List<String> unbroken = run(REPLICATIONS, Integer.MAX_VALUE, 1, false);
    run(REPLICATIONS, Integer.MAX_VALUE, 1, true);
    byte[] whole = Files.readAllBytes(journal);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
      Files.write(journal, Arrays.copyOf(whole, length));
      assertThat(run(REPLICATIONS, Integer.MAX_VALUE, 1, true)).as("cut after %d bytes", length).isEqualTo(unbroken);
      assertThat(Files.readAllBytes(journal)).isEqualTo(whole);
    }
  }

  @Test
  void believesNoRecordWithAWrongBit() throws IOException {
    List<String> unbroken = run(REPLICATIONS, Integer.MAX_VALUE, 1, false);
    run(REPLICATIONS, Integer.MAX_VALUE, 1, true);
    byte[] whole = Files.readAllBytes(journal);
    for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 1;
      Files.write(journal, wrong);
      assertThat(run(REPLICATIONS, Integer.MAX_VALUE, 1, true)).as("bit at %d", at).isEqualTo(unbroken);
    }
  }

  @Test
  void startsAnewForAnotherSeed() {
    run(REPLICATIONS, 5, 1, true);
    assertThat(run(REPLICATIONS, Integer.MAX_VALUE, 2, true)).isEqualTo(run(REPLICATIONS, Integer.MAX_VALUE, 2, false));
  }

  @Test
  void appendsToWhatIsThere() throws IOException {
    run(3, Integer.MAX_VALUE, 1, true);
    long before = Files.size(journal);
    List<String> longer = run(REPLICATIONS, Integer.MAX_VALUE, 1, true);
    assertThat(Files.size(journal)).isGreaterThan(before);
    assertThat(longer).isEqualTo(run(REPLICATIONS, Integer.MAX_VALUE, 1, false));
    Files.writeString(journal, "a tail that is no record", StandardOpenOption.APPEND);
    assertThat(run(REPLICATIONS, Integer.MAX_VALUE, 1, true)).isEqualTo(longer);
  }
}
