package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Distribution;
import org.mashfa.random.KeyedRandom;

/**
 * A share of some roles stays away from some facilities.
 *
 * @param source key of the luck
 * @param when when it starts
 * @param lasts law of the ticks that it lasts, or null for good
 * @param roles roles, or -1 for all
 * @param share share of the people
 */
public record Absence(long source, Occurrences when, Distribution lasts, int[] facilities, int[] roles, double share)
    implements Process {
  private static final int LASTS = 2;

  @Override
  public void start(Control control) {
    when.schedule(control, source, (number, tick) -> {
      double luck = control.random().uniform(KeyedRandom.entity(source, number), LASTS, 0);
      long until = lasts == null ? Long.MAX_VALUE : tick + Math.max(1, Ticks.ofDraw(lasts.quantile(luck)));
      for (int f : until > control.now() ? facilities : new int[0]) {
        for (int role : roles) {
          control.staffAway(f, role, share, until);
        }
      }
    });
  }
}
