package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

/**
 * When something happens: at given ticks, or as a Poisson process between two ticks whose rate may vary, and in which
 * each event may bring on others (the cluster form of a self-exciting process, Hawkes and Oakes 1974).
 *
 * @param at ticks, ascending or not; empty for drawn occurrences
 * @param rate occurrences per tick, for drawn ones
 * @param from first tick of the drawn ones
 * @param until last tick of the drawn ones
 * @param tempo how the rate varies
 * @param offspring law of the number of others that one event brings on, or null
 * @param after law of the ticks to each of them
 */
public record Occurrences(
    long[] at, double rate, long from, long until, Tempo tempo, Distribution offspring, Distribution after) {
  private static final int GAP = 1;
  private static final int OFFSPRING = 6;
  private static final int AFTER = 7;

  /** Occurrences at given ticks. */
  public static Occurrences at(long... ticks) {
    return new Occurrences(ticks.clone(), 0, 0, 0, Tempo.EVEN, null, null);
  }

  /** Occurrences drawn at a constant rate between two ticks. */
  public static Occurrences drawn(double rate, long from, long until) {
    return new Occurrences(new long[0], rate, from, until, Tempo.EVEN, null, null);
  }

  /** The law of the number of offspring with a mean. */
  public static Distribution offspring(double mean) {
    return mean == 0 ? null : Distributions.poisson(mean);
  }

  /** What an occurrence does. */
  @FunctionalInterface
  interface Action {
    /**
     * It happens.
     *
     * @param number by which it is known: 0, 1, 2 …
     * @param tick when it happened: now, or before the run began
     */
    void happen(long number, long tick);
  }

  /** Makes the appointments. What happened before the run began is told at its beginning. */
  void schedule(Control control, long source, Action action) {
    for (int n = 0; n < at.length; n++) {
      long number = n;
      long tick = at[n];
      control.at(tick, () -> action.happen(number, tick));
    }
    if (rate > 0) {
      draw(control, source, tempo.new Course(control, source, from), from, 0, action);
    }
  }

  private void draw(Control control, long source, Tempo.Course course, long after, long number, Action action) {
    double threshold = control.random().exponential(KeyedRandom.entity(source, number), GAP, 0);
    long tick = course.next(after, threshold, rate, 1, Long.MIN_VALUE, until);
    if (tick != Long.MAX_VALUE) {
      control.at(tick, () -> {
        happen(control, source, number, action);
        draw(control, source, course, tick, number + 1, action);
      });
    }
  }

  /** An event happens and brings on others, each known by its parent and its rank. */
  private void happen(Control control, long source, long number, Action action) {
    action.happen(number, control.now());
    if (offspring != null) {
      long luck = KeyedRandom.entity(source, number);
      int others = (int) Math.round(offspring.quantile(control.random().uniform(luck, OFFSPRING, 0)));
      for (int i = 0; i < others; i++) {
        long wait = Math.max(1, Ticks.ofDraw(after.quantile(control.random().uniform(luck, AFTER, i))));
        long other = KeyedRandom.entity(luck, i);
        if (control.now() + wait <= until) {
          control.at(control.now() + wait, () -> happen(control, source, other, action));
        }
      }
    }
  }
}
