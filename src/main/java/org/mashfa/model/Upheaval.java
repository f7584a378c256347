package org.mashfa.model;

import java.util.Arrays;

/** What befalls those inside a facility: beds lost or back, power lost or back, an item run out. */
final class Upheaval {
  private final Replication r;
  private int[] evacuee = new int[16]; // put out of a bed in a facility that cannot treat them any more
  private int evacuees;

  Upheaval(Replication r) {
    this.r = r;
  }

  /** Kills a share of those in the beds of a unit. */
  void kill(int u, double share, int draw) {
    for (int p = r.beds.inside.first(u), left = r.beds.busy[u]; left > 0; left--) {
      int following = r.beds.inside.after(p);
      if (r.random.uniform(r.patients.luck[p], Purpose.KILLED_INSIDE, draw) < share) {
        r.care.leave(p, Outcome.KILLED_INSIDE);
      }
      p = following;
    }
  }

  /**
   * Beds or the last of a staff role were lost, or are back. Patients beyond the beds left lose theirs, the least urgent
   * first, and keep what is left of their care: they queue first in their unit, or are moved when the unit is gone. Those
   * who queue for what the facility cannot do any more set out anew.
   */
  void bedsChanged(int f) {
    evacuees = 0;
    for (int u : r.tables.unitsOf[f]) {
      while (r.beds.busy[u] > r.beds.open[u]) {
        evict(r.beds.inside.last(u), u);
      }
    }
    evacuate();
    for (int u : r.tables.unitsOf[f]) {
      for (int p = r.beds.lines.first(u); p >= 0; ) {
        int following = r.beds.lines.after(p);
        if (!r.treats(f, r.patients.stage[p])) {
          r.care.leaveLine(p);
          r.care.endWait(p);
          r.ambulances.settled(p);
          if (r.patients.cared[p]) {
            r.care.goOn(p);
          } else {
            r.care.setOut(p);
          }
        }
        p = following;
      }
    }
    r.care.facilityChanged(f);
  }

  /** Those for whom the facility can do nothing more leave it, the most urgent first. */
  private void evacuate() {
    for (int i = 0; i < evacuees; i++) {
      int p = evacuee[i];
      int at = i; // in a unit the last to be put out comes first: see bedsChanged
      for (; at > 0 && r.care.urgency(evacuee[at - 1]) >= r.care.urgency(p); at--) {
        evacuee[at] = evacuee[at - 1];
      }
      evacuee[at] = p;
    }
    for (int i = 0; i < evacuees; i++) {
      r.care.goOn(evacuee[i]);
    }
  }

  private void evict(int p, int u) {
    Patients patients = r.patients;
    byte phase = patients.phase[p];
    boolean awaitsTransfer = phase == Phase.AWAITING_TRANSFER || phase == Phase.STRANDED;
    boolean boardsElsewhere = phase == Phase.QUEUED && patients.want[p] != u;
    int meant = r.unit(patients.facility[p], patients.stage[p]);
    if (awaitsTransfer || boardsElsewhere) {
      if (boardsElsewhere && patients.remaining[p] < 0) {
        r.beds.favoured[patients.want[p]]--;
      }
      r.care.releaseBed(p); // goes on waiting, without a bed
      r.threats.update(p);
      return;
    }
    if (phase == Phase.QUEUED) {
      r.care.leaveLine(p);
      r.care.endWait(p);
    } else {
      r.care.interrupt(p);
    }
    r.care.releaseBed(p);
    if (r.treats(patients.facility[p], patients.stage[p])) {
      r.care.queueFirst(p, meant, Cause.BED);
    } else {
      patients.phase[p] = Phase.BETWEEN;
      evacuee = evacuees < evacuee.length ? evacuee : Arrays.copyOf(evacuee, 2 * evacuees);
      evacuee[evacuees++] = p;
    }
  }

  /** Power at a facility failed, came back, or was shed or restored for some units. */
  void powerChanged(int f) {
    for (int u : r.tables.unitsOf[f]) {
      boolean stopped = r.electricity.stopped(u);
      for (int p = r.beds.inside.first(u); p >= 0; p = r.beds.inside.after(p)) {
        byte phase = r.patients.phase[p];
        if (stopped && phase == Phase.IN_CARE) {
          r.care.suspend(p, u);
        } else if (!stopped && phase == Phase.SUSPENDED) {
          r.care.endWait(p);
          r.patients.phase[p] = Phase.IN_CARE;
          r.events.schedule(r.careSlot(p), r.now() + r.patients.remaining[p], Order.CARE);
          r.patients.remaining[p] = -1;
        }
        r.threats.update(p);
      }
      r.care.touch(u);
    }
  }

  /** An item at a facility ran out or is back: those who draw it feel it. */
  void drawnChanged(int f, int item) {
    for (int u : r.tables.unitsOf[f]) {
      for (int p = r.beds.inside.first(u); p >= 0; p = r.beds.inside.after(p)) {
        if (r.patients.phase[p] == Phase.IN_CARE || r.patients.phase[p] == Phase.SUSPENDED) {
          for (int drawn : r.tables.stages[r.patients.stage[p]].draws()) {
            if (drawn == item) {
              r.threats.update(p);
            }
          }
        }
      }
    }
  }
}
