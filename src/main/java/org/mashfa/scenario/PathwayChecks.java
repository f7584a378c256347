package org.mashfa.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What must hold within a pathway, and between its stages and what facilities have. */
final class PathwayChecks {

  private static final List<String> ENDS = List.of("home", "dies");

  private final Scenario scenario;
  private final Inventory inventory;
  private final Findings findings;

  PathwayChecks(Scenario scenario, Inventory inventory, Findings findings) {
    this.scenario = scenario;
    this.inventory = inventory;
    this.findings = findings;
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
      if (!findings.touched("facilities") && !findings.unread("facility-types")) {
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
    still.removeIf(name -> Limits.typical(stages.get(name).takes()) >= 1);
    boolean fewer = true;
    while (fewer) {
      fewer = still.removeIf(name -> stages.get(name).then().of().entrySet().stream()
          .anyMatch(next -> next.getValue() > 0 && !still.contains(next.getKey())));
    }
    return still;
  }

  private void stage(String path, Stage stage) {
    List<Facility> able = scenario.facilities().values().stream()
        .filter(facility -> facility.units().containsKey(stage.unit())).toList();
    if (able.isEmpty()) {
      inventory.exists(Dotted.join(path, "unit"), stage.unit(), "a unit", inventory.names(Facility::units));
      return;
    }
    Set<String> roles = new LinkedHashSet<>();
    able.forEach(facility -> roles.addAll(facility.staff().keySet()));
    stage.staff().keySet().stream().filter(role -> !roles.contains(role)).forEach(role -> findings.at(Dotted.join(path,
        "staff", role),
        "no facility with a unit '" + stage.unit() + "' has staff '" + Quantities.shown(role) + "'", roles, role));
    stage.staff().forEach((role, people) -> {
      int most = able.stream().map(facility -> facility.staff().get(role)).filter(Objects::nonNull)
          .mapToInt(PathwayChecks::most).max().orElse(Integer.MAX_VALUE);
      boolean move = scenario.hazards().values().stream().anyMatch(hazard -> hazard.staffMoving() > 0);
      if (people > most && !move) {
        findings.never(Dotted.join(path, "staff", role), "no facility with a unit '" + stage.unit()
            + "' ever has so many on duty",
            "at most " + most);
      }
    });
    Set<String> services = new LinkedHashSet<>();
    able.forEach(facility -> services.addAll(facility.services()));
    for (int i = 0; i < stage.services().size(); i++) {
      String service = stage.services().get(i);
      if (!services.contains(service)) {
        String message = "no facility with a unit '" + stage.unit() + "' offers '" + Quantities.shown(service) + "'";
        String below = Dotted.join(path, "services", Integer.toString(i));
        if (services.isEmpty()) {
          findings.at(below, message, "a service that such a facility lists under 'services'");
        } else {
          findings.at(below, message, services, service);
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
      Set<String> stocked = new LinkedHashSet<>();
      able.forEach(facility -> stocked.addAll(facility.stocks().keySet()));
      if (ifOut.instead().equals(Optional.of(item))) {
        findings.at(Dotted.join(path, "if-out", item, "instead"), "an item cannot be used in its own place",
            "another item");
      }
      ifOut.instead().filter(other -> !stocked.contains(other)).ifPresent(other ->
          findings.at(Dotted.join(path, "if-out", item, "instead"),
              "no facility with a unit '" + stage.unit() + "' has a stock '"
              + Quantities.shown(other) + "'", stocked, other));
    });
    stage.uses().forEach((item, amount) -> {
      String below = Dotted.join(path, "uses", item);
      item(below, item, amount, able, stage.unit());
      double room = able.stream().map(facility -> facility.stocks().get(item)).filter(Objects::nonNull)
          .filter(stock -> stock.initial().volume() == amount.volume()).mapToDouble(stock -> stock.capacity()
              .map(Amount::value).orElse(Double.POSITIVE_INFINITY)).max()
          .orElse(Double.POSITIVE_INFINITY);
      if (amount.value() > room) {
        findings.never(below, "no facility with a unit '" + stage.unit() + "' can ever hold so much",
            "at most its 'capacity'");
      }
    });
    stage.draws().forEach((item, amount) -> item(Dotted.join(path, "draws", item), item, amount, able, stage.unit()));
  }

  private static int most(StaffPool pool) {
    return pool.roster().values().stream().mapToInt(people -> people).max().orElse(pool.count());
  }

  private void item(String path, String item, Amount amount, List<Facility> able, String unit) {
    Map<String, Amount> stocks = new LinkedHashMap<>();
    able.forEach(facility -> facility.stocks().forEach((name, stock) -> stocks.put(name, stock.initial())));
    if (!stocks.containsKey(item)) {
      findings.at(path, "no facility with a unit '" + unit + "' has a stock '" + Quantities.shown(item) + "'",
          stocks.keySet(), item);
    } else {
      inventory.same(path, amount, stocks.get(item));
    }
  }
}
