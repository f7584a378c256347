package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.KeyedRandom;

/**
 * Facilities change their status at given ticks: opened, suspended, in emergency mode.
 *
 * @param when when it happens
 * @param lasts law of the ticks that it lasts, or null for good
 * @param sources key of the luck of each facility
 * @param facilities the facilities
 * @param beds shares of beds among which the choice is
 * @param choice the choice
 * @param kinds bits of the kinds of unit that go on
 */
public record Status(
    Occurrences when, Distribution lasts, long[] sources, int[] facilities, double[] beds, Branch choice, long kinds)
    implements Process {
  private static final int LASTS = 2;
  private static final int CHOICE = 3;

  @Override
  public void start(Control control) {
    for (int i = 0; i < facilities.length; i++) {
      int f = facilities[i];
      long source = sources[i];
      when.schedule(control, source, (number, tick) -> {
        long luck = KeyedRandom.entity(source, number);
        double share = beds[choice.choose(control.random().uniform(luck, CHOICE, 0))];
        long until = lasts == null ? Long.MAX_VALUE
            : tick + Math.max(1, Ticks.ofDraw(lasts.quantile(control.random().uniform(luck, LASTS, 0))));
        if (until > control.now()) {
          control.status(f, share, kinds, until);
        }
      });
    }
  }
}
