package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource({
    "TIME, 90 min, 5400", "TIME, 1.5h, 5400", "TIME, 250 ms, 0.25", "TIME, 2 d, 172800", "TIME, 1 week, 604800",
    "TIME, 1 month, 2628000", "TIME, 1 y, 31536000", "TIME, 12 month, 31536000", "TIME, 0 s, 0", "TIME, 1e3 s, 1000",
    "RATE, 864/d, 0.01", "RATE, 60/min, 1", "RATE, 3600 /h, 1", "RATE, 1/s, 1", "RATE, 2628/month, 0.001",
    "RATE_PER_HEAD, 8/1000/d, 9.259259259259259e-8", "RATE_PER_HEAD, 0.864/d, 0.00001",
    "VOLUME, 800 L, 800", "VOLUME, 1.2 m3, 1200", "FLOW, 12 L/h, 0.0033333333333333335", "FLOW, 10 L/min, 0.16666666666666666",
    "FLOW, 1 m3/h, 0.2777777777777778", "FLOW, 86400 L / d, 1",
    "POWER, 500 W, 0.5", "POWER, 250 kVA, 200", "POWER, 2 MW, 2000", "ENERGY, 3 MWh, 3000",
    "DISTANCE, 250 m, 0.25", "DISTANCE, -3 km, -3", "SPEED, 50 km/h, 50", "SPEED, 10 m/s, 36",
    "SHARE, 12%, 0.12", "SHARE, 7 %, 0.07", "SHARE, .5, 0.5", "NUMBER, +2.5, 2.5", "NUMBER, -1E-2, -0.01",
    "COUNT, 40 units, 40", "COUNT, 1 dose, 1", "AMOUNT, 3 kits, 3", "AMOUNT, 2 m3, 2000", "DRAW, 864 L/d, 0.01", "DRAW, 864 units/d, 0.01",
    "DRAW, 864/d, 0.01"})
  void reads(Dimension dimension, String text, double value) {
    assertThat(Quantities.parse(text, dimension)).isCloseTo(value, within(1e-15 * Math.abs(value)));
  }

  @ParameterizedTest
  @CsvSource({"SHARE, 7%, 0.07", "SHARE, 29%, 0.29", "TIME, 0.1 min, 6", "RATE, 47.6/d, 5.509259259259259e-4"})
  void roundsOnce(Dimension dimension, String text, double value) {
    assertThat(Quantities.parse(text, dimension)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "TIME, 90, the unit is missing", "TIME, 90 m, unknown unit 'm'", "TIME, soon, is not a duration", "TIME, 1 y 2 d, unknown unit",
    "NUMBER, '1,000', is not a number", "NUMBER, 1_000, is not a number", "NUMBER, 1.2.3, is not a number", "NUMBER, 5 kg, is not a number",
    "NUMBER, NaN, is not a number", "NUMBER, Infinity, is not a number", "NUMBER, 1e999, too large", "NUMBER, '', is not a number",
    "NUMBER, -, is not a number", "NUMBER, 0x10, is not a number", "RATE_PER_HEAD, 8/0/d, too large", "RATE, 8/1000/d, unknown unit",
    "POWER, 5 kW/h, unknown unit", "VOLUME, 5 l, unknown unit", "SHARE, 5 pc, unknown unit", "DRAW, 5 L, unknown unit"})
  void refuses(Dimension dimension, String text, String message) {
    assertThatThrownBy(() -> Quantities.parse(text, dimension)).isInstanceOf(Wrong.class).hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"TIME, 90 minutes, 90 min", "TIME, 3 Days, 3 d", "TIME, 5 m, 5 min", "VOLUME, 5 l, 5 L", "VOLUME, 5 litres, 5 L", "RATE, 4/day, 4/d",
    "RATE, 4 per, ''", "POWER, 5 kva, 5 kVA", "SPEED, 50 kmh, 50 km/h", "FLOW, 5 l/hour, 5 L/h", "SHARE, 5 percent, 5%",
    "RATE, 4 per day, 4/d", "TIME, 5\u00a0min, 5 min", "TIME, 5 min\u200b, 5 min"})
  void suggestsTheUnit(Dimension dimension, String text, String suggestion) {
    assertThatThrownBy(() -> Quantities.parse(text, dimension))
        .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.suggestion()).isEqualTo(suggestion));
  }

  @Test
  void tellsVolumesFromCounts() {
    assertThat(Map.of("800 L", true, "2 m3", true, "40 units", false, "40", false))
        .allSatisfy((text, volume) -> assertThat(Quantities.read(text, Dimension.AMOUNT).volume()).isEqualTo(volume));
    assertThat(Quantities.read("10 L/min", Dimension.DRAW).volume()).isTrue();
    assertThat(Quantities.read("2 units/d", Dimension.DRAW).volume()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void acceptsItsOwnExampleAndUnits(Dimension dimension) {
    for (String example : dimension.example().split(" or ")) {
      assertThat(Quantities.parse(example, dimension)).isPositive();
    }
    dimension.units().forEach((unit, size) -> assertThat(Quantities.parse("1 " + unit, dimension)).isCloseTo(size, within(1e-15 * size)));
  }
}
