package org.mashfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+A1", "-west", "@SUM(A1)", "\tx", "\rx", "-3 km"})
  void formulasBecomeTexts(String text) {
    assertThat(Cells.text(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ward", "'ward", "-3", "+2.5", "-1e-3", "a=b"})
  void allElseStaysAsItIs(String text) {
    assertThat(Cells.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "-0.0, 0", "0.1, 0.1", "1e21, 1.0E21", "2147483648, 2.147483648E9", "2e-44, 2.0E-44",
    "0.002, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014E-308"})
  void numbersHaveAsFewDigitsAsReadBack(double number, String text) {
    assertThat(Cells.number(number)).isEqualTo(text);
  }

  @Test
  void whatWasNotObservedIsEmpty() {
    assertThat(Cells.number(Double.NaN)).isEmpty();
  }
}
