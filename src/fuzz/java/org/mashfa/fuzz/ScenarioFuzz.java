package org.mashfa.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file at all is a scenario or has mistakes with places. */
class ScenarioFuzz {
  @TempDir
  private static Path folder;

  @MethodSource("org.mashfa.fuzz.Seeds#texts")
  @FuzzTest
  void reads(byte[] bytes) throws IOException {
    Reading.check(Files.write(folder.resolve("scenario.yaml"), bytes));
  }
}
