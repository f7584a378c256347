package org.mashfa.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the facilities of a scenario have, and whether what is asked of them is there. */
final class Inventory {

  private final Findings findings;
  private final boolean whole; // no mistake hides which units facilities have
  private final Set<String> units;
  private final Set<String> staff;
  private final Set<String> stocks;
  private final Set<String> used = new LinkedHashSet<>(); // by stages, at their start
  private final Set<String> drawn = new LinkedHashSet<>(); // by stages, all the time

  Inventory(Scenario scenario, Findings findings) {
    this.findings = findings;
    this.whole = !findings.unread("facilities") && !findings.unread("facility-types")
        && scenario.facilities().keySet().stream().map(name -> Dotted.join("facilities", name))
            .noneMatch(path -> findings.unread(path) || findings.unread(Dotted.join(path, "type"))
                || findings.unread(Dotted.join(path, "units")));
    this.units = names(scenario, Facility::units);
    this.staff = names(scenario, Facility::staff);
    this.stocks = names(scenario, Facility::stocks);
    scenario.pathways().values().forEach(pathway -> pathway.values().forEach(stage -> {
      used.addAll(stage.uses().keySet());
      stage.ifOut().values().forEach(ifOut -> ifOut.instead().ifPresent(used::add));
      drawn.addAll(stage.draws().keySet());
    }));
  }

  private static Set<String> names(Scenario scenario, Function<Facility, Map<String, ?>> things) {
    Set<String> names = new LinkedHashSet<>();
    scenario.facilities().values().forEach(facility -> names.addAll(things.apply(facility).keySet()));
    return names;
  }

  /** Whether it can be told which units all facilities have, in spite of the mistakes in them. */
  boolean isWhole() {
    return whole;
  }

  /** The units that facilities have, each name once; likewise the next two. */
  Set<String> units() {
    return units;
  }

  Set<String> staff() {
    return staff;
  }

  Set<String> stocks() {
    return stocks;
  }

  /** Whether stages draw an item, and none uses it at its start. */
  boolean onlyDrawn(String item) {
    return drawn.contains(item) && !used.contains(item);
  }

  /** Refuses each name that no facility has; {@code what} says of what. */
  void exist(String path, List<String> wanted, String what, Set<String> known) {
    for (int i = 0; i < wanted.size(); i++) {
      exists(Dotted.join(path, Integer.toString(i)), wanted.get(i), what, known);
    }
  }

  void exists(String path, String wanted, String what, Set<String> known) {
    if (whole && !known.contains(wanted)) {
      findings.at(path, "no facility has " + what + " '" + Quantities.shown(wanted) + "'", known, wanted);
    }
  }

  /** Refuses an amount of another kind than the stock's. */
  void same(String path, Amount amount, Amount stock) {
    if (amount.volume() != stock.volume()) {
      findings.at(path, "the stock is " + (stock.volume() ? "a volume" : "a count")
          + ", this is " + (amount.volume() ? "a volume" : "a count"),
          stock.volume() ? "L or m3" : "units, kits, doses or a bare number");
    }
  }
}
