package org.mashfa.report;

import java.util.List;
import org.mashfa.scenario.Facility;
import org.mashfa.scenario.Scenario;

/** What becomes of hospitals, beds, supplies and vehicles. */
final class CapacitySections {
  private static final int MOST_UNITS = 7;
  private static final int MOST_SUPPLIES = 3;
  private static final int MOST_FLEETS = 4;
  private static final String AVERAGE = "time average";

  private final Page page;
  private final Scenario scenario;

  CapacitySections(Page page, Scenario scenario) {
    this.page = page;
    this.scenario = scenario;
  }

  void facilities() {
    long stated = scenario.facilities().values().stream()
        .filter(facility -> facility.functionality() != Facility.Functionality.NONE).count();
    Grid grid = new Grid("Facilities functioning", "at the start", "on average", "at the end", "turned away",
        "transferred", "people out of reach");
    page.estimates.find("facilities functioning", "", "", "at the end").ifPresent(end -> grid.row(
        "of " + scenario.facilities().size(), new Cell(Long.toString(stated), ""),
        page.number("facilities functioning", "", "", AVERAGE), page.figures.number(end),
        page.number("turned away at the door", "", "all", "total"), page.number("transfers out", "", "all", "total"),
        page.number("people without a hospital within reach", "", "", "at the end")));
    page.grid(grid);
  }

  void beds() {
    Grid grid = new Grid("Beds, tables, stations", "functioning", "occupied", "share", "boarding", "patients queuing");
    List<String> kinds = page.estimates.units("beds in use", AVERAGE);
    for (String kind : Page.largest(kinds, MOST_UNITS, k -> page.value("beds in use", k, "", AVERAGE))) {
      Cell functioning = page.number("beds functioning", kind, "", AVERAGE);
      grid.row(kind, functioning.equals(Cell.EMPTY) ? new Cell("unlimited", "") : functioning,
          page.number("beds in use", kind, "", AVERAGE), page.percent("occupancy", kind),
          page.number("beds in use by boarding patients", kind, "", AVERAGE),
          page.number("waiting", kind, "", AVERAGE));
    }
    page.grid(grid);
  }

  void supplies() {
    Grid grid = new Grid("Supplies", "times run out", "facility-hours without", "days it lasts at the start");
    List<String> items = page.estimates.units("stock-outs", "total");
    List<String> out = items.stream().filter(item -> page.value("time out of stock", item, "", "total") > 0).toList();
    for (String item : Page.largest(out, MOST_SUPPLIES, item -> page.value("time out of stock", item, "", "total"))) {
      grid.row(item, page.number("stock-outs", item, "", "total"), page.number("time out of stock", item, "", "total"),
          Cell.EMPTY);
    }
    if (out.size() < items.size()) {
      grid.row(items.size() - out.size() + " other" + (items.size() - out.size() == 1 ? "" : "s"), new Cell("0", ""),
          new Cell("0", ""), Cell.EMPTY);
    }
    Cell dark = page.number("time without power", "", "", "total");
    if (!dark.equals(Cell.EMPTY)) {
      grid.row("electricity", Cell.EMPTY, dark, Cell.EMPTY);
    }
    Cell fuel = page.number("fuel autonomy", "", "", "mean at the start");
    if (!fuel.equals(Cell.EMPTY)) {
      grid.row("fuel of a facility", Cell.EMPTY, Cell.EMPTY, fuel);
    }
    page.grid(grid);
  }

  void ambulances() {
    Grid grid = new Grid("Ambulances, other vehicles", "number", "in use", "patients", "until they come, mean");
    List<String> fleets = page.estimates.units("patients picked up", "total");
    for (String fleet : Page.largest(fleets, MOST_FLEETS, f -> page.value("patients picked up", f, "all", "total"))) {
      grid.row(fleet, new Cell(Integer.toString(scenario.fleets().get(fleet).vehicles()), ""),
          page.percent("vehicle use", fleet), page.number("patients picked up", fleet, "all", "total"),
          page.duration("time to pick-up", fleet, "mean"));
    }
    page.grid(grid);
  }
}
