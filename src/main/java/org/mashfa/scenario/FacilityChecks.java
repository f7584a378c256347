package org.mashfa.scenario;

import java.util.LinkedHashSet;
import java.util.Set;

import org.mashfa.scenario.Node.Mapping;

/** What must hold within a facility. */
final class FacilityChecks {

  private final Scenario scenario;
  private final Inventory inventory;
  private final Findings findings;

  FacilityChecks(Scenario scenario, Inventory inventory, Findings findings) {
    this.scenario = scenario;
    this.inventory = inventory;
    this.findings = findings;
  }

  void check(String path, Facility facility) {
    if (facility.zone().isEmpty() && !scenario.zones().isEmpty()) {
      findings.at(path, "the key 'zone' is missing", "one of the zones");
    }
    facility.units().forEach((name, unit) -> unit.staff().keySet().forEach(role -> {
      if (!facility.staff().containsKey(role) && !findings.touched(Dotted.join(path, "staff"))) {
        findings.at(Dotted.join(path, "units", name, "staff", role), "the facility has no staff '" + role + "'",
            facility.staff().keySet(), role);
      }
    }));
    facility.units().forEach((name, unit) -> unit.overflow().map(Unit.Overflow::to).ifPresent(other -> {
      Set<String> others = new LinkedHashSet<>(facility.units().keySet());
      others.remove(name);
      if (!others.contains(other)) {
        findings.at(Dotted.join(path, "units", name, "overflow"), other.equals(name)
            ? "a unit cannot overflow into itself"
            : "the facility has no other unit '" + Quantities.shown(other) + "'", others, other);
      }
    }));
    facility.staff().forEach((role, pool) -> pool.roster().keySet().forEach(time -> {
      if (!time.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
        findings.at(Dotted.join(path, "staff", role, "roster", time), "'" + Quantities.shown(time)
            + "' is not a time of day",
            "such as \"08:00\"", "", time);
      }
    }));
    facility.staff().forEach((role, pool) -> {
      if (pool.roster().isEmpty()
          && findings.spot(Dotted.join(path, "staff", role, "roster")).node() instanceof Mapping) {
        findings.at(Dotted.join(path, "staff", role, "roster"), "the roster is empty",
            "hours and people, such as {\"08:00\": 5, \"20:00\": 2}");
      }
    });
    facility.power().ifPresent(power -> power(Dotted.join(path, "power"), power, facility));
    facility.stocks().forEach((item, stock) -> {
      String below = Dotted.join(path, "stocks", item);
      stock.capacity().ifPresent(capacity -> inventory.same(Dotted.join(below, "capacity"), capacity, stock.initial()));
      stock.capacity().ifPresent(capacity -> {
        if (capacity.volume() == stock.initial().volume() && capacity.value() < stock.initial().value()) {
          findings.at(Dotted.join(below, "capacity"), "the capacity is below the stock at the start",
              "at least as much");
        }
      });
      stock.inflow().ifPresent(inflow -> inventory.same(Dotted.join(below, "inflow"), inflow, stock.initial()));
      stock.ration().ifPresent(ration -> {
        inventory.same(Dotted.join(below, "ration", "below"), ration.below(), stock.initial());
        if (inventory.onlyDrawn(item)) {
          findings.at(Dotted.join(below, "ration"),
              "'" + Quantities.shown(item) + "' is only drawn, and what is drawn is not rationed",
              "an item that stages list under 'uses'");
        }
      });
      stock.delivery().ifPresent(delivery ->
          inventory.same(Dotted.join(below, "delivery", "amount"), delivery.amount(), stock.initial()));
    });
  }

  private void power(String path, Power power, Facility facility) {
    if (power.generators().isEmpty() && power.reserve().isPresent()) {
      findings.at(Dotted.join(path, "reserve"), "there is no generator that could burn a reserve",
          "generators, or no reserve");
    }
    Stock fuel = facility.stocks().get(power.fuel());
    if (!power.generators().isEmpty() && fuel == null) {
      findings.at(Dotted.join(path, "fuel"), "the facility has no stock '" + power.fuel() + "' for its generators",
          facility.stocks().keySet(), power.fuel());
    } else if (!power.generators().isEmpty() && !fuel.initial().volume()) {
      findings.at(Dotted.join(path, "fuel"), "the stock '" + power.fuel() + "' that generators burn is not a volume",
          "a stock in L or m3");
    }
    power.generators().forEach((name, generator) -> {
      if (!generator.burn().isEmpty() && generator.burn().size() != 4) {
        findings.at(Dotted.join(path, "generators", name, "burn"), "there are " + generator.burn().size() + " values",
            "4 values, at 25, 50, 75 and 100% load");
      }
      for (int i = 1; i < generator.burn().size(); i++) {
        if (generator.burn().get(i) < generator.burn().get(i - 1)) {
          findings.at(Dotted.join(path, "generators", name, "burn", Integer.toString(i)),
              "a generator cannot burn less at a higher load",
              "4 values, at 25, 50, 75 and 100% load");
        }
      }
    });
  }
}
