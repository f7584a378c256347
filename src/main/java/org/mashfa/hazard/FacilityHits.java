package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.KeyedRandom;

/**
 * Damage to facilities. Given occurrences strike each facility concerned with a chance; drawn ones are, for each
 * facility, a Poisson process whose rate is multiplied for a time after a hit.
 *
 * @param when when it happens
 * @param targets the facilities concerned
 * @param chance chance that a facility is hit at a given occurrence
 * @param repeatFactor factor on the rate after a hit
 * @param repeatFor ticks for which it holds
 * @param harm what a hit does
 */
public record FacilityHits(
    Occurrences when, Target[] targets, double chance, double repeatFactor, long repeatFor, Harm harm)
    implements Process {
  private static final int GAP = 1;
  private static final int LOSS = 2;
  private static final int RESTORED = 3;
  private static final int NEVER = 4;
  private static final int CHANCE = 10;
  private static final int INJURED = 11;
  private static final int CLASS = 30;

  /**
   * A facility concerned.
   *
   * @param source key of its luck
   * @param units its units that are damaged
   * @param factor factor on the rate
   */
  public record Target(long source, int facility, int[] units, double factor) {}

  /**
   * What a hit does.
   *
   * @param loss law of the share of beds lost
   * @param closes whether the facility stops functioning
   * @param restored law of the ticks until what was lost is back, or null for never
   * @param never share of hits after which it never is
   * @param injured law of the number of people hurt around it
   * @param injuredAs their patient classes; empty when nobody is hurt
   * @param mix the choice among them, or null
   * @param staffLost probability that one of the staff is lost for good
   * @param staffAbsent share who stay away for some ticks
   * @param staffMoving share who go to work elsewhere when the facility closes for good
   */
  public record Harm(
      Distribution loss, boolean closes, Distribution restored, double never, double patientsKilled,
      Distribution injured, int[] injuredAs, Branch mix, double stockLost, boolean powerLost, double staffLost,
      double staffAbsent, long absentFor, double staffMoving, int[] staffMoveTo, long staffMoveAfter) {}

  @Override
  public void start(Control control) {
    for (Target target : targets) {
      if (when.rate() > 0) {
        Tempo.Course course = when.tempo().new Course(control, target.source, when.from());
        draw(control, target, course, when.from(), 0, Long.MIN_VALUE);
      } else {
        when.schedule(control, target.source, (number, tick) -> {
          if (control.random().uniform(KeyedRandom.entity(target.source, number), CHANCE, 0) < chance) {
            hit(control, target, number, tick);
          }
        });
      }
    }
  }

  private void draw(Control control, Target target, Tempo.Course course, long after, long number, long raisedUntil) {
    double threshold = control.random().exponential(KeyedRandom.entity(target.source, number), GAP, 0);
    long tick = course.next(after, threshold, when.rate() * target.factor, repeatFactor, raisedUntil, when.until());
    if (tick != Long.MAX_VALUE) {
      control.at(tick, () -> {
        hit(control, target, number, tick);
        draw(control, target, course, tick, number + 1, tick + repeatFor);
      });
    }
  }

  private void hit(Control control, Target target, long number, long tick) {
    KeyedRandom random = control.random();
    long luck = KeyedRandom.entity(target.source, number);
    int f = target.facility;
    double share = Math.min(1, Math.max(0, harm.loss.quantile(random.uniform(luck, LOSS, 0))));
    boolean forEver = harm.restored == null || random.uniform(luck, NEVER, 0) < harm.never;
    long restoredAt = forEver ? Long.MAX_VALUE
        : tick + Math.max(1, Ticks.ofDraw(harm.restored.quantile(random.uniform(luck, RESTORED, 0))));
    if (restoredAt <= control.now()) {
      return; // it was over before the run began
    }
    if (harm.staffLost > 0) {
      control.staffLost(f, harm.staffLost);
    }
    if (harm.staffAbsent > 0) {
      control.staffAway(f, -1, harm.staffAbsent, tick + harm.absentFor);
    }
    if (harm.stockLost > 0) {
      control.stockLost(f, harm.stockLost);
    }
    if (harm.powerLost) {
      control.power(f, true);
      if (!forEver) {
        control.at(restoredAt, () -> control.power(f, false));
      }
    }
    control.hit(f, target.units, share, harm.closes, restoredAt, harm.patientsKilled);
    if (harm.staffMoving > 0 && harm.closes && forEver) {
      control.staffMove(f, harm.staffMoving, harm.staffMoveTo, harm.staffMoveAfter);
    }
    if (harm.mix != null) {
      int people = MassCasualty.people(harm.injured.quantile(random.uniform(luck, INJURED, 0)));
      int zone = control.world().facilities().get(f).zone();
      for (int k = 0; k < people; k++) {
        int klass = harm.injuredAs[harm.mix.choose(random.uniform(KeyedRandom.entity(luck, k), CLASS, 0))];
        control.casualty(luck, k, klass, zone, 0, Double.NaN, Control.By.OWN);
      }
    }
  }
}
