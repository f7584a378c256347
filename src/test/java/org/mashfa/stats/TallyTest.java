package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

  private static Tally of(double... values) {
    Tally tally = new Tally();
    for (double x : values) {
      tally.add(x);
    }
    return tally;
  }

  @Test
  void byHand() {
    Tally tally = of(2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(tally.count()).isEqualTo(8);
    assertThat(tally.mean()).isEqualTo(5);
    assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-14));
    assertThat(tally.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-14));
    assertThat(tally.min()).isEqualTo(2);
    assertThat(tally.max()).isEqualTo(9);
  }

  /** Mean +- 2.262 sqrt(variance / 10): Student's sleep data (1908), 95% interval 0.70 to 2.46 hours. */
  @Test
  void intervalOfStudentsSleepData() {
    Interval interval = of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4).interval(0.95);
    assertThat(interval.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.70, within(0.005));
    assertThat(interval.high()).isCloseTo(2.46, within(0.005));
    assertThat(interval.n()).isEqualTo(10);
    assertThat(interval.level()).isEqualTo(0.95);
  }

  @Test
  void nothingAndOneObservationHaveNoSpread() {
    Tally empty = new Tally();
    assertThat(empty.count()).isZero();
    assertThat(new double[] {empty.mean(), empty.variance(), empty.min(), empty.max(), empty.halfWidth(0.9)})
        .containsOnly(Double.NaN);
    Tally one = of(-3);
    assertThat(new double[] {one.mean(), one.min(), one.max()}).containsOnly(-3);
    assertThat(one.variance()).isNaN();
    assertThat(one.halfWidth(0.9)).isNaN();
    assertThat(of(7, 7).halfWidth(0.9)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesWhatIsNoNumberAndStaysAsItWas(double x) {
    Tally tally = of(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.add(x))
        .withMessageContaining(Double.toString(x));
    assertThat(tally.count()).isEqualTo(2);
    assertThat(tally.mean()).isEqualTo(1.5);
    assertThat(tally.variance()).isEqualTo(0.5);
    assertThat(tally.max()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
  void refusesALevelOutsideZeroToOneHoweverMuchWasObserved(double level) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tally().halfWidth(level));
    assertThatIllegalArgumentException().isThrownBy(() -> of(1, 2, 3).halfWidth(level));
  }

  /** The sum of squares of the textbook loses all digits here. */
  @Test
  void keepsItsPrecisionFarFromZero() {
    Tally tally = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
    assertThat(tally.mean()).isEqualTo(1e9 + 10);
    assertThat(tally.variance()).isCloseTo(30, within(1e-9));
  }

  @Test
  void mergesWithNothingAndWithItself() {
    Tally tally = of(1, 3);
    tally.merge(new Tally());
    assertThat(tally.count()).isEqualTo(2);
    assertThat(tally.min()).isEqualTo(1);
    tally.merge(tally);
    assertThat(tally.count()).isEqualTo(4);
    assertThat(tally.mean()).isEqualTo(2);
    assertThat(tally.variance()).isCloseTo(4.0 / 3, within(1e-15));
    Tally fresh = new Tally();
    fresh.merge(of(-1, -5));
    assertThat(fresh.mean()).isEqualTo(-3);
    assertThat(fresh.variance()).isEqualTo(8);
    assertThat(fresh.max()).isEqualTo(-1);
  }
}
