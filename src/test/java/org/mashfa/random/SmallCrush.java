package org.mashfa.random;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The ten tests of the battery SmallCrush with its parameters, 15 p-values in all: written anew from what L'Ecuyer and
 * Simard 2007, "TestU01: a C library for empirical testing of random number generators", ACM TOMS 33(4) 22, and the user's
 * guide of TestU01 say of them. It is not TestU01; {@link SmallCrushTest} holds it to a published result of TestU01.
 *
 * <p>A generator gives 32 bits at a time, read as the fraction of a uniform number; of some tests the first bits are dropped.
 * Tests take from it what TestU01 takes, in the same order.
 */
enum SmallCrush {
  /** Equal spacings among 5,000,000 birthdays in a year of 2^60 days (two numbers each). */
  BIRTHDAY_SPACINGS {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      int n = 5_000_000;
      long[] days = new long[n];
      Arrays.setAll(days, i -> (long) (bits.getAsInt() >>> 2) << 30 | bits.getAsInt() >>> 2);
      Arrays.sort(days);
      long[] spacings = new long[n - 1];
      Arrays.setAll(spacings, i -> days[i + 1] - days[i]);
      Arrays.sort(spacings);
      return Map.of("BirthdaySpacings", GoodnessOfFit.poisson(repeats(spacings), Math.pow(n, 3) / 4 / 0x1p60));
    }
  },
  /** Collisions of 5,000,000 balls in 2^32 urns: 16 bits of two numbers each. */
  COLLISION {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      int n = 5_000_000;
      double urns = 0x1p32;
      long[] balls = new long[n];
      Arrays.setAll(balls, i -> (long) (bits.getAsInt() >>> 16) << 16 | bits.getAsInt() >>> 16);
      Arrays.sort(balls);
      double mean = n + urns * Math.expm1(n * Math.log1p(-1 / urns));
      return Map.of("Collision", GoodnessOfFit.poisson(repeats(balls), mean));
    }
  },
  /** Lengths of 200,000 gaps between numbers below 1/256, without the first 22 bits. */
  GAP {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      double hit = 1 / 256.0;
      long[] counts = new long[1_115]; // ten are expected of the longest but one
      for (int i = 0; i < 200_000; i++) {
        int length = 0;
        while (length < PATIENCE && bits.getAsInt() << 22 >>> 24 != 0) {
          length++;
        }
        counts[Math.min(length, counts.length - 1)]++;
      }
      return Map.of("Gap", GoodnessOfFit.chiSquare(counts, law(counts.length,
          s -> Math.pow(1 - hit, s) * (s < counts.length - 1 ? hit : 1))));
    }
  },
  /** How many different ones there are among 64 numbers of 64, 400,000 times, without the first 24 bits. */
  SIMPLE_POKER {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      long[] counts = new long[65];
      for (int i = 0; i < 400_000; i++) {
        long seen = 0;
        for (int k = 0; k < 64; k++) {
          seen |= 1L << (bits.getAsInt() << 24 >>> 26);
        }
        counts[Long.bitCount(seen)]++;
      }
      return Map.of("SimpPoker", GoodnessOfFit.chiSquare(counts, steps(64, 64, s -> 1 - s / 64.0)));
    }
  },
  /** How many numbers of 16 it takes to have seen all of them, at most 61, 500,000 times, without the first 26 bits. */
  COUPON_COLLECTOR {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      int last = 62;
      long[] counts = new long[last + 1];
      for (int i = 0; i < 500_000; i++) {
        int length = 0;
        int seen = 0;
        for (; length < last - 1 && seen != 0xFFFF; length++) {
          seen |= 1 << (bits.getAsInt() << 26 >>> 28);
        }
        counts[seen == 0xFFFF ? length : last]++;
      }
      return Map.of("CouponCollector", GoodnessOfFit.chiSquare(counts, law(counts.length, s -> s == 0 ? 0
          : s < last ? steps(16, s - 1, k -> 1 - k / 16.0)[15] / 16 : 1 - steps(16, s - 1, k -> 1 - k / 16.0)[16])));
    }
  },
  /** The largest of six numbers, 2,000,000 times: its sixth power is uniform. */
  MAXIMUM_OF_SIX {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      double[] powers = new double[2_000_000];
      long[] counts = new long[100_000];
      for (int i = 0; i < powers.length; i++) {
        long largest = 0;
        for (int k = 0; k < 6; k++) {
          largest = Math.max(largest, bits.getAsInt() & 0xFFFFFFFFL);
        }
        powers[i] = Math.pow((largest + 0.5) / 0x1p32, 6);
        counts[(int) (powers[i] * counts.length)]++;
      }
      Arrays.sort(powers);
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("MaxOft", GoodnessOfFit.chiSquare(counts, law(counts.length, s -> 1.0 / counts.length)));
      values.put("MaxOft AD", GoodnessOfFit.andersonDarling(powers));
      return values;
    }
  },
  /** How many of 256 numbers are below 1/8, 200,000 times, without the first 27 bits. */
  WEIGHT_DISTRIBUTION {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      long[] counts = new long[257];
      for (int i = 0; i < 200_000; i++) {
        int weight = 0;
        for (int k = 0; k < 256; k++) {
          weight += bits.getAsInt() << 27 >>> 29 == 0 ? 1 : 0;
        }
        counts[weight]++;
      }
      return Map.of("WeightDistrib", GoodnessOfFit.chiSquare(counts, steps(256, 256, s -> 0.125)));
    }
  },
  /** Ranks of 20,000 binary matrices of 60 by 60, filled by rows with ten bits at a time, those after the first 20. */
  MATRIX_RANK {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      long[] counts = new long[61];
      long[] rows = new long[60];
      for (int i = 0; i < 20_000; i++) {
        for (int row = 0; row < rows.length; row++) {
          rows[row] = 0;
          for (int part = 0; part < 6; part++) {
            rows[row] = rows[row] << 10 | ten(bits);
          }
        }
        counts[rank(rows)]++;
      }
      return Map.of("MatrixRank", GoodnessOfFit.chiSquare(counts, steps(60, 60, s -> 1 - Math.pow(2, s - 60))));
    }
  },
  /** Ones in blocks of 300 bits, ten at a time, those after the first 20: 500,000 pairs of neighbouring blocks. */
  HAMMING_INDEPENDENCE {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      int length = 300;
      double[] weight = law(length + 1, s -> binomial(length, s));
      int n = 500_000;
      int cells = (length + 1) * (length + 1);
      long[] counts = new long[cells];
      for (int i = 0; i < n; i++) {
        int first = ones(bits, length);
        counts[first * (length + 1) + ones(bits, length)]++;
      }
      IntToDoubleFunction chance = c -> weight[c / (length + 1)] * weight[c % (length + 1)];
      int[] common = IntStream.range(0, cells).filter(c -> n * chance.applyAsDouble(c) >= 10).toArray();
      long[] kept = new long[common.length + 1]; // all others are one class
      kept[common.length] = n;
      double[] law = new double[kept.length];
      law[common.length] = 1;
      for (int i = 0; i < common.length; i++) {
        kept[i] = counts[common[i]];
        kept[common.length] -= kept[i];
        law[i] = chance.applyAsDouble(common[i]);
        law[common.length] -= law[i];
      }
      return Map.of("HammingIndep", GoodnessOfFit.chiSquare(kept, law));
    }
  },
  /** 1,000,000 walks of 150 steps of one to the right or left, 30 bits of a number at a time (Feller 1968, chapter III). */
  RANDOM_WALK {
    @Override
    Map<String, Double> pValues(IntSupplier bits) {
      int length = 150;
      long[] right = new long[length + 1]; // steps to the right
      long[] highest = new long[length + 1];
      long[] above = new long[length + 1]; // time right of the origin
      long[] returns = new long[length + 1];
      long[] crossings = new long[length + 1];
      for (int i = 0; i < 1_000_000; i++) {
        int at = 0;
        int top = 0;
        int over = 0;
        int zeros = 0;
        int changes = 0;
        int side = 0; // of the origin, at the last odd step
        for (int part = 0; part < 5; part++) {
          int word = bits.getAsInt();
          for (int step = 0; step < 30; step++) {
            at += word < 0 ? 1 : -1;
            word <<= 1;
            top = Math.max(top, at);
            if ((step & 1) == 0) {
              int now = at > 0 ? 1 : -1;
              over += now > 0 ? 2 : 0;
              changes += now == -side ? 1 : 0;
              side = now;
            } else {
              zeros += at == 0 ? 1 : 0;
            }
          }
        }
        right[(length + at) / 2]++;
        highest[top]++;
        above[over]++;
        returns[zeros]++;
        crossings[changes]++;
      }
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("RandomWalk1 H", GoodnessOfFit.chiSquare(right, law(length + 1, y -> binomial(length, y))));
      values.put("RandomWalk1 M", GoodnessOfFit.chiSquare(highest,
          law(length + 1, y -> binomial(length, (length + y + 1) / 2))));
      values.put("RandomWalk1 J", GoodnessOfFit.chiSquare(above,
          law(length + 1, y -> y % 2 > 0 ? 0 : binomial(y, y / 2) * binomial(length - y, (length - y) / 2))));
      values.put("RandomWalk1 R", GoodnessOfFit.chiSquare(returns,
          law(length + 1, y -> y > length / 2 ? 0 : binomial(length - y, length / 2))));
      values.put("RandomWalk1 C", GoodnessOfFit.chiSquare(crossings,
          law(length + 1, y -> y >= length / 2 ? 0 : 2 * binomial(length - 1, length / 2 + y))));
      return values;
    }
  };

  private static final int PATIENCE = 1 << 20; // a gap so long is none of chance

  /** The p-values of this test by name, of bits that are the next of a generator. */
  abstract Map<String, Double> pValues(IntSupplier bits);

  private static long repeats(long[] sorted) {
    long repeats = 0;
    for (int i = 1; i < sorted.length; i++) {
      repeats += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return repeats;
  }

  private static int ten(IntSupplier bits) {
    return bits.getAsInt() << 20 >>> 22;
  }

  private static int ones(IntSupplier bits, int length) {
    int ones = 0;
    for (int i = 0; i < length; i += 10) {
      ones += Integer.bitCount(ten(bits));
    }
    return ones;
  }

  private static int rank(long[] rows) {
    int rank = 0;
    for (long bit = 1L << 59; bit > 0; bit >>= 1) {
      int pivot = rank;
      while (pivot < rows.length && (rows[pivot] & bit) == 0) {
        pivot++;
      }
      if (pivot < rows.length) {
        long row = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = row;
        rank++;
        for (int below = rank; below < rows.length; below++) {
          rows[below] ^= (rows[below] & bit) != 0 ? row : 0;
        }
      }
    }
    return rank;
  }

  private static double[] law(int classes, IntToDoubleFunction probability) {
    return IntStream.range(0, classes).mapToDouble(probability).toArray();
  }

  /** Probability of so many heads of n tosses. */
  private static double binomial(int n, int heads) {
    return CombinatoricsUtils.binomialCoefficientDouble(n, heads) * Math.pow(2, -n);
  }

  /** Law of a number from 0 to a most that starts at 0 and at each of some steps grows by one with a chance that depends on it. */
  private static double[] steps(int most, int steps, IntToDoubleFunction grows) {
    double[] law = new double[most + 1];
    law[0] = 1;
    for (int i = 0; i < steps; i++) {
      for (int s = most; s > 0; s--) {
        law[s] = law[s] * (s < most ? 1 - grows.applyAsDouble(s) : 1) + law[s - 1] * grows.applyAsDouble(s - 1);
      }
      law[0] *= 1 - grows.applyAsDouble(0);
    }
    return law;
  }
}
