package org.mashfa.works;

/**
 * What a program written for speed alone would draw from: the sequential generator xoshiro256++ (Blackman and Vigna
 * 2021, ACM TOMS 47(4)) and the ziggurat with 256 layers (Marsaglia and Tsang 2000, J. Stat. Softw. 5(8)). No draw
 * belongs to a patient, so two plans would not meet the same people: that is the price the floor does not pay.
 */
final class FastRandom implements Luck {
  private static final int LAYERS = 256;
  private static final double UNIT = 0x1p-53;
  private static final double NORMAL_EDGE = 3.6541528853610088;
  private static final double NORMAL_AREA = 0.00492867323399;
  private static final double EXPONENTIAL_EDGE = 7.69711747013104972;
  private static final double EXPONENTIAL_AREA = 0.0039496598225815571993;

  private final double[] normalEdge = new double[LAYERS + 1];
  private final double[] exponentialEdge = new double[LAYERS + 1];
  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /** A generator whose state is filled by SplitMix64 from a seed. */
  FastRandom(long seed) {
    normalEdge[0] = NORMAL_AREA / bell(NORMAL_EDGE);
    exponentialEdge[0] = EXPONENTIAL_AREA / Math.exp(-EXPONENTIAL_EDGE);
    normalEdge[1] = NORMAL_EDGE;
    exponentialEdge[1] = EXPONENTIAL_EDGE;
    for (int i = 2; i < LAYERS; i++) {
      normalEdge[i] = Math.sqrt(-2 * Math.log(NORMAL_AREA / normalEdge[i - 1] + bell(normalEdge[i - 1])));
      exponentialEdge[i] =
          -Math.log(EXPONENTIAL_AREA / exponentialEdge[i - 1] + Math.exp(-exponentialEdge[i - 1]));
    }
    s0 = mix(seed + 0x9E3779B97F4A7C15L);
    s1 = mix(seed + 2 * 0x9E3779B97F4A7C15L);
    s2 = mix(seed + 3 * 0x9E3779B97F4A7C15L);
    s3 = mix(seed + 4 * 0x9E3779B97F4A7C15L);
  }

  private static long mix(long word) {
    long x = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }

  private static double bell(double x) {
    return Math.exp(-0.5 * x * x);
  }

  private long bits() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  @Override
  public double uniform() {
    return (bits() >>> 11) * UNIT;
  }

  @Override
  public double exponential() {
    for (double far = 0;;) {
      long bits = bits();
      int layer = (int) bits & LAYERS - 1;
      double x = (bits >>> 11) * UNIT * exponentialEdge[layer];
      if (x < exponentialEdge[layer + 1]) {
        return far + x;
      }
      if (layer == 0) {
        far += EXPONENTIAL_EDGE;
      } else {
        double low = Math.exp(-exponentialEdge[layer]);
        if (low + uniform() * (Math.exp(-exponentialEdge[layer + 1]) - low) < Math.exp(-x)) {
          return far + x;
        }
      }
    }
  }

  @Override
  public double normal() {
    while (true) {
      long bits = bits();
      int layer = (int) bits & LAYERS - 1;
      double x = (bits >>> 11) * UNIT * normalEdge[layer];
      double sign = 1 - (bits >>> 7 & 2);
      if (x < normalEdge[layer + 1]) {
        return sign * x;
      }
      if (layer == 0) {
        return sign * tail();
      }
      double low = bell(normalEdge[layer]);
      if (low + uniform() * (bell(normalEdge[layer + 1]) - low) < bell(x)) {
        return sign * x;
      }
    }
  }

  private double tail() {
    double x;
    do {
      x = exponential() / NORMAL_EDGE;
    } while (2 * exponential() < x * x);
    return NORMAL_EDGE + x;
  }
}
