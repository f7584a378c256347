package org.mashfa.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mashfa.experiment.Results;

/** The page {@code docs/validation.md}. */
final class ValidationPage {
  private final StringBuilder page = new StringBuilder();

  private ValidationPage() {}

  /**
   * The text of the page.
   *
   * @param verdicts the verdict of each case
   * @param evidence by scenario, the checks of its file
   */
  static String text(
      List<Section> sections, Map<ValidationCase, Verdict> verdicts, Map<Path, List<Results.Checked>> evidence) {
    ValidationPage page = new ValidationPage();
    page.head(sections, verdicts);
    for (Section section : sections) {
      page.section(section, verdicts);
    }
    page.evidence(evidence);
    page.missing();
    return page.page.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private void head(List<Section> sections, Map<ValidationCase, Verdict> verdicts) {
    double row = 1 - Pack.level(sections);
    line("# Validation");
    line("");
    line("Scenario files against exact theory, published studies and recorded evidence. Made by `mvn -B verify -Pvalidation`; do");
    line("not edit. Seeds and replications are those of the files, so that a run gives these numbers again, digit by digit.");
    line("");
    line("- **Exact values**: *estimate* ± half the interval that holds for all such rows together with 99% (Student t, Šidák).");
    line("  The interval must hold the exact value: a right program fails a given row with probability "
        + Numbers.probability(row) + ", any row with 1%.");
    line("  *Off* is how far the far end of the interval is from the exact value: *within 1%* says that the error is less than");
    line("  1% of the value, and not merely that no error was seen.");
    line("- **Published estimates**: the difference must be explained by chance on both sides and by rounding, at the same level.");
    line("  *Off* is the difference as a share of the published value.");
    line("- **Bands**: the estimate must lie in a band; the false alarm is that of a program for which the reference is the truth.");
    line("");
    Summary exact = new Summary(verdicts, Target.Exact.class);
    long published = verdicts.keySet().stream().filter(c -> c.target() instanceof Target.Published
        || c.target() instanceof Target.Peer).count();
    long bands = verdicts.keySet().stream().filter(c -> c.target() instanceof Target.Band).count();
    int theories = Pack.EXPRESSED.size() + Pack.NOT_EXPRESSIBLE.size();
    line("| | rows | failed |");
    line("| --- | --- | --- |");
    line("| exact value | " + exact.rows + ": " + exact.atOne + " within 1%, " + exact.atTwo + " within 2%, "
        + (exact.rows - exact.atOne - exact.atTwo - exact.failed) + " wider (rare events) | " + exact.failed + " |");
    line("| published estimate, or the loop that reproduces it | " + published + " | "
        + (new Summary(verdicts, Target.Published.class).failed + new Summary(verdicts, Target.Peer.class).failed) + " |");
    line("| band | " + bands + " | " + new Summary(verdicts, Target.Band.class).failed + " |");
    line("");
    line("Families of theory that a scenario file can express: " + Pack.EXPRESSED.size() + " of " + theories + " ("
        + String.join(", ", Pack.EXPRESSED) + "); the others are [below](#not-expressible).");
  }

  private static final class Summary {
    private final int rows;
    private final int failed;
    private final int atOne;
    private final int atTwo;

    Summary(Map<ValidationCase, Verdict> verdicts, Class<? extends Target> kind) {
      List<Verdict> of = new ArrayList<>();
      verdicts.forEach((row, verdict) -> {
        if (kind.isInstance(row.target())) {
          of.add(verdict);
        }
      });
      rows = of.size();
      failed = (int) of.stream().filter(v -> !v.passes()).count();
      atOne = (int) of.stream().filter(v -> v.passes() && v.off() <= 0.01).count();
      atTwo = (int) of.stream().filter(v -> v.passes() && v.off() > 0.01 && v.off() <= 0.02).count();
    }
  }

  private void section(Section section, Map<ValidationCase, Verdict> verdicts) {
    line("");
    line("## " + section.title());
    line("");
    if (!section.text().isEmpty()) {
      line(section.text());
      line("");
    }
    line("| row | measure | scenario | expected | from | estimate | off | verdict | false alarm |");
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (ValidationCase row : section.cases()) {
      Verdict v = verdicts.get(row);
      line("| `" + row.id() + "` | " + row.what() + " | " + row.model().title() + " | " + Numbers.shown(v.expected()) + " | "
          + row.how() + " | " + Numbers.shown(v.estimate()) + " ± " + Numbers.brief(v.halfWidth()) + " | "
          + Numbers.percent(v.off()) + " | " + v.words() + " | " + Numbers.probability(v.falseAlarm()) + " |");
    }
  }

  private void evidence(Map<Path, List<Results.Checked>> evidence) {
    line("");
    line("## Recorded evidence");
    line("");
    line("What the shipped scenarios say that a run must cover (`checks:`), as the sources have it: intervals, because sources");
    line("differ. No statistical test: the seed is that of the file.");
    line("");
    line("| row | scenario | measure | interval | estimate | verdict |");
    line("| --- | --- | --- | --- | --- | --- |");
    evidence.forEach((file, checks) -> {
      for (Results.Checked checked : checks) {
        line("| `" + ShippedChecks.id(file, checked.name()) + "` | [" + ShippedChecks.name(file) + "](../scenarios/"
            + file.getFileName() + ") | " + measure(checked) + " | " + Numbers.shown(checked.check().low()) + " to "
            + Numbers.shown(checked.check().high()) + " | " + Numbers.shown(checked.estimate().value()) + " "
            + checked.estimate().unitOfMeasure() + " | " + (checked.covered() ? "covered" : "**not covered**") + " |");
      }
    });
  }

  private static String measure(Results.Checked checked) {
    StringBuilder words = new StringBuilder(checked.check().measure());
    for (String part : List.of(checked.check().unit(), checked.check().place(), checked.check().patientClass())) {
      words.append(part.isEmpty() || part.equals("all") ? "" : ", " + part);
    }
    return words + ", " + checked.check().statistic();
  }

  private void missing() {
    table("Not expressible", "Theory that the format has no words for.", "theory", Pack.NOT_EXPRESSIBLE);
    table("Not compared", "Published numbers that are not held against a run.", "number", Pack.NOT_COMPARED);
  }

  private void table(String title, String text, String column, List<Pack.Missing> missing) {
    line("");
    line("## " + title);
    line("");
    line(text);
    line("");
    line("| " + column + " | why |");
    line("| --- | --- |");
    missing.forEach(row -> line("| " + row.what() + " | " + row.why() + " |"));
  }
}
