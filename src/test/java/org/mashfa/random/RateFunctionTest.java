package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateFunctionTest {

  /** Rate 2 for 10 ticks, nothing for 5, then 1 for 5. */
  private static RateFunction day(long period) {
    return new RateFunction(new long[] {0, 10, 15}, new double[] {2, 0, 1}, period);
  }

  @Test
  void constantRate() {
    RateFunction rate = new RateFunction(new long[] {0}, new double[] {0.001}, 0);
    assertThat(rate.at(5)).isEqualTo(0.001);
    assertThat(rate.cumulative(5000)).isEqualTo(5);
    assertThat(rate.inverse(7, 0)).isEqualTo(7);
    assertThat(rate.inverse(7, 1)).isEqualTo(1007);
    assertThat(rate.inverse(7, Math.nextUp(1.0))).isEqualTo(1008);
    assertThat(rate.inverse(7, 1e-300)).isEqualTo(8);
    assertThat(rate.inverse(7, Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
    assertThat(new RateFunction(new long[] {0}, new double[] {0.001}, 100).inverse(7, 1)).isEqualTo(1007);
  }

  @Test
  void stepsWithoutACycle() {
    RateFunction rate = day(0);
    assertThat(new double[] {rate.at(0), rate.at(9), rate.at(10), rate.at(14), rate.at(15), rate.at(1000)})
        .containsExactly(2, 2, 0, 0, 1, 1);
    assertThat(new double[] {rate.cumulative(0), rate.cumulative(10), rate.cumulative(15), rate.cumulative(115)})
        .containsExactly(0, 20, 20, 120);
    assertThat(rate.inverse(0, 20)).isEqualTo(10);
    assertThat(rate.inverse(0, 20.1)).isEqualTo(16);
    assertThat(rate.inverse(12, 1e-18)).as("never inside the gap").isEqualTo(16);
    assertThat(rate.inverse(12, 0)).isEqualTo(12);
    assertThat(rate.inverse(100, 50)).isEqualTo(150);
    assertThat(rate.inverse(3, Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void cyclesWrap() {
    RateFunction rate = day(20);
    assertThat(rate.at(20)).isEqualTo(2);
    assertThat(rate.at(1_000_012)).isZero();
    assertThat(rate.cumulative(20)).isEqualTo(25);
    assertThat(rate.cumulative(2035)).isEqualTo(101 * 25 + 20);
    assertThat(rate.inverse(16, 4)).as("the cycle's end").isEqualTo(20);
    assertThat(rate.inverse(16, 4.5)).isEqualTo(21);
    assertThat(rate.inverse(16, 24 + 1e-9)).as("over the next gap").isEqualTo(36);
    assertThat(rate.inverse(0, 25)).isEqualTo(20);
    assertThat(rate.inverse(0, 25 * 1000)).isEqualTo(20_000);
    assertThat(rate.inverse(40, 25 * 1000 + 20.5)).isEqualTo(40 + 20_000 + 16);
  }

  /** The change log of another simulator has this one: with a small last rate its cycle began anew too early. */
  @Test
  void smallLastRateDoesNotCutTheCycleShort() {
    RateFunction rate = new RateFunction(new long[] {0, 100}, new double[] {1, 1e-6}, 1000);
    assertThat(rate.inverse(100, 0.0005)).isEqualTo(600);
    assertThat(rate.inverse(100, 0.01)).isEqualTo(1001);
    assertThat(rate.inverse(500, 1)).isEqualTo(1001);
  }

  @Test
  void whatNeverComes() {
    assertThat(new RateFunction(new long[] {0, 10}, new double[] {1, 0}, 0).inverse(0, 10.1)).isEqualTo(Long.MAX_VALUE);
    assertThat(new RateFunction(new long[] {0, 10}, new double[] {1, 0}, 0).inverse(0, 10)).isEqualTo(10);
    assertThat(new RateFunction(new long[] {0}, new double[] {0}, 0).inverse(0, 1e-9)).isEqualTo(Long.MAX_VALUE);
    assertThat(new RateFunction(new long[] {0, 10}, new double[] {0, 0}, 20).inverse(3, 1e-9)).isEqualTo(Long.MAX_VALUE);
    assertThat(new RateFunction(new long[] {0, 10}, new double[] {0, 0}, 20).inverse(3, 0)).isEqualTo(3);
    assertThat(day(20).inverse(3, 1e300)).isEqualTo(Long.MAX_VALUE);
    assertThat(day(0).inverse(Long.MAX_VALUE - 5, 10)).isEqualTo(Long.MAX_VALUE);
    assertThat(day(20).inverse(Long.MAX_VALUE - 5, 1000)).isEqualTo(Long.MAX_VALUE);
  }

  /**
   * Arrivals by inversion over 2,000 days of 24 hourly rates, one of them 0: the count of each hour of the day is Poisson;
   * each within 5 standard deviations of its mean: 24 * 6e-7.
   */
  @Test
  void arrivalsFollowTheRateOfTheirHour() {
    long hour = 3_600_000;
    long[] starts = new long[24];
    double[] rates = new double[24];
    for (int h = 0; h < 24; h++) {
      starts[h] = h * hour;
      rates[h] = h == 4 ? 0 : (1 + h % 6) / (double) hour;
    }
    RateFunction rate = new RateFunction(starts, rates, 24 * hour);
    KeyedRandom random = new KeyedRandom(31);
    long arrivals = KeyedRandom.source("arrivals");
    long[] counts = new long[24];
    long t = 0;
    for (int n = 0; ; n++) {
      t = rate.inverse(t, random.exponential(KeyedRandom.entity(arrivals, n), 0, 0));
      if (t >= 2000 * 24 * hour) {
        break;
      }
      // An arrival at the last instant of an hour is at the first tick after it.
      counts[(int) ((t - 1) / hour % 24)]++;
    }
    for (int h = 0; h < 24; h++) {
      double mean = 2000 * rates[h] * hour;
      assertThat((double) counts[h]).as("hour %s", h).isCloseTo(mean, within(5 * Math.sqrt(mean)));
    }
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatThrownBy(() -> new RateFunction(new long[0], new double[0], 0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 rates for 0 starts");
    assertThatThrownBy(() -> new RateFunction(new long[] {1}, new double[] {1}, 0)).hasMessage("starts[0] is 1, expected 0");
    assertThatThrownBy(() -> new RateFunction(new long[] {0, 5, 5}, new double[] {1, 1, 1}, 0))
        .hasMessage("starts[2] is 5, expected more than 5");
    assertThatThrownBy(() -> new RateFunction(new long[] {0}, new double[] {-1}, 0))
        .hasMessageStartingWith("ratePerTick[0] is -1.0");
    assertThatThrownBy(() -> day(15)).hasMessage("period is 15, expected 0 or more than the last start, 15");
    assertThatThrownBy(() -> day(-1)).hasMessageStartingWith("period is -1");
    assertThatThrownBy(() -> day(0).cumulative(-1)).hasMessage("tick is -1, expected 0 or more");
    assertThatThrownBy(() -> day(0).inverse(-1, 1)).hasMessage("tick is -1, expected 0 or more");
    assertThatThrownBy(() -> day(0).inverse(1, -1)).hasMessage("amount is -1.0, expected 0 or more");
    assertThatThrownBy(() -> day(0).inverse(1, Double.NaN)).hasMessage("amount is NaN, expected 0 or more");
  }
}
