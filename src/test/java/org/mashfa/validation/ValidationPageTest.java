package org.mashfa.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed page and the pack belong together; the pack itself runs in a profile of its own. */
class ValidationPageTest {
  private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|.*");

  private final List<Section> sections = Pack.sections();

  @Test
  void thePageListsExactlyTheRowsOfThePack() throws IOException {
    List<String> rows = Files.readAllLines(ValidationPack.PAGE).stream().map(ROW::matcher).filter(m -> m.matches())
        .map(m -> m.group(1)).toList();
    Stream<String> evidence = ShippedChecks.files().stream().flatMap(file -> ShippedChecks.ids(file).stream());
    assertThat(rows).doesNotHaveDuplicates()
        .containsExactlyElementsOf(Stream.concat(Pack.cases(sections).map(ValidationCase::id), evidence).toList());
  }

  @Test
  void noRowOfTheCommittedPageFails() throws IOException {
    assertThat(Files.readString(ValidationPack.PAGE)).doesNotContain("**differs**", "**too wide**", "**outside**",
        "**not covered**");
  }

  @Test
  void everyCaseNamesAScenarioThatReadsAndMeasuresThatExist() {
    Map<Model, Columns> columns = new HashMap<>();
    assertThat(Pack.cases(sections)).allSatisfy(row ->
        assertThat(row.estimator().apply(columns.computeIfAbsent(row.model(), Model::columns))).isNotNull());
  }

  @Test
  void everyScenarioOfThePackIsUsed() throws IOException {
    List<String> used = Pack.cases(sections).map(ValidationCase::model).filter(ScenarioModel.class::isInstance)
        .map(model -> ((ScenarioModel) model).file()).distinct().toList();
    try (Stream<Path> files = Files.list(Path.of("scenarios", "validation"))) {
      assertThat(files.map(file -> "validation/" + file.getFileName()).filter(name -> name.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }
}
