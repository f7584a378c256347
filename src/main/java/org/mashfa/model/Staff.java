package org.mashfa.model;

import java.util.Arrays;
import java.util.BitSet;
import org.mashfa.engine.Ticks;
import org.mashfa.random.KeyedRandom;

/** Staff on duty and at work, in parts of a person, so that a nurse can be shared exactly among 1 to 16 patients. */
public final class Staff {
  /** Parts of one person: divisible by 1 to 16. */
  public static final int PERSON = 720_720;

  private final Replication r;
  private final int[] most; // people on duty at the busiest time of day
  private final Runnable[] rosters;
  private final int[] rostered;
  private final double[] away; // share of the people, for a time
  private final int[] absences; // in force
  private final double[] absentLuck; // on which side a part of a person is while there are any
  private final BitSet[] lost; // people of the pool, for good
  private final double[] moved; // share of the others, for good
  private final double[] joined; // people from elsewhere
  private final int[] losses; // occasions, by facility
  private final boolean[] exists; // someone of the role is left, on duty or not
  private final long[] onDuty;
  private final long[] atWork;

  Staff(Replication r) {
    this.r = r;
    int n = r.world.pools().size();
    most = r.world.pools().stream().mapToInt(World.Pool::most).toArray();
    rostered = new int[n];
    rosters = new Runnable[n];
    Arrays.setAll(rosters, q -> () -> followRoster(q));
    away = new double[n];
    absences = new int[n];
    absentLuck = new double[n];
    lost = new BitSet[n];
    Arrays.setAll(lost, q -> new BitSet());
    moved = new double[n];
    joined = new double[n];
    losses = new int[r.world.facilities().size()];
    exists = new boolean[n];
    onDuty = new long[n];
    atWork = new long[n];
  }

  void start() {
    Arrays.fill(atWork, 0);
    Arrays.fill(away, 0);
    Arrays.fill(absences, 0);
    for (BitSet people : lost) {
      people.clear();
    }
    Arrays.fill(moved, 0);
    Arrays.fill(joined, 0);
    Arrays.fill(losses, 0);
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
    long next = pool.hours()[(shift + 1) % pool.hours().length];
    r.agenda.at(r.now() + Math.floorMod(next - timeOfDay - 1, Ticks.PER_DAY) + 1, rosters[q]);
  }

  private void count(int q) {
    double luck = r.random.uniform(KeyedRandom.entity(r.world.pools().get(q).source(), 0), Purpose.PART_LEFT, 0);
    exists[q] = whole(left(q, most[q]) + joined[q], luck) >= 1;
    long people = whole(left(q, rostered[q]) + joined[q], luck);
    onDuty[q] = PERSON * (absences[q] == 0 ? people : whole(people * Math.max(0, 1 - away[q]), absentLuck[q]));
    r.queues.facilityChanged(r.world.pools().get(q).facility());
  }

  /** Whole people: a part of one counts as one with its own probability, so that the mean is kept. */
  private static long whole(double people, double luck) {
    return (long) Math.floor(people + luck);
  }

  /** How many of a number of the pool's own people, all or those of a shift, have been neither lost nor moved. */
  private double left(int q, int people) {
    return (double) people * (most[q] - lost[q].cardinality()) / Math.max(1, most[q]) * (1 - moved[q]);
  }

  /** Whether the facility still has anyone of this role, on duty or not. */
  boolean exists(int q) {
    return exists[q];
  }

  /** Each of a facility's people is lost for good with a probability. */
  void lose(int facility, double probability) {
    int draw = losses[facility]++;
    for (int q : r.tables.poolsOf[facility]) {
      World.Pool pool = r.world.pools().get(q);
      for (int i = 0; i < most[q]; i++) {
        if (r.random.uniform(KeyedRandom.entity(pool.source(), i), Purpose.LOST, draw) < probability) {
          lost[q].set(i);
        }
      }
      joined[q] *= 1 - probability;
      count(q);
    }
    r.upheaval.bedsChanged(facility);
  }

  /** Takes a share of a facility's people away until a tick. */
  void away(int facility, int role, double share, long until) {
    shift(facility, role, share, 1);
    if (until != Long.MAX_VALUE) {
      r.agenda.at(until, () -> shift(facility, role, -share, -1));
    }
  }

  private void shift(int facility, int role, double share, int more) {
    for (int q : r.tables.poolsOf[facility]) {
      World.Pool pool = r.world.pools().get(q);
      if (role < 0 || pool.role() == role) {
        if (absences[q] == 0) {
          long minute = r.now() / Ticks.PER_MINUTE;
          absentLuck[q] = r.random.uniform(KeyedRandom.entity(pool.source(), minute), Purpose.PART_ABSENT, 0);
        }
        absences[q] += more;
        away[q] = absences[q] == 0 ? 0 : away[q] + share;
        count(q);
      }
    }
  }

  /** A share of a facility's remaining people leave it and, after a time, work at others that have their role. */
  void move(int from, double share, int[] to, long after) {
    for (int q : r.tables.poolsOf[from]) {
      World.Pool pool = r.world.pools().get(q);
      double people = share * (left(q, most[q]) + joined[q]);
      moved[q] += share * (1 - moved[q]);
      joined[q] *= 1 - share;
      count(q);
      int[] hosts = Arrays.stream(to).map(f -> r.tables.poolAt[f * r.world.roles().size() + pool.role()])
          .filter(host -> host >= 0 && host != q).toArray();
      double each = people / Math.max(1, hosts.length);
      r.agenda.at(r.now() + after, () -> {
        for (int host : hosts) {
          joined[host] += each;
          count(host);
        }
        r.worldChanged();
      });
    }
    r.upheaval.bedsChanged(from);
  }

  /** Takes staff if there are enough, those called away from what they do included. */
  boolean take(int q, int parts, long calledAway) {
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
