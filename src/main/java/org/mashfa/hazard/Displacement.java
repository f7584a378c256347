package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.model.Process;

/**
 * A share of the people of a zone moves to others, evenly over a time, hour by hour.
 *
 * @param from the zone they leave
 * @param to the zones they go to
 * @param shares and in which shares
 * @param share share of those present at the start
 * @param over ticks over which they leave
 */
public record Displacement(Occurrences when, int from, int[] to, double[] shares, double share, long over)
    implements Process {

  @Override
  public void start(Control control) {
    when.schedule(control, 0, (number, tick) -> {
      int steps = (int) Math.max(1, over / Ticks.PER_HOUR);
      double people = control.population(from) * share / steps;
      for (int i = 0; i < steps; i++) {
        control.at(tick + over * i / steps, () -> control.move(from, people, to, shares));
      }
    });
  }
}
