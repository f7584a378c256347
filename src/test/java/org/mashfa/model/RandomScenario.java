package org.mashfa.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a small random scenario: two busy days in which everything may happen, then many quiet ones in which
 * nobody falls ill, all roads are open, all damage is mended and supplies come. Whole minutes abound, so that ties do.
 */
final class RandomScenario {
  private static final String[] UNITS = {"ed", "theatre", "icu", "ward"};
  private static final String[] FACILITIES = {"alpha", "beta", "gamma", "delta"};
  private static final String[] ZONES = {"north", "mid", "south"};

  private final Choices choose;
  private final StringBuilder text = new StringBuilder();
  private final int zones;
  private final int facilities;
  private final boolean staff;
  private final boolean supplies;
  private final boolean power;
  private final boolean vehicles;
  private final boolean whole; // times in whole hours, so that patients of one incident meet on one tick again and again

  private RandomScenario(Choices choose) {
    this.choose = choose;
    zones = 1 + choose.below(3);
    facilities = 1 + choose.below(4);
    staff = choose.oneIn(2);
    supplies = choose.oneIn(2);
    power = choose.oneIn(2);
    vehicles = choose.below(3) > 0;
    whole = choose.oneIn(2);
  }

  /** The scenario that some choices make. */
  static String of(Choices choices) {
    RandomScenario scenario = new RandomScenario(choices);
    scenario.write();
    return scenario.text.toString();
  }

  /** One of the texts, or the first where times are whole. */
  private String of(String first, String... others) {
    int i = whole ? 0 : choose.below(1 + others.length);
    return i == 0 ? first : others[i - 1];
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void write() {
    line("mashfa: 1");
    line("title: Random world");
    line("time: {warm-up: " + choose.of("0 s", "6 h") + ", length: 60 d, sample: 1 d}");
    String apart = choose.of("10 km", "0 km", "1 km", "60 km");
    line("zones:");
    for (int z = 0; z < zones; z++) {
      line("  " + ZONES[z] + ": {x: " + z * Integer.parseInt(apart.split(" ")[0]) + " km}");
    }
    line("travel: {access: " + of("0 s", "5 min") + ", variability: " + of("0", "0.3") + "}");
    fleets();
    hazards();
    incidents();
    policies();
    demand();
    line("facilities:");
    for (int f = 0; f < facilities; f++) {
      facility(f);
    }
    patients();
    pathways();
  }

  private void policies() {
    line("policies: {triage: " + choose.of("by-category", "first-come", "most-salvageable") + ", destination: "
        + choose.of("nearest", "least-busy", "shortest-time") + ", transfer: "
        + choose.of("nearest-able", "least-busy", "none", "nearest-free") + ", shedding: " + choose.of("by-rank", "largest-first")
        + (choose.oneIn(3) ? ", diversion: {share: " + choose.of("1", "0.5") + ", to: "
            + choose.of("least-busy", "nearest") + "}" : "") + "}");
  }

  private void facility(int f) {
    line("  " + FACILITIES[f] + ":");
    line("    zone: " + ZONES[choose.below(zones)]);
    if (choose.oneIn(6)) {
      line("    accepts-per-day: " + (f > 0 ? choose.of("2", "0", "5") : choose.of("20", "5", "2")));
    }
    if (f > 0 && choose.oneIn(8)) {
      line("    functionality: " + choose.of("partial", "none"));
    }
    line("    services: " + (f == 0 || choose.oneIn(2) ? "[surgery]" : "[]"));
    line("    units:");
    boolean any = false;
    for (String unit : UNITS) {
      if (f == 0 || choose.below(4) > 0) {
        unit(unit, f);
        any = true;
      }
    }
    if (!any) {
      line("      ed: 1");
    }
    if (staff) {
      line("    staff:");
      line("      nurse: " + choose.of("4", "{roster: {\"08:00\": 4, \"20:00\": 2}}", "{roster: {\"06:00\": 0, \"07:00\": 4}}"));
      line("      surgeon: " + choose.of("1", "2", "{roster: {\"07:00\": 1, \"19:00\": 0}}"));
    }
    boolean generators = power && choose.oneIn(2);
    if (supplies || generators) {
      line("    stocks:");
      line("      blood: {initial: " + choose.of("40 units", "1 units", "0 units") + ", capacity: 60 units, delivery: " + delivery("4 units")
          + (choose.oneIn(3) ? ", ration: {below: 3 units, urgency: " + choose.of("0", "1") + "}" : "") + "}");
      line("      oxygen: {initial: " + choose.of("5 m3", "60 L", "0 L") + ", capacity: 10 m3, delivery: " + delivery("600 L")
          + (choose.oneIn(3) ? ", inflow: " + choose.of("5 L/min", "1 L/min") + ", inflow-needs-power: " + choose.of("false", "true") : "") + "}");
      line("      fuel: {initial: " + choose.of("900 L", "20 L", "120 L", "0 L", "20 L") + ", capacity: 900 L, delivery: " + delivery("60 L") + "}");
    }
    if (power && choose.below(4) > 0) {
      line("    power:");
      line("      base: " + choose.of("0 kW", "2 kW"));
      line("      battery: " + choose.of("0 s", "30 min"));
      if (generators) {
        line("      generators: {first: {rated: " + choose.of("20 kW", "5 kW") + ", burn: ["
            + of("10 L/h, 10 L/h, 10 L/h, 10 L/h", "2 L/h, 4 L/h, 6 L/h, 8 L/h", "1 L/h, 1 L/h, 2 L/h, 3 L/h") + "]}"
            + (choose.oneIn(3) ? ", second: 10 kW" : "") + "}");
        if (choose.oneIn(4)) {
          line("      reserve: " + choose.of("6 h", "exponential(mean 8 h)"));
        }
      }
    }
  }

  private String delivery(String amount) {
    return "{every: " + of("6 h", "exponential(mean 8 h)", "2 h") + ", amount: " + amount + ", arrives: "
        + of("1", "0.5") + (choose.oneIn(4) ? ", late: 5 h" : "") + (choose.oneIn(2) ? ", from: " + ZONES[choose.below(zones)] : "") + "}";
  }

  private void unit(String name, int f) {
    String unit = "{beds: " + choose.of("1", "2", "3", "unlimited", "1") + ", queue: " + choose.of("unlimited", "unlimited", "0", "1", "3")
        + ", order: " + choose.of("triage", "arrival") + ", preemption: " + choose.of("none", "none", "resume", "restart");
    if (staff) {
      unit += ", staff: {nurse: " + choose.of("0", "0.5", "1", "0.125") + "}";
    }
    if (f == 0 && choose.oneIn(4)) {
      String to = choose.of(UNITS);
      unit += to.equals(name) ? "" : ", overflow: {to: " + to + ", after: " + choose.of("0 s", "2 h") + ", deterioration: "
          + choose.of("0", "0.5") + ", slower: " + choose.of("1", "2") + ", mortality: " + choose.of("0", "0.2") + "}";
    }
    if (power) {
      unit += ", load: " + choose.of("0 kW", "2 kW") + ", load-per-bed: " + choose.of("0 kW", "3 kW", "1 kW")
          + ", without-power: " + choose.of("unaffected", "degraded", "stopped") + ", without-power-deterioration: "
          + choose.of("1", "3") + ", shed: " + choose.below(3);
    }
    line("      " + name + ": " + unit + "}");
  }

  private void patients() {
    line("patients:");
    line("  bad: {triage: red, pathway: long, walks: " + choose.of("false", "true") + deterioration("exponential(mean 3 h)", "") + "}");
    line("  fair: {triage: yellow, pathway: " + choose.of("long", "short")
        + deterioration("'lognormal(median 6 h, gsd 2)'", choose.below(8) > 0 ? ", worsens: {to: bad, after: "
            + of("2 h", "exponential(mean 2 h)") + ", share: " + of("1", "0.5") + "}" : "")
        + (choose.oneIn(2) ? ", patience: " + of("3 h", "exponential(mean 2 h)") : "") + "}");
    line("  good: {triage: green, pathway: short" + (choose.oneIn(2) ? ", patience: 2 h" : "") + "}");
  }

  private String deterioration(String death, String worsens) {
    if (worsens.isEmpty() && choose.oneIn(3)) {
      return "";
    }
    return ", deterioration: {death: " + of("4 h", death, "'uniform(min 1 h, max 8 h)'", "'weibull(shape 0.7, scale 4 h)'")
        + ", lethal: " + of("1", "0.5", "0.9") + ", waiting: " + of("1", "0.3") + ", travelling: "
        + choose.of("1", "2", "0", "2") + worsens + "}";
  }

  private void pathways() {
    line("pathways:");
    line("  long:");
    stage("a", "ed", "{b: 1}", "{b: 0.6, c: 0.2, home: 0.1, dies: 0.1}");
    stage("b", "theatre", "{c: 1}", "{c: 0.5, d: 0.4, b: 0.1}");
    stage("c", "icu", "{d: 1}", "{b: 0.4, d: 0.5, dies: 0.1}");
    stage("d", "ward", "{home: 1}", "{c: 0.3, a: 0.1, home: 0.6}");
    line("  short:");
    stage("a", "ed", "{home: 1}", "{d: 0.5, home: 0.5}");
    stage("d", "ward", "{home: 1}", "{a: 0.4, home: 0.6}");
  }

  private void stage(String name, String unit, String... then) {
    String stage = "{unit: " + unit + ", takes: " + (whole ? choose.of("1 h", "30 min")
        : choose.of("1 h", "exponential(mean 2 h)", "30 min", "0 s", "'lognormal(median 5 h, gsd 2)'"));
    if (unit.equals("theatre") && choose.oneIn(2)) {
      stage += ", services: [surgery]";
    }
    if (staff && choose.oneIn(2)) {
      stage += ", staff: {" + choose.of("nurse: 0.5", "nurse: 1", "surgeon: 1") + "}";
    }
    if (supplies) {
      boolean uses = choose.oneIn(3);
      boolean draws = choose.oneIn(3);
      stage += uses ? ", uses: {blood: " + choose.of("1 units", "2 units") + "}" : "";
      stage += draws ? ", draws: {oxygen: " + choose.of("1 L/min", "10 L/min") + "}" : "";
      if ((uses || draws) && choose.oneIn(3)) {
        String deterioration = choose.of("0", "1");
        String mortality = choose.of("0", "0.3");
        stage += ", if-out: {" + (uses ? "blood" : "oxygen") + ": {deterioration: " + deterioration
            + (uses ? ", mortality: " + mortality : "") + "}}";
      }
    }
    line("    " + name + ": " + stage + ", deterioration: " + choose.of("0", "0.2", "1") + ", after: "
        + choose.of("0", "0.1", "1") + ", boards: " + choose.of("true", "true", "false") + ", then: " + choose.of(then) + "}");
  }

  private void demand() {
    line("demand:");
    int streams = choose.below(3);
    for (int s = 0; s <= streams; s++) {
      boolean door = choose.oneIn(3);
      line("  stream" + s + ": {" + (door ? "at: " + FACILITIES[choose.below(facilities)] : "zones: " + ZONES[choose.below(zones)])
          + ", rates: [{from: 0 s, rate: " + choose.of("0.5/h", "1/h", "3/h") + "}, {from: 2 d, rate: 0/h}], patients: "
          + choose.of("bad", "good", "{bad: 0.3, fair: 0.5, good: 0.2}") + ", ambulance: "
          + (door ? choose.of("0", "0", "0") : choose.of("0", "0.5", "1", "1")) + "}");
    }
  }

  private void fleets() {
    if (!vehicles) {
      return;
    }
    line("fleets:");
    for (String fleet : List.of("red", "blue").subList(0, 1 + choose.below(2))) {
      line("  " + fleet + ": {vehicles: " + choose.of("1", "2", "3", "0") + (choose.below(3) > 0 ? ", base: " + ZONES[choose.below(zones)] : "")
          + (choose.oneIn(2) ? ", ride: " + choose.of("20 min", "exponential(mean 2 h)", "0 s", "3 h", "3 h") : "") + ", loading: "
          + choose.of("0 s", "5 min", "1 h", "2 h") + ", handover: " + choose.of("0 s", "10 min")
          + (choose.oneIn(4) ? ", refuel-every: 2, refuel-takes: " + choose.of("30 min", "0 s") : "")
          + (choose.oneIn(3) ? ", breakdown: {after: " + choose.of("exponential(mean 6 h)", "5 h") + ", repair: "
              + choose.of("exponential(mean 1 h)", "0 s", "3 h") + ", mechanics: " + choose.of("1", "unlimited") + "}" : "")
          + ", waits: " + choose.of("false", "true")
          + ", calls: " + choose.of("true", "true", "false") + ", transfers: " + choose.of("true", "true", "false") + "}");
    }
  }

  private void incidents() {
    if (whole || choose.oneIn(2)) {
      line("incidents:");
      line("  blast: {" + choose.of("at: [1 d]", "at: [6 h, 6 h]", "rate: 1/d, until: 2 d") + ", zones: " + ZONES[choose.below(zones)] + ", injured: "
          + choose.of("5", "20", "'negative-binomial(mean 10, k 1)'", "20") + ", dead-at-scene: " + choose.of("0", "0.3")
          + ", patients: " + choose.of("{bad: 0.2, fair: 0.8}", "{bad: 0.2, fair: 0.5, good: 0.3}") + ", arrivals: {car: {share: 0.4, delay: " + of("0 s", "10 min")
          + ", by: own}, door: {share: 0.3, delay: exponential(mean 30 min)}, ambulance: {share: 0.3, delay: 0 s, by: ambulance}}}");
    }
  }

  private void hazards() {
    List<String> hits = new ArrayList<>();
    for (int n = choose.below(3); n > 0; n--) {
      hits.add("{" + choose.of("at: [1 d]", "at: [6 h, 12 h, 30 h]", "rate: 1/d, until: 2 d, repeat-factor: 3")
          + ", facilities: " + FACILITIES[choose.below(facilities)] + (choose.oneIn(2) ? ", units: [" + UNITS[choose.below(4)] + "]" : "")
          + ", loss: " + choose.of("1", "0.5", "'uniform(min 0, max 1)'") + ", closes: " + choose.of("false", "true") + ", restored: "
          + choose.of("6 h", "exponential(mean 1 d)", "1 h") + ", patients-killed: " + choose.of("0", "0.5", "1") + ", staff-absent: "
          + choose.of("0", "0.5", "1") + ", absent-for: 12 h" + (choose.oneIn(4) ? ", stock-lost: 0.5" : "") + (choose.oneIn(4) ? ", power-lost: true" : "")
          + (choose.oneIn(4) ? ", injured: 3, injured-as: {bad: 1}" : "") + "}");
    }
    if (!hits.isEmpty()) {
      line("hazards:");
      for (int i = 0; i < hits.size(); i++) {
        line("  hit" + i + ": " + hits.get(i));
      }
    }
    if (power && choose.below(4) > 0) {
      line("outages:");
      line("  grid: {at: " + choose.of("[6 h]", "[3 h, 8 h, 30 h]", "[0 s]") + ", lasts: " + choose.of("12 h", "2 h", "exponential(mean 6 h)", "3 d", "3 d") + "}");
    }
    if (choose.oneIn(4)) {
      line("statuses:");
      line("  list: {at: " + choose.of("[12 h]", "[4 h, 5 h]") + ", lasts: " + choose.of("10 h", "exponential(mean 6 h)") + ", functionality: "
          + choose.of("none", "partial", "{full: 0.3, partial: 0.3, none: 0.4}") + (choose.oneIn(2) ? ", keeps: [" + choose.of(UNITS) + "]" : "") + "}");
    }
    if (staff && choose.oneIn(3)) {
      line("absences:");
      line("  strike: {at: [10 h], lasts: " + choose.of("12 h", "2 d") + ", share: " + choose.of("0.5", "1") + (choose.oneIn(2) ? ", roles: [nurse]" : "") + "}");
    }
    if (zones > 1 && (vehicles || choose.oneIn(2))) {
      line("closures:");
      line("  road: {at: " + choose.of("[6 h]", "[5 h, 20 h, 25 h]", "[0 s]", "[2 h, 4 h, 6 h, 8 h, 10 h]", "[7 h, 9 h, 11 h, 13 h, 15 h, 25 h, 27 h]") + ", lasts: "
          + choose.of("12 h", "exponential(mean 6 h)", "3 d", "1 h") + ", from: ["
          + ZONES[choose.below(zones)] + "]}");
    }
  }
}
