package org.mashfa.scenario;

/**
 * Checks that need to know more than the format does: what can be simulated, and what is measured. The reader asks them
 * of the scenario alone and of the scenario with each of its plans, and reports what they find with its own mistakes.
 */
@FunctionalInterface
public interface FurtherChecks {

  /** The format alone. */
  FurtherChecks NONE = (scenario, found) -> { };

  /**
   * Checks a scenario.
   *
   * @param scenario a valid one only if nothing {@linkplain Findings#any was found} so far; else placeholders stand for
   *     what is wrong, or nothing at all
   * @param found takes up what is wrong
   */
  void check(Scenario scenario, Findings found);
}
