package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Statistics of the keyed bits, at fixed seeds. Each test states how often it would fail by chance were the bits ideal.
 */
class KeyedRandomQualityTest {

  private static final int BITS = 64 + 8 + 12 + 31 + 64;

  private static final long[] SOURCES = IntStream.range(0, 16)
      .mapToLong(i -> KeyedRandom.source("demand:everyday in town " + i)).toArray();

  private record Key(long source, long number, int purpose, int ordinal, int replication, long seed) {

    static Key random(SplittableRandom random) {
      return new Key(random.nextLong(), random.nextLong(), random.nextInt(256), random.nextInt(4096), random.nextInt() >>> 1,
          random.nextLong());
    }

    /** Few bits set, as in use: 16 sources of 32 entities in 8 replications. */
    static Key small(int n) {
      return new Key(SOURCES[n >>> 8 & 15], n >>> 3 & 31, 0, 0, n & 7, 42);
    }

    /** Flips a bit of, in this order, number (64), purpose (8), ordinal (12), replication (31) or seed (64). */
    Key flip(int bit) {
      if (bit < 64) {
        return new Key(source, number ^ 1L << bit, purpose, ordinal, replication, seed);
      }
      if (bit < 72) {
        return new Key(source, number, purpose ^ 1 << bit - 64, ordinal, replication, seed);
      }
      if (bit < 84) {
        return new Key(source, number, purpose, ordinal ^ 1 << bit - 72, replication, seed);
      }
      return bit < 115
          ? new Key(source, number, purpose, ordinal, replication ^ 1 << bit - 84, seed)
          : new Key(source, number, purpose, ordinal, replication, seed ^ 1L << bit - 115);
    }

    long bits() {
      KeyedRandom random = new KeyedRandom(seed);
      random.replication(replication);
      return random.bits(KeyedRandom.entity(source, number), purpose, ordinal);
    }
  }

  /**
   * Flipping any one bit of number, purpose, ordinal, replication or seed flips each output bit half of the time, for random
   * keys and for small ones. 2 * 179 * 64 counts, each within 6 standard deviations: false alarm 4.5e-5; 358 totals, each
   * within 5.5: 1.4e-5.
   */
  @Test
  void avalanche() {
    SplittableRandom random = new SplittableRandom(11);
    for (int bit = 0; bit < BITS; bit++) {
      int flip = bit;
      assertHalfFlip("random key, input bit " + bit, 4096, n -> {
        Key key = Key.random(random);
        return key.bits() ^ key.flip(flip).bits();
      });
      assertHalfFlip("small key, input bit " + bit, 4096, n -> Key.small(n).bits() ^ Key.small(n).flip(flip).bits());
    }
  }

  /**
   * Flipping any of the lower 11 bits of any one of the first, the middle and the last character of a name flips each bit of
   * its word, and of a draw of its entity 0, half of the time. 2 * 33 * 64 counts within 6 standard deviations: 8e-6.
   */
  @Test
  void namesThatDifferInOneBitOfOneCharacter() {
    KeyedRandom random = new KeyedRandom(19);
    for (int bit = 0; bit < 11; bit++) {
      for (int half = 0; half < 3; half++) {
        int flip = bit;
        int place = half;
        assertHalfFlip("word, character " + half + "/2, bit " + bit, 4096, n ->
            KeyedRandom.source("demand:" + n) ^ KeyedRandom.source(flipped("demand:" + n, place, flip)));
        assertHalfFlip("draw, character " + half + "/2, bit " + bit, 4096, n ->
            first(random, "demand:" + n) ^ first(random, flipped("demand:" + n, place, flip)));
      }
    }
  }

  private static String flipped(String name, int half, int bit) {
    char[] characters = name.toCharArray();
    characters[(characters.length - 1) * half / 2] ^= (char) (1 << bit);
    return new String(characters);
  }

  private static long first(KeyedRandom random, String name) {
    return random.bits(KeyedRandom.entity(KeyedRandom.source(name), 0), 0, 0);
  }

  private static void assertHalfFlip(String what, int keys, IntToLongFunction changes) {
    long[] flips = new long[64];
    for (int n = 0; n < keys; n++) {
      long changed = changes.applyAsLong(n);
      for (int out = 0; out < 64; out++) {
        flips[out] += changed >>> out & 1;
      }
    }
    double sd = Math.sqrt(keys) / 2;
    for (int out = 0; out < 64; out++) {
      assertThat(Math.abs(flips[out] - keys / 2) / sd).as("%s, output bit %s", what, out).isLessThan(6);
    }
    assertThat(Math.abs(Arrays.stream(flips).sum() - keys * 32) / (8 * sd)).as(what).isLessThan(5.5);
  }

  /**
   * Uniform numbers of keys that differ in one bit are uncorrelated: 179 correlations within 5 standard deviations, false
   * alarm 1e-4.
   */
  @Test
  void keysThatDifferInOneBitAreUncorrelated() {
    int n = 5000;
    SplittableRandom random = new SplittableRandom(12);
    for (int bit = 0; bit < BITS; bit++) {
      double[] a = new double[n];
      double[] b = new double[n];
      for (int i = 0; i < n; i++) {
        Key key = Key.random(random);
        a[i] = KeyedRandom.unit(key.bits());
        b[i] = KeyedRandom.unit(key.flip(bit).bits());
      }
      assertThat(Math.abs(Samples.correlation(a, b))).as("bit %s", bit).isLessThan(5);
    }
  }

  /**
   * Neighbours 1 to 32 apart, in number, ordinal, purpose, replication, seed and source name, are uncorrelated over 65,536
   * draws, in their uniform numbers and in their lower 32 bits: 384 correlations, bound 5.5: 1.5e-5.
   */
  @Test
  void neighboursAreUncorrelated() {
    int n = 1 << 16;
    KeyedRandom fixed = new KeyedRandom(21);
    KeyedRandom moving = new KeyedRandom(21);
    Map<String, IntToLongFunction> sequences = Map.of(
        "number", i -> fixed.bits(KeyedRandom.entity(SOURCES[0], i), 0, 0),
        "ordinal", i -> fixed.bits(KeyedRandom.entity(SOURCES[0], i >>> 12), 1, i & 0xFFF),
        "purpose", i -> fixed.bits(KeyedRandom.entity(SOURCES[0], i >>> 8), i & 0xFF, 1),
        "replication", i -> {
          moving.replication(i);
          return moving.bits(KeyedRandom.entity(SOURCES[0], 14), 2, 0);
        },
        "seed", i -> new KeyedRandom(i).bits(KeyedRandom.entity(SOURCES[0], 14), 2, 0),
        "name", i -> first(fixed, "incident:strike on zone " + i));
    sequences.forEach((what, sequence) -> {
      long[] bits = IntStream.range(0, n).mapToLong(sequence::applyAsLong).toArray();
      for (int shift : new int[] {0, 32}) {
        double[] u = Arrays.stream(bits).mapToDouble(word -> KeyedRandom.unit(word << shift)).toArray();
        for (int lag = 1; lag <= 32; lag++) {
          double correlation = Samples.correlation(Arrays.copyOf(u, n - lag), Arrays.copyOfRange(u, lag, n));
          assertThat(Math.abs(correlation)).as("%s, %s apart, shift %s", what, lag, shift).isLessThan(5.5);
        }
      }
    });
  }

  /** 16 sequences of 100,000, in the order of use, by chi-square (bound 5: 16 * 6e-7) and Kolmogorov (16 * 7.5e-6): 1.3e-4. */
  @Test
  void sequencesInEveryPartOfTheKeyAreUniform() {
    int n = 100_000;
    for (int run = 0; run < 16; run++) {
      KeyedRandom random = new KeyedRandom(run / 4);
      double[] u = new double[n];
      long[] counts = new long[1000];
      for (int i = 0; i < n; i++) {
        u[i] = switch (run % 4) {
          case 0 -> random.uniform(KeyedRandom.entity(SOURCES[run], i), 0, 0);
          case 1 -> random.uniform(KeyedRandom.entity(SOURCES[i & 15], i >>> 4), 1, 0);
          case 2 -> random.uniform(KeyedRandom.entity(SOURCES[3], i >>> 12), 2, i & 0xFFF);
          default -> random.uniform(KeyedRandom.entity(SOURCES[3], i >>> 8), i & 0xFF, 3);
        };
        counts[(int) (u[i] * counts.length)]++;
      }
      assertThat(Samples.score(Samples.chiSquare(counts), counts.length - 1)).as("run %s", run).isBetween(-5.0, 5.0);
      assertThat(Samples.kolmogorov(u, x -> x)).as("run %s", run).isLessThan(Samples.KS_BOUND);
    }
  }

  /** Pairs and triples of successive draws fill the square and the cube evenly; 2 * 6 chi-squares, bound 5: 7e-6. */
  @Test
  void successiveDrawsAreIndependent() {
    int n = 400_000;
    KeyedRandom random = new KeyedRandom(77);
    for (int run = 0; run < 6; run++) {
      double[] u = new double[n];
      for (int i = 0; i < n; i++) {
        u[i] = switch (run) {
          case 0, 1 -> random.uniform(KeyedRandom.entity(SOURCES[run], i), 0, 0);
          case 2, 3 -> random.uniform(KeyedRandom.entity(SOURCES[run], i >>> 2), i & 3, 0);
          default -> random.uniform(KeyedRandom.entity(SOURCES[run], i >>> 10), 5, i & 0x3FF);
        };
      }
      long[] pairs = new long[32 * 32];
      long[] triples = new long[10 * 10 * 10];
      for (int i = 0; i + 3 <= n; i += 3) {
        pairs[(int) (u[i] * 32) * 32 + (int) (u[i + 1] * 32)]++;
        triples[((int) (u[i] * 10) * 10 + (int) (u[i + 1] * 10)) * 10 + (int) (u[i + 2] * 10)]++;
      }
      assertThat(Samples.score(Samples.chiSquare(pairs), pairs.length - 1)).as("pairs %s", run).isBetween(-5.0, 5.0);
      assertThat(Samples.score(Samples.chiSquare(triples), triples.length - 1)).as("triples %s", run).isBetween(-5.0, 5.0);
    }
  }

  /** 100 replications of one seed and 100 neighbouring seeds, all pairs: 9,900 correlations, bound 6: 2e-5. */
  @Test
  void replicationsAndSeedsAreUncorrelated() {
    for (boolean seeds : new boolean[] {false, true}) {
      double[][] streams = IntStream.range(0, 100).mapToObj(i -> {
        KeyedRandom random = new KeyedRandom(seeds ? i : 1);
        random.replication(seeds ? 0 : i);
        return Samples.uniforms(random, "replications", 2000);
      }).toArray(double[][]::new);
      for (int a = 0; a < streams.length; a++) {
        for (int b = 0; b < a; b++) {
          assertThat(Math.abs(Samples.correlation(streams[a], streams[b]))).as("%s and %s", a, b).isLessThan(6);
        }
      }
    }
  }

  /** Repeats among the upper and the lower halves of 2^20 words: Poisson of mean 128, within 5.5 standard deviations: 4e-7. */
  @Test
  void halvesRepeatAsOftenAsChanceHasIt() {
    KeyedRandom random = new KeyedRandom(6);
    for (int shift : new int[] {0, 32}) {
      int[] halves = IntStream.range(0, 1 << 20)
          .map(i -> (int) (random.bits(KeyedRandom.entity(SOURCES[0], i), 0, 0) >>> shift)).toArray();
      long distinct = Arrays.stream(halves).sorted().distinct().count();
      assertThat((1 << 20) - distinct).isBetween(66L, 190L);
    }
  }
}
