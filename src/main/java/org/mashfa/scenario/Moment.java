package org.mashfa.scenario;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A moment: a date of the calendar, or a time after the end of the warm-up.
 *
 * @param dated whether it is a date
 * @param date the date, null if it is a time
 * @param seconds the time after the end of the warm-up in seconds, 0 if it is a date
 */
public record Moment(boolean dated, LocalDateTime date, double seconds) {

  /** A moment of the calendar. */
  public static Moment on(LocalDateTime date) {
    return new Moment(true, date, 0);
  }

  /** A moment this many seconds after the end of the warm-up. */
  public static Moment after(double seconds) {
    return new Moment(false, null, seconds);
  }

  /** Seconds from the end of the warm-up, whose calendar instant is {@code start}; negative if before it. */
  public double secondsAfter(LocalDateTime start) {
    Duration after = dated ? Duration.between(start, date) : Duration.ZERO;
    return dated ? after.getSeconds() + after.getNano() / 1e9 : seconds;
  }

  /** The date, or the time in seconds. */
  @Override
  public String toString() {
    return dated ? date.toString() : seconds + " s";
  }
}
