package org.mashfa.hazard;

import org.mashfa.random.KeyedRandom;

import java.util.List;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;

/**
 * Incidents that hurt people in a zone. Casualty {@code k} of occurrence {@code n} keeps their luck whatever else happens.
 *
 * @param source key of the luck
 * @param when when it happens
 * @param zones zones where it may happen
 * @param where the choice among them
 * @param injured law of the number of injured who are alive
 * @param deadAtScene law of the share of all casualties who die at the scene
 * @param classes patient classes of the injured
 * @param mix the choice among them
 * @param streams ways to reach care
 * @param ways the choice among them
 */
public record MassCasualty(
    long source, Occurrences when, int[] zones, Branch where, Distribution injured, Distribution deadAtScene,
    int[] classes, Branch mix, List<Stream> streams, Branch ways) implements Process {

  /** A way to reach care: a law of the ticks of delay, and what follows it. */
  public record Stream(Distribution delay, Control.By by) {}

  private static final int MOST_CASUALTIES = 1 << 16;
  private static final int ZONE = 2;
  private static final int INJURED = 3;
  private static final int DEAD = 4;
  private static final int CLASS = 30;
  private static final int WAY = 31;
  private static final int DELAY = 32;

  @Override
  public void start(Control control) {
    when.schedule(control, source, number -> happen(control, number));
  }

  private void happen(Control control, int number) {
    var random = control.random();
    long luck = KeyedRandom.entity(source, number);
    int zone = zones[where.choose(random.uniform(luck, ZONE, 0))];
    int people = (int) Math.min(MOST_CASUALTIES - 1,
        Math.max(0, Math.round(injured.quantile(random.uniform(luck, INJURED, 0)))));
    double share = Math.min(0.99, Math.max(0, deadAtScene.quantile(random.uniform(luck, DEAD, 0))));
    int dead = (int) Math.round(people * share / (1 - share));
    if (dead > 0) {
      control.deadAtScene(zone, dead);
    }
    for (int k = 0; k < people; k++) {
      long person = (number + 1L) * MOST_CASUALTIES + k;
      long theirs = KeyedRandom.entity(source, person);
      Stream way = streams.get(ways.choose(random.uniform(theirs, WAY, 0)));
      long delay = Math.round(way.delay.quantile(random.uniform(theirs, DELAY, 0)));
      control.casualty(source, person, classes[mix.choose(random.uniform(theirs, CLASS, 0))], zone, delay, way.by);
    }
  }
}
