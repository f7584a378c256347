package org.mashfa.random;

import java.math.BigInteger;

/**
 * Logarithm, exponential and the normal distribution, by additions, multiplications, divisions and square roots of IEEE
 * 754 doubles alone. {@link Math#log} and {@link Math#exp} may differ in the last bit between processors and
 * {@link StrictMath} is slow; these give the same bits everywhere and are fast.
 *
 * <p>Method of {@link #log} and {@link #exp}: argument reduction by a table of 128 entries, each held as the sum of two
 * doubles, and a short Taylor polynomial (Tang 1989 and 1990, "Table-driven implementation of the exponential/logarithm
 * function in IEEE floating-point arithmetic", ACM TOMS 15(2) and 16(4)).
 */
public final class Elementary {

  private static final int TABLE = 128;

  /** ln 2 = LN2_HIGH + LN2_LOW, the first a multiple of 2^-42, so that its product with a binary exponent is exact. */
  private static final double LN2_HIGH;
  private static final double LN2_LOW;

  /**
   * Where the reduced argument of the logarithm starts: 0.6875, so that 1 is the edge of two cells, both centred at 1.
   */
  private static final long LOG_START = 0x3FE6000000000000L;
  /** Per cell: reciprocal of its centre to 10 bits; high and low part of the logarithm of the centre; unused. */
  private static final double[] LOG = new double[4 * TABLE];

  private static final double EXP_STEPS = TABLE / 0.6931471805599453;
  /** ln 2 / 128, the first part a multiple of 2^-42. */
  private static final double STEP_HIGH;
  private static final double STEP_LOW;
  /** Adding it rounds to an integer, which then stands in the low bits; and back. Faster here than conversions. */
  private static final double TO_INTEGER = 0x1.8p52;
  private static final long TO_INTEGER_BITS = 0x4338000000000000L;
  /** 2^(i/128), high and low part. */
  private static final double[] EXP = new double[2 * TABLE];

  private static final double SQRT_TWO_PI = 2.5066282746310002;
  private static final double TAIL_START = 2;

  static {
    FixedPoint ln2 = FixedPoint.log(2, 1);
    LN2_HIGH = ln2.high();
    LN2_LOW = ln2.low();
    FixedPoint step = ln2.over(TABLE);
    STEP_HIGH = step.high();
    STEP_LOW = step.low();
    for (int i = 0; i < TABLE; i++) {
      double edge = Double.longBitsToDouble(LOG_START + ((long) i << 45));
      double next = Double.longBitsToDouble(LOG_START + ((long) (i + 1) << 45));
      int reciprocal = edge == 1 || next == 1 ? 1024 : (int) StrictMath.rint(2048 / (edge + next));
      FixedPoint log = FixedPoint.log(1024, reciprocal);
      LOG[4 * i] = reciprocal / 1024.0;
      LOG[4 * i + 1] = log.high();
      LOG[4 * i + 2] = log.low();
    }
    FixedPoint root = FixedPoint.of(2);
    for (int n = TABLE; n > 1; n /= 2) {
      root = root.sqrt();
    }
    FixedPoint power = FixedPoint.of(1);
    for (int i = 0; i < TABLE; i++) {
      EXP[2 * i] = power.nearest();
      EXP[2 * i + 1] = power.beyond(EXP[2 * i]);
      power = power.times(root);
    }
  }

  private Elementary() {
  }

  /**
   * Natural logarithm, within 0.6 units in the last place.
   *
   * @param x 0 or more; 0 gives minus infinity, a negative number NaN
   */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return extremeLog(x);
    }
    return log(Double.doubleToRawLongBits(x), 0);
  }

  private static double log(long bits, int exponent) {
    long offset = bits - LOG_START;
    int cell = (int) (offset >> 45) & TABLE - 1;
    double k = Double.longBitsToDouble(TO_INTEGER_BITS + (offset >> 52) + exponent) - TO_INTEGER;
    long reduced = bits - (offset & 0xFFFL << 52);
    // 10 bits times 26 bits: both products below are exact up to the last, tiny one.
    double z = Double.longBitsToDouble(reduced);
    double head = Double.longBitsToDouble(reduced & -1L << 27);
    double reciprocal = LOG[4 * cell];
    double r = (head * reciprocal - 1) + (z - head) * reciprocal;
    double centre = k * LN2_HIGH + LOG[4 * cell + 1];
    double sum = centre + r;
    double rest = centre - sum + r + (k * LN2_LOW + LOG[4 * cell + 2]);
    double r2 = r * r;
    double series = -0.5 + r * (1.0 / 3) + r2 * ((-0.25 + r * 0.2) + r2 * ((-1.0 / 6 + r * (1.0 / 7)) + r2 * -0.125));
    return sum + (rest + r2 * series);
  }

  private static double extremeLog(double x) {
    if (x > 0 && x < Double.MIN_NORMAL) {
      return log(Double.doubleToRawLongBits(x * 0x1p52), -52);
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x == Double.POSITIVE_INFINITY ? x : Double.NaN;
  }

  /** Exponential function, within 0.6 units in the last place (1 where the result is subnormal). */
  public static double exp(double x) {
    if (!(x > -708 && x < 709)) {
      return extremeExp(x);
    }
    double shifted = x * EXP_STEPS + TO_INTEGER;
    int k = (int) Double.doubleToRawLongBits(shifted);
    return fraction(x, k, shifted - TO_INTEGER) * power(k >> 7);
  }

  /** exp(x) / 2^floor(k/128), where k is the integer nearest to 128 x / ln 2. */
  private static double fraction(double x, int k, double kAsDouble) {
    double r = x - kAsDouble * STEP_HIGH - kAsDouble * STEP_LOW;
    double r2 = r * r;
    double series = r + r2 * ((0.5 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120)));
    int i = 2 * (k & TABLE - 1);
    return EXP[i] + (EXP[i + 1] + EXP[i] * series);
  }

  private static double power(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }

  private static double extremeExp(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > 710) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -746) {
      return 0;
    }
    double k = StrictMath.rint(x * EXP_STEPS);
    int exponent = (int) k >> 7;
    return fraction(x, (int) k, k) * power(exponent / 2) * power(exponent - exponent / 2);
  }

  /**
   * The standard normal number below which a share {@code u} lies; relative error about 1e-15 (Wichura 1988, "Algorithm
   * AS 241: The percentage points of the normal distribution", Applied Statistics 37(3), routine PPND16; its
   * polynomials summed pairwise). Odd about 0.5 and increasing over the numbers that {@link KeyedRandom#uniform} gives.
   *
   * @param u from 0 to 1; these two give the infinities, anything else NaN
   */
  public static double normalQuantile(double u) {
    double q = u - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(r, 3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
              1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
              3.3430575583588128105e+4, 2.5090809287301226727e+3)
          / polynomial(r, 1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
              2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
              5.2264952788528545610e+3);
    }
    double r = Math.sqrt(-log(q < 0 ? u : 1 - u));
    double tail = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
    return q < 0 ? -tail : tail;
  }

  private static double nearTail(double r) {
    return polynomial(r, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
            3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
            2.27238449892691845833e-2, 7.74545014278341407640e-4)
        / polynomial(r, 1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
            1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
            1.05075007164441684324e-9);
  }

  private static double farTail(double r) {
    if (r == Double.POSITIVE_INFINITY) {
      return r;
    }
    return polynomial(r, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
            2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
            2.71155556874348757815e-5, 2.01033439929228813265e-7)
        / polynomial(r, 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
            7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
            2.04426310338993978564e-15);
  }

  /** Summed in pairs (Estrin), which shortens the chain of dependent operations. */
  private static double polynomial(double r, double c0, double c1, double c2, double c3, double c4, double c5,
      double c6, double c7) {
    double r2 = r * r;
    return ((c0 + c1 * r) + (c2 + c3 * r) * r2) + ((c4 + c5 * r) + (c6 + c7 * r) * r2) * (r2 * r2);
  }

  /**
   * The share of a standard normal population at or below {@code z}; relative error below 1e-13 in the lower tail too.
   * Taylor series about 0 (Marsaglia 2004, "Evaluating the normal distribution", J. Stat. Softw. 11(4)), Laplace's
   * continued fraction in the tails.
   */
  public static double normalCumulative(double z) {
    if (z >= TAIL_START) {
      return 1 - upperTail(z);
    }
    if (z <= -TAIL_START) {
      return upperTail(-z);
    }
    double square = z * z;
    double term = z;
    double sum = z;
    for (int n = 3; Math.abs(term) > 0x1p-60; n += 2) {
      term *= square / n;
      sum += term;
    }
    return 0.5 + sum * normalDensity(z);
  }

  private static double upperTail(double z) {
    double fraction = z;
    for (int n = (int) (8 + 448 / (z * z)); n > 0; n--) { // enough for 2e-16: 120 terms at 2, 12 at 10
      fraction = z + n / fraction;
    }
    return normalDensity(z) / fraction;
  }

  /** Density of the standard normal distribution. */
  static double normalDensity(double z) {
    return exp(-0.5 * z * z) / SQRT_TWO_PI;
  }

  /** Numbers of 110 fractional bits, from which the tables are made. */
  private record FixedPoint(BigInteger value) {

    private static final int BITS = 110;

    static FixedPoint of(int whole) {
      return new FixedPoint(BigInteger.valueOf(whole).shiftLeft(BITS));
    }

    /** ln(p/q) = 2 artanh((p-q)/(p+q)). */
    static FixedPoint log(int p, int q) {
      BigInteger square = BigInteger.valueOf((long) (p - q) * (p - q));
      BigInteger divisor = BigInteger.valueOf((long) (p + q) * (p + q));
      BigInteger power = BigInteger.valueOf(2L * (p - q)).shiftLeft(BITS).divide(BigInteger.valueOf(p + q));
      BigInteger sum = BigInteger.ZERO;
      for (int n = 1; power.signum() != 0; n += 2) {
        sum = sum.add(power.divide(BigInteger.valueOf(n)));
        power = power.multiply(square).divide(divisor);
      }
      return new FixedPoint(sum);
    }

    FixedPoint over(int divisor) {
      return new FixedPoint(value.divide(BigInteger.valueOf(divisor)));
    }

    FixedPoint times(FixedPoint other) {
      return new FixedPoint(value.multiply(other.value).shiftRight(BITS));
    }

    FixedPoint sqrt() {
      return new FixedPoint(value.shiftLeft(BITS).sqrt());
    }

    double nearest() {
      return value.doubleValue() * 0x1p-110;
    }

    /** A nearby multiple of 2^-42. */
    double high() {
      return StrictMath.rint(nearest() * 0x1p42) * 0x1p-42;
    }

    double low() {
      return beyond(high());
    }

    /** What is left when {@code part}, a multiple of 2^-52, is taken away. */
    double beyond(double part) {
      return value.subtract(BigInteger.valueOf((long) (part * 0x1p52)).shiftLeft(BITS - 52)).doubleValue() * 0x1p-110;
    }
  }
}
