package org.mashfa.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The six scenarios of treat-sim: the published tables, an independent loop, the scenario file. */
final class UrgentCareCases {
  private static final String FILE = "urgent-care/published.csv";
  private static final double CLOSE = 1140;

  private UrgentCareCases() {}

  /** The loop, with the quirk of the arrivals, against the published means of 1000 and of 50 replications. */
  static List<ValidationCase> loop() {
    List<ValidationCase> cases = new ArrayList<>();
    for (NamedCsvRecord row : Table.rows(FILE)) {
      String scenario = row.getField("scenario");
      String measure = row.getField("measure");
      Reading reading = Reading.of(measure, "", "", "");
      cases.add(ValidationCase.mean(id("urgent-care-loop", scenario, measure), scenario + ", " + measure, model(scenario, true),
          reading, new Target.Published(Table.number(row, "recomputed"), 1000, Table.number(row, "half-width"),
              Table.rounding(row, "recomputed")), "1000 replications"));
      cases.add(ValidationCase.mean(id("urgent-care-loop-50", scenario, measure), scenario + ", " + measure,
          model(scenario, true), reading, new Target.Published(Table.number(row, "published"), 50, Double.NaN,
              Table.rounding(row, "published")), "treat-sim, 50 replications"));
    }
    return cases;
  }

  /** The scenario file against the loop with Poisson arrivals, and against the published line for them. */
  static List<ValidationCase> scenarios() {
    List<ValidationCase> cases = new ArrayList<>();
    for (NamedCsvRecord row : Table.rows(FILE)) {
      String scenario = row.getField("scenario");
      String measure = row.getField("measure");
      Target peer = new Target.Peer(model(scenario, false), Estimator.mean(Reading.of(measure, "", "", "")));
      cases.add(ValidationCase.mean(id("urgent-care", scenario, measure), scenario + ", " + measure, file(scenario),
          reading(scenario, measure), peer, "loop, Poisson arrivals"));
    }
    Map<String, Target> textbook = new LinkedHashMap<>();
    textbook.put("arrivals", new Target.Published(229.4, 1000, Double.NaN, 0.05));
    textbook.put("throughput", new Target.Published(165.77, 1000, 0.50, 0.005));
    textbook.put("registration wait", new Target.Published(103.10, 1000, Double.NaN, 0.005));
    textbook.put("examination wait", new Target.Published(25.16, 1000, Double.NaN, 0.005));
    textbook.put("stabilisation wait", new Target.Published(151.5, 1000, Double.NaN, 0.05));
    textbook.forEach((measure, target) -> cases.add(ValidationCase.mean(id("urgent-care-textbook", "base", measure),
        "base, " + measure, file("base"), reading("base", measure), target, "1000 replications, Poisson arrivals")));
    return cases;
  }

  private static String id(String prefix, String scenario, String measure) {
    return prefix + "/" + scenario + "/" + measure.replace(' ', '-');
  }

  private static Model file(String scenario) {
    return ScenarioModel.of("urgent-care", scenario.equals("base") ? "" : scenario);
  }

  private static Model model(String scenario, boolean quirk) {
    return new UrgentCareLoop(servers(scenario, "triage"), servers(scenario, "examination"), servers(scenario, "treatment"),
        examination(scenario), quirk);
  }

  private static int servers(String scenario, String unit) {
    return switch (unit) {
      case "triage" -> scenario.equals("one-more-triage") || twoAndTwo(scenario) ? 2 : 1;
      case "examination" -> scenario.equals("one-more-examination") ? 4 : twoAndTwo(scenario) ? 2 : 3;
      case "treatment" -> scenario.equals("one-more-treatment") ? 2 : 1;
      case "stabilisation" -> 2;
      default -> 1;
    };
  }

  private static boolean twoAndTwo(String scenario) {
    return scenario.equals("swap") || scenario.equals("short");
  }

  private static double examination(String scenario) {
    return scenario.equals("short") ? 12 : 16;
  }

  private static Reading reading(String scenario, String measure) {
    if (measure.equals("arrivals")) {
      return Reading.total("arrivals");
    } else if (measure.equals("throughput")) {
      return Reading.total("discharged");
    } else if (measure.endsWith("time in system")) {
      return Reading.of("time to unit", "exit", measure.startsWith("trauma") ? "trauma" : "non-trauma", "mean");
    }
    int space = measure.lastIndexOf(' ');
    String unit = measure.substring(0, space).replace(' ', '-');
    if (measure.endsWith("wait")) {
      return Reading.of("queue time", unit, "all", "mean");
    }
    double takes = switch (unit) {
      case "triage" -> 3;
      case "registration" -> 5;
      case "examination" -> examination(scenario);
      case "treatment" -> 13.3;
      case "stabilisation" -> 90;
      default -> 30;
    };
    return Reading.of("stages started", unit, "all", "total").times(takes / (CLOSE * servers(scenario, unit)));
  }
}
