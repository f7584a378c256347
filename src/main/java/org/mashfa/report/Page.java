package org.mashfa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mashfa.experiment.Estimate;
import org.mashfa.report.SummaryTable.Style;

/** Lines, and how numbers are put on them. */
final class Page {
  final Estimates estimates;
  final Figures figures;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  /** A page of estimates from several replications, or from one, which has no intervals. */
  Page(List<Estimate> estimates, boolean several, Style style) {
    this.estimates = new Estimates(estimates);
    this.style = style;
    figures = new Figures(plusMinus(), several);
  }

  String plusMinus() {
    return style.ascii() ? "+/-" : "\u00b1";
  }

  String dot() {
    return style.ascii() ? ", " : " \u00b7 ";
  }

  void line(String text) {
    lines.add(text);
  }

  /** An empty line, unless there is one. */
  void gap() {
    if (!lines.get(lines.size() - 1).isEmpty()) {
      line("");
    }
  }

  void heading(String text) {
    lines.add(style.bold() ? "\u001b[1m" + text + "\u001b[0m" : text);
  }

  /** A grid, unless it has no rows. */
  void grid(Grid grid) {
    if (!grid.isEmpty()) {
      List<String> text = grid.lines(style.ascii() ? "..." : "\u2026");
      heading(text.get(0));
      lines.addAll(text.subList(1, text.size()));
    }
  }

  Cell number(Optional<Estimate> estimate) {
    return estimate.map(figures::number).orElse(Cell.EMPTY);
  }

  Cell number(String measure, String unit, String patientClass, String statistic) {
    return number(estimates.find(measure, unit, patientClass, statistic));
  }

  Cell percent(String measure, String unit) {
    return estimates.find(measure, unit, "", "time average").map(figures::percent).orElse(Cell.EMPTY);
  }

  Cell duration(String measure, String unit, String statistic) {
    return estimates.find(measure, unit, "all", statistic).map(figures::duration).orElse(Cell.EMPTY);
  }

  /** The mean of a measure; 0 if it was not observed. */
  double value(String measure, String unit, String patientClass, String statistic) {
    return estimates.find(measure, unit, patientClass, statistic).map(Estimate::value).orElse(0.0);
  }

  /** The largest few names, in their own order. */
  static List<String> largest(List<String> names, int most, ToDoubleFunction<String> size) {
    Set<String> kept = names.stream().sorted(Comparator.comparingDouble(size).reversed()).limit(most)
        .collect(Collectors.toSet());
    return names.stream().filter(kept::contains).toList();
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
