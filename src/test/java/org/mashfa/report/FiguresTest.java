package org.mashfa.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mashfa.experiment.Estimate;

class FiguresTest {
  private final Figures figures = new Figures("±", true);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "34547.4 | 222.5  | 34,547 ± 223",
    "259.6   | 8.94   | 260 ± 9",
    "16.24   | 11.3   | 16.2 ± 11.3",
    "3.917   | 0.642  | 3.92 ± 0.64",
    "0.0189  | 0.004  | 0.0189 ± 0.0040",
    "34547   | 0.031  | 34,547 ± 0.03",
    "0       | 2.5    | 0.00 ± 2.50",
    "-12.3   | 1.5    | -12.3 ± 1.5",
    "-0.0001 | 120    | -0.0001 ± 120.0000",
    "5       | 0      | 5",
    "1.75    | 0      | 1.75",
    "5.25    | NaN    | 5.25 ± ?",
  })
  void threeSignificantDigitsAndTheIntervalAtTheSamePlace(double value, double halfWidth, String expected) {
    Cell cell = figures.number(value, halfWidth);
    assertThat(cell.joined()).isEqualTo(expected);
  }

  @Test
  void oneReplicationHasNoIntervals() {
    assertThat(new Figures("±", false).number(4, Double.NaN)).isEqualTo(new Cell("4", ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0.07  | 0.16 | 0.07 ± 0.16 min",
    "179   | 2    | 179 ± 2 min",
    "181   | 6    | 3.02 ± 0.10 h",
    "4319  | 60   | 72.0 ± 1.0 h",
    "4320  | 1440 | 3.00 ± 1.00 d",
  })
  void durationsTakeTheUnitThatSuitsThem(double minutes, double halfWidth, String expected) {
    Cell cell = figures.duration(estimate(minutes, halfWidth, "min"));
    assertThat(cell.joined()).isEqualTo(expected);
  }

  @Test
  void sharesArePercentages() {
    Cell cell = figures.percent(estimate(0.9208, 0.0421, "share"));
    assertThat(cell.joined()).isEqualTo("92.1 ± 4.2%");
  }

  private static Estimate estimate(double value, double halfWidth, String unitOfMeasure) {
    return new Estimate("m", "all", "", "all", "mean", value, halfWidth, 9, unitOfMeasure);
  }
}
