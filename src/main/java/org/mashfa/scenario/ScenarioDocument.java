package org.mashfa.scenario;

import java.util.List;

import org.mashfa.scenario.Node.Mapping;

/** A valid scenario together with what its file says about it. Immutable. */
public final class ScenarioDocument {

  private final Scenario scenario;
  private final Mapping tree;
  private final List<String> plans;
  private final List<Provenance> stated;
  private final List<Provenance> defaulted;
  private String digest;

  ScenarioDocument(Scenario scenario, Mapping tree, List<String> plans, List<Provenance> stated,
      List<Provenance> defaulted) {
    this.scenario = scenario;
    this.tree = tree;
    this.plans = plans;
    this.stated = counted(stated);
    this.defaulted = counted(defaulted);
  }

  /** Numbers about the world: the version of the format, and how often it is run, are none. */
  private static List<Provenance> counted(List<Provenance> numbers) {
    return numbers.stream().filter(number -> !number.path().equals("mashfa") && !number.path().startsWith("run.")
        && !number.path().startsWith("checks.") && !number.path().startsWith("checks[")
        && !number.path().startsWith("facility-types.") && !number.path().startsWith("facility-types[")).toList();
  }

  /** The scenario, with the chosen plans. */
  public Scenario scenario() {
    return scenario;
  }

  /** The names of all plans that the file defines, in its order. */
  public List<String> plans() {
    return plans;
  }

  /** Every number that the file states and where it comes from, in the order of the format. */
  public List<Provenance> stated() {
    return stated;
  }

  /** Every number that the file leaves to a default of the format; the line is that of the mapping that lacks it. */
  public List<Provenance> defaulted() {
    return defaulted;
  }

  /**
   * Checks the scenario, with the chosen plans, further than its reader was asked to.
   *
   * @throws InvalidScenarioException if that finds mistakes
   */
  public void check(FurtherChecks checks) {
    Problems problems = new Problems();
    checks.check(scenario, new Findings(tree, problems));
    problems.throwIfAny();
  }

  /**
   * The scenario as YAML text, with tables, facility types and the chosen plans worked in; it reads to an equal
   * scenario.
   */
  public String toYaml() {
    return ScenarioWriter.yaml(Format.scenario(), tree);
  }

  /**
   * SHA-256 of what the scenario means, in hexadecimal: equal for two files exactly if they simulate the same.
   * Comments, notes, sources, ranges, title and description, how a quantity is written, the order of names (where it
   * does not matter), the way a value came about (default, table, type, plan) and the section {@code run} do not count.
   */
  public String digest() {
    if (digest == null) {
      digest = ScenarioWriter.digest(Format.scenario(), scenario);
    }
    return digest;
  }

  /** A builder that starts from this scenario; the plans stay behind. */
  public ScenarioBuilder edit() {
    return ScenarioBuilder.from(tree);
  }
}
