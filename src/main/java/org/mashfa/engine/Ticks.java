package org.mashfa.engine;

/**
 * The unit of simulated time: one tick is one millisecond. Fine enough that rounding a duration (half a tick at
 * most) is far below any number a planner states, even a minute-long service in a benchmark; coarse enough that
 * thirty years with event order fit one {@code long}.
 */
public final class Ticks {
  /** Ticks in a second. */
  public static final long PER_SECOND = 1_000;
  /** Ticks in a minute. */
  public static final long PER_MINUTE = 60 * PER_SECOND;
  /** Ticks in an hour. */
  public static final long PER_HOUR = 60 * PER_MINUTE;
  /** Ticks in a day. */
  public static final long PER_DAY = 24 * PER_HOUR;

  private static final long ENDLESS = 1L << 60;

  private Ticks() {}

  /** The nearest tick to a time in seconds; times from about 292 million years on become {@link Long#MAX_VALUE}. */
  public static long ofSeconds(double seconds) {
    return Math.round(seconds * PER_SECOND);
  }

  /**
   * The nearest tick to a drawn duration in ticks: 0 for one below, and for one that no clock can count as many as can
   * still be added to any moment.
   */
  public static long ofDraw(double duration) {
    return Math.max(0, Math.min(ENDLESS, Math.round(duration)));
  }

  /** Seconds of a number of ticks. */
  public static double toSeconds(long ticks) {
    return (double) ticks / PER_SECOND;
  }
}
