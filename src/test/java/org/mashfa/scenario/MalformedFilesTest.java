package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mashfa.scenario.Faults.Fault;

/** The project's own scenarios, each with one slip of the hand: refused, with a place near the slip. */
class MalformedFilesTest {

  private static final int FILES = 400;
  private static final int LARGEST = 20_000;

  @TempDir
  private Path folder;

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(file);
        if (text.length() <= LARGEST && !text.contains("table:")) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aSlipIsRefusedWithItsPlace(long seed) throws IOException {
    List<String> texts = texts();
    Random random = new Random(seed);
    List<String> unclear = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Fault fault = Faults.in(texts.get(random.nextInt(texts.size())), random);
      String answer = answer(fault);
      if (!answer.isEmpty()) {
        unclear.add(fault.kind() + " on line " + fault.line() + ": " + answer);
      }
    }
    System.out.println((FILES - unclear.size()) + " of " + FILES + " malformed files refused within 2 lines of the fault (seed " + seed + ")");
    assertThat(unclear.size()).as(String.join("\n", unclear)).isLessThanOrEqualTo(FILES * 5 / 100);
  }

  /** Empty if the file is refused with a mistake within two lines of the fault; else what is said instead. */
  private String answer(Fault fault) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), fault.text());
    try {
      ScenarioReader.open(file, List.of());
      return "accepted";
    } catch (InvalidScenarioException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
        assertThat(problem.file()).isEqualTo(file.toString());
        assertThat(problem.line()).isPositive();
      });
      boolean near = e.problems().stream().anyMatch(problem -> Math.abs(problem.line() - fault.line()) <= 2);
      return near ? "" : e.problems().get(0).render();
    }
  }
}
