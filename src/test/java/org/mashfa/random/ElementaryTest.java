package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accuracy against 40-digit arithmetic (Commons Math's Dfp) and tabled values. */
class ElementaryTest {

  private static final DfpField DIGITS = new DfpField(40);

  private static double ulps(double result, Dfp exact) {
    return DIGITS.newDfp(result).subtract(exact).divide(DIGITS.newDfp(Math.ulp(exact.toDouble()))).abs().toDouble();
  }

  @Test
  void logIsWithinSixTenthsOfAnUlp() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 3000; i++) {
      double x = switch (i % 3) {
        case 0 -> random.nextDouble(0x1p-53, 1);
        case 1 -> 1 + random.nextDouble(-0.5, 0.5) * StrictMath.pow(2, -random.nextInt(40));
        default -> Double.longBitsToDouble(random.nextLong(1, 0x7FEFFFFFFFFFFFFFL));
      };
      assertThat(ulps(Elementary.log(x), DfpMath.log(DIGITS.newDfp(x)))).as("log %s", x).isLessThan(0.6);
    }
  }

  @Test
  void expIsWithinSixTenthsOfAnUlp() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 3000; i++) {
      double x = i % 2 == 0 ? random.nextDouble(-4, 4) : random.nextDouble(-745, 709.78);
      double bound = x < -708 ? 1 : 0.6;
      assertThat(ulps(Elementary.exp(x), DfpMath.exp(DIGITS.newDfp(x)))).as("exp %s", x).isLessThanOrEqualTo(bound);
    }
  }

  /** At every edge between two cells of the tables: a step back there would be the sign of a wrong entry. */
  @Test
  void neighboursOfTheTablesEdgesAgreeWithStrictMath() {
    for (int i = 0; i <= 256; i++) {
      double x = (i + 1) / 128.0;
      double y = (i - 128.5) * StrictMath.log(2) / 128;
      for (double to : new double[] {0, 10}) {
        assertThat(Elementary.log(Math.nextAfter(x, to)))
            .isCloseTo(StrictMath.log(Math.nextAfter(x, to)), within(2 * Math.ulp(StrictMath.log(x)) + 1e-300));
        assertThat(Elementary.exp(Math.nextAfter(y, to)))
            .isCloseTo(StrictMath.exp(Math.nextAfter(y, to)), within(2 * Math.ulp(StrictMath.exp(y))));
      }
    }
  }

  @Test
  void extremeArguments() {
    assertThat(Elementary.log(1)).isZero();
    assertThat(Elementary.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.log(-1)).isNaN();
    assertThat(Elementary.log(Double.NaN)).isNaN();
    assertThat(Elementary.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
    assertThat(Elementary.log(Double.MAX_VALUE)).isEqualTo(StrictMath.log(Double.MAX_VALUE));
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.exp(-0.0)).isEqualTo(1);
    assertThat(Elementary.exp(709.78)).isEqualTo(StrictMath.exp(709.78));
    assertThat(Elementary.exp(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.exp(1e300)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.exp(-745.1)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.exp(-746)).isZero();
    assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
    assertThat(Elementary.normalQuantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.normalQuantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.normalQuantile(-0.1)).isNaN();
    assertThat(Elementary.normalQuantile(1.1)).isNaN();
    assertThat(Elementary.normalCumulative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.normalCumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Elementary.normalCumulative(Double.NaN)).isNaN();
  }

  /** Quantiles and lower tails in 15 digits, as Wichura (1988) and any table of the normal distribution give them. */
  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.25, -0.674489750196081743", "0.001, -3.09023230616781354", "1e-20, -9.26234008979840720",
    "0.975, 1.95996398454005424", "0.9, 1.28155156554460047"})
  void normalQuantileOfTabledValues(double u, double z) {
    assertThat(Elementary.normalQuantile(u)).isCloseTo(z, within(1e-15 * Math.max(1, Math.abs(z)) * 2));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "-1, 0.158655253931457051", "1, 0.841344746068542949", "-2, 0.0227501319481792072",
    "-5, 2.86651571879193912e-7", "-10, 7.61985302416052607e-24"})
  void normalCumulativeOfTabledValues(double z, double share) {
    assertThat(Elementary.normalCumulative(z)).isCloseTo(share, within(2e-14 * share));
  }

  @Test
  void quantileAndCumulativeUndoEachOtherInBothTails() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      double u = i % 2 == 0 ? random.nextDouble(0x1p-53, 1) : StrictMath.exp(-random.nextDouble(0.1, 600));
      double z = Elementary.normalQuantile(u);
      assertThat(Elementary.normalCumulative(z)).isCloseTo(u, within(u * 1e-14 * (1 + z * z)));
    }
  }

  /** On the grid of uniform numbers, where the pieces of the approximation meet and elsewhere. */
  @Test
  void normalQuantileIncreasesFromEachUniformNumberToTheNext() {
    SplittableRandom random = new SplittableRandom(4);
    double[] seams = {0.075, 0.925, 0.5, StrictMath.exp(-25), 1 - StrictMath.exp(-25)};
    for (int i = 0; i < 50_000; i++) {
      double near = i < 5000 ? seams[i % seams.length] + (i / seams.length - 500) * 0x1p-52 : random.nextDouble();
      double u = Math.max(1, Math.floor(near * 0x1p52)) * 0x1p-52 + 0x1p-53;
      if (u + 0x1p-52 < 1) {
        assertThat(Elementary.normalQuantile(u + 0x1p-52)).as("u %s", u).isGreaterThan(Elementary.normalQuantile(u));
      }
      assertThat(Elementary.normalQuantile(1 - u)).isEqualTo(-Elementary.normalQuantile(u));
    }
  }
}
