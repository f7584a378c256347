package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of mistakes gives exactly the messages beside it. */
class BadScenarioTest {

  static Stream<Path> files() {
    return Examples.bad(".yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void rendersAllMistakes(Path file) throws IOException {
    InvalidScenarioException e = catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(file));

    assertThat(e).isNotNull();
    Path expected = Path.of(file.toString().replace(".yaml", ".expected"));
    String rendered = e.getMessage().replace(file.getParent() + file.getFileSystem().getSeparator(), "") + "\n";
    assertThat(rendered).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("files")
  void pointsIntoTheLineItQuotes(Path file) {
    InvalidScenarioException e = catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(file));

    assertThat(e.problems()).allSatisfy(problem -> {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive().isLessThan(problem.endColumn());
      assertThat(problem.column()).isLessThanOrEqualTo(problem.sourceLine().length() + 1);
    });
  }

  @Test
  void everyExpectationHasItsFile() {
    assertThat(Examples.bad(".expected").map(file -> file.toString().replace(".expected", ".yaml")).map(Path::of).toList())
        .isEqualTo(files().toList());
  }
}
