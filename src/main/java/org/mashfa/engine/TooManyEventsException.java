package org.mashfa.engine;

import java.util.Locale;

/** More events are pending at once than an event list can tell apart over its horizon: the run cannot go on. */
public final class TooManyEventsException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  TooManyEventsException(int most, long horizon) {
    super(String.format(Locale.ROOT, "more than %,d events are pending at once, the most that fit a run of %,.0f"
        + " days: a run of half that length takes twice as many", most, (double) horizon / Ticks.PER_DAY));
  }
}
