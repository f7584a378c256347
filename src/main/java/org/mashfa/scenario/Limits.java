package org.mashfa.scenario;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** How large a scenario may be, so that each run ends and fits into memory. */
final class Limits {

  /** What the clock can count, with the order of events, is a little more. */
  static final double LONGEST = 34 * 365 * 86_400.0;
  static final int MOST_POINTS = 100_000;
  static final int MOST_UNITS = 32;
  static final int MOST_SERVICES = 64;
  static final double MOST_PATIENTS = 1e9;
  static final double MOST_OCCURRENCES = 1e7;

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private final Scenario scenario;
  private final Findings findings;
  private final double everybody;

  Limits(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    this.everybody = people(scenario.zones().keySet());
  }

  /** Records what is too large, too long or too frequent. */
  void check() {
    time();
    names();
    scenario.facilities().forEach((name, facility) ->
        facility.stocks().forEach((item, stock) -> stock.delivery().ifPresent(delivery ->
            often(Dotted.join("facilities", name, "stocks", item, "delivery", "every"), delivery.every()))));
    scenario.fleets().forEach((name, fleet) -> fleet.breakdown().ifPresent(breakdown ->
        often(Dotted.join("fleets", name, "breakdown", "after"), breakdown.after())));
    scenario.demand().forEach((name, demand) -> demand(Dotted.join("demand", name), demand));
    scenario.incidents().forEach((name, incident) -> incident(Dotted.join("incidents", name), incident));
    scenario.hazards().forEach((name, hazard) -> {
      tempo(Dotted.join("hazards", name), hazard.tempo());
      occurrences(Dotted.join("hazards", name), hazard.rate(), hazard.tempo(),
          hazard.repeatFactor() * hazard.deconflictedFactor());
    });
  }

  private void time() {
    Clock time = scenario.time();
    double all = time.warmUp() + time.length();
    if (all > LONGEST) {
      findings.at("time.length", "warm-up and length are " + Laws.bound(all, Dimension.TIME) + " together",
          "at most " + Laws.bound(LONGEST, Dimension.TIME));
    }
    if (time.length() / time.sample() > MOST_POINTS) {
      findings.at("time.sample", "the time series would have " + (long) (time.length() / time.sample()) + " points",
          "an interval that gives at most " + MOST_POINTS);
    }
  }

  private void names() {
    Set<String> units = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    scenario.facilities().forEach((name, facility) -> {
      facility.units().keySet().forEach(unit ->
          limited(units, unit, MOST_UNITS, "units", Dotted.join("facilities", name, "units", unit), unit));
      int i = 0;
      for (String service : facility.services()) {
        limited(services, service, MOST_SERVICES, "services",
            Dotted.join("facilities", name, "services", Integer.toString(i++)), "");
      }
    });
  }

  /** Adds a name; the first above the limit is a mistake. */
  private void limited(Set<String> names, String name, int most, String what, String path, String wrongName) {
    if (names.add(name) && names.size() == most + 1) {
      findings.at(path, "with '" + Quantities.shown(name)
          + "' there are more than " + most + " different names of " + what,
          "at most " + most, "", wrongName);
    }
  }

  private void demand(String path, Demand demand) {
    if (demand.repeats() > 0 && demand.repeats() < HOUR) {
      findings.at(Dotted.join(path, "repeats"), "the rates repeat too often", "at least 1 h, or 0 s for never");
    }
    Collection<String> zones = demand.zones().isEmpty() ? scenario.zones().keySet() : demand.zones();
    double places = demand.at().isEmpty() ? Math.max(1, zones.size()) : demand.at().size();
    double steps = demand.rates().stream().mapToDouble(Demand.Step::rate).max().orElse(0);
    double people = demand.perHead().isEmpty() ? 0 : demand.zones().isEmpty() ? everybody
        : people(demand.zones());
    double expected = Math.max(Math.max(demand.rate().orElse(0), steps) * places, demand.perHead().orElse(0) * people)
        * (scenario.time().warmUp() + scenario.time().length()) * typical(demand.factor());
    String key = demand.rate().isPresent() ? "rate" : demand.perHead().isPresent() ? "per-head" : "rates";
    few(Dotted.join(path, key), expected, MOST_PATIENTS, "patients");
  }

  private double people(Collection<String> zones) {
    return zones.stream().map(scenario.zones()::get).mapToDouble(zone -> zone == null ? 0 : zone.population()).sum();
  }

  private void incident(String path, Incident incident) {
    tempo(path, incident.tempo());
    double offspring = incident.tempo().excitation().map(Tempo.Excitation::offspring).orElse(0.0);
    double drawn = occurrences(path, incident.rate(), incident.tempo(), 1 / (1 - offspring));
    double people = Math.max(incident.at().size(), drawn) * typical(incident.strikes()) * typical(incident.injured());
    if (drawn <= MOST_OCCURRENCES) {
      few(Dotted.join(path, "injured"), people, MOST_PATIENTS, "injured");
    }
  }

  private double occurrences(String path, OptionalDouble rate, Tempo tempo, double factor) {
    double steps = tempo.steps().stream().mapToDouble(Tempo.Step::factor).max().orElse(1);
    double lulls = tempo.lull().map(Tempo.Lull::factor).orElse(1.0);
    double expected = rate.orElse(0) * (scenario.time().warmUp() + scenario.time().length()) * Math.max(1, steps)
        * Math.max(1, lulls) * Math.max(1, factor);
    few(Dotted.join(path, "rate"), expected, MOST_OCCURRENCES, "occurrences");
    return expected;
  }

  private void tempo(String path, Tempo tempo) {
    tempo.lull().ifPresent(lull -> {
      often(Dotted.join(path, "tempo", "lull", "attack-lasts"), lull.attackLasts());
      often(Dotted.join(path, "tempo", "lull", "lull-lasts"), lull.lullLasts());
    });
  }

  /** A time after which something happens again and again. */
  private void often(String path, Law law) {
    if (typical(law) < MINUTE) {
      findings.at(path, "this comes back too often", "at least 1 min: the mean, the median, the upper end");
    }
  }

  private void few(String path, double expected, double most, String what) {
    if (expected > most) {
      findings.at(path, String.format(Locale.ROOT, "one replication would see some %.2g %s", expected, what),
          String.format(Locale.ROOT, "a number and a time that make at most %.0e", most));
    }
  }

  /** A value that a good part of the draws reaches, and few exceed by far. */
  static double typical(Law law) {
    double middle = Stream.of("value", "mean", "median", "scale").filter(law::has).mapToDouble(law::get).findFirst()
        .orElse(Double.POSITIVE_INFINITY);
    return Math.min(middle, law.has("max") ? law.get("max") : Double.POSITIVE_INFINITY);
  }
}
