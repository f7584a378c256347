package org.mashfa.random;

/**
 * Random numbers by key instead of by sequence: a draw is a pure function of (seed, replication, entity, purpose,
 * ordinal), never of the draws made before it (the counter-based idea of Salmon, Moraes, Dror and Shaw 2011, "Parallel
 * random numbers: as easy as 1, 2, 3").
 *
 * <p>A source of entities is known by its name, an entity by its number in the source: a 64-bit word, mixed from a hash
 * of the name and from the number, so that one more source or entity renames nobody. Purpose and ordinal are spread
 * over that word, and the sum goes through two mixing rounds with a key of 128 bits, derived from seed and replication,
 * added before and between them (an iterated Even-Mansour construction; not meant to be cryptographic).
 *
 * <p>What never repeats, in one replication: for one purpose and ordinal, two entities of a source never share the same
 * 64 bits; for one entity, neither do two of the first 4,096 draws for each purpose. All else differs as hashes do: two
 * names share a word, or two sources an entity, with a chance of 2^-64 per pair. Names and numbers alone decide that: a
 * pair that met would meet for every seed.
 *
 * <p>Not thread-safe only in that {@link #replication} changes the object; one per thread is meant.
 */
public final class KeyedRandom {

  /** Number of purposes, exclusive upper bound: 2^8. */
  public static final int PURPOSES = 1 << 8;
  private static final int ORDINAL_BITS = 12; // beyond these an entity goes on under another word

  // The odd numbers next to 2^64 / golden ratio and 2^64 (sqrt(2) - 1): steps that spread counters over the whole word.
  private static final long NUMBER_STEP = 0x9E3779B97F4A7C15L;
  private static final long DRAW_STEP = 0x6A09E667F3BCC909L;

  // The first 64 fractional bits of the square roots of 2 and 3: constants with nothing up the sleeve.
  private static final long FIRST_SALT = 0x6A09E667F3BCC908L;
  private static final long SECOND_SALT = 0xBB67AE8584CAA73BL;

  /** The bits of 1.0. */
  private static final long ONE_BITS = 0x3FF0000000000000L;

  private final long seed;
  private long first;
  private long second;

  /** A generator for replication 0 of {@code seed}; any seed is as good as any other. */
  public KeyedRandom(long seed) {
    this.seed = seed;
    replication(0);
  }

  /**
   * Re-keys this generator in place for another replication.
   *
   * @throws IllegalArgumentException when {@code replication} is negative
   */
  public void replication(int replication) {
    if (replication < 0) {
      throw new IllegalArgumentException("replication is " + replication + ", expected 0 or more");
    }
    first = stafford(moremur(stafford(moremur(seed ^ FIRST_SALT)) ^ replication));
    second = stafford(moremur(stafford(moremur(seed ^ SECOND_SALT)) ^ replication));
  }

  /**
   * The word that names a source of entities: the same for the same name, on every machine. Names are compared by their
   * UTF-16 units, so that case, spaces and Unicode normal form count.
   *
   * @param name any text, unique among the sources of a scenario
   */
  public static long source(String name) {
    long hash = 0xCBF29CE484222325L; // FNV-1a (Fowler, Noll and Vo), over UTF-16 units
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return stafford(moremur(hash));
  }

  /**
   * The word that names one entity of a source. Different numbers of one source give different words.
   *
   * @param source a word made by {@link #source}
   * @param number its number in that source; any
   */
  public static long entity(long source, long number) {
    return stafford(source + number * NUMBER_STEP);
  }

  /**
   * 64 random bits for a key.
   *
   * @param entity a word made by {@link #entity}
   * @param purpose what the draw is for, 0 to 255
   * @param ordinal which draw for that purpose, 0 or more
   * @throws IllegalArgumentException when an argument is out of range: a draw never silently repeats another
   */
  public long bits(long entity, int purpose, int ordinal) {
    if ((ordinal >>> ORDINAL_BITS | purpose >>> 8) != 0) {
      return farBits(entity, purpose, ordinal);
    }
    return stafford(moremur(entity + (purpose << ORDINAL_BITS | ordinal) * DRAW_STEP ^ first) ^ second);
  }

  /**
   * A uniform number in the open interval (0, 1) for a key: an odd multiple of 2^-53, so that {@code 1 - u} is exact
   * and is such a number too. Arguments and errors as in {@link #bits}.
   */
  public double uniform(long entity, int purpose, int ordinal) {
    return unit(bits(entity, purpose, ordinal));
  }

  /**
   * (n + 1/2) / 2^52 for the upper 52 bits n, by way of a number in [1, 2): exact, and faster than converting an
   * integer. 53 bits would be one too many: (2^53 - 1) + 1/2 rounds to 2^53 and gives 1.
   */
  static double unit(long bits) {
    return Double.longBitsToDouble(bits >>> 12 | ONE_BITS) - (1 - 0x1p-53);
  }

  /**
   * An exponential number of mean 1 for a key, {@code -log(uniform)}: from 2^-53 to 36.8. Arguments and errors as in
   * {@link #bits}.
   */
  public double exponential(long entity, int purpose, int ordinal) {
    return -Elementary.log(uniform(entity, purpose, ordinal));
  }

  private long farBits(long entity, int purpose, int ordinal) {
    if (purpose < 0 || purpose >= PURPOSES) {
      throw new IllegalArgumentException("purpose is " + purpose + ", expected 0 to " + (PURPOSES - 1));
    }
    if (ordinal < 0) {
      throw new IllegalArgumentException("ordinal is " + ordinal + ", expected 0 or more (purpose " + purpose
          + ", entity " + Long.toHexString(entity) + ")");
    }
    return bits(entity(entity, ordinal >>> ORDINAL_BITS), purpose, ordinal & (1 << ORDINAL_BITS) - 1);
  }

  /** Evensen 2019, "Stronger, better, morer, Moremur; a better Murmur3-type mixer": chosen for counters as input. */
  private static long moremur(long word) {
    long x = (word ^ word >>> 27) * 0x3C79AC492BA7B653L;
    x = (x ^ x >>> 33) * 0x1C69B3F74AC4AE35L;
    return x ^ x >>> 27;
  }

  /** Stafford 2011, "Better bit mixing", variant 13; the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long stafford(long word) {
    long x = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }
}
