package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smaller of the project's own scenarios, each with one slip of the hand: refused, with a place near the slip. */
class MalformedFilesTest {

  private static final int FILES = 400;
  private static final int LARGEST = 20_000;

  @TempDir
  private Path folder;

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml") && file.toFile().length() <= LARGEST).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aSlipIsRefusedWithItsPlace(long seed) throws IOException {
    MalformedFiles malformed = new MalformedFiles(folder, scenarios());
    malformed.make(FILES, seed, FILES, scenario -> { });
    System.out.println(FILES - malformed.accepted().size() + " of " + FILES + " files with slips of " + malformed.kinds()
        + " kinds refused, " + malformed.elsewhere().size() + " with a line further off than 2 (seed " + seed + ")");
    assertThat(malformed.accepted()).isEmpty();
    assertThat(malformed.elsewhere()).hasSizeLessThanOrEqualTo(FILES * 2 / 100);
  }
}
