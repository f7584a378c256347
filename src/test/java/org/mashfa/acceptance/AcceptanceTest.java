package org.mashfa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.measure.Detail;
import org.mashfa.scenario.ScenarioReader;

/** Each scenario that has an expected file, with its own replications and seed, gives what the file says. */
class AcceptanceTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final String EXPECTED = ".expected.csv";

  @TestFactory
  Stream<DynamicTest> scenariosGiveWhatIsExpected() throws IOException {
    return files(".*\\.expected\\.csv").stream().map(file -> {
      String name = file.getFileName().toString().replace(EXPECTED, "");
      return DynamicTest.dynamicTest(name, () -> holds(name, Expectation.read(file)));
    });
  }

  @Test
  void everyAcceptanceScenarioHasExpectations() throws IOException {
    List<String> scenarios = files("A.*\\.yaml").stream().map(f -> f.getFileName().toString()).toList();
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(16).allSatisfy(name ->
        assertThat(Expectation.read(SCENARIOS.resolve(name.replace(".yaml", EXPECTED)))).isNotEmpty());
  }

  /** The false-alarm probability of a row is stated in the row; seeds are fixed, so it is that of a change of draws. */
  private static void holds(String name, List<Expectation> rows) throws Exception {
    assertThat(rows).isNotEmpty();
    Results results = Experiment.of(ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"))).detail(Detail.FACILITY)
        .twin(rows.stream().anyMatch(Expectation::needsTwin)).run();
    List<String> failures = new ArrayList<>();
    for (Expectation row : rows) {
      Estimate estimate = results.get(row.measure(), row.place(), row.unit(),
          row.patientClass().isEmpty() ? "all" : row.patientClass(), row.statistic());
      if (!(row.low() <= estimate.value() && estimate.value() <= row.high())) {
        failures.add(estimate.value() + " breaks " + row);
      }
    }
    assertThat(failures).isEmpty();
  }

  private static List<Path> files(String pattern) throws IOException {
    try (Stream<Path> all = Files.list(SCENARIOS)) {
      return all.filter(f -> f.getFileName().toString().matches(pattern)).sorted().toList();
    }
  }
}
