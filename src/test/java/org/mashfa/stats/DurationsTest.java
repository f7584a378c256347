package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  private static final long MINUTE = 60_000;

  private static Durations of(long... durations) {
    Durations result = new Durations();
    for (long d : durations) {
      result.record(d);
    }
    return result;
  }

  @Test
  void keepsTheExactFiguresBesideTheHistogram() {
    Durations waits = of(1, 1234, 99_999_999);
    assertThat(waits.count()).isEqualTo(3);
    assertThat(waits.sum()).isEqualTo(100_001_234);
    assertThat(waits.mean()).isEqualTo(100_001_234 / 3.0);
    assertThat(waits.min()).isEqualTo(1);
    assertThat(waits.max()).isEqualTo(99_999_999);
    assertThat(waits.beyond()).isZero();
  }

  @Test
  void quantilesOfOneToHundredMinutes() {
    Durations waits = new Durations();
    for (int i = 1; i <= 100; i++) {
      waits.record(i * MINUTE);
    }
    assertThat(waits.quantile(0)).isEqualTo(MINUTE);
    assertThat(waits.quantile(0.5)).isCloseTo(50.0 * MINUTE, within(0.004 * 50 * MINUTE));
    assertThat(waits.quantile(0.95)).isCloseTo(95.0 * MINUTE, within(0.004 * 95 * MINUTE));
    assertThat(waits.quantile(1)).isEqualTo(100 * MINUTE);
  }

  @Test
  void nothingHasNoQuantile() {
    Durations empty = new Durations();
    assertThat(empty.count()).isZero();
    assertThat(empty.sum()).isZero();
    assertThat(new double[] {empty.quantile(0.5), empty.mean(), empty.min(), empty.max()})
        .containsOnly(Double.NaN);
  }

  @Test
  void durationsBeyondAYearAreCountedAndTheirExactFiguresKept() {
    Durations stays = of(MINUTE, Durations.RANGE, Durations.RANGE + 1, 3 * Durations.RANGE);
    assertThat(stays.beyond()).isEqualTo(2);
    assertThat(stays.count()).isEqualTo(4);
    assertThat(stays.sum()).isEqualTo(MINUTE + 5 * Durations.RANGE + 1);
    assertThat(stays.max()).isEqualTo(3 * Durations.RANGE);
    assertThat(stays.quantile(0.5))
        .isCloseTo(Durations.RANGE, within((double) Durations.RANGE / Durations.ERROR_DIVISOR));
    assertThat(stays.quantile(0.75)).isEqualTo(Durations.RANGE);
    assertThat(stays.quantile(1)).isEqualTo(3 * Durations.RANGE);
    assertThat(of(2 * Durations.RANGE, 3 * Durations.RANGE, 4 * Durations.RANGE).quantile(0.5))
        .isEqualTo(2 * Durations.RANGE);
  }

  @Test
  void theLongestWithinTheRangeIsToldBesideThoseBeyond() {
    Durations stays = of(MINUTE, Durations.RANGE / 2, 3 * Durations.RANGE);
    assertThat(stays.quantile(0.5))
        .isCloseTo(Durations.RANGE / 2.0, within(Durations.RANGE / 2.0 / Durations.ERROR_DIVISOR));
  }

  @Test
  void addingCountsThoseBeyondTheRange() {
    Durations stays = of(2 * Durations.RANGE, 4 * Durations.RANGE);
    stays.add(of(MINUTE, 3 * Durations.RANGE));
    assertThat(stays.beyond()).isEqualTo(3);
    assertThat(stays.quantile(0.5)).isEqualTo(Durations.RANGE);
  }

  @Test
  void resetForgetsAll() {
    Durations waits = of(5, 2 * Durations.RANGE);
    waits.reset();
    assertThat(waits.count()).isZero();
    assertThat(waits.sum()).isZero();
    assertThat(waits.beyond()).isZero();
    assertThat(waits.max()).isNaN();
    for (int minutes = 1; minutes <= 3; minutes++) {
      waits.record(minutes * MINUTE);
    }
    assertThat(waits.quantile(0.5)).isEqualTo(2 * MINUTE);
  }

  @Test
  void refusesANegativeDurationAndStaysAsItWas() {
    Durations waits = of(7);
    assertThatIllegalArgumentException().isThrownBy(() -> waits.record(-1)).withMessageContaining("-1");
    assertThat(waits.count()).isEqualTo(1);
    assertThat(waits.min()).isEqualTo(7);
  }

  @Test
  void refusesASumThatNoLongHoldsAndStaysAsItWas() {
    Durations waits = of(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> waits.record(1));
    Durations one = of(1);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> waits.add(one));
    assertThat(waits.count()).isEqualTo(1);
    assertThat(waits.min()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, 95, Double.NaN})
  void refusesAQuantileOutsideZeroToOne(double q) {
    Durations empty = new Durations();
    assertThatIllegalArgumentException().isThrownBy(() -> empty.quantile(q));
  }
}
