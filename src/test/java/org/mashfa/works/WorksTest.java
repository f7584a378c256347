package org.mashfa.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Replication;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;
import org.mashfa.stats.Tally;
import org.mashfa.stats.theory.Queues;

/** The works answer rightly: those on the engine as queueing theory says, the network as other programs found. */
class WorksTest {
  private static final Path NETWORK = Path.of("scenarios", "W3-hospital-network.yaml");
  private static final int REPLICATIONS = 20;
  private static final double LEVEL = 1 - 1e-6;

  /** M/M/1 at load 0.9. False alarm: 2 intervals at 1e-6 each; what is left of the empty start is far smaller. */
  @Test
  void oneServer() {
    MultiServerQueue queue = MultiServerQueue.w1(20261);
    Tally wait = new Tally();
    Tally waiting = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      queue.run(i, 100_000);
      wait.add(queue.meanWait(0));
      waiting.add(queue.meanQueue());
    }
    assertThat(wait.interval(LEVEL).covers(Queues.mm1MeanWait(0.9, 1))).isTrue();
    assertThat(waiting.interval(LEVEL).covers(Queues.mmcMeanQueue(0.9, 1, 1))).isTrue();
    assertThat(wait.halfWidth(LEVEL)).isLessThan(0.2 * wait.mean());
  }

  /** M/M/20 at load 0.95, three priority classes. False alarm: 3 intervals at 1e-6 each. */
  @Test
  void twentyServersAndThreeClasses() {
    MultiServerQueue queue = MultiServerQueue.w2(20262);
    Tally[] waits = {new Tally(), new Tally(), new Tally()};
    for (int i = 0; i < REPLICATIONS; i++) {
      queue.run(i, 200_000);
      for (int c = 0; c < waits.length; c++) {
        waits[c].add(queue.meanWait(c));
      }
    }
    double[] expected = Queues.priorityMeanWaits(new double[] {0.15 * 19, 0.35 * 19, 0.5 * 19}, 1, 20);
    for (int c = 0; c < waits.length; c++) {
      assertThat(waits[c].interval(LEVEL).covers(expected[c])).as("class %d: %s", c, waits[c].mean()).isTrue();
      assertThat(waits[c].halfWidth(LEVEL)).isLessThan(0.3 * waits[c].mean());
    }
  }

  /** The network read from its file. False alarm below 1e-5: see {@link NetworkAnswers#faults}. */
  @Test
  void network() throws IOException {
    Scenario scenario = ScenarioReader.read(NETWORK);
    Results results = Experiment.of(scenario).replications(REPLICATIONS).twin(false).run();
    double[] means = new double[NetworkAnswers.values().length];
    double transfers = mean(results, "transfers out", "", "all", "total");
    double ownEvents = 61 + transfers; // points of the time series and pick-ups: no events in the other programs
    means[NetworkAnswers.EVENTS.ordinal()] = (double) results.events() / REPLICATIONS - ownEvents;
    means[NetworkAnswers.ARRIVALS.ordinal()] = mean(results, "arrivals", "", "all", "total");
    means[NetworkAnswers.DEATHS.ordinal()] = mean(results, "died untreated", "", "red", "total");
    means[NetworkAnswers.TRANSFERS.ordinal()] = transfers;
    means[NetworkAnswers.EMERGENCY_RED.ordinal()] = mean(results, "queue time", "emergency", "red", "mean");
    means[NetworkAnswers.EMERGENCY_YELLOW.ordinal()] = mean(results, "queue time", "emergency", "yellow", "mean");
    means[NetworkAnswers.EMERGENCY_GREEN.ordinal()] = mean(results, "queue time", "emergency", "green", "mean");
    means[NetworkAnswers.THEATRE.ordinal()] = mean(results, "queue time", "theatre", "all", "mean");
    means[NetworkAnswers.ICU.ordinal()] = mean(results, "queue time", "icu", "all", "mean");
    means[NetworkAnswers.WARD.ordinal()] = mean(results, "queue time", "ward", "all", "mean");
    means[NetworkAnswers.STAY.ordinal()] = meanStay(scenario);
    means[NetworkAnswers.EMERGENCY_QUEUE.ordinal()] =
        mean(results, "waiting", "emergency", "all", "time average") / 6;
    means[NetworkAnswers.AMBULANCES.ordinal()] =
        mean(results, "vehicles on a mission", "ambulances", "all", "time average");
    assertThat(NetworkAnswers.faults(means, REPLICATIONS)).isEmpty();
  }

  private static double mean(Results results, String measure, String unit, String patientClass, String statistic) {
    return results.get(measure, "all", unit, patientClass, statistic).value();
  }

  /** Minutes from arrival to going home, which is no measure of ours. */
  private static double meanStay(Scenario scenario) {
    Tally stay = new Tally();
    Replication replication = new Replication(Assembler.world(scenario), scenario.run().seed());
    for (int i = 0; i < REPLICATIONS; i++) {
      Tally minutes = new Tally();
      replication.run(i, new Listener() {
        @Override
        public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
          if (outcome == Outcome.DISCHARGED) {
            minutes.add((double) sinceOnset / Ticks.PER_MINUTE);
          }
        }
      });
      stay.add(minutes.mean());
    }
    return stay.mean();
  }
}
