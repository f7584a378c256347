package org.mashfa.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mashfa.stats.theory.Queues;

/** The arithmetic that exact values rest on, against closed forms. */
class ChainsTest {
  @Test
  void stationaryDistributionIsThatOfErlangsLossSystem() {
    double[][] rates = new double[5][5];
    for (int n = 0; n < 4; n++) {
      rates[n][n + 1] = 3;
      rates[n + 1][n] = n + 1;
    }
    assertThat(Chains.stationary(rates)[4]).isCloseTo(Queues.erlangB(4, 3), within(1e-14));
  }

  @Test
  void forwardEquationsFollowAnInfiniteServerQueue() {
    Chains.Forward chain = new Chains.Forward(t -> 5, t -> 1000, 200);
    chain.goOn(0.5);
    assertThat(chain.meanNumber()).isCloseTo(Queues.mmInfinityMeanNumberAt(5, 1, 0.5), within(1e-9));
    assertThat(chain.meanWaiting(1000)).isZero();
  }

  @Test
  void forwardEquationsSettleWhereErlangCSays() {
    Chains.Forward chain = new Chains.Forward(t -> 1.5, t -> 3, 100);
    chain.goOn(100);
    assertThat(chain.meanWaiting(3)).isCloseTo(Queues.mmcMeanQueue(1.5, 1, 3), within(1e-9));
    double before = chain.waited();
    chain.goOn(101);
    assertThat(chain.waited() - before).isCloseTo(Queues.mmcMeanQueue(1.5, 1, 3), within(1e-9));
    assertThat(chain.above(2)).isCloseTo(Queues.erlangC(3, 1.5), within(1e-9));
  }
}
