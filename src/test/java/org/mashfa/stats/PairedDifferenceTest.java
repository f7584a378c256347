package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  /** Student's sleep data (1908): the second drug gives 0.70 to 2.46 more hours, t = 4.0621. */
  @Test
  void studentsSleepData() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    Interval gain = PairedDifference.of(first, second).interval(0.95);
    assertThat(gain.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(gain.low()).isCloseTo(0.7001142, within(1e-7));
    assertThat(gain.high()).isCloseTo(2.4598858, within(1e-7));
    assertThat(gain.n()).isEqualTo(10);
  }

  @Test
  void sharedLuckCancels() {
    Interval interval = PairedDifference.of(new double[] {100, 900, 400}, new double[] {98, 898, 398})
        .interval(0.99);
    assertThat(interval.mean()).isEqualTo(-2);
    assertThat(interval.halfWidth()).isZero();
  }

  @Test
  void aPairThatWasNotObservedIsNotCounted() {
    double nan = Double.NaN;
    Interval interval = PairedDifference.of(new double[] {1, nan, 5, 3}, new double[] {2, 9, nan, 6})
        .interval(0.95);
    assertThat(interval.n()).isEqualTo(2);
    assertThat(interval.mean()).isEqualTo(2);
  }

  @Test
  void refusesSeriesThatDoNotPair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(new double[2], new double[3]))
        .withMessageContainingAll("2", "3");
    PairedDifference difference = new PairedDifference();
    assertThatIllegalArgumentException().isThrownBy(() -> difference.add(Double.POSITIVE_INFINITY, Double.NaN));
  }
}
