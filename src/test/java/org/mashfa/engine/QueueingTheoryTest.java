package org.mashfa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.mashfa.stats.Interval;
import org.mashfa.stats.Tally;
import org.mashfa.stats.theory.Queues;

/**
 * The engine against exact theory, without a hospital. Each interval is made to miss the truth once in a million times
 * (seed fixed): eleven of them raise a false alarm with a probability of about 1e-5. What an empty start takes off a mean
 * wait is, after the unmeasured customers, far below the width of the intervals.
 */
class QueueingTheoryTest {
  private static final int REPLICATIONS = 20;
  private static final int UNMEASURED = 3_000;
  private static final int MEASURED = 30_000;
  private static final double LEVEL = 1 - 1e-6;
  private static final DoubleUnaryOperator EXPONENTIAL = u -> -StrictMath.log(u);

  private static void meets(double truth, double precision, Station station, ToDoubleFunction<Station.Found> measure) {
    Tally tally = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      tally.add(measure.applyAsDouble(station.run(i, UNMEASURED, MEASURED)));
    }
    Interval interval = tally.interval(LEVEL);
    assertThat(interval.halfWidth()).as("precision").isLessThan(precision * truth);
    assertThat(interval.covers(truth)).as("%s covers %s", interval, truth).isTrue();
  }

  private static double wait(Station.Found found, int klass) {
    return found.waits()[klass].mean();
  }

  @Test
  void oneServer() {
    Station station = new Station(new double[] {0.8}, 1, EXPONENTIAL, 0);
    meets(Queues.mm1MeanWait(0.8, 1), 0.12, station, found -> wait(found, 0));
  }

  @Test
  void fiveServers() {
    Station station = new Station(new double[] {4}, 5, EXPONENTIAL, 0);
    meets(Queues.mmcMeanWait(4, 1, 5), 0.2, station, found -> wait(found, 0));
  }

  @Test
  void priorities() {
    double[] rates = {1, 1.5, 1};
    double[] truth = Queues.priorityMeanWaits(rates, 1, 4);
    Station station = new Station(rates, 4, EXPONENTIAL, 0);
    for (int c = 0; c < rates.length; c++) {
      int klass = c;
      meets(truth[c], 0.3, station, found -> wait(found, klass));
    }
  }

  @Test
  void patience() {
    Station station = new Station(new double[] {5.5}, 5, EXPONENTIAL, 0.5);
    meets(Queues.erlangAAbandonment(5.5, 1, 5, 0.5), 0.05, station, Station.Found::abandoned);
    meets(Queues.erlangAMeanWait(5.5, 1, 5, 0.5), 0.05, station, found -> wait(found, 0));
  }

  @Test
  void constantService() {
    Station station = new Station(new double[] {0.8}, 1, u -> 1, 0);
    meets(Queues.md1MeanWait(0.8, 1), 0.1, station, found -> wait(found, 0));
  }

  @Test
  void generalService() {
    // uniform on 0 to 2: variance 1/3; two-point, 0.5 with chance 8/9 else 5: mean 1, variance 2
    meets(Queues.mg1MeanWait(0.7, 1, 1 / 3.0), 0.1, new Station(new double[] {0.7}, 1, u -> 2 * u, 0), found -> wait(found, 0));
    meets(Queues.mg1MeanWait(0.7, 1, 2), 0.15, new Station(new double[] {0.7}, 1, u -> u < 8 / 9.0 ? 0.5 : 5, 0),
        found -> wait(found, 0));
  }
}
