package org.mashfa.stats;

import java.util.Arrays;

/**
 * Durations in ticks of one millisecond: exact count, sum, mean and extremes, and quantiles from a
 * histogram of fixed size, so that millions of waits fit into 10 kB and two sets merge without loss.
 *
 * <p>The histogram counts whole seconds, in bins of one second below 256 s and in 128 bins for each
 * doubling beyond, as HdrHistogram does at two significant digits. A quantile differs from the order
 * statistic it stands for by at most {@value #ERROR_TICKS} ms or 1/{@value #ERROR_DIVISOR} of it
 * (0.4%), whichever is more. Durations above {@link #RANGE} are counted there
 * as {@code RANGE}, and told by {@link #beyond}; the exact figures hold for them too.
 *
 * <p>Merging does not depend on the order. Not thread-safe: one thread fills it. {@link #record}
 * does not allocate.
 */
public final class Durations {

  /** Longest duration that quantiles can tell, in ms: 365 days. */
  public static final long RANGE = 365L * 24 * 60 * 60 * 1000;

  /** Half of the second that the histogram counts in, in ms. */
  static final int ERROR_TICKS = 500;

  /** A bin is at most 1/128 of its lower end wide, and that end up to half a second off. */
  static final int ERROR_DIVISOR = 255;

  private static final long SECOND = 1000;
  private static final int BIN_BITS = 7;

  private final int[] bins = new int[bin(RANGE / SECOND) + 1];
  private long count;
  private long sum;
  private long min;
  private long max;
  private long beyond;

  /** An empty set of durations. */
  public Durations() {
    reset();
  }

  /**
   * Counts one duration.
   *
   * @param duration in ms, at least 0
   * @throws IllegalArgumentException if negative
   * @throws ArithmeticException if the sum would pass the range of a long (292 million years)
   */
  public void record(long duration) {
    if (duration < 0) {
      throw new IllegalArgumentException("duration is negative: " + duration + " ms");
    }
    sum = Math.addExact(sum, duration);
    count++;
    min = Math.min(min, duration);
    max = Math.max(max, duration);
    if (duration > RANGE) {
      beyond++;
    }
    bins[bin((Math.min(duration, RANGE) + SECOND / 2) / SECOND)]++;
  }

  /**
   * Counts all durations of another set, which stays as it is.
   *
   * @throws ArithmeticException if the sum would pass the range of a long
   */
  public void add(Durations other) {
    sum = Math.addExact(sum, other.sum);
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    beyond += other.beyond;
    for (int i = 0; i < bins.length; i++) {
      bins[i] = Math.addExact(bins[i], other.bins[i]);
    }
  }

  /** Forgets all durations: the end of the warm-up. */
  public void reset() {
    Arrays.fill(bins, 0);
    count = 0;
    sum = 0;
    min = Long.MAX_VALUE;
    max = 0;
    beyond = 0;
  }

  /**
   * The smallest duration that at least a share q of all durations do not exceed (type 1 of
   * Hyndman and Fan 1996), within the error of the class; exact where it is the smallest or the
   * largest of all. Among the durations {@link #beyond} the range it tells the range, or the
   * smallest duration if that is more.
   *
   * @param q in [0, 1]
   * @return in ms, NaN when empty
   * @throws IllegalArgumentException if q lies outside [0, 1]
   */
  public double quantile(double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q = " + q + ", expected 0 to 1");
    }
    if (count == 0) {
      return Double.NaN;
    }
    long rank = Math.max(1, (long) Math.ceil(q * count));
    if (rank == 1) {
      return min;
    }
    if (rank >= count) {
      return max;
    }
    double estimate = rank > count - beyond ? RANGE : middleOfRank(rank);
    return Math.max(min, Math.min(max, estimate));
  }

  /** Arithmetic mean, in ms, exact to the last bit of a double; NaN when empty. */
  public double mean() {
    return count == 0 ? Double.NaN : (double) sum / count;
  }

  /** Number of durations. */
  public long count() {
    return count;
  }

  /** Sum of the durations, in ms, exact. */
  public long sum() {
    return sum;
  }

  /** Shortest duration, in ms; NaN when empty. */
  public double min() {
    return count == 0 ? Double.NaN : min;
  }

  /** Longest duration, in ms; NaN when empty. */
  public double max() {
    return count == 0 ? Double.NaN : max;
  }

  /** Number of durations above {@link #RANGE}. */
  public long beyond() {
    return beyond;
  }

  /** The bin of a number of seconds. */
  private static int bin(long seconds) {
    int shift = Math.max(0, 63 - BIN_BITS - Long.numberOfLeadingZeros(seconds));
    return (shift << BIN_BITS) + (int) (seconds >> shift);
  }

  private double middleOfRank(long rank) {
    long upTo = 0;
    for (int i = 0; i < bins.length; i++) {
      upTo += bins[i];
      if (upTo >= rank) {
        int shift = Math.max(0, (i >> BIN_BITS) - 1);
        long low = (long) (i - (shift << BIN_BITS)) << shift;
        long high = low + (1L << shift) - 1;
        return (low + high) * SECOND / 2;
      }
    }
    throw new IllegalStateException("histogram holds fewer than " + rank + " durations");
  }
}
