package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mashfa.scenario.ScenarioReader;

/**
 * No change of results is silent: fingerprints of the histories of every shipped scenario, kept in a file. After a
 * change that means to change results, {@code mvn -B -q test -Dtest=FingerprintsTest -Dfingerprints=write} writes the
 * file anew; that rows moved belongs into the changelog, with the reason.
 */
class FingerprintsTest {
  static final Path FILE = Path.of("src/test/resources/fingerprints.csv");

  @Test
  void everyScenarioHasItsFingerprint() throws IOException {
    List<String> rows = new ArrayList<>(List.of("scenario,replications,events,fingerprint"));
    for (Path file : scenarios()) {
      Fingerprint.Fingerprints found = Fingerprint.of(ScenarioReader.read(file));
      rows.add(String.join(",", file.toString().replace('\\', '/'), Integer.toString(found.replications()),
          Long.toString(found.events()), String.format("%016x", found.hash())));
    }
    if (System.getProperty("fingerprints", "").equals("write")) {
      Files.write(FILE, rows);
    }
    assertThat(rows).isEqualTo(Files.readAllLines(FILE));
  }

  /** All scenario files that ship, in order. */
  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
