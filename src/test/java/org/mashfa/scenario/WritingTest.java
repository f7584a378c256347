package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "more-beds", "generator", "fewer-fevers"})
  void readsBackToTheSame(String plan) {
    ScenarioDocument document = Examples.full(plan.isEmpty() ? new String[0] : new String[] {plan});
    ScenarioDocument again = ScenarioReader.parse(document.toYaml(), "again.yaml", List.of());

    assertThat(again.scenario()).isEqualTo(document.scenario());
    assertThat(again.digest()).isEqualTo(document.digest());
    assertThat(again.stated().stream().map(WritingTest::placeless))
        .containsExactlyInAnyOrderElementsOf(document.stated().stream().map(WritingTest::placeless).toList());
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioReadsBackToTheSame(Path file) throws IOException {
    ScenarioDocument document = ScenarioReader.open(file, List.of());
    ScenarioDocument again = ScenarioReader.parse(document.toYaml(), "again.yaml", List.of());

    assertThat(again.scenario()).isEqualTo(document.scenario());
    assertThat(again.stated().stream().map(WritingTest::placeless))
        .containsExactlyInAnyOrderElementsOf(document.stated().stream().map(WritingTest::placeless).toList());
  }

  private static Provenance placeless(Provenance one) {
    return new Provenance(one.path(), one.value(), one.source(), one.low(), one.high(), one.note(), "", 0);
  }

  @Test
  void aMappingThatOnlyNamesItsSourceIsStillOne() {
    String text = Examples.SMALL.replace("{population: 1000}", "{source: census}");
    ScenarioDocument document = ScenarioReader.parse(text, "t", List.of());

    assertThat(ScenarioReader.parse(document.toYaml(), "again.yaml")).isEqualTo(document.scenario());
  }

  @Test
  void quotesOddTexts() {
    for (String title : List.of("a: b", "# a", "null", "- a", "a\nb", "\"", "'", "مشفى 𝔄", " a ", "a\\b", "{",
        "a\u0085b", "a\u2028b", "~", "&a", "*a", "%", "1")) {
      ScenarioDocument document = Examples.small().edit().set("sources", Map.of(title, "t")).document();
      String yaml = document.toYaml().replace("title: A town", "title: " + Json.quote(title));
      Scenario again = ScenarioReader.parse(yaml, "t");
      assertThat(again.title()).isEqualTo(title);
      assertThat(again.sources()).containsOnlyKeys(title);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "title: A town | title: Another", "30 d | 720 h", "40% | 0.4", "triage: green, pathway: medical | pathway: medical, triage: green",
    "ed: 5 | ed: {beds: 5, note: five}", "takes: 3 d | takes: {value: 72 h, range: [1 d, 5 d], source: survey}",
    "population: 1000 | population: 1e3, x: 0 km", "mashfa: 1 | mashfa: 1  # one", "'' | x-free: {a: b}", "'' | run: {seed: 5}",
    "'' | description: x", "'' | travel: {detour: 1.3}", "'' | plans: {more: {title: X}}"})
  void digestIgnoresWhatMeansNothing(String text, String other) {
    String changed = text.isEmpty() ? Examples.SMALL + other + "\n" : Examples.SMALL.replace(text, other);
    assertThat(changed).isNotEqualTo(Examples.SMALL);
    assertThat(ScenarioReader.parse(changed, "t", List.of()).digest()).isEqualTo(Examples.small().digest());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"30 d | 31 d", "40% | 41%", "green | red", "ed: 5 | ed: 6", "takes: 3 d | takes: exponential(mean 3 d)",
    "population: 1000 | population: 1001", "north: | south:"})
  void digestNoticesWhatMatters(String text, String other) {
    String changed = Examples.SMALL.replace(text, other).replace("home: 60%", other.equals("41%") ? "home: 59%" : "home: 60%");
    assertThat(ScenarioReader.parse(changed, "t", List.of()).digest()).isNotEqualTo(Examples.small().digest());
  }

  @Test
  void digestNoticesTheOrderOfNames() {
    String digest = Examples.small("closures: {a: {at: 1 d, from: west}, b: {at: 2 d, from: west}}\n").digest();
    assertThat(Examples.small("closures: {b: {at: 2 d, from: west}, a: {at: 1 d, from: west}}\n").digest()).isNotEqualTo(digest);

    String stages = "    ed: {unit: ed, takes: 30 min, then: {ward: 40%, home: 60%}}\n";
    String swapped = Examples.SMALL.replace(stages, "").replace("demand:", stages + "demand:");
    assertThat(ScenarioReader.parse(swapped, "t", List.of()).digest()).isNotEqualTo(Examples.small().digest());
  }
}
