package org.mashfa.hazard;

import java.util.List;
import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.KeyedRandom;

/**
 * Incidents that hurt people: one or more strikes, each in a zone of its own. Casualty {@code k} of strike {@code s} of
 * an occurrence keeps their luck whatever else happens.
 *
 * @param source key of the luck
 * @param when when it happens
 * @param strikes law of the number of strikes in one incident
 * @param over ticks over which they fall, evenly drawn
 * @param zones zones where a strike may fall
 * @param where the choice among them
 * @param injured law of the number of injured who are alive, for each strike
 * @param deadAtScene law of the share of all casualties of the incident, all its strikes together, who die at the scene
 * @param classes patient classes of the injured
 * @param mix the choice among them
 * @param streams ways to reach care
 * @param ways the choice among them
 */
public record MassCasualty(
    long source, Occurrences when, Distribution strikes, long over, int[] zones, Branch where, Distribution injured,
    Distribution deadAtScene, int[] classes, Branch mix, List<Stream> streams, Branch ways) implements Process {

  /**
   * A way to reach care.
   *
   * @param delay law of the ticks of delay
   * @param speed speed of deterioration during it; NaN for that of travelling
   * @param by what follows it
   */
  public record Stream(Distribution delay, double speed, Control.By by) {}

  private static final int NUMBERED = 16; // bits of a casualty's number that lie below the strike's
  private static final int ZONE = 2;
  private static final int INJURED = 3;
  private static final int DEAD = 4;
  private static final int STRIKES = 8;
  private static final int OFFSET = 9;
  private static final int CLASS = 30;
  private static final int WAY = 31;
  private static final int DELAY = 32;

  @Override
  public void start(Control control) {
    when.schedule(control, source, (number, tick) -> {
      if (tick >= 0) { // those hurt before the run began are not in it
        happen(control, number);
      }
    });
  }

  private void happen(Control control, long number) {
    long luck = KeyedRandom.entity(source, number);
    int n = (int) Math.min((1 << NUMBERED) - 1,
        Math.max(0, Math.round(strikes.quantile(control.random().uniform(luck, STRIKES, 0)))));
    for (int s = 0; s < n; s++) {
      int strike = s;
      long offset = over == 0 ? 0 : (long) (over * control.random().uniform(luck, OFFSET, s));
      control.at(control.now() + offset, () -> strike(control, luck, strike));
    }
  }

  private void strike(Control control, long luck, int s) {
    KeyedRandom random = control.random();
    int zone = zones[where.choose(random.uniform(luck, ZONE, s))];
    int people = people(injured.quantile(random.uniform(luck, INJURED, s)));
    double share = Math.min(0.99, Math.max(0, deadAtScene.quantile(random.uniform(luck, DEAD, 0))));
    int dead = (int) Math.round(people * share / (1 - share));
    if (dead > 0) {
      control.deadAtScene(zone, dead);
    }
    for (int k = 0; k < people; k++) {
      long person = (long) (k >>> NUMBERED) << 32 | (long) s << NUMBERED | k & (1 << NUMBERED) - 1;
      long theirs = KeyedRandom.entity(luck, person);
      Stream way = streams.get(ways.choose(random.uniform(theirs, WAY, 0)));
      long delay = Ticks.ofDraw(way.delay.quantile(random.uniform(theirs, DELAY, 0)));
      control.casualty(luck, person, classes[mix.choose(random.uniform(theirs, CLASS, 0))], zone, delay, way.speed,
          way.by);
    }
  }

  static int people(double drawn) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, Math.round(drawn)));
  }
}
