package org.mashfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mashfa.experiment.Results;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.SeriesKey;
import org.mashfa.scenario.ScenarioReader;

/** The words of the results are those of docs/output.md. */
class DocumentedMeasuresTest {
  /** Roles and items of the scenario below, whose lack is a cause. */
  private static final Set<String> OWN_CAUSES = Set.of("no nurse", "no surgeon", "no fuel", "no blood", "no oxygen");

  private final Set<String> documented = documented();

  @Test
  void everyMeasureStatisticAndUnitIsDocumented() throws IOException {
    Set<String> words = new TreeSet<>();
    Set<String> units = new TreeSet<>();
    Results layout = layout();
    for (MeasureKey key : layout.keys()) {
      words.add(key.measure().replaceFirst("waiting: .*", "waiting: CAUSE"));
      words.add(key.statistic());
      units.add(key.unitOfMeasure());
    }
    for (SeriesKey key : layout.seriesKeys()) {
      words.add(key.measure());
      units.add(key.unitOfMeasure());
    }
    String page = Files.readString(Path.of("docs/output.md"));
    assertThat(documented).containsAll(words);
    assertThat(units).allMatch(unit -> page.contains("| " + unit + " |"));
  }

  @Test
  void everyCauseIsDocumented() throws IOException {
    Set<String> causes = layout().keys().stream().filter(Results::ledger)
        .map(key -> key.measure().substring(key.measure().indexOf(": ") + 2)).collect(Collectors.toSet());
    assertThat(causes).containsAll(OWN_CAUSES);
    causes.removeAll(OWN_CAUSES);
    assertThat(documented).containsAll(causes);
  }

  /** What a scenario with something of everything measures. */
  private static Results layout() throws IOException {
    Path file = Path.of("src/test/resources/scenario/full.yaml");
    return new RunDescription(file, ScenarioReader.open(file, List.of()), List.of(), 1, 1, true, true, "")
        .experiment().stop(() -> true).run();
  }

  private static Set<String> documented() {
    try (Stream<String> lines = Files.lines(Path.of("docs/output.md"))) {
      return lines.flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results()).map(found -> found.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
