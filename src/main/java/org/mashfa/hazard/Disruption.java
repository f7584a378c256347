package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.random.KeyedRandom;

import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Distribution;

/**
 * Something fails at given ticks and comes back after a time.
 *
 * @param source key of the luck
 * @param lasts law of the ticks that it lasts, or null for ever
 * @param effect what fails ({@code true}) and comes back ({@code false})
 */
public record Disruption(long source, Occurrences when, Distribution lasts, Effect effect) implements Process {
  private static final int LASTS = 2;


  /** What a disruption does. */
  @FunctionalInterface
  public interface Effect {
    /** Fails, or comes back. */
    void apply(Control control, boolean fails);
  }

  /** The grid fails at some facilities. */
  public static Effect grid(int[] facilities) {
    return (control, fails) -> {
      for (int f : facilities) {
        control.grid(f, fails);
      }
    };
  }

  /** The roads between two sets of zones are closed. */
  public static Effect roads(int[] from, int[] to) {
    return (control, closes) -> {
      for (int a : from) {
        for (int b : to) {
          if (a != b) {
            control.road(a, b, closes);
          }
        }
      }
    };
  }

  /** Inflow and deliveries of some items fail at some facilities. */
  public static Effect supply(int[] facilities, int[] items) {
    return (control, fails) -> {
      for (int f : facilities) {
        for (int item : items) {
          control.supply(f, item, fails);
        }
      }
    };
  }

  @Override
  public void start(Control control) {
    when.schedule(control, source, (number, tick) -> {
      double luck = control.random().uniform(KeyedRandom.entity(source, number), LASTS, 0);
      long until = lasts == null ? Long.MAX_VALUE : tick + Math.max(1, Ticks.ofDraw(lasts.quantile(luck)));
      if (until > control.now()) {
        effect.apply(control, true);
        if (lasts != null) {
          control.at(until, () -> effect.apply(control, false));
        }
      }
    });
  }
}
