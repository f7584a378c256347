package org.mashfa.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the facilities of a scenario have, and whether what is asked of them is there. */
final class Inventory {

  private final Scenario scenario;
  private final Findings findings;
  private final boolean whole; // no mistake hides what facilities have

  Inventory(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    this.whole = !findings.unread("facilities") && !findings.unread("facility-types")
        && scenario.facilities().keySet().stream().map(name -> Dotted.join("facilities", name))
            .noneMatch(path -> findings.unread(path) || findings.unread(Dotted.join(path, "type")));
  }

  /** What the facilities have, each name once. */
  Set<String> names(Function<Facility, Map<String, ?>> things) {
    Set<String> names = new LinkedHashSet<>();
    scenario.facilities().values().forEach(facility -> names.addAll(things.apply(facility).keySet()));
    return names;
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
