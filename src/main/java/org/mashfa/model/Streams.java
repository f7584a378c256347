package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.random.Distribution;
import org.mashfa.random.KeyedRandom;

/**
 * Everyday arrivals: each stream owns a slot. Its next patient comes when the cumulative rate, in proportion to the
 * people in the zone, has used up a threshold (exponential, for a Poisson stream), so that people who move change when
 * patients come, not who they are.
 */
final class Streams {
  private final Replication r;
  private final World.Demand[] demands;
  private final int[] count;
  private final long[] luck; // of the next patient
  private final double[] left; // of the next patient's threshold, at the tick 'since'
  private final long[] since;
  private final long[] followingLuck; // of the patient after the next, drawn ahead: no arrival waits for numbers
  private final double[] followingThreshold;
  private final double[] meanSpacing; // of streams that are not Poisson
  private final double[] factor; // on the rate, in this replication
  private final double[] people; // by zone

  Streams(Replication r) {
    this.r = r;
    demands = r.world.demands().toArray(World.Demand[]::new);
    count = new int[demands.length];
    luck = new long[count.length];
    left = new double[count.length];
    since = new long[count.length];
    followingLuck = new long[count.length];
    followingThreshold = new double[count.length];
    meanSpacing = Arrays.stream(demands).mapToDouble(d -> d.spacing() == null ? 1 : d.spacing().mean()).toArray();
    factor = new double[count.length];
    people = new double[r.world.zones().size()];
  }

  void start() {
    Arrays.setAll(people, zone -> r.world.zones().get(zone).population());
    for (int d = 0; d < count.length; d++) {
      World.Demand demand = demands[d];
      factor[d] = Math.max(0, demand.factor().quantile(r.random.uniform(demand.factorSource(), Purpose.FACTOR, 0)));
      count[d] = 0;
      lookAhead(d);
      next(d);
    }
  }

  private void next(int d) {
    luck[d] = followingLuck[d];
    left[d] = followingThreshold[d];
    since[d] = r.now();
    await(d);
    lookAhead(d);
  }

  private void lookAhead(int d) {
    followingLuck[d] = KeyedRandom.entity(demands[d].source(), count[d]++);
    Distribution spacing = demands[d].spacing();
    followingThreshold[d] = spacing == null ? r.random.exponential(followingLuck[d], Purpose.GAP, 0)
        : Math.max(Double.MIN_NORMAL, spacing.quantile(r.random.uniform(followingLuck[d], Purpose.GAP,
            0))) / meanSpacing[d];
  }

  private double factor(int d) {
    World.Demand demand = demands[d];
    return demand.perHead() ? factor[d] * people[demand.zone()] : factor[d];
  }

  private void await(int d) {
    World.Demand demand = demands[d];
    double by = factor(d);
    long at = by > 0 ? demand.rate().inverse(r.now(), left[d] / by) : Long.MAX_VALUE;
    if (at <= r.world.end()) {
      r.events.schedule(r.streamSlot(d), at, Order.ARRIVAL);
    } else {
      r.events.cancel(r.streamSlot(d));
    }
  }

  /** People in a zone at this moment. */
  double population(int zone) {
    return people[zone];
  }

  /** People move from a zone to others. */
  void move(int from, double number, int[] to, double[] shares) {
    double moving = Math.min(number, population(from));
    change(from, -moving);
    for (int i = 0; i < to.length; i++) {
      change(to[i], moving * shares[i]);
    }
  }

  private void change(int zone, double by) {
    for (int d = 0; d < count.length; d++) {
      World.Demand demand = demands[d];
      if (demand.perHead() && demand.zone() == zone) {
        double used = factor(d) * (demand.rate().cumulative(r.now()) - demand.rate().cumulative(since[d]));
        left[d] = Math.max(0, left[d] - used);
        since[d] = r.now();
      }
    }
    people[zone] = Math.max(0, people[zone] + by);
    for (int d = 0; d < count.length; d++) {
      if (demands[d].perHead() && demands[d].zone() == zone) {
        await(d);
      }
    }
  }

  /** The event of a stream: its next patient. */
  void arrive(int d) {
    World.Demand demand = demands[d];
    long patient = luck[d];
    next(d);
    int klass = demand.classes()[demand.mix().choose(r.random.uniform(patient, Purpose.CLASS, 0))];
    int zone = demand.zone() >= 0 ? demand.zone() : r.world.facilities().get(demand.facility()).zone();
    Patient p = r.appear(patient, klass, zone);
    if (demand.facility() >= 0) {
      p.place = r.world.place(demand.facility());
      r.flow.arrive(p, demand.facility());
    } else if (r.random.uniform(patient, Purpose.CALLS_AMBULANCE, 0) < demand.ambulance()) {
      r.ambulances.call(p);
    } else {
      r.flow.setOut(p);
    }
  }
}
