package org.mashfa.scenario;

import java.util.Map;

/**
 * A scenario as its file states it: who needs care, who gives it, and what may befall both. Immutable;
 * quantities are in the base unit of their {@link Dimension} (seconds, kilometres, litres, kilowatts).
 */
public record Scenario(
    @Key("Version of the file format; this reader knows version 1.") int mashfa,
    @Key("One line that names the scenario in every report.") String title,
    @Key(value = "What the scenario is for and what it leaves out.", or = "''") String description,
    @Key("The clock: calendar, warm-up, length.") Clock time,
    @Key(value = "Replications and seed, unless the command line says otherwise.", or = "{}") Run run,
    @Key("Where numbers come from: an id and its citation.") Map<String, String> sources,
    @Key("Populated places.") Map<String, Zone> zones,
    @Key(value = "How people travel when nothing nearer says otherwise.", or = "{}") Travel travel,
    @Key("Facilities that others are like: their keys are defaults for each facility of that type.")
        Map<String, Facility> facilityTypes,
    @Key("Hospitals, clinics, field hospitals, ways out of the region.") Map<String, Facility> facilities,
    @Key("Patient classes.") Map<String, PatientClass> patients,
    @Key("Care pathways: a name and its stages; the first stage is the entry.")
        Map<String, Map<String, Stage>> pathways,
    @Key("Everyday demand: streams of patients.") Map<String, Demand> demand,
    @Key("Ambulances and other vehicles.") Map<String, Fleet> fleets,
    @Key("Mass-casualty incidents, dated or drawn.") Map<String, Incident> incidents,
    @Key("Hits on facilities, dated or drawn.") Map<String, Hazard> hazards,
    @Key("Failures of the electricity grid.") Map<String, Outage> outages,
    @Key("Roads closed between zones: nobody sets out on them, who is under way arrives; a delivery that is due waits "
        + "for the road.")
        Map<String, Closure> closures,
    @Key("Functionality that changes without damage: openings, suspensions, status lists.")
        Map<String, Status> statuses,
    @Key("Staff who stay away for a time.") Map<String, Absence> absences,
    @Key("People who move from zone to zone.") Map<String, Displacement> displacements,
    @Key(value = "How people decide.", or = "{}") Policies policies,
    @Key("Numbers that a run should cover; reported with each run.") Map<String, Check> checks) {

  /** Starts a scenario written in code. */
  public static ScenarioBuilder builder() {
    return new ScenarioBuilder();
  }
}
