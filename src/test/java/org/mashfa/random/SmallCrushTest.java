package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our SmallCrush against a report of the real one, on a generator that fails three of its tests. */
class SmallCrushTest {
  /**
   * The p-values to the two digits that TestU01 1.2.3 printed, and the state in which each test left the generator to the
   * next: the report that A. Sejas, D. Pellegrino and S. Cavero published with their exercise MUIA 2019/2020.
   */
  @ParameterizedTest
  @CsvSource({
      "BIRTHDAY_SPACINGS, 1, 1768507984, 0",
      "COLLISION, 1768507984, 33648008, 0",
      "GAP, 33648008, 49433600, 0.79",
      "SIMPLE_POKER, 49433600, 2114271677, 0.20",
      "COUPON_COLLECTOR, 2114271677, 690686278, 0.41",
      "MAXIMUM_OF_SIX, 690686278, 1056183403, 0 0.0066",
      "WEIGHT_DISTRIBUTION, 1056183403, 1583175107, 0.71",
      "MATRIX_RANK, 1583175107, 1384528142, 0.89",
      "HAMMING_INDEPENDENCE, 1384528142, 292182416, 0.63",
      "RANDOM_WALK, 292182416, 165191659, 0.85 0.52 0.02 0.69 0.90"})
  void findsWhatTestU01Found(SmallCrush test, long before, long after, String published) {
    MinimalStandard generator = new MinimalStandard(before);
    Map<String, Double> found = test.pValues(generator);
    String[] expected = published.split(" ");
    assertThat(found).hasSize(expected.length);
    int i = 0;
    for (double p : found.values()) {
      double value = Double.parseDouble(expected[i++]);
      assertThat(p).as(test.name()).isCloseTo(value, within(value == 0 ? 1e-300 : value < 0.01 ? 5e-5 : 0.005));
    }
    assertThat(generator.state()).isEqualTo(after);
  }

  /** Percentage points of Marsaglia and Marsaglia 2004, "Evaluating the Anderson-Darling distribution". */
  @ParameterizedTest
  @CsvSource({"1.933, 0.90", "2.492, 0.95", "3.878, 0.99"})
  void limitOfAndersonAndDarling(double z, double probability) {
    assertThat(GoodnessOfFit.andersonDarlingLimit(z)).isCloseTo(probability, within(5e-5));
  }

  @Test
  void bothTailsOfACountTell() {
    assertThat(GoodnessOfFit.poisson(0, 60)).isGreaterThan(1 - 1e-10);
    assertThat(GoodnessOfFit.poisson(200, 60)).isLessThan(1e-10);
    assertThat(GoodnessOfFit.poisson(60, 60)).isBetween(0.4, 0.6);
  }
}
