package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.WaitingLines;

/** Beds of each unit: how many function, who is in them, who waits for them. */
final class Beds {
  final WaitingLines lines; // who waits for the unit
  final WaitingLines inside; // who holds a bed of the unit
  final int[] open;
  final int[] busy;
  final int[] boarding; // of the busy ones, held by patients who wait for something elsewhere
  final int[] inPlace; // of those waiting, who hold a bed of the same unit
  final int[] favoured; // of those waiting, who hold a bed already or resume a stage: they may start where others cannot

  private final Replication r;
  private final int[] lost;
  private final long[] fullSince; // for units with an overflow; MAX while they are not full

  Beds(Replication r) {
    this.r = r;
    int n = r.world.units().size();
    lines = new WaitingLines(n, r.patients.capacity());
    inside = new WaitingLines(n, r.patients.capacity());
    open = new int[n];
    busy = new int[n];
    boarding = new int[n];
    inPlace = new int[n];
    favoured = new int[n];
    lost = new int[n];
    fullSince = new long[n];
  }

  void start() {
    lines.clear();
    inside.clear();
    Arrays.fill(busy, 0);
    Arrays.fill(boarding, 0);
    Arrays.fill(inPlace, 0);
    Arrays.fill(favoured, 0);
    Arrays.fill(lost, 0);
    Arrays.fill(fullSince, Long.MAX_VALUE);
    for (int u = 0; u < open.length; u++) {
      recount(u);
    }
  }

  /** Beds but for damage: as built, in the share that the facility's status leaves. */
  private int whole(int u) {
    World.Unit unit = r.tables.units[u];
    double share = r.sites.share(u);
    return unit.beds() == World.UNLIMITED ? (share > 0 ? World.UNLIMITED : 0) : (int) Math.round(unit.beds() * share);
  }

  /** Takes a share of the beds away; what was taken is the answer. */
  int lose(int u, double share) {
    int built = r.tables.units[u].beds();
    int taken = built == World.UNLIMITED ? 0 : Math.min(built - lost[u], (int) Math.round(built * share));
    lost[u] += taken;
    return taken;
  }

  void restore(int u, int beds) {
    lost[u] -= beds;
  }

  int lost(int u) {
    return lost[u];
  }

  void recount(int u) {
    open[u] = r.sites.closed(r.tables.units[u].facility()) ? 0 : Math.max(0, whole(u) - lost[u]);
    watchOverflow(u);
    announce(u);
  }

  /** Notes since when a unit with an overflow has been full, and looks again when the overflow opens. */
  private void watchOverflow(int u) {
    if (r.tables.overflow[u] < 0) {
      return;
    }
    if (!full(u)) {
      if (lines.size(u) == 0) { // a bed that the next in the queue is about to take does not count
        fullSince[u] = Long.MAX_VALUE;
      }
    } else if (fullSince[u] == Long.MAX_VALUE) {
      fullSince[u] = r.now();
      long after = r.tables.units[u].overflow().after();
      if (after > 0) {
        r.agenda.at(r.now() + after, () -> r.care.touch(u));
      }
    }
  }

  /** The unit that takes a unit's patients at this moment because it is full or gone, or -1. */
  int overflow(int u) {
    int other = r.tables.overflow[u];
    return other >= 0 && full(u) && r.now() - fullSince[u] >= r.tables.units[u].overflow().after() ? other : -1;
  }

  boolean full(int u) {
    return busy[u] >= open[u];
  }

  /** Whether one more may wait at the door, or has a bed at once in the unit or in the one it overflows to. */
  boolean mayWait(int u) {
    if (lines.size(u) < r.tables.units[u].queue()) {
      return true;
    }
    int other = full(u) ? overflow(u) : u;
    return lines.size(u) == 0 && other >= 0 && !full(other);
  }

  void enter(int u, int p) {
    r.patients.bed[p] = u;
    inside.addLast(u, r.patients.level[p], p);
    busy[u]++;
    watchOverflow(u);
    announce(u);
    r.electricity.loadChanged(u);
  }

  void vacate(int p) {
    int u = r.patients.bed[p];
    r.patients.bed[p] = -1;
    if (r.patients.boarding[p]) {
      r.patients.boarding[p] = false;
      boarding[u]--;
    }
    inside.remove(p);
    busy[u]--;
    watchOverflow(u);
    announce(u);
    r.electricity.loadChanged(u);
  }

  /** The patient keeps the bed but waits for something elsewhere, or no longer does. */
  void board(int p, boolean boards) {
    if (r.patients.boarding[p] != boards) {
      r.patients.boarding[p] = boards;
      int u = r.patients.bed[p];
      boarding[u] += boards ? 1 : -1;
      announce(u);
      if (boards && r.tables.units[u].roles().length > 0) {
        r.care.facilityChanged(r.tables.units[u].facility()); // its staff may be called away
      }
    }
  }

  private void announce(int u) {
    r.listener.beds(u, busy[u], boarding[u], open[u], r.now());
  }
}
