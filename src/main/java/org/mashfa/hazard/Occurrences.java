package org.mashfa.hazard;

import org.mashfa.random.KeyedRandom;

import java.util.function.IntConsumer;
import org.mashfa.model.Control;

/**
 * When something happens: at given ticks, or as a Poisson process between two ticks.
 *
 * @param at ticks, ascending or not; empty for drawn occurrences
 * @param rate occurrences per tick, for drawn ones
 * @param from first tick of the drawn ones
 * @param until last tick of the drawn ones
 */
public record Occurrences(long[] at, double rate, long from, long until) {
  private static final int GAP = 1;

  /** Occurrences at given ticks. */
  public static Occurrences at(long... ticks) {
    return new Occurrences(ticks.clone(), 0, 0, 0);
  }

  /** Makes the appointments; the action is given the number of the occurrence: 0, 1, 2 … */
  void schedule(Control control, long source, IntConsumer action) {
    if (at.length > 0 || rate <= 0) {
      for (int n = 0; n < at.length; n++) {
        int number = n;
        control.at(at[n], () -> action.accept(number));
      }
    } else {
      draw(control, source, from, 0, action);
    }
  }

  private void draw(Control control, long source, long after, int number, IntConsumer action) {
    long tick = after + gap(control, source, number, rate);
    if (tick >= after && tick <= until) {
      control.at(tick, () -> {
        action.accept(number);
        draw(control, source, tick, number + 1, action);
      });
    }
  }

  /** Ticks to the next occurrence at a rate, with the luck of its number. */
  static long gap(Control control, long source, int number, double rate) {
    return (long) Math.ceil(
        control.random().exponential(KeyedRandom.entity(source, number), GAP, 0) / rate);
  }
}
