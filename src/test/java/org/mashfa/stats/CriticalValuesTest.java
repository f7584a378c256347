package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalValuesTest {

  /** Any table of Student's t. */
  @ParameterizedTest
  @CsvSource({
    "1, .95, 12.706", "2, .95, 4.303", "5, .9, 2.015", "5, .99, 4.032", "10, .95, 2.228", "29, .95, 2.045",
    "30, .999, 3.646", "120, .95, 1.980", "1000000, .95, 1.960"
  })
  void studentByTable(long degreesOfFreedom, double level, double t) {
    assertThat(CriticalValues.student(level, degreesOfFreedom)).isCloseTo(t, within(5.1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.8, 0.95, 0.99, 0.9999})
  void theTailBeyondStudentIsWhatTheLevelLeaves(double level) {
    for (int degreesOfFreedom : new int[] {1, 2, 3, 7, 29, 199, 999, 1000, 5000}) {
      double t = CriticalValues.student(level, degreesOfFreedom);
      double tail = 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-t);
      assertThat(tail / (1 - level)).isCloseTo(1, within(level < 0.999 ? 1e-10 : 3e-9));
    }
  }

  @Test
  void closedFormsForOneAndTwoDegreesOfFreedom() {
    for (double level : new double[] {0.01, 0.3, 0.9, 0.999999}) {
      double one = Math.tan(Math.PI / 2 * level);
      double two = level * Math.sqrt(2 / ((1 - level) * (1 + level)));
      assertThat(CriticalValues.student(level, 1) / one).isCloseTo(1, within(1e-9));
      assertThat(CriticalValues.student(level, 2) / two).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void normalByTable() {
    assertThat(CriticalValues.normal(0.95)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(CriticalValues.normal(0.99)).isCloseTo(2.5758293035489, within(1e-12));
  }

  @Test
  void refusesNoDegreesOfFreedom() {
    assertThatIllegalArgumentException().isThrownBy(() -> CriticalValues.student(0.95, 0));
  }
}
