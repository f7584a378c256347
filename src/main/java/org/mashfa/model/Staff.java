package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.Ticks;

/** Staff on duty and at work, in parts of a person, so that a nurse can be shared exactly among 1 to 10 patients. */
public final class Staff {
  /** Parts of one person: divisible by 1 to 10. */
  public static final int PERSON = 2520;

  private final Replication r;
  private final int[] rostered;
  private final double[] away;
  private final long[] onDuty;
  private final long[] atWork;

  Staff(Replication r) {
    this.r = r;
    int n = r.world.pools().size();
    rostered = new int[n];
    away = new double[n];
    onDuty = new long[n];
    atWork = new long[n];
  }

  void start() {
    Arrays.fill(atWork, 0);
    Arrays.fill(away, 0);
    for (int q = 0; q < onDuty.length; q++) {
      rostered[q] = r.world.pools().get(q).count();
      count(q);
      if (r.world.pools().get(q).hours().length > 0) {
        followRoster(q);
      }
    }
  }

  private void followRoster(int q) {
    World.Pool pool = r.world.pools().get(q);
    long timeOfDay = (r.now() + r.world.dayOffset()) % Ticks.PER_DAY;
    int shift = pool.hours().length - 1; // before the first hour of the day the last shift is still on
    for (int i = 0; i < pool.hours().length && pool.hours()[i] <= timeOfDay; i++) {
      shift = i;
    }
    rostered[q] = pool.counts()[shift];
    count(q);
    long next = Arrays.stream(pool.hours()).filter(h -> h > timeOfDay).findFirst()
        .orElse(pool.hours()[0] + Ticks.PER_DAY);
    r.agenda.at(r.now() + next - timeOfDay, () -> followRoster(q));
  }

  private void count(int q) {
    onDuty[q] = PERSON * Math.round(rostered[q] * Math.max(0, 1 - away[q]));
    r.care.staffChanged(r.world.pools().get(q).facility());
  }

  /** Takes a share of a facility's people away until a tick. */
  void away(int facility, double share, long until) {
    shift(facility, share);
    if (until != Long.MAX_VALUE) {
      r.agenda.at(until, () -> shift(facility, -share));
    }
  }

  private void shift(int facility, double share) {
    for (int q : r.tables.poolsOf[facility]) {
      away[q] += share;
      count(q);
    }
  }

  /** Takes staff if there are enough, those called away from what they do included. */
  boolean take(int q, int parts, int calledAway) {
    if (parts > 0 && onDuty[q] - atWork[q] + calledAway < parts) { // more may be at work than on duty when a shift ends
      return false;
    }
    atWork[q] += parts;
    return true;
  }

  /** Takes staff who were given back within the same event. */
  void retake(int q, int parts) {
    atWork[q] += parts;
  }

  void giveBack(int q, int parts) {
    atWork[q] -= parts;
  }

  long atWork(int q) {
    return atWork[q];
  }
}
