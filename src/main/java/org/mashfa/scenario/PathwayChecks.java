package org.mashfa.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** What must hold within a pathway, and between its stages and what facilities have. */
final class PathwayChecks {

  private static final List<String> ENDS = List.of("home", "dies");

  private final Scenario scenario;
  private final Inventory inventory;
  private final Findings findings;
  private final boolean staffMove;
  private final Map<String, Able> ables = new HashMap<>(); // unit

  PathwayChecks(Scenario scenario, Inventory inventory, Findings findings) {
    this.scenario = scenario;
    this.inventory = inventory;
    this.findings = findings;
    this.staffMove = scenario.hazards().values().stream().anyMatch(hazard -> hazard.staffMoving() > 0);
  }

  void check(String path, Map<String, Stage> stages) {
    if (stages.isEmpty()) {
      findings.at(path, "the pathway has no stages", "at least one stage");
    }
    Set<String> still = standingStill(stages);
    stages.forEach((name, stage) -> {
      String below = Dotted.join(path, name);
      Set<String> targets = new LinkedHashSet<>(stages.keySet());
      targets.addAll(ENDS);
      stage.then().of().keySet().stream().filter(next -> !targets.contains(next)).forEach(next ->
          findings.at(Dotted.join(below, "then", next), "'" + Quantities.shown(next) + "' is no stage of this pathway",
              targets, next));
      findings.sum(Dotted.join(below, "then"), stage.then());
      if (still.contains(name)) {
        findings.at(Dotted.join(below, "takes"), "the stage takes no time and surely leads back to itself",
            "at least 1 s on the way");
      }
      if (inventory.isWhole()) {
        stage(below, stage);
      }
    });
    stages.keySet().stream().filter(ENDS::contains).forEach(name ->
        findings.at(Dotted.join(path, name), "a stage cannot be called '" + name + "'", "another name"));
  }

  /**
   * The stages from which others without duration never lead to an end or to one that takes time: the clock would
   * stand still.
   */
  private static Set<String> standingStill(Map<String, Stage> stages) {
    Set<String> still = new LinkedHashSet<>(stages.keySet());
    Map<String, List<String>> before = new HashMap<>();
    Queue<String> leaving = new ArrayDeque<>(ENDS);
    stages.forEach((name, stage) -> {
      stage.then().of().forEach((next, share) -> {
        if (share > 0) {
          before.computeIfAbsent(stages.containsKey(next) ? next : ENDS.get(0), n -> new ArrayList<>()).add(name);
        }
      });
      if (Limits.typical(stage.takes()) >= 1) {
        leaving.add(name);
      }
    });
    Set<String> seen = new HashSet<>();
    while (!leaving.isEmpty()) {
      String name = leaving.remove();
      still.remove(name);
      if (seen.add(name)) { // a stage may have the name of an end
        leaving.addAll(before.getOrDefault(name, List.of()));
      }
    }
    return still;
  }

  private void stage(String path, Stage stage) {
    Able able = ables.computeIfAbsent(stage.unit(), Able::new);
    if (able.none) {
      inventory.exists(Dotted.join(path, "unit"), stage.unit(), "a unit", inventory.units());
      return;
    }
    stage.staff().forEach((role, people) -> {
      String below = Dotted.join(path, "staff", role);
      if (able.staffed && !able.staff.containsKey(role)) {
        findings.at(below, "no facility with a unit '" + stage.unit() + "' has staff '" + Quantities.shown(role) + "'",
            able.staff.keySet(), role);
      } else if (able.staffed && people > able.staff.get(role) && !staffMove) {
        findings.never(below, "no facility with a unit '" + stage.unit() + "' ever has so many on duty",
            "at most " + able.staff.get(role));
      }
    });
    for (int i = 0; i < stage.services().size(); i++) {
      String service = stage.services().get(i);
      if (able.serving && !able.services.contains(service)) {
        String message = "no facility with a unit '" + stage.unit() + "' offers '" + Quantities.shown(service) + "'";
        String below = Dotted.join(path, "services", Integer.toString(i));
        if (able.services.isEmpty()) {
          findings.at(below, message, "a service that such a facility lists under 'services'");
        } else {
          findings.at(below, message, able.services, service);
        }
      }
    }
    stage.ifOut().forEach((item, ifOut) -> {
      boolean drawn = stage.draws().containsKey(item) && !stage.uses().containsKey(item);
      if (drawn && ifOut.mortality() > 0) {
        findings.at(Dotted.join(path, "if-out", item, "mortality"),
            "a mortality belongs to what is used, and '" + Quantities.shown(item) + "' is drawn",
            "only 'deterioration' here, or the item under 'uses'");
      }
      if (drawn && ifOut.instead().isPresent()) {
        findings.at(Dotted.join(path, "if-out", item, "instead"),
            "only what is used can be replaced, and '" + Quantities.shown(item) + "' is drawn",
            "only 'deterioration' here, or the item under 'uses'");
        return;
      }
      Set<String> used = new LinkedHashSet<>(stage.uses().keySet());
      used.addAll(stage.draws().keySet());
      if (!used.contains(item)) {
        findings.at(Dotted.join(path, "if-out", item), "the stage uses no '" + Quantities.shown(item) + "'", used,
            item);
      }
      if (ifOut.instead().equals(Optional.of(item))) {
        findings.at(Dotted.join(path, "if-out", item, "instead"), "an item cannot be used in its own place",
            "another item");
      }
      ifOut.instead().filter(other -> able.stocked && !able.stocks.containsKey(other)).ifPresent(other ->
          findings.at(Dotted.join(path, "if-out", item, "instead"),
              "no facility with a unit '" + stage.unit() + "' has a stock '"
              + Quantities.shown(other) + "'", able.stocks.keySet(), other));
    });
    stage.uses().forEach((item, amount) -> {
      String below = Dotted.join(path, "uses", item);
      item(below, item, amount, able, stage.unit());
      double room = (amount.volume() ? able.volumes : able.counts).getOrDefault(item, Double.POSITIVE_INFINITY);
      if (able.stocked && amount.value() > room) {
        findings.never(below, "no facility with a unit '" + stage.unit() + "' can ever hold so much",
            "at most its 'capacity'");
      }
    });
    stage.draws().forEach((item, amount) -> item(Dotted.join(path, "draws", item), item, amount, able, stage.unit()));
  }

  private static int most(StaffPool pool) {
    return pool.roster().values().stream().mapToInt(people -> people).max().orElse(pool.count());
  }

  private void item(String path, String item, Amount amount, Able able, String unit) {
    if (able.stocked && !able.stocks.containsKey(item)) {
      findings.at(path, "no facility with a unit '" + unit + "' has a stock '" + Quantities.shown(item) + "'",
          able.stocks.keySet(), item);
    } else if (able.stocked) {
      inventory.same(path, amount, able.stocks.get(item));
    }
  }

  /** What the facilities with a unit have, and whether that can be told in spite of the mistakes in them. */
  private final class Able {
    private boolean none = true;
    private boolean staffed = true;
    private boolean serving = true;
    private boolean stocked = true;
    private final Map<String, Integer> staff = new LinkedHashMap<>(); // role: most at one facility
    private final Set<String> services = new LinkedHashSet<>();
    private final Map<String, Amount> stocks = new LinkedHashMap<>(); // item: at the start, in one of them
    private final Map<String, Double> volumes = new HashMap<>(); // item: most room at one facility, in litres
    private final Map<String, Double> counts = new HashMap<>(); // item: most room at one facility, in pieces

    Able(String unit) {
      scenario.facilities().forEach((name, facility) -> {
        if (facility.units().containsKey(unit)) {
          none = false;
          String path = Dotted.join("facilities", name);
          staffed &= !findings.touched(Dotted.join(path, "staff"));
          serving &= !findings.touched(Dotted.join(path, "services"));
          stocked &= !findings.touched(Dotted.join(path, "stocks"));
          facility.staff().forEach((role, pool) -> staff.merge(role, most(pool), Math::max));
          services.addAll(facility.services());
          facility.stocks().forEach((item, stock) -> {
            stocks.put(item, stock.initial());
            (stock.initial().volume() ? volumes : counts).merge(item,
                stock.capacity().map(Amount::value).orElse(Double.POSITIVE_INFINITY), Math::max);
          });
        }
      });
    }
  }
}
