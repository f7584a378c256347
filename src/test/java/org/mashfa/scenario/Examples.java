package org.mashfa.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that the tests of this package share. */
final class Examples {

  static final Path FULL = Path.of("src/test/resources/scenario/full.yaml");

  /** The shortest scenario with something in each of the usual sections. */
  static final String SMALL = """
          mashfa: 1
          title: A town
          time: {length: 30 d}
          sources: {census: "A census, 2017", survey: A survey}
          zones:
            west: {population: 1000}
          facilities:
            north:
              zone: west
              units:
                ed: 5
                ward: {beds: 20, staff: {nurse: 0.125}}
              staff: {nurse: 4}
          patients:
            fever: {triage: green, pathway: medical}
          pathways:
            medical:
              ed: {unit: ed, takes: 30 min, then: {ward: 40%, home: 60%}}
              ward: {unit: ward, takes: 3 d}
          demand:
            everyday: {rate: 40/d, patients: fever}
          """;

  private Examples() {
  }

  static ScenarioDocument full(String... plans) {
    try {
      return ScenarioReader.open(FULL, List.of(plans));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScenarioDocument small(String... more) {
    return ScenarioReader.parse(SMALL + String.join("", more), "small.yaml", List.of());
  }

  /** The messages of a text that has mistakes, without the source lines. */
  static List<String> mistakes(String text) {
    try {
      ScenarioReader.parse(text, "t.yaml");
    } catch (InvalidScenarioException e) {
      return e.problems().stream().map(problem -> problem.render().lines().findFirst().orElseThrow()).toList();
    }
    return List.of();
  }

  static Stream<Path> bad(String suffix) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/bad"))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
