package org.mashfa.hazard;

import org.mashfa.random.KeyedRandom;

import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.random.Distribution;

/**
 * Damage to facilities. Given occurrences strike each of the facilities; drawn ones are, for each facility, a Poisson
 * process whose rate is multiplied for a time after a hit (the piecewise-constant case of a self-exciting process).
 *
 * @param sources key of the luck of each facility
 * @param facilities facilities concerned
 * @param units the units of each that are damaged
 * @param repeatFactor factor on the rate after a hit
 * @param repeatFor ticks for which it holds
 * @param loss law of the share of beds lost
 * @param closes whether the facility stops functioning
 * @param restored law of the ticks until what was lost is back, or null for never
 * @param never share of hits after which it never is
 * @param absentFor ticks for which absent staff stay away
 */
public record FacilityHits(
    long[] sources, Occurrences when, int[] facilities, int[][] units, double repeatFactor, long repeatFor,
    Distribution loss, boolean closes, Distribution restored, double never, double patientsKilled, double staffLost,
    double staffAbsent, long absentFor) implements Process {
  private static final int LOSS = 2;
  private static final int RESTORED = 3;
  private static final int NEVER = 4;

  @Override
  public void start(Control control) {
    for (int i = 0; i < facilities.length; i++) {
      int target = i;
      if (when.rate() > 0) {
        draw(control, target, when.from(), 0, Long.MIN_VALUE);
      } else {
        when.schedule(control, sources[i], number -> hit(control, target, number));
      }
    }
  }

  /** The next hit after a tick: the threshold of its number is used up at the base rate or at the raised one. */
  private void draw(Control control, int i, long after, int number, long raisedUntil) {
    var random = control.random();
    double left = random.exponential(KeyedRandom.entity(sources[i], number), 1, 0);
    double raised = Math.max(0, raisedUntil - (double) after) * when.rate() * repeatFactor;
    double tick = left <= raised && raised > 0 ? after + left / (when.rate() * repeatFactor)
        : Math.max(after, (double) raisedUntil) + (left - raised) / when.rate();
    if (tick <= when.until()) {
      long at = (long) Math.ceil(tick);
      control.at(at, () -> {
        hit(control, i, number);
        draw(control, i, at, number + 1, at + repeatFor);
      });
    }
  }

  private void hit(Control control, int i, int number) {
    var random = control.random();
    long luck = KeyedRandom.entity(sources[i], number);
    double share = Math.min(1, Math.max(0, loss.quantile(random.uniform(luck, LOSS, 0))));
    boolean forEver = restored == null || random.uniform(luck, NEVER, 0) < never;
    long restoredAt = forEver ? Long.MAX_VALUE
        : control.now() + Math.max(1, Math.round(restored.quantile(random.uniform(luck, RESTORED, 0))));
    if (staffLost > 0) {
      control.staffAway(facilities[i], staffLost, Long.MAX_VALUE);
    }
    if (staffAbsent > 0) {
      control.staffAway(facilities[i], staffAbsent, control.now() + absentFor);
    }
    control.hit(facilities[i], units[i], share, closes, restoredAt, patientsKilled);
  }
}
