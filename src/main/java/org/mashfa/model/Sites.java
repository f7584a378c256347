package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.Ticks;

/** Facilities as they are now: hits, closures, repairs, functionality. */
final class Sites {
  private final Replication r;
  private final int[] closures;
  private final Functionality[] functionality;

  Sites(Replication r) {
    this.r = r;
    closures = new int[r.world.facilities().size()];
    functionality = new Functionality[closures.length];
  }

  void start() {
    for (int f = 0; f < closures.length; f++) {
      closures[f] = r.world.facilities().get(f).beds() > 0 ? 0 : 1;
    }
    Arrays.fill(functionality, null);
  }

  /** Announces functionality once the beds are counted. */
  void announce() {
    for (int f = 0; f < closures.length; f++) {
      classify(f);
    }
  }

  boolean closed(int f) {
    return closures[f] > 0;
  }

  Functionality functionality(int f) {
    return functionality[f];
  }

  private void classify(int f) {
    boolean any = false;
    boolean whole = r.world.facilities().get(f).beds() >= 1;
    for (int u : r.tables.unitsOf[f]) {
      any |= r.beds.open[u] > 0;
      whole &= r.beds.lost(u) == 0;
    }
    Functionality now = closed(f) || !any ? Functionality.NONE : whole ? Functionality.FULL : Functionality.PARTIAL;
    if (now != functionality[f]) {
      functionality[f] = now;
      r.listener.functions(f, now, r.now());
    }
  }

  void hit(int f, int[] units, double loss, boolean closes, long restoredAt, double killed) {
    int[] taken = new int[units.length];
    int draw = (int) (r.now() / Ticks.PER_MINUTE % 4096); // another draw for another hit
    for (int i = 0; i < units.length; i++) {
      taken[i] = r.beds.lose(units[i], loss);
      if (killed > 0 && (taken[i] > 0 || closes)) {
        r.care.kill(units[i], killed, draw);
      }
    }
    if (closes) {
      closures[f]++;
    }
    changed(f);
    if (restoredAt != Long.MAX_VALUE) {
      r.agenda.at(restoredAt, () -> {
        for (int i = 0; i < units.length; i++) {
          r.beds.restore(units[i], taken[i]);
        }
        if (closes) {
          closures[f]--;
        }
        changed(f);
        r.worldChanged();
      });
    }
  }

  private void changed(int f) {
    for (int u : r.tables.unitsOf[f]) {
      r.beds.recount(u);
    }
    classify(f);
    r.care.bedsChanged(f);
  }
}
