package org.mashfa.scenario;

import java.util.List;

/** What must hold within each thing that befalls the world. */
final class EventChecks {

  private final Scenario scenario;
  private final Inventory inventory;
  private final MomentChecks moments;
  private final Findings findings;

  EventChecks(Scenario scenario, Inventory inventory, Findings findings) {
    this.scenario = scenario;
    this.inventory = inventory;
    this.moments = new MomentChecks(scenario.time(), findings);
    this.findings = findings;
  }

  void check() {
    scenario.incidents().forEach((name, incident) -> incident(Dotted.join("incidents", name), incident));
    scenario.hazards().forEach((name, hazard) -> hazard(Dotted.join("hazards", name), hazard));
    scenario.outages().forEach((name, outage) -> outage(Dotted.join("outages", name), outage));
    scenario.closures().forEach((name, closure) -> closure(Dotted.join("closures", name), closure));
    scenario.statuses().forEach((name, status) -> status(Dotted.join("statuses", name), status));
    scenario.absences().forEach((name, absence) -> absence(Dotted.join("absences", name), absence));
    scenario.displacements().forEach((name, displacement) ->
        displacement(Dotted.join("displacements", name), displacement));
    moments.lists();
  }

  private void incident(String path, Incident incident) {
    moments.drawn(path, incident.at(), incident.rate(), incident.from(), incident.until(), incident.tempo());
    moments.dated(path, incident.at(), true);
    findings.sum(Dotted.join(path, "zones"), incident.zones());
    findings.sum(Dotted.join(path, "patients"), incident.patients());
    findings.sum(Dotted.join(path, "arrivals"),
        incident.arrivals().values().stream().map(Incident.Stream::share).toList());
  }

  private void hazard(String path, Hazard hazard) {
    moments.drawn(path, hazard.at(), hazard.rate(), hazard.from(), hazard.until(), hazard.tempo());
    moments.dated(path, hazard.at(), false);
    if (hazard.tempo().excitation().isPresent() && hazard.at().isEmpty()) {
      findings.at(Dotted.join(path, "tempo", "excitation"), "hits on facilities bring on no others by 'excitation'",
          "'repeat-factor' and 'repeat-for'");
    }
    inventory.exist(Dotted.join(path, "units"), hazard.units(), "a unit", inventory.units());
    if (hazard.injuredAs().isEmpty() && Limits.typical(hazard.injured()) > 0) {
      findings.idle(path, "injured", "injured-as", "'injured-as' does not say who they are");
    }
    if (hazard.restored().isEmpty() && hazard.never() > 0) {
      findings.idle(path, "never", "restored", "without 'restored' nothing ever comes back");
    }
    if (hazard.staffMoving() > 0 && !hazard.closes()) {
      findings.idle(path, "staff-moving", "closes", "the hit does not close the facility");
    } else if (hazard.staffMoving() > 0 && hazard.restored().isPresent() && hazard.never() == 0) {
      findings.idle(path, "staff-moving", "never", "all that is lost comes back");
    } else if (hazard.staffMoving() > 0 && hazard.staffMoveTo().isEmpty()) {
      findings.idle(path, "staff-moving", "staff-move-to", "'staff-move-to' does not say where to");
    }
  }

  private void outage(String path, Outage outage) {
    moments.given(path, outage.at());
    inventory.exist(Dotted.join(path, "items"), outage.items(), "a stock", inventory.stocks());
  }

  private void closure(String path, Closure closure) {
    moments.given(path, closure.at());
    findings.atLeastOne(path, "from", closure.from());
    boolean road = closure.from().stream().anyMatch(from -> closure.to().stream().anyMatch(to -> !to.equals(from)));
    if (!road && !closure.from().isEmpty() && !closure.to().isEmpty()) {
      findings.at(Dotted.join(path, "to"), "no road leads from a zone to itself", "another zone on the other side");
    }
  }

  private void status(String path, Status status) {
    moments.given(path, status.at());
    findings.sum(Dotted.join(path, "functionality"), status.functionality());
    inventory.exist(Dotted.join(path, "keeps"), status.keeps(), "a unit", inventory.units());
    List<String> classes = List.of("full", "partial", "none");
    status.functionality().of().keySet().stream().filter(name -> !classes.contains(name)).forEach(name ->
        findings.at(Dotted.join(path, "functionality", name), "'" + Quantities.shown(name)
            + "' is no class of functionality",
            classes, name));
  }

  private void absence(String path, Absence absence) {
    moments.given(path, absence.at());
    inventory.exist(Dotted.join(path, "roles"), absence.roles(), "staff", inventory.staff());
  }

  private void displacement(String path, Displacement displacement) {
    moments.given(path, displacement.at());
    findings.sum(Dotted.join(path, "to"), displacement.to());
    if (displacement.to().of().containsKey(displacement.from())) {
      findings.at(Dotted.join(path, "to", displacement.from()), "people cannot move to the zone that they leave",
          "other zones");
    }
  }
}
