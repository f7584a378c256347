package org.mashfa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;
import org.mashfa.stats.theory.Queues;

/**
 * One unit with exponential stays of mean one hour, through the scenario format, against queueing theory.
 *
 * <p>An estimate must lie within twice its half-width of 95%: with 40 replications that is four standard errors, and a
 * right program fails with probability 2.4e-4 for each comparison, 6.5e-3 for the class; the seed is fixed.
 */
class QueueingTheoryTest {
  private static final int REPLICATIONS = 40;
  private static final int DAYS = 30;

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 1.6", "3, 2.5", "5, 4", "10, 8"})
  void waitsAreThoseOfErlangC(int beds, double perHour) throws InvalidScenarioException {
    Results results = run(beds, perHour, "");
    close(results.get("queue time", "bay", "mean"), 60 * Queues.mmcMeanWait(perHour, 1, beds));
    close(results.get("waiting", "bay", "time average"), Queues.mmcMeanQueue(perHour, 1, beds));
    close(results.get("beds in use", "bay", "time average"), perHour);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.8, 1", "3, 4, 2", "5, 4, 0.5", "6, 8, 0.5"})
  void lossesAreThoseOfErlangA(int beds, double perHour, double lossesPerHour) throws InvalidScenarioException {
    Results results = run(beds, perHour, ", patience: exponential(mean " + 3600 / lossesPerHour + " s)");
    double lost = Queues.erlangAAbandonment(perHour, 1, beds, lossesPerHour);
    close(results.get("left without care", "", "total"), lost * perHour * 24 * DAYS);
    close(results.get("waiting", "bay", "time average"), perHour * lost / lossesPerHour);
    close(results.get("beds in use", "bay", "time average"), perHour * (1 - lost));
  }

  private static Results run(int beds, double perHour, String patience) throws InvalidScenarioException {
    Scenario scenario = ScenarioReader.parse("""
        mashfa: 1
        title: One unit
        time: {warm-up: 5 d, length: %d d, sample: 30 d}
        facilities: {clinic: {units: {bay: %d}}}
        patients: {ordinary: {pathway: visit%s}}
        pathways: {visit: {care: {unit: bay, takes: exponential(mean 1 h)}}}
        demand: {everyday: {at: clinic, rate: %s/h, patients: ordinary}}
        """.formatted(DAYS, beds, patience, perHour), "one-unit.yaml");
    return Experiment.of(scenario).replications(REPLICATIONS).seed(1917).twin(false).run();
  }

  private static void close(Estimate estimate, double theory) {
    assertThat(Math.abs(estimate.value() - theory)).as("%s, theory says %s", estimate, theory)
        .isLessThan(2 * estimate.halfWidth());
    assertThat(estimate.halfWidth()).isLessThan(0.12 * theory);
  }
}
