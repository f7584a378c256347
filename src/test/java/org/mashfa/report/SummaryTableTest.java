package org.mashfa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.report.SummaryTable.Style;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.ScenarioReader;

class SummaryTableTest {
  private static final Path TOWN = Path.of("src/test/resources/cli/town.yaml");
  private static final Style PLAIN = new Style(false, false);

  /** All is constant in this scenario: the numbers of town.txt were worked out by hand. */
  @Test
  void pageOfATown() throws IOException {
    ScenarioDocument document = ScenarioReader.open(TOWN, List.of());
    Results results = Experiment.of(document.scenario()).run();
    String page = SummaryTable.text(document, List.of(), 3, 4, results, PLAIN);
    assertThat(withoutCounts(page)).isEqualTo(withoutCounts(Files.readString(TOWN.resolveSibling("town.txt"))));
  }

  /** Each new key of the format is a default more. */
  private static String withoutCounts(String page) {
    return page.replaceAll("Of [0-9]+ (.*) and [0-9]+ are", "Of N $1 and N are");
  }

  @Test
  void facilitiesThatOpenAreCountedAmongAll() throws IOException {
    ScenarioDocument document = ScenarioReader.parse(Files.readString(TOWN)
        .replace("units: {emergency: 1}", "functionality: none\n    units: {emergency: 1}")
        .replace("hazards:\n  strike: {at: 40 h, facilities: [East clinic], loss: 1}",
            "statuses:\n  opens: {at: 24 h, facilities: East clinic, functionality: full}"), "town.yaml", List.of());
    String page = SummaryTable.text(document, List.of(), 3, 4, Experiment.of(document.scenario()).run(), PLAIN);
    assertThat(page.lines().filter(line -> line.startsWith("Facilities functioning") || line.startsWith("  of 2"))
        .map(line -> List.of(line.trim().split(" {2,}"))).toList()).containsExactly(
            List.of("Facilities functioning", "at the start", "on average", "at the end", "turned away", "transferred",
                "people out of reach"),
            List.of("of 2", "1", "1.50", "2", "0", "0", "0"));
  }

  @Test
  void pageInAsciiHoldsNothingElse() throws IOException {
    String page = page(3, new Style(true, false));
    assertThat(page).matches("\\A\\p{ASCII}*\\z").contains("+/-");
  }

  @Test
  void boldHeadingsAreOtherwiseTheSamePage() throws IOException {
    String bold = page(3, new Style(false, true));
    assertThat(bold).contains("\u001b[1mPatients");
    assertThat(bold.replaceAll("\u001b\\[[01]m", "")).isEqualTo(page(3, PLAIN));
  }

  @Test
  void aRichScenarioStaysOnAPage() throws IOException {
    List<String> lines = page(2, PLAIN).lines().toList();
    assertThat(lines).hasSizeLessThan(62).allMatch(line -> Text.width(line) <= 120);
  }

  @Test
  void aRunThatWasInterruptedSaysSo() throws IOException {
    assertThat(page(1, PLAIN)).contains("1 of 3 replications (interrupted)").contains("unknown from one replication")
        .doesNotContain("?");
  }

  /** A scenario with something of everything, so that each section shows. */
  private static String page(int replications, Style style) throws IOException {
    ScenarioDocument document = ScenarioReader.open(Path.of("src/test/resources/scenario/full.yaml"), List.of());
    Results results = Experiment.of(document.edit().set("time.length", "4 d").set("time.warm-up", "0 d").build())
        .replications(replications).run();
    return SummaryTable.text(document, List.of(), 7, 3, results, style);
  }
}
