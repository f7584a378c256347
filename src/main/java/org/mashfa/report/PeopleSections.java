package org.mashfa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of people: outcomes, deaths, waits. */
final class PeopleSections {
  private static final int MOST_CLASSES = 6;
  private static final int MOST_UNITS = 4;
  private static final int MOST_WAITS = 10;
  private static final int MOST_ZONES = 5;
  private static final Set<String> THEATRES =
      Set.of("theatre", "theatres", "operating theatre", "operating room", "theater", "or", "surgery");

  private final Page page;

  PeopleSections(Page page) {
    this.page = page;
  }

  void patients() {
    List<String> outcomes = Stream.of("discharged", "deaths", "left without care", "refused", "sent home untreated")
        .filter(outcome -> page.value(outcome, "", "all", "total") > 0).toList();
    List<String> headings = new ArrayList<>(List.of("Patients", "arrived"));
    outcomes.forEach(outcome -> headings.add(switch (outcome) {
      case "deaths" -> "died";
      case "left without care" -> "left unseen";
      case "sent home untreated" -> "untreated";
      default -> outcome;
    }));
    Grid grid = new Grid(headings.toArray(String[]::new));
    List<String> present = page.estimates.classes(Stream.concat(Stream.of("arrivals"), outcomes.stream()).toList());
    List<String> shown = Page.largest(present, MOST_CLASSES, name -> share("arrivals", name) + share("deaths", name));
    shown.forEach(name -> patients(grid, name, name, outcomes));
    int others = present.size() - shown.size();
    patients(grid, others > 0 ? "all, with " + others + " classes more" : "all", "all", outcomes);
    page.grid(grid);
  }

  /** The share that a class has in a count. */
  private double share(String measure, String patientClass) {
    double all = page.value(measure, "", "all", "total");
    return all == 0 ? 0 : page.value(measure, "", patientClass, "total") / all;
  }

  private void patients(Grid grid, String title, String patientClass, List<String> outcomes) {
    grid.row(title, Stream.concat(Stream.of("arrivals"), outcomes.stream())
        .map(measure -> page.number(measure, "", patientClass, "total")).toArray(Cell[]::new));
  }

  void deaths() {
    Grid grid = new Grid("Deaths", "people");
    for (String outcome : List.of("died untreated", "died in care", "killed inside a facility")) {
      if (page.value(outcome, "", "all", "total") > 0) {
        grid.row(outcome, page.number(outcome, "", "all", "total"));
      }
    }
    if (!grid.isEmpty()) {
      grid.row("of them preventable by capacity", page.number("preventable deaths", "", "all", "total"));
    }
    if (page.value("dead at the scene", "", "", "total") > 0) {
      grid.row("besides, dead at the scene", page.number("dead at the scene", "", "", "total"));
    }
    page.grid(grid);
  }

  void waits() {
    Grid grid = new Grid("Time from injury or illness to", "mean", "median", "9 in 10 within");
    waits(grid, "first care", "time to first care", "");
    List<String> kinds = page.estimates.units("time to unit", "mean");
    List<String> surgery = kinds.stream()
        .filter(kind -> THEATRES.contains(kind.replace('-', ' ').toLowerCase(Locale.ROOT))).toList();
    surgery.forEach(kind -> waits(grid, "surgery (" + kind + ")", "time to unit", kind));
    if (surgery.isEmpty()) {
      Page.largest(kinds, MOST_UNITS, kind -> page.value("stages started", kind, "all", "total"))
          .forEach(kind -> waits(grid, kind, "time to unit", kind));
    }
    page.grid(grid);
  }

  private void waits(Grid grid, String title, String measure, String unit) {
    Cell mean = page.duration(measure, unit, "mean");
    if (!mean.isEmpty()) {
      grid.row(title, mean, page.duration(measure, unit, "median"), page.duration(measure, unit, "p90"));
    }
  }

  /** The ten largest causes of waiting. */
  void ledger() {
    Grid grid = new Grid("Where patients wait", "because", "hours", "deaths while waiting");
    page.estimates.ledger("all").stream().limit(MOST_WAITS).forEach(wait -> grid.row(wait.unit(),
        Cell.text(wait.cause()), page.number(wait.hours()), page.number(wait.deaths())));
    page.grid(grid);
  }

  /** The zones in which most people die waiting; never facilities. */
  void zones(Set<String> zones) {
    Grid grid = new Grid("Zones where most die waiting", "above all at", "because", "deaths of that");
    zones.stream().map(page.estimates::deadliest).filter(waits -> !waits.isEmpty())
        .sorted(Comparator.comparingDouble((List<Estimates.Wait> waits) ->
            waits.stream().mapToDouble(Estimates.Wait::dying).sum()).reversed())
        .limit(MOST_ZONES)
        .map(waits -> waits.get(0))
        .forEach(wait -> grid.row(wait.place(), Cell.text(wait.unit()), Cell.text(wait.cause()),
            page.number(wait.deaths())));
    page.grid(grid);
  }
}
