package org.mashfa.model;

import org.mashfa.random.KeyedRandom;

/** Everyday arrivals: each stream owns a slot and draws its next patient by inversion of its cumulative rate. */
final class Streams {
  private final Replication r;
  private final int[] count;

  Streams(Replication r) {
    this.r = r;
    count = new int[r.world.demands().size()];
  }

  void start() {
    for (int d = 0; d < count.length; d++) {
      count[d] = 0;
      next(d);
    }
  }

  private void next(int d) {
    World.Demand demand = r.world.demands().get(d);
    double gap = r.random.exponential(KeyedRandom.entity(demand.source(), count[d]), Purpose.GAP, 0);
    long at = demand.rate().inverse(r.now(), gap);
    if (at <= r.world.end()) {
      r.events.schedule(r.streamSlot(d), at, Order.ARRIVAL);
    }
  }

  /** The event of a stream: its next patient. */
  void arrive(int d) {
    World.Demand demand = r.world.demands().get(d);
    long luck = KeyedRandom.entity(demand.source(), count[d]++);
    next(d);
    int klass = demand.classes()[demand.mix().choose(r.random.uniform(luck, Purpose.CLASS, 0))];
    int zone = demand.zone() >= 0 ? demand.zone() : r.world.facilities().get(demand.facility()).zone();
    int p = r.appear(luck, klass, zone);
    if (demand.facility() >= 0) {
      r.patients.place[p] = r.world.place(demand.facility());
      r.care.arrive(p, demand.facility());
    } else if (r.random.uniform(luck, Purpose.CALLS_AMBULANCE, 0) < demand.ambulance()) {
      r.ambulances.call(p);
    } else {
      r.care.setOut(p);
    }
  }
}
