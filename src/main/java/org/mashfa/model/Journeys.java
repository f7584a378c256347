package org.mashfa.model;

import java.util.Arrays;

/** Roads as they are now: which are closed. */
final class Journeys {
  private final Replication r;
  private final int zones;
  private int[] closures; // zone * zones + zone: reasons for which the road is closed; null until one is
  private int closed; // roads

  Journeys(Replication r) {
    this.r = r;
    zones = r.world.zones().size();
  }

  void start() {
    if (closed > 0) {
      Arrays.fill(closures, 0);
      closed = 0;
    }
  }

  void close(int a, int b, boolean closes) {
    if (closures == null) {
      closures = new int[zones * zones];
    }
    closures[a * zones + b] += closes ? 1 : -1;
    closures[b * zones + a] = closures[a * zones + b];
    if (closes && closures[a * zones + b] == 1) {
      closed++;
      r.worldChanged();
    }
    if (!closes && closures[a * zones + b] == 0) {
      closed--;
      r.supplies.waysChanged();
      r.ambulances.waysChanged();
      r.worldChanged();
    }
  }

  /** Whether no road is closed. */
  boolean allOpen() {
    return closed == 0;
  }

  /** Whether one can go from a place to another. */
  boolean open(int a, int b) {
    return closed == 0 || a == b || closures[r.tables.zoneOf[a] * zones + r.tables.zoneOf[b]] == 0;
  }
}
