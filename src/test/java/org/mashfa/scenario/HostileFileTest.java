package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt the reader are refused with a place, before they cost much. */
class HostileFileTest {

  @TempDir
  private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scenario.yaml"), text);
  }

  @Test
  void refusesLargeFilesBeforeParsing() throws IOException {
    Path file = file("title: \"" + "x".repeat(2_000_000) + "\"");
    assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("larger than 1 MB").hasMessageContaining("CSV");
    assertThatThrownBy(() -> ScenarioReader.parse("x".repeat(1_000_001), "t")).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("larger than 1 MB");
  }

  @Test
  void countsBytesNotCharacters() {
    assertThatThrownBy(() -> ScenarioReader.parse("# " + "م".repeat(600_000), "t")).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("larger than 1 MB");
  }

  @Test
  void refusesDepth() {
    assertThat(Examples.mistakes("[".repeat(100_000))).singleElement().asString().startsWith("t.yaml:1:65: error: nested more than 64 deep");
    assertThat(Examples.mistakes("{a: ".repeat(100_000))).singleElement().asString().contains("nested more than 64 deep");
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      blocks.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(Examples.mistakes(blocks.toString())).singleElement().asString().contains("nested more than 64 deep");
    assertThat(Examples.mistakes("- ".repeat(10_000))).singleElement().asString().contains("nested more than 64 deep");
  }

  @Test
  void acceptsDepthBelowTheLimit() {
    String deep = "x-deep: " + "[".repeat(62) + "]".repeat(62) + "\n";
    assertThat(Examples.mistakes(Examples.SMALL + deep)).isEmpty();
  }

  @Test
  void refusesBombsAndCycles() {
    assertThat(Examples.mistakes("a: &a [*a]")).singleElement().asString().contains("has no complete value before it");
    assertThat(Examples.mistakes("a: &a {b: &b [*a]}")).singleElement().asString().contains("has no complete value before it");
    assertThat(Examples.mistakes("a: *a")).singleElement().asString().contains("has no complete value before it");
    StringBuilder bomb = new StringBuilder("x-0: &a0 [1]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("x-").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    assertThat(Examples.mistakes(bomb.toString())).singleElement().asString().contains("aliases grow to more than 10000 values");
  }

  @Test
  void acceptsModestAliases() {
    String text = Examples.SMALL.replace("population: 1000", "population: &people 1000") + "x-people: *people\n";
    assertThat(Examples.mistakes(text)).isEmpty();
    assertThat(ScenarioReader.parse(text.replace("x-people: *people", "travel: {detour: *people}"), "t").travel().detour()).isEqualTo(1000);
  }

  @Test
  void readsLongScalarsAndManyKeys() {
    assertThat(Examples.mistakes("title: " + "x ".repeat(400_000))).isNotEmpty();
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      keys.append("key").append(i).append(": 1\n");
    }
    assertThat(Examples.mistakes(keys.toString())).hasSize(Problems.MOST + 1);
  }

  @Test
  void aQuoteLeftOpenIsShownWhereItBegins() {
    assertThat(Examples.mistakes("title: x\nnote: \"never closed\nmore: 1\n")).containsExactly(
        "t.yaml:2:7: error: not valid YAML: the quoted text that begins here goes on to line 4 (expected: a closing quote)");
    assertThat(Examples.mistakes("title: x\nnote: 'closed by the next\nmore: 'text'\n")).containsExactly(
        "t.yaml:2:7: error: not valid YAML: the quoted text that begins here goes on to line 3 (expected: a closing quote)");
    assertThat(Examples.mistakes("title: \"a\n  b\"\nnote: [1}\n")).singleElement().asString().startsWith("t.yaml:3:");
  }

  @Test
  void readsATableFullOfMistakes() throws IOException {
    Files.writeString(folder.resolve("zones.csv"), "name,population,x\n"
        + IntStream.range(0, 20_000).mapToObj(i -> "z" + i + ",many,3\n").collect(Collectors.joining()));
    Path file = file(Examples.SMALL.replace("west: {population: 1000}", "table: zones.csv"));
    assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOfSatisfying(InvalidScenarioException.class,
        e -> assertThat(e.problems()).hasSize(Problems.MOST + 1));
  }

  /** Nothing here is compared pair by pair: neither names misspelt with those known, nor stages with facilities. */
  @Test
  void readsManyMistakesUnderManyPlans() {
    String many = Examples.SMALL + "hazards:\n" + lines(1200, "  h%1$d: {at: 2 d, facilities: [the-general-hopsital-%1$d], units: [wrad]}\n")
        + "plans:\n" + lines(50, "  p%1$d: {time: {length: %1$d h}}\n");
    String text = many.replace("facilities:\n  north", "facilities:\n" + lines(1200, "  the-general-hospital-%1$d: {zone: west, units: {ed: 1}}\n")
        + "  north");

    assertThat(Examples.mistakes(text)).hasSize(Problems.MOST + 1);
  }

  @Test
  void refusesKeysThatNoMessageCouldShow() throws IOException {
    String name = "w".repeat(1001);
    assertThat(Examples.mistakes(Examples.SMALL.replace("west: {", "? " + name + "\n  : {"))).contains(
        "t.yaml:6:5: error: a key is longer than 1000 characters (expected: a shorter one)");
    Files.writeString(folder.resolve("zones.csv"), "name,population\nwest,1\n" + name + ",3\n");
    Path file = file(Examples.SMALL.replace("west: {population: 1000}", "table: zones.csv"));
    assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOfSatisfying(InvalidScenarioException.class,
        e -> assertThat(e.problems()).singleElement().extracting(Problem::line, Problem::message)
            .containsExactly(3, "the name is longer than 1000 characters"));
  }

  @Test
  void readsLongChains() {
    String classes = lines(1200, "  c%1$d: {pathway: medical, deterioration: {worsens: {to: c%2$d, after: 1 h}}}\n") + "  c1200: {pathway: medical}\n";
    String stages = lines(1200, "    s%1$d: {unit: ed, takes: 0 s, then: s%2$d}\n") + "    s1200: {unit: ed, takes: 0 s}\n";
    String text = Examples.SMALL.replace("patients:\n", "patients:\n" + classes).replace("pathways:\n", "pathways:\n  long:\n" + stages);

    assertThat(Examples.mistakes(text)).isEmpty();
    assertThat(Examples.mistakes(text.replace("  c1200: {", "  c1200: {deterioration: {worsens: {to: c0, after: 1 h}}, ")))
        .hasSize(Problems.MOST + 1).allSatisfy(mistake -> assertThat(mistake).hasSizeLessThan(1000));
    assertThat(Examples.mistakes(text.replace("s1200: {", "s1200: {then: s0, "))).hasSize(Problems.MOST + 1);
  }

  private static String lines(int number, String line) {
    return IntStream.range(0, number).mapToObj(i -> line.formatted(i, i + 1)).collect(Collectors.joining());
  }

  @Test
  void readsByteOrderMarksAndWindowsLines() throws IOException {
    Path file = file("\uFEFF" + Examples.SMALL.replace("\n", "\r\n"));
    assertThat(ScenarioReader.read(file)).isEqualTo(Examples.small().scenario());
    assertThat(ScenarioReader.parse("\uFEFF" + Examples.SMALL, "t")).isEqualTo(Examples.small().scenario());
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = Files.write(folder.resolve("utf16.yaml"), Examples.SMALL.getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> ScenarioReader.read(file)).isInstanceOf(InvalidScenarioException.class).hasMessageContaining("not UTF-8");
    assertThat(Examples.mistakes("title: a\u0000b")).containsExactly(
        "t.yaml:1:9: error: the character U+0000 is not allowed (expected: printable text)");
  }

  @Test
  void reportsMissingFilesAsSuch() {
    assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("none.yaml"))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void quotesLongLinesInPart() {
    String text = "{" + "\"x-a\": 1, ".repeat(1000) + "\"wrong\": 1}";
    try {
      ScenarioReader.parse(text, "t");
    } catch (InvalidScenarioException e) {
      assertThat(e.problems()).allSatisfy(problem -> assertThat(problem.sourceLine()).hasSizeLessThan(210));
      return;
    }
    throw new AssertionError("accepted");
  }

  @Test
  void tablesCannotBeUsedWithoutAFile() {
    String text = Examples.SMALL.replace("west: {population: 1000}", "table: zones.csv\n  west: {population: 1000}");
    assertThat(Examples.mistakes(text)).containsExactly(
        "t.yaml:6:10: error: tables can only be used by a scenario that is a file");
  }

  @Test
  void aStageWithTheNameOfAnEndIsRefused() {
    String named = Examples.SMALL.replace("pathways:", "pathways:\n  visit: {home: {unit: ed, takes: 1 h}}");
    assertThatThrownBy(() -> ScenarioReader.parse(named, "t"))
        .isInstanceOf(InvalidScenarioException.class).hasMessageContaining("cannot be called 'home'");
  }
}
