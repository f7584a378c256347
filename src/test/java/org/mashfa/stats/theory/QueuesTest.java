package org.mashfa.stats.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against published figures, hand calculation, and each other. */
class QueuesTest {

  private static final Offset<Double> SIX_DIGITS = within(5.1e-7);
  private static final Offset<Double> EXACT = within(1e-11);

  @ParameterizedTest
  @CsvSource({
    "2, 3, .529412", "4, 3, .206107", "10, 8, .121661", "20, 18, .109213", "20, 25, .279890", "45, 40, .054301"
  })
  void erlangBByTable(int servers, double load, double blocked) {
    assertThat(Queues.erlangB(servers, load)).isCloseTo(blocked, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2.5, .702247, 1.404494, 3.511236", "5, 4, .554113, .554113, 2.216450", "20, 18, .550769, .275385, 4.956921"
  })
  void mmcByTable(int servers, double load, double waits, double meanWait, double meanQueue) {
    assertThat(Queues.erlangC(servers, load)).isCloseTo(waits, SIX_DIGITS);
    assertThat(Queues.mmcMeanWait(load, 1, servers)).isCloseTo(meanWait, SIX_DIGITS);
    assertThat(Queues.mmcMeanQueue(load, 1, servers)).isCloseTo(meanQueue, SIX_DIGITS);
  }

  /** Beds of the stroke unit of Monks et al. (2016, BMC Health Services Research 16:530). */
  @ParameterizedTest
  @CsvSource({
    "9, 8.3555, .1915", "10, 8.3555, .1379", "14, 8.3555, .0223", "12, 8.1455, .0556", "10, 9.7182, .2015",
    "16, 9.7182, .0186"
  })
  void strokeUnitDelaysAreErlangB(int beds, double load, double delayed) {
    assertThat(Queues.erlangB(beds, load)).isCloseTo(delayed, within(5.1e-5));
    double atMost = 0;
    for (int n = 0; n <= beds; n++) {
      atMost += Queues.mgInfinityProbability(load, 1, n);
    }
    assertThat(Queues.mgInfinityProbability(load, 1, beds) / atMost)
        .isCloseTo(Queues.erlangB(beds, load), EXACT);
  }

  @Test
  void mm1ByHand() {
    assertThat(Queues.mm1MeanWait(0.9, 1)).isCloseTo(9, EXACT);
    assertThat(Queues.mm1MeanWait(3, 4)).isCloseTo(0.75, EXACT);
    assertThat(Queues.mmcMeanWait(3, 4, 1)).isCloseTo(0.75, EXACT);
    assertThat(Queues.mm1MeanWait(1, 1)).isInfinite();
    assertThat(Queues.mmcMeanWait(5, 1, 5)).isInfinite();
    assertThat(Queues.mmcWaitBeyond(0.5, 1, 1, 2)).isCloseTo(0.5 * Math.exp(-1), EXACT);
  }

  @Test
  void prioritiesByHand() {
    double[] waits = Queues.priorityMeanWaits(new double[] {0.2, 0.3, 0.4}, 1, 1);
    assertThat(waits).containsExactly(new double[] {1.125, 2.25, 18}, EXACT);
    double[] sojourns = Queues.preemptiveMeanSojourns(new double[] {0.5, 0.25}, new double[] {1, 1});
    assertThat(sojourns).containsExactly(new double[] {2, 8}, EXACT);
  }

  /** With one service rate the order of service does not change the number present. */
  @Test
  void prioritiesConserveTheQueue() {
    double[] rates = {2, 5, 6, 4};
    double[] waits = Queues.priorityMeanWaits(rates, 1, 20);
    double[] sojourns = Queues.preemptiveMeanSojourns(rates, new double[] {18, 18, 18, 18});
    double queue = 0;
    double present = 0;
    for (int k = 0; k < rates.length; k++) {
      queue += rates[k] * waits[k];
      present += rates[k] * sojourns[k];
    }
    assertThat(queue).isCloseTo(Queues.mmcMeanQueue(17, 1, 20), EXACT);
    assertThat(present).isCloseTo(17, within(1e-9));
  }

  @Test
  void overloadStarvesOnlyThoseBelow() {
    assertThat(Queues.priorityMeanWaits(new double[] {1, 2}, 1, 2)).containsExactly(1, Double.POSITIVE_INFINITY);
    assertThat(Queues.preemptiveMeanSojourns(new double[] {0.5, 1}, new double[] {1, 1}))
        .containsExactly(2, Double.POSITIVE_INFINITY);
  }

  /** The most urgent class sees only its own kind; the next one is delayed by its work. */
  @Test
  void preemptiveWithUnequalRates() {
    double[] sojourns = Queues.preemptiveMeanSojourns(new double[] {1, 0.5}, new double[] {4, 1});
    // 1/4/(1-1/4) = 1/3; 1/(1-1/4) + (1/16 + 1/2)/((3/4)(1/4)) = 4/3 + 3
    assertThat(sojourns).containsExactly(new double[] {1.0 / 3, 13.0 / 3}, EXACT);
  }

  @Test
  void finiteWaitingRoom() {
    // Weights 1, 1/2, 1/4, 1/8 of M/M/1/3 at load 1/2: blocked 1/15, waiting (1/4 + 2/8)/(15/8) = 4/15.
    assertThat(Queues.mmckBlocking(0.5, 1, 1, 3)).isCloseTo(1.0 / 15, EXACT);
    assertThat(Queues.mmckMeanWait(0.5, 1, 1, 3)).isCloseTo(4.0 / 15 / (0.5 * 14 / 15), EXACT);
    assertThat(Queues.mmckBlocking(2, 2, 1, 4)).isCloseTo(1.0 / 5, EXACT);
    assertThat(Queues.mmckBlocking(18, 1, 20, 20)).isCloseTo(Queues.erlangB(20, 18), EXACT);
    assertThat(Queues.mmckMeanWait(4, 1, 5, 300)).isCloseTo(Queues.mmcMeanWait(4, 1, 5), EXACT);
  }

  @Test
  void patience() {
    // Patience like service: the number present is that of M/M/infinity, whatever the servers.
    double overServers = 0;
    for (int n = 4; n < 60; n++) {
      overServers += (n - 3) * Queues.mgInfinityProbability(5, 1, n);
    }
    assertThat(Queues.erlangAAbandonment(5, 1, 3, 1)).isCloseTo(overServers / 5, EXACT);
    assertThat(Queues.erlangAMeanWait(4, 1, 5, 1e-9)).isCloseTo(Queues.mmcMeanWait(4, 1, 5), within(1e-6));
    assertThat(Queues.erlangAAbandonment(18, 1, 20, 1e9)).isCloseTo(Queues.erlangB(20, 18), within(1e-6));
    // Far above capacity the servers never rest: 1 - 5/50 must give up.
    assertThat(Queues.erlangAAbandonment(50, 1, 5, 0.5)).isCloseTo(0.9, within(1e-6));
  }

  @Test
  void generalService() {
    assertThat(Queues.md1MeanWait(0.5, 1)).isCloseTo(0.5, EXACT);
    assertThat(Queues.mg1MeanWait(0.9, 1, 1)).isCloseTo(Queues.mm1MeanWait(0.9, 1), EXACT);
    // Uniform service on [0, 2]: second moment 4/3, so lambda 3/4 gives (3/4)(4/3)/(2 (1/4)) = 2.
    assertThat(Queues.mg1MeanWait(0.75, 1, 1.0 / 3)).isCloseTo(2, EXACT);
    assertThat(Queues.mg1MeanWait(1, 1, 0)).isInfinite();
  }

  @Test
  void unlimitedServers() {
    assertThat(Queues.mgInfinityProbability(2, 1.5, 2)).isCloseTo(4.5 * Math.exp(-3), EXACT);
    assertThat(Queues.mmInfinityMeanNumberAt(6, 2, 0)).isZero();
    assertThat(Queues.mmInfinityMeanNumberAt(6, 2, 0.5)).isCloseTo(3 * (1 - Math.exp(-1)), EXACT);
    assertThat(Queues.mmInfinityMeanNumberAt(6, 2, 100)).isCloseTo(3, EXACT);
  }
}
