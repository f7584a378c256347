package org.mashfa.stats;

/**
 * Time-weighted average of a quantity that keeps its value between changes: beds in use, patients
 * waiting, litres in a tank. Time is in ticks of any length; the area is in value times ticks.
 *
 * <p>The area under a whole-numbered quantity is exact while it stays below 2^53.
 *
 * <p>Not thread-safe: one thread fills it. {@link #set} does not allocate.
 */
public final class TimeAverage {

  private boolean started;
  private long from;
  private long last;
  private double value;
  private double area;

  /** An average that observes nothing until it is started. */
  public TimeAverage() {}

  /**
   * Begins to observe, and forgets all that went before, the time included.
   *
   * @param t time, in ticks
   * @param value the quantity from then on
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public void start(long t, double value) {
    requireFinite(value);
    started = true;
    from = t;
    last = t;
    area = 0;
    this.value = value;
  }

  /**
   * Changes the quantity; of several changes at one time the last one stays.
   *
   * @param t time, in ticks, not before the last time
   * @param value the quantity from then on
   * @throws IllegalArgumentException if the time goes back, or the value is NaN or infinite; the
   *     average is then unchanged
   * @throws IllegalStateException if not started
   */
  public void set(long t, double value) {
    if (!started || t < last || !(value - value == 0)) { // which is NaN for what is not finite
      refuse(t, value);
    }
    area += this.value * (t - last);
    last = t;
    this.value = value;
  }

  /**
   * Forgets the past and keeps the value: the end of the warm-up.
   *
   * @param t time, in ticks, not before the last time
   * @throws IllegalArgumentException if the time goes back
   * @throws IllegalStateException if not started
   */
  public void restart(long t) {
    requireNotBack(t);
    from = t;
    last = t;
    area = 0;
  }

  /**
   * The quantity at present.
   *
   * @throws IllegalStateException if not started
   */
  public double value() {
    requireStarted();
    return value;
  }

  /**
   * Average since the start or the last restart; NaN when no time has passed since.
   *
   * @param t time until which to average, in ticks, not before the last change
   * @throws IllegalArgumentException if the time goes back
   * @throws IllegalStateException if not started
   */
  public double mean(long t) {
    return area(t) / Math.subtractExact(t, from);
  }

  /**
   * Integral of the quantity since the start or the last restart, in value times ticks.
   *
   * @param t time until which to integrate, in ticks, not before the last change
   * @throws IllegalArgumentException if the time goes back
   * @throws IllegalStateException if not started
   */
  public double area(long t) {
    requireNotBack(t);
    return area + value * Math.subtractExact(t, last);
  }

  private void refuse(long t, double value) {
    requireFinite(value);
    requireNotBack(t);
  }

  private void requireNotBack(long t) {
    requireStarted();
    if (t < last) {
      throw new IllegalArgumentException("time goes back from tick " + last + " to " + t);
    }
  }

  private void requireStarted() {
    if (!started) {
      throw new IllegalStateException("time average was not started");
    }
  }

  private static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value is not a finite number: " + value);
    }
  }
}
