package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Newcombe (1998), Statistics in Medicine 17:857, table I, method 3. */
  @ParameterizedTest
  @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
  void wilsonByTable(long successes, long trials, double low, double high) {
    Proportion proportion = new Proportion(successes, trials);
    assertThat(proportion.share()).isEqualTo((double) successes / trials);
    assertThat(proportion.low(0.95)).isCloseTo(low, within(5.1e-5));
    assertThat(proportion.high(0.95)).isCloseTo(high, within(5.1e-5));
  }

  @Test
  void certaintyEndsExactlyAtTheEnds() {
    assertThat(new Proportion(0, 20).low(0.95)).isZero();
    assertThat(new Proportion(20, 20).high(0.95)).isEqualTo(1);
    assertThat(new Proportion(20, 20).low(0.95)).isCloseTo(1 - .1611, within(5.1e-5));
  }

  @Test
  void withoutTrialsAnythingIsPossible() {
    Proportion unknown = new Proportion(0, 0);
    assertThat(unknown.share()).isNaN();
    assertThat(unknown.low(0.95)).isZero();
    assertThat(unknown.high(0.95)).isEqualTo(1);
  }

  /** By summing the binomial distribution, without chance: near the level over the shares from 0.05 to 0.95. */
  @Test
  void coversAtItsLevelOnAverage() {
    int trials = 50;
    double sum = 0;
    int shares = 0;
    for (double share = 0.05; share < 0.951; share += 0.005) {
      BinomialDistribution binomial = new BinomialDistribution(null, trials, share);
      for (int k = 0; k <= trials; k++) {
        Proportion p = new Proportion(k, trials);
        if (p.low(0.95) <= share && share <= p.high(0.95)) {
          sum += binomial.probability(k);
        }
      }
      shares++;
    }
    assertThat(sum / shares).isBetween(0.945, 0.955);
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0).low(1));
  }
}
