package org.mashfa.works;

import org.mashfa.engine.EventList;

/**
 * The loop that does nothing: it takes the next event, and schedules the same again a fixed time ahead. Nothing is
 * drawn, nobody waits, nothing is counted. It is the floor of every program on this engine that has so many events
 * pending: what such a program takes beyond this is its own, and no faster model can get below it without another event
 * list.
 */
final class DoNothing {
  private static final long SHORTEST = 1_000_003;
  private static final long STEP = 7_919;

  private final EventList events;
  private final int pending;

  /**
   * A loop.
   *
   * @param pending events pending at any time; each comes again after a time of its own
   */
  DoNothing(int pending) {
    this.pending = pending;
    events = new EventList(pending, (1L << 40) - 2);
  }

  private static long period(int slot) {
    return SHORTEST + slot * STEP;
  }

  /**
   * Steps the clock.
   *
   * @return the time reached
   * @throws IllegalStateException if the clock is not where it must be
   */
  long run(int steps) {
    events.clear();
    for (int slot = 0; slot < pending; slot++) {
      events.schedule(slot, period(slot), 0);
    }
    for (int i = 0; i < steps; i++) {
      int slot = events.next();
      events.schedule(slot, events.now() + period(slot), 0);
    }
    long due = 0;
    for (int slot = 0; slot < pending; slot++) {
      due += (events.timeOf(slot) / period(slot)) - 1;
    }
    if (due != steps) {
      throw new IllegalStateException(due + " events were handled by tick " + events.now() + ", expected " + steps);
    }
    return events.now();
  }
}
