package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.WaitingLines;

/** What befalls those inside a facility: beds lost or back, power lost or back, an item run out. */
final class Upheaval {
  private final Replication r;
  private Patient[] evacuee = new Patient[16]; // put out of a bed in a facility that cannot treat them any more
  private int[] urgency = new int[16]; // of each evacuee
  private int evacuees;

  Upheaval(Replication r) {
    this.r = r;
  }

  /** Kills a share of those in the beds of a unit. */
  void kill(Unit u, double share, int draw) {
    Patient p = r.beds.inside.first(u.index);
    for (int left = u.busy; left > 0; left--) {
      Patient following = r.beds.inside.after(p);
      if (r.random.uniform(p.luck, Purpose.KILLED_INSIDE, draw) < share) {
        r.flow.leave(p, Outcome.KILLED_INSIDE);
      }
      p = following;
    }
  }

  /**
   * Beds or the last of a staff role were lost, or are back. Patients beyond the beds left lose theirs, the least
   * urgent first, and keep what is left of their care: they queue first in their unit, or are moved when the unit is
   * gone. Those who queue for what the facility cannot do any more set out anew.
   */
  void bedsChanged(int f) {
    evacuees = 0;
    for (Unit u : r.unitsOf[f]) {
      while (u.busy > u.open) {
        evict(r.beds.inside.last(u.index), u);
      }
    }
    evacuate();
    for (Unit u : r.unitsOf[f]) {
      for (Patient p = r.queues.lines.first(u.index); p != null; ) {
        Patient following = r.queues.lines.after(p);
        if (!r.treats(f, p.stage)) {
          r.queues.leave(p);
          r.ambulances.settled(p);
          if (p.cared) {
            r.flow.goOn(p);
          } else {
            r.flow.setOut(p);
          }
        }
        p = following;
      }
    }
    r.queues.facilityChanged(f);
    r.worldChanged();
  }

  /** Those for whom the facility can do nothing more leave it, the most urgent first. */
  private void evacuate() {
    urgency = urgency.length < evacuees ? new int[evacuee.length] : urgency;
    for (int i = 0; i < evacuees; i++) {
      urgency[i] = r.queues.urgency(evacuee[i]);
    }
    for (int level = 0; level < WaitingLines.LEVELS; level++) {
      for (int i = evacuees - 1; i >= 0; i--) { // in a unit the last to be put out comes first: see bedsChanged
        if (urgency[i] == level) {
          r.flow.goOn(evacuee[i]);
        }
      }
    }
  }

  private void evict(Patient p, Unit u) {
    byte phase = p.phase;
    boolean awaitsTransfer = phase == Phase.AWAITING_TRANSFER || phase == Phase.STRANDED;
    boolean boardsElsewhere = phase == Phase.QUEUED && p.want != u;
    Unit meant = p.stage.unit[p.facility];
    if (awaitsTransfer || boardsElsewhere) {
      if (boardsElsewhere && p.remaining < 0) {
        p.want.favoured--;
      }
      r.care.releaseBed(p); // goes on waiting, without a bed
      r.threats.update(p);
      return;
    }
    if (phase == Phase.QUEUED) {
      r.queues.leave(p);
    } else {
      r.care.interrupt(p);
    }
    r.care.releaseBed(p);
    if (r.treats(p.facility, p.stage)) {
      r.queues.queueFirst(p, meant);
    } else {
      p.phase = Phase.BETWEEN;
      evacuee = evacuees < evacuee.length ? evacuee : Arrays.copyOf(evacuee, 2 * evacuees);
      evacuee[evacuees++] = p;
    }
  }

  /** Power at a facility failed, came back, or was shed or restored for some units. */
  void powerChanged(int f) {
    for (Unit u : r.unitsOf[f]) {
      boolean stopped = r.electricity.stopped(u);
      for (Patient p = r.beds.inside.first(u.index); p != null; p = r.beds.inside.after(p)) {
        byte phase = p.phase;
        if (stopped && phase == Phase.IN_CARE) {
          r.care.suspend(p);
        } else if (!stopped && phase == Phase.SUSPENDED) {
          r.care.resume(p);
        }
        r.threats.update(p);
      }
      r.queues.touch(u);
    }
  }

  /** An item at a facility ran out or is back: those who draw it feel it. */
  void drawnChanged(int f, int item) {
    for (Unit u : r.unitsOf[f]) {
      for (Patient p = r.beds.inside.first(u.index); p != null; p = r.beds.inside.after(p)) {
        if (p.phase == Phase.IN_CARE || p.phase == Phase.SUSPENDED) {
          for (int drawn : p.stage.plan.draws()) {
            if (drawn == item) {
              r.threats.update(p);
            }
          }
        }
      }
    }
  }
}
