package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mashfa.scenario.Node.Mapping;

/**
 * What must hold between several values of a scenario. A check is silent where a value that it looks at is wrong
 * already.
 */
final class Checks {

  private final Scenario scenario;
  private final Findings findings;
  private Set<String> inhabited;

  private Checks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  /** Records what is wrong; {@code tree} is what the scenario was bound from. */
  static void run(Scenario scenario, Mapping tree, boolean whatIf, Problems problems) {
    boolean sound = problems.isEmpty();
    try {
      Findings findings = new Findings(tree, problems, whatIf);
      new Checks(scenario, findings).all();
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
      findings.at("mashfa", "version " + scenario.mashfa() + " of the format is not known", "1");
    }
    if (scenario.title().isBlank() && findings.spot("title").node() != null) {
      findings.at("title", "the title is empty", "one line that names the scenario");
    }
    places();
    scenario.facilityTypes().keySet().stream().map(name -> Dotted.join("facility-types", name, "type"))
        .filter(path -> findings.spot(path).node() != null).forEach(path ->
            findings.at(path, "a type has no type of its own", "its keys written out here"));
    Inventory inventory = new Inventory(scenario, findings);
    FacilityChecks facilities = new FacilityChecks(scenario, inventory, findings);
    scenario.facilities().forEach((name, facility) -> facilities.check(Dotted.join("facilities", name), facility));
    PathwayChecks pathways = new PathwayChecks(scenario, inventory, findings);
    scenario.pathways().forEach((name, stages) -> pathways.check(Dotted.join("pathways", name), stages));
    scenario.patients().forEach((name, patient) -> patient.deterioration().ifPresent(course -> {
      if (course.death().isEmpty() && course.worsens().isEmpty()) {
        findings.at(Dotted.join("patients", name, "deterioration"),
            "it says neither when the patient dies nor when worsens",
            "'death', 'worsens' or both");
      }
    }));
    worsening();
    scenario.fleets().forEach((name, fleet) -> {
      if (fleet.refuelEvery() == 0 && Limits.typical(fleet.refuelTakes()) > 0) {
        findings.idle(Dotted.join("fleets", name), "refuel-takes", "refuel-every", "no vehicle ever refuels");
      }
    });
    scenario.demand().forEach((name, demand) -> demand(Dotted.join("demand", name), demand));
    new EventChecks(scenario, inventory, findings).check();
    scenario.checks().forEach((name, check) -> {
      if (check.low() > check.high()) {
        findings.at(Dotted.join("checks", name, "low"), "the low bound is above the high one",
            "at most " + check.high());
      }
    });
    scenario.travel().reach().unit().ifPresent(unit ->
        inventory.exists(Dotted.join("travel", "reach", "unit"), unit, "a unit", inventory.units()));
  }

  private void places() {
    scenario.zones().keySet().stream().filter("all"::equals).forEach(name ->
        findings.at(Dotted.join("zones", name), "'all' stands for all places in results", "another name"));
    scenario.facilities().keySet().stream().filter(name -> name.equals("all") || scenario.zones().containsKey(name))
        .forEach(name -> findings.at(Dotted.join("facilities", name), "results could not tell it from "
            + (name.equals("all") ? "all places" : "the zone of that name"), "another name"));
  }

  /** Refuses that patients get worse in a circle; each class of it is told once. */
  private void worsening() {
    Set<String> done = new HashSet<>();
    for (String first : scenario.patients().keySet()) {
      List<String> passed = new ArrayList<>();
      String name = first;
      while (name != null && done.add(name)) {
        passed.add(name);
        name = Optional.ofNullable(scenario.patients().get(name)).flatMap(PatientClass::deterioration)
            .flatMap(Deterioration::worsens).map(Deterioration.Worsening::to).orElse(null);
      }
      int start = passed.indexOf(name);
      List<String> circle = start < 0 ? List.of() : passed.subList(start, passed.size());
      for (int i = 0; i < circle.size(); i++) {
        List<String> round = new ArrayList<>(circle.subList(i, Math.min(circle.size(), i + Findings.MOST_NAMED)));
        round.addAll(circle.subList(0, Math.max(0, Math.min(i, Findings.MOST_NAMED - round.size()))));
        findings.at(Dotted.join("patients", circle.get(i), "deterioration", "worsens", "to"),
            "patients get worse in a circle: " + String.join(", ", round)
                + (round.size() < circle.size() ? ", …, " : ", ") + circle.get(i),
            "a class that does not lead back");
      }
    }
  }

  /** The zones that have people, or to which people move. */
  private Set<String> inhabited() {
    if (inhabited == null) {
      inhabited = new HashSet<>();
      scenario.zones().forEach((name, zone) -> {
        if (zone != null && zone.population() > 0) {
          inhabited.add(name);
        }
      });
      scenario.displacements().values().forEach(move -> inhabited.addAll(move.to().of().keySet()));
      inhabited.retainAll(scenario.zones().keySet());
    }
    return inhabited;
  }

  private void demand(String path, Demand demand) {
    findings.one(path, Map.of("rate", demand.rate().isPresent(), "per-head", demand.perHead().isPresent(),
        "rates", !demand.rates().isEmpty()));
    if (!demand.zones().isEmpty() && !demand.at().isEmpty()) {
      findings.at(Dotted.join(path, "at"), "'zones' and 'at' exclude each other", "one of them");
    } else if (scenario.zones().isEmpty() && demand.at().isEmpty() && !findings.unread("zones")) {
      findings.at(path, "the demand comes from nowhere: there are no zones", "facilities under 'at', or zones");
    }
    if (demand.perHead().isPresent()) {
      Set<String> zones = inhabited();
      boolean people = findings.touched("zones")
          || (demand.zones().isEmpty() ? !zones.isEmpty() : demand.zones().stream().anyMatch(zones::contains));
      if (!demand.at().isEmpty() || !people) {
        findings.at(Dotted.join(path, "per-head"), "a rate per head needs zones with a population",
            "zones whose population is above 0, or to which people move");
      }
    }
    if (!demand.byHour().isEmpty()
        && (demand.byHour().size() != 24 || demand.byHour().stream().allMatch(weight -> weight == 0))) {
      findings.at(Dotted.join(path, "by-hour"), demand.byHour().size() == 24 ? "all weights are 0"
          : "there are " + demand.byHour().size() + " weights", "24 weights, not all 0");
    }
    if (demand.ambulance() > 0 && !demand.at().isEmpty()) {
      findings.at(Dotted.join(path, "ambulance"), "who comes to the door of a facility calls no ambulance",
          "zones in place of 'at'");
    }
    if (demand.rates().isEmpty() && demand.repeats() > 0) {
      findings.idle(path, "repeats", "rates", "only 'rates' repeat");
    }
    if (demand.spacing().map(Limits::typical).filter(gap -> gap <= 0).isPresent()) {
      findings.at(Dotted.join(path, "spacing"), "the gaps between patients are nothing", "a law whose mean is above 0");
    }
    for (int i = 0; i < demand.rates().size() && demand.repeats() > 0; i++) {
      if (demand.rates().get(i).from() >= demand.repeats()) {
        findings.at(Dotted.join(path, "rates", Integer.toString(i), "from"), "the rates begin anew before this one",
            "less than the "
            + Laws.bound(demand.repeats(), Dimension.TIME) + " of 'repeats'");
      }
    }
    for (int i = 1; i < demand.rates().size(); i++) {
      if (demand.rates().get(i).from() <= demand.rates().get(i - 1).from()) {
        findings.at(Dotted.join(path, "rates", Integer.toString(i), "from"), "the rates are not in the order of time",
            "a later time than the one before");
      }
    }
    findings.sum(Dotted.join(path, "patients"), demand.patients());
  }
}
