package org.mashfa.model;

/** Beds of each unit: how many function, and who is in them. */
final class Beds {
  final Lines inside; // who holds a bed of the unit

  private final Replication r;

  Beds(Replication r) {
    this.r = r;
    inside = new Lines(r.units.length, r.patients);
  }

  void start() {
    inside.clear();
    for (Unit u : r.units) {
      u.start();
    }
    for (Unit u : r.units) {
      recount(u);
    }
  }

  void ensure(int patients) {
    inside.ensure(patients);
  }

  /** Of the beds that are not damaged, the share that the facility's status leaves. */
  private int working(Unit u) {
    double share = r.sites.share(u);
    int built = u.plan.beds();
    return built == World.UNLIMITED ? (share > 0 ? World.UNLIMITED : 0) : (int) Math.round((built - u.lost) * share);
  }

  /** Takes a share of the beds away; what was taken is the answer. */
  int lose(Unit u, double share) {
    int built = u.plan.beds();
    int taken = built == World.UNLIMITED ? 0 : Math.min(built - u.lost, (int) Math.round(built * share));
    u.lost += taken;
    return taken;
  }

  void recount(Unit u) {
    u.open = r.sites.closed(u.facility) ? 0 : working(u);
    watchOverflow(u);
    announce(u);
  }

  /** Notes since when a unit with an overflow has been full, and looks again when the overflow opens. */
  private void watchOverflow(Unit u) {
    if (u.overflow == null) {
      return;
    }
    if (!u.full()) {
      if (u.waiting == 0) { // a bed that the next in the queue is about to take does not count
        u.fullSince = Long.MAX_VALUE;
      }
    } else if (u.fullSince == Long.MAX_VALUE) {
      u.fullSince = r.now();
      long after = u.plan.overflow().after();
      if (after > 0) {
        r.agenda.at(r.now() + after, () -> r.queues.overflows(u));
      }
    }
  }

  /** The unit that takes a unit's patients at this moment because it is full or gone, or null. */
  Unit overflow(Unit u) {
    return u.overflow != null && u.full() && r.now() - u.fullSince >= u.plan.overflow().after() ? u.overflow : null;
  }

  /** Whether one more may wait at the door, or has a bed at once in the unit or in the one it overflows to. */
  boolean mayWait(Unit u) {
    if (u.waiting < u.queue) {
      return true;
    }
    Unit other = u.full() ? overflow(u) : u;
    return u.waiting == 0 && other != null && !other.full();
  }

  void enter(Unit u, Patient p) {
    p.bed = u;
    p.bedSince = r.now();
    inside.addLast(u.index, p);
    u.busy++;
    if ((u.cause != Cause.BED || u.others > 0) && u.full()) {
      r.queues.touch(u); // whoever waits for something else now lacks a bed too
    }
    watchOverflow(u);
    announce(u);
    r.electricity.loadChanged(u);
  }

  void vacate(Patient p) {
    Unit u = p.bed;
    p.bed = null;
    u.stays += r.now() - p.bedSince;
    if (p.boarding) {
      p.boarding = false;
      u.boarding--;
    }
    inside.remove(p);
    u.busy--;
    watchOverflow(u);
    announce(u);
    r.electricity.loadChanged(u);
  }

  /** Stays count from now on. */
  void measuringStarts() {
    for (Unit u : r.units) {
      u.stays -= stays(u);
    }
  }

  /** Ticks in beds of a unit, each stay from the patient who had it: those which are over, and those which go on. */
  long stays(Unit u) {
    long ticks = u.stays;
    for (Patient p = inside.first(u.index); p != null; p = inside.after(p)) {
      ticks += r.now() - p.bedSince;
    }
    return ticks;
  }

  /** The patient keeps the bed but waits for something elsewhere, or no longer does. */
  void board(Patient p, boolean boards) {
    if (p.boarding != boards) {
      p.boarding = boards;
      Unit u = p.bed;
      u.boarding += boards ? 1 : -1;
      announce(u);
      if (boards && u.staffed) {
        r.queues.facilityChanged(u.facility); // its staff may be called away
      } else if (boards && u.preempts) {
        r.queues.touch(u); // nobody takes the bed of one who boards
      }
    }
  }

  private void announce(Unit u) {
    r.listener.beds(u.index, u.busy, u.boarding, u.open, r.now());
  }
}
