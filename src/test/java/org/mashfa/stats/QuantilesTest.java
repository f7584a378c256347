package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void byHand() {
    Quantiles quantiles = Quantiles.of(40, 10, 20, 30);
    assertThat(quantiles.count()).isEqualTo(4);
    assertThat(quantiles.at(0)).isEqualTo(10);
    assertThat(quantiles.at(0.5)).isEqualTo(25);
    assertThat(quantiles.at(0.9)).isCloseTo(37, within(1e-12));
    assertThat(quantiles.at(1)).isEqualTo(40);
  }

  @Test
  void nothingHasNoQuantileAndOneValueIsAllOfThem() {
    assertThat(Quantiles.of().at(0.5)).isNaN();
    assertThat(Quantiles.of(3).at(0)).isEqualTo(3);
    assertThat(Quantiles.of(3).at(0.7)).isEqualTo(3);
  }

  @Test
  void keepsItsOwnCopy() {
    double[] values = {3, 1, 2};
    Quantiles quantiles = Quantiles.of(values);
    assertThat(values).containsExactly(3, 1, 2);
    values[1] = 100;
    assertThat(quantiles.at(0)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.of(1, Double.NaN))
        .withMessageContaining("value 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(Double.NEGATIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(1).at(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of().at(Double.NaN));
  }
}
