package org.mashfa.scenario;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Sequence;

/**
 * What must hold between several values of a scenario. A check is silent where a value that it looks at is wrong
 * already.
 */
final class Checks {

  private static final double TOLERANCE = 1e-6;
  private static final List<String> ENDS = List.of("home", "dies");

  private final Scenario scenario;
  private final Mapping tree;
  private final Findings findings;

  private Checks(Scenario scenario, Mapping tree, Findings findings) {
    this.scenario = scenario;
    this.tree = tree;
    this.findings = findings;
  }

  /** Records what is wrong; {@code tree} is what the scenario was bound from. */
  static void run(Scenario scenario, Mapping tree, Problems problems) {
    boolean sound = problems.isEmpty();
    try {
      Findings findings = new Findings(tree, problems);
      new Checks(scenario, tree, findings).all();
      new Limits(scenario, findings).check();
    } catch (RuntimeException e) {
      // Placeholders of wrong values may break a check; without any, it is the check that is broken.
      if (sound) {
        throw e;
      }
    }
  }

  private void all() {
    if (scenario.mashfa() != 1) {
      at("mashfa", "version " + scenario.mashfa() + " of the format is not known", "1");
    }
    if (scenario.title().isBlank() && tree.get("title") != null) {
      at("title", "the title is empty", "one line that names the scenario");
    }
    scenario.zones().keySet().stream().filter("all"::equals).forEach(name ->
        at(Dotted.join("zones", name), "'all' stands for all places in results", "another name"));
    scenario.facilities().keySet().stream().filter(name -> name.equals("all") || scenario.zones().containsKey(name))
        .forEach(name -> at(Dotted.join("facilities", name), "results could not tell it from "
            + (name.equals("all") ? "all places" : "the zone of that name"), "another name"));
    scenario.facilities().forEach((name, facility) -> facility(Dotted.join("facilities", name), facility));
    scenario.pathways().forEach((name, stages) -> pathway(Dotted.join("pathways", name), stages));
    scenario.patients().forEach((name, patient) -> worsening(name));
    scenario.demand().forEach((name, demand) -> demand(Dotted.join("demand", name), demand));
    scenario.incidents().forEach((name, incident) -> incident(Dotted.join("incidents", name), incident));
    scenario.hazards().forEach((name, hazard) -> hazard(Dotted.join("hazards", name), hazard));
    scenario.statuses().forEach((name, status) -> status(Dotted.join("statuses", name), status));
    scenario.absences().forEach((name, absence) -> {
      atLeastOne(Dotted.join("absences", name), "at", absence.at());
      dated(Dotted.join("absences", name), absence.at(), false);
      exist(Dotted.join("absences", name, "roles"), absence.roles(), "staff", names(Facility::staff));
    });
    scenario.displacements().forEach((name, displacement) -> {
      atLeastOne(Dotted.join("displacements", name), "at", displacement.at());
      dated(Dotted.join("displacements", name), displacement.at(), false);
      sum(Dotted.join("displacements", name, "to"), displacement.to());
      if (displacement.to().of().containsKey(displacement.from())) {
        at(Dotted.join("displacements", name, "to", displacement.from()),
            "people cannot move to the zone that they leave",
            "other zones");
      }
    });
    scenario.checks().forEach((name, check) -> {
      if (check.low() > check.high()) {
        at(Dotted.join("checks", name, "low"), "the low bound is above the high one", "at most " + check.high());
      }
    });
    scenario.outages().forEach((name, outage) -> {
      atLeastOne(Dotted.join("outages", name), "at", outage.at());
      dated(Dotted.join("outages", name), outage.at(), false);
      exist(Dotted.join("outages", name, "items"), outage.items(), "a stock", names(Facility::stocks));
    });
    scenario.travel().reach().unit().ifPresent(unit ->
        exists(Dotted.join("travel", "reach", "unit"), unit, "a unit", names(Facility::units)));
    scenario.closures().forEach((name, closure) -> {
      atLeastOne(Dotted.join("closures", name), "at", closure.at());
      dated(Dotted.join("closures", name), closure.at(), false);
      atLeastOne(Dotted.join("closures", name), "from", closure.from());
      boolean road = closure.from().stream().anyMatch(from -> closure.to().stream().anyMatch(to -> !to.equals(from)));
      if (!road && !closure.from().isEmpty() && !closure.to().isEmpty()) {
        at(Dotted.join("closures", name, "to"), "no road leads from a zone to itself",
            "another zone on the other side");
      }
    });
  }

  private void status(String path, Status status) {
    atLeastOne(path, "at", status.at());
    dated(path, status.at(), false);
    sum(Dotted.join(path, "functionality"), status.functionality());
    exist(Dotted.join(path, "keeps"), status.keeps(), "a unit", names(Facility::units));
    List<String> classes = List.of("full", "partial", "none");
    status.functionality().of().keySet().stream().filter(name -> !classes.contains(name)).forEach(name ->
        at(Dotted.join(path, "functionality", name), "'" + Quantities.shown(name) + "' is no class of functionality",
            classes, name));
  }

  private void facility(String path, Facility facility) {
    if (facility.zone().isEmpty() && !scenario.zones().isEmpty()) {
      at(path, "the key 'zone' is missing", "one of the zones");
    }
    facility.units().forEach((name, unit) -> unit.staff().keySet().forEach(role -> {
      if (!facility.staff().containsKey(role) && !touched(Dotted.join(path, "staff"))) {
        at(Dotted.join(path, "units", name, "staff", role), "the facility has no staff '" + role + "'",
            facility.staff().keySet(), role);
      }
    }));
    facility.units().forEach((name, unit) -> unit.overflow().map(Unit.Overflow::to).ifPresent(other -> {
      Set<String> others = new LinkedHashSet<>(facility.units().keySet());
      others.remove(name);
      if (!others.contains(other)) {
        at(Dotted.join(path, "units", name, "overflow"), other.equals(name) ? "a unit cannot overflow into itself"
            : "the facility has no other unit '" + Quantities.shown(other) + "'", others, other);
      }
    }));
    facility.staff().forEach((role, pool) -> pool.roster().keySet().forEach(time -> {
      if (!time.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
        at(Dotted.join(path, "staff", role, "roster", time), "'" + Quantities.shown(time) + "' is not a time of day",
            "such as \"08:00\"", "", time);
      }
    }));
    facility.staff().forEach((role, pool) -> {
      if (pool.roster().isEmpty() && node(Dotted.join(path, "staff", role, "roster")) instanceof Mapping) {
        at(Dotted.join(path, "staff", role, "roster"), "the roster is empty",
            "hours and people, such as {\"08:00\": 5, \"20:00\": 2}");
      }
    });
    facility.power().ifPresent(power -> power(Dotted.join(path, "power"), power, facility));
    facility.stocks().forEach((item, stock) -> {
      String below = Dotted.join(path, "stocks", item);
      stock.capacity().ifPresent(capacity -> same(Dotted.join(below, "capacity"), capacity, stock.initial()));
      stock.capacity().ifPresent(capacity -> {
        if (capacity.volume() == stock.initial().volume() && capacity.value() < stock.initial().value()) {
          at(Dotted.join(below, "capacity"), "the capacity is below the stock at the start", "at least as much");
        }
      });
      stock.inflow().ifPresent(inflow -> same(Dotted.join(below, "inflow"), inflow, stock.initial()));
      stock.ration().ifPresent(ration -> {
        same(Dotted.join(below, "ration", "below"), ration.below(), stock.initial());
        if (onlyDrawn(item)) {
          at(Dotted.join(below, "ration"),
              "'" + Quantities.shown(item) + "' is only drawn, and what is drawn is not rationed",
              "an item that stages list under 'uses'");
        }
      });
      stock.delivery().ifPresent(delivery ->
          same(Dotted.join(below, "delivery", "amount"), delivery.amount(), stock.initial()));
    });
  }

  /** Whether stages draw an item, and none uses it at its start. */
  private boolean onlyDrawn(String item) {
    List<Stage> stages = scenario.pathways().values().stream().flatMap(pathway -> pathway.values().stream()).toList();
    return stages.stream().anyMatch(stage -> stage.draws().containsKey(item)) && stages.stream().noneMatch(stage ->
        stage.uses().containsKey(item)
            || stage.ifOut().values().stream().anyMatch(ifOut -> ifOut.instead().equals(Optional.of(item))));
  }

  private void power(String path, Power power, Facility facility) {
    if (power.generators().isEmpty() && power.reserve().isPresent()) {
      at(Dotted.join(path, "reserve"), "there is no generator that could burn a reserve", "generators, or no reserve");
    }
    Stock fuel = facility.stocks().get(power.fuel());
    if (!power.generators().isEmpty() && fuel == null) {
      at(Dotted.join(path, "fuel"), "the facility has no stock '" + power.fuel() + "' for its generators",
          facility.stocks().keySet(), power.fuel());
    } else if (!power.generators().isEmpty() && !fuel.initial().volume()) {
      at(Dotted.join(path, "fuel"), "the stock '" + power.fuel() + "' that generators burn is not a volume",
          "a stock in L or m3");
    }
    power.generators().forEach((name, generator) -> {
      if (!generator.burn().isEmpty() && generator.burn().size() != 4) {
        at(Dotted.join(path, "generators", name, "burn"), "there are " + generator.burn().size() + " values",
            "4 values, at 25, 50, 75 and 100% load");
      }
      for (int i = 1; i < generator.burn().size(); i++) {
        if (generator.burn().get(i) < generator.burn().get(i - 1)) {
          at(Dotted.join(path, "generators", name, "burn", Integer.toString(i)),
              "a generator cannot burn less at a higher load",
              "4 values, at 25, 50, 75 and 100% load");
        }
      }
    });
  }

  private void pathway(String path, Map<String, Stage> stages) {
    if (stages.isEmpty()) {
      at(path, "the pathway has no stages", "at least one stage");
    }
    Set<String> still = standingStill(stages);
    stages.forEach((name, stage) -> {
      String below = Dotted.join(path, name);
      Set<String> targets = new LinkedHashSet<>(stages.keySet());
      targets.addAll(ENDS);
      stage.then().of().keySet().stream().filter(next -> !targets.contains(next)).forEach(next ->
          at(Dotted.join(below, "then", next), "'" + Quantities.shown(next) + "' is no stage of this pathway",
              targets, next));
      sum(Dotted.join(below, "then"), stage.then());
      if (still.contains(name)) {
        at(Dotted.join(below, "takes"), "the stage takes no time and surely leads back to itself",
            "at least 1 s on the way");
      }
      if (!touched("facilities")) {
        stage(below, stage);
      }
    });
    stages.keySet().stream().filter(ENDS::contains).forEach(name ->
        at(Dotted.join(path, name), "a stage cannot be called '" + name + "'", "another name"));
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
      exists(Dotted.join(path, "unit"), stage.unit(), "a unit", names(Facility::units));
      return;
    }
    Set<String> roles = new LinkedHashSet<>();
    able.forEach(facility -> roles.addAll(facility.staff().keySet()));
    stage.staff().keySet().stream().filter(role -> !roles.contains(role)).forEach(role -> at(Dotted.join(path,
        "staff", role),
        "no facility with a unit '" + stage.unit() + "' has staff '" + Quantities.shown(role) + "'", roles, role));
    Set<String> services = new LinkedHashSet<>();
    able.forEach(facility -> services.addAll(facility.services()));
    for (int i = 0; i < stage.services().size(); i++) {
      String service = stage.services().get(i);
      if (!services.contains(service)) {
        String message = "no facility with a unit '" + stage.unit() + "' offers '" + Quantities.shown(service) + "'";
        String below = Dotted.join(path, "services", Integer.toString(i));
        if (services.isEmpty()) {
          at(below, message, "a service that such a facility lists under 'services'");
        } else {
          at(below, message, services, service);
        }
      }
    }
    stage.ifOut().forEach((item, ifOut) -> {
      boolean drawn = stage.draws().containsKey(item) && !stage.uses().containsKey(item);
      if (drawn && ifOut.mortality() > 0) {
        at(Dotted.join(path, "if-out", item, "mortality"),
            "a mortality belongs to what is used, and '" + Quantities.shown(item) + "' is drawn",
            "only 'deterioration' here, or the item under 'uses'");
      }
      if (drawn && ifOut.instead().isPresent()) {
        at(Dotted.join(path, "if-out", item, "instead"),
            "only what is used can be replaced, and '" + Quantities.shown(item) + "' is drawn",
            "only 'deterioration' here, or the item under 'uses'");
        return;
      }
      Set<String> used = new LinkedHashSet<>(stage.uses().keySet());
      used.addAll(stage.draws().keySet());
      if (!used.contains(item)) {
        at(Dotted.join(path, "if-out", item), "the stage uses no '" + Quantities.shown(item) + "'", used, item);
      }
      Set<String> stocked = new LinkedHashSet<>();
      able.forEach(facility -> stocked.addAll(facility.stocks().keySet()));
      if (ifOut.instead().equals(Optional.of(item))) {
        at(Dotted.join(path, "if-out", item, "instead"), "an item cannot be used in its own place", "another item");
      }
      ifOut.instead().filter(other -> !stocked.contains(other)).ifPresent(other ->
          at(Dotted.join(path, "if-out", item, "instead"),
              "no facility with a unit '" + stage.unit() + "' has a stock '"
              + Quantities.shown(other) + "'", stocked, other));
    });
    stage.uses().forEach((item, amount) -> item(Dotted.join(path, "uses", item), item, amount, able, stage.unit()));
    stage.draws().forEach((item, amount) -> item(Dotted.join(path, "draws", item), item, amount, able, stage.unit()));
  }

  private void item(String path, String item, Amount amount, List<Facility> able, String unit) {
    Map<String, Amount> stocks = new LinkedHashMap<>();
    able.forEach(facility -> facility.stocks().forEach((name, stock) -> stocks.put(name, stock.initial())));
    if (!stocks.containsKey(item)) {
      at(path, "no facility with a unit '" + unit + "' has a stock '" + Quantities.shown(item) + "'",
          stocks.keySet(), item);
    } else {
      same(path, amount, stocks.get(item));
    }
  }

  private void same(String path, Amount amount, Amount stock) {
    if (amount.volume() != stock.volume()) {
      at(path, "the stock is " + (stock.volume() ? "a volume" : "a count")
          + ", this is " + (amount.volume() ? "a volume" : "a count"),
          stock.volume() ? "L or m3" : "units, kits, doses or a bare number");
    }
  }

  private void worsening(String first) {
    Set<String> passed = new LinkedHashSet<>();
    String name = first;
    while (name != null && passed.add(name)) {
      PatientClass patient = scenario.patients().get(name);
      name = Optional.ofNullable(patient).flatMap(PatientClass::deterioration).flatMap(Deterioration::worsens)
          .map(Deterioration.Worsening::to).orElse(null);
    }
    if (first.equals(name)) {
      at(Dotted.join("patients", first, "deterioration", "worsens", "to"),
          "patients get worse in a circle: " + String.join(", ", passed) + ", " + first,
          "a class that does not lead back");
    }
  }

  private void demand(String path, Demand demand) {
    one(path, Map.of("rate", demand.rate().isPresent(), "per-head", demand.perHead().isPresent(),
        "rates", !demand.rates().isEmpty()));
    if (!demand.zones().isEmpty() && !demand.at().isEmpty()) {
      at(Dotted.join(path, "at"), "'zones' and 'at' exclude each other", "one of them");
    } else if (scenario.zones().isEmpty() && demand.at().isEmpty()) {
      at(path, "the demand comes from nowhere: there are no zones", "facilities under 'at', or zones");
    }
    if (demand.perHead().isPresent()) {
      Collection<String> zones = demand.zones().isEmpty() ? scenario.zones().keySet() : demand.zones();
      boolean people = zones.stream().map(scenario.zones()::get)
          .anyMatch(zone -> zone != null && zone.population() > 0);
      if (!demand.at().isEmpty() || !people) {
        at(Dotted.join(path, "per-head"), "a rate per head needs zones with a population",
            "zones whose population is above 0");
      }
    }
    if (!demand.byHour().isEmpty()
        && (demand.byHour().size() != 24 || demand.byHour().stream().allMatch(weight -> weight == 0))) {
      at(Dotted.join(path, "by-hour"), demand.byHour().size() == 24 ? "all weights are 0"
          : "there are " + demand.byHour().size() + " weights", "24 weights, not all 0");
    }
    if (demand.ambulance() > 0 && !demand.at().isEmpty()) {
      at(Dotted.join(path, "ambulance"), "who comes to the door of a facility calls no ambulance",
          "zones in place of 'at'");
    }
    for (int i = 0; i < demand.rates().size() && demand.repeats() > 0; i++) {
      if (demand.rates().get(i).from() >= demand.repeats()) {
        at(Dotted.join(path, "rates", Integer.toString(i), "from"), "the rates begin anew before this one",
            "less than the "
            + Laws.bound(demand.repeats(), Dimension.TIME) + " of 'repeats'");
      }
    }
    for (int i = 1; i < demand.rates().size(); i++) {
      if (demand.rates().get(i).from() <= demand.rates().get(i - 1).from()) {
        at(Dotted.join(path, "rates", Integer.toString(i), "from"), "the rates are not in the order of time",
            "a later time than the one before");
      }
    }
    sum(Dotted.join(path, "patients"), demand.patients());
  }

  private void incident(String path, Incident incident) {
    moments(path, incident.at(), incident.rate(), incident.from(), incident.until(), incident.tempo());
    dated(path, incident.at(), true);
    sum(Dotted.join(path, "zones"), incident.zones());
    sum(Dotted.join(path, "patients"), incident.patients());
    sum(Dotted.join(path, "arrivals"), incident.arrivals().values().stream().mapToDouble(Incident.Stream::share).sum());
  }

  private void hazard(String path, Hazard hazard) {
    moments(path, hazard.at(), hazard.rate(), hazard.from(), hazard.until(), hazard.tempo());
    dated(path, hazard.at(), false);
    if (hazard.tempo().excitation().isPresent() && hazard.at().isEmpty()) {
      at(Dotted.join(path, "tempo", "excitation"), "hits on facilities bring on no others by 'excitation'",
          "'repeat-factor' and 'repeat-for'");
    }
    exist(Dotted.join(path, "units"), hazard.units(), "a unit", names(Facility::units));
  }

  /** What the facilities have, each name once. */
  private Set<String> names(Function<Facility, Map<String, ?>> things) {
    Set<String> names = new LinkedHashSet<>();
    scenario.facilities().values().forEach(facility -> names.addAll(things.apply(facility).keySet()));
    return names;
  }

  private void exist(String path, List<String> wanted, String what, Set<String> known) {
    for (int i = 0; i < wanted.size(); i++) {
      exists(Dotted.join(path, Integer.toString(i)), wanted.get(i), what, known);
    }
  }

  private void exists(String path, String wanted, String what, Set<String> known) {
    if (!known.contains(wanted)) {
      at(path, "no facility has " + what + " '" + Quantities.shown(wanted) + "'", known, wanted);
    }
  }

  private void moments(String path, List<Moment> at, OptionalDouble rate, Optional<Moment> from, Optional<Moment> until,
      Tempo tempo) {
    one(path, Map.of("at", !at.isEmpty(), "rate", rate.isPresent()));
    LocalDateTime start = scenario.time().start();
    if (from.isPresent() && until.isPresent() && until.get().secondsAfter(start) <= from.get().secondsAfter(start)) {
      at(Dotted.join(path, "until"), "'until' is not after 'from'", "a later moment");
    }
    from.ifPresent(moment -> inPeriod(Dotted.join(path, "from"), moment, after(moment) > scenario.time().length()));
    until.ifPresent(moment -> inPeriod(Dotted.join(path, "until"), moment, after(moment) < -scenario.time().warmUp()));
    boolean even = tempo.steps().isEmpty() && tempo.lull().isEmpty() && tempo.excitation().isEmpty();
    Map<String, Boolean> ofDrawn = new LinkedHashMap<>();
    ofDrawn.put("tempo", !even);
    ofDrawn.put("from", from.isPresent());
    ofDrawn.put("until", until.isPresent());
    ofDrawn.forEach((key, given) -> {
      if (given && !at.isEmpty() && rate.isEmpty()) {
        at(Dotted.join(path, key), "'" + key + "' is for a rate, not for given moments",
            "'rate' in place of 'at', or no '" + key + "'");
      }
    });
  }

  /**
   * Moments at which something begins: no date that would be in the run if its year were another. Tables are left
   * alone: they may record more years than a run is about.
   *
   * @param fleeting whether what happened before the run began leaves nothing behind
   */
  private void dated(String path, List<Moment> at, boolean fleeting) {
    for (int i = 0; i < at.size(); i++) {
      Moment moment = at.get(i);
      String below = node(Dotted.join(path, "at", "0")) == null ? Dotted.join(path, "at")
          : Dotted.join(path, "at", Integer.toString(i));
      inPeriod(below, moment, after(moment) > scenario.time().length()
          || fleeting && after(moment) < -scenario.time().warmUp());
    }
  }

  private void inPeriod(String path, Moment moment, boolean outside) {
    String meant = moment.dated() && outside ? inAnotherYear(moment) : "";
    boolean inTable = !Spot.of(tree, path, "").place().source().name().equals(tree.place().source().name());
    if (!meant.isEmpty() && !inTable) {
      at(path, "the date is not in the time simulated", period(), meant);
    }
  }

  private double after(Moment moment) {
    return moment.secondsAfter(scenario.time().start());
  }

  /** The date of this day and month that is in the run; empty if there is none. */
  private String inAnotherYear(Moment moment) {
    int last = end().getYear();
    for (int year = scenario.time().start().getYear() - 1; year <= last; year++) {
      LocalDateTime date = moment.date().withYear(year);
      double seconds = after(Moment.on(date));
      if (seconds >= 0 && seconds <= scenario.time().length()) {
        return Leaves.text(date);
      }
    }
    return "";
  }

  private LocalDateTime end() {
    return scenario.time().start().plusSeconds((long) scenario.time().length());
  }

  private String period() {
    return "from " + Leaves.text(scenario.time().start()) + " to " + Leaves.text(end());
  }

  /** What the tree holds at a path; null if nothing. */
  private Node node(String path) {
    Node node = tree;
    for (String name : Dotted.split(path)) {
      if (node instanceof Sequence sequence && Quantities.number(name, 0) == name.length()
          && Integer.parseInt(name) < sequence.items().size()) {
        node = sequence.items().get(Integer.parseInt(name));
      } else {
        node = node instanceof Mapping mapping ? mapping.get(name) : null;
      }
    }
    return node;
  }

  private void atLeastOne(String path, String key, List<?> items) {
    if (items.isEmpty()) {
      at(Dotted.join(path, key), "the key '" + key + "' is missing or empty", "at least one");
    }
  }

  private void one(String path, Map<String, Boolean> given) {
    List<String> keys = given.keySet().stream().sorted().toList();
    List<String> present = keys.stream().filter(given::get).toList();
    if (present.size() != 1) {
      at(path, present.isEmpty() ? "one of the keys " + String.join(", ", keys) + " is needed"
          : "the keys " + String.join(", ", present) + " exclude each other",
          "exactly one of " + String.join(", ", keys));
    }
  }

  private void sum(String path, Shares shares) {
    sum(path, shares.of().values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private void sum(String path, double sum) {
    if (Math.abs(sum - 1) > TOLERANCE) {
      at(path, "the shares add up to " + Math.rint(sum * 1e6) / 1e6, "shares that add up to 1");
    }
  }

  private void at(String path, String message, Collection<String> known, String meant) {
    findings.at(path, message, known, meant);
  }

  private void at(String path, String message, String expected) {
    at(path, message, expected, "");
  }

  private void at(String path, String message, String expected, String suggestion) {
    at(path, message, expected, suggestion, "");
  }

  private void at(String path, String message, String expected, String suggestion, String meant) {
    findings.at(path, message, expected, suggestion, meant);
  }

  private boolean touched(String path) {
    return findings.touched(path);
  }
}
