package org.mashfa.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mashfa.engine.Ticks;

/** Facilities as they are now: status, hits, closures, repairs, functionality, quotas. */
final class Sites {
  private static final long ALL_KINDS = -1L;
  private static final int DRAWS = 1 << 12;

  private record Status(double beds, long kinds) {}

  private final Replication r;
  private final int[] closures;
  private final List<List<Status>> statuses = new ArrayList<>(); // in force, the last to begin at the end
  private final double[] share; // of the beds, by status
  private final long[] keeps; // bits of the kinds of unit that the status leaves open
  private final int[][] accepted; // facility, day: let in, or on the way and expected then
  private final double transferSpeed; // of the fastest vehicles, or 0
  private final Runnable opening = this::opens;
  private long opensAt; // the next moment to look for room in a quota again
  private final long[] lastHit; // minute
  private final int[] hitsAtOnce; // in that minute, before the last one
  private final long[] came; // in by the doors
  private final long[] went; // out
  private final boolean quotas;
  private final Functionality[] functionality;

  Sites(Replication r) {
    this.r = r;
    closures = new int[r.world.facilities().size()];
    share = new double[closures.length];
    keeps = new long[closures.length];
    accepted = new int[closures.length][0];
    transferSpeed = r.world.fleets().stream().filter(f -> f.transfers() && f.vehicles() > 0 && f.base() >= 0)
        .mapToDouble(World.Fleet::speed).max().orElse(0);
    lastHit = new long[closures.length];
    hitsAtOnce = new int[closures.length];
    came = new long[closures.length];
    went = new long[closures.length];
    functionality = new Functionality[closures.length];
    quotas = r.world.facilities().stream().anyMatch(f -> f.acceptsPerDay() != World.UNLIMITED);
  }

  void start() {
    Arrays.fill(closures, 0);
    Arrays.fill(keeps, ALL_KINDS);
    for (int[] days : accepted) {
      Arrays.fill(days, 0);
    }
    opensAt = Long.MAX_VALUE;
    Arrays.fill(lastHit, -1);
    Arrays.fill(came, 0);
    Arrays.fill(went, 0);
    statuses.clear();
    for (int f = 0; f < closures.length; f++) {
      statuses.add(new ArrayList<>());
      share[f] = r.world.facilities().get(f).beds();
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
    return closures[f] > 0 || share[f] == 0;
  }

  /** Share of a unit's beds that the facility's status leaves. */
  double share(Unit u) {
    return (keeps[u.facility] & 1L << u.kind) == 0 ? 0 : share[u.facility];
  }

  /**
   * Whether a facility's quota has room on the day on which one who sets out now from a place is expected, or already
   * counts the patient. Who is refused may ask again when the journey would end on another day.
   */
  boolean accepts(int f, int place, Patient p) {
    int quota = quotas ? r.world.facilities().get(f).acceptsPerDay() : World.UNLIMITED;
    if (quota == World.UNLIMITED || p != null && p.booked == f) {
      return true;
    }
    int day = dayOfArrival(f, place);
    if (day >= accepted[f].length ? quota > 0 : accepted[f][day] < quota) {
      return true;
    }
    long anotherDay = (day + 1) * Ticks.PER_DAY - r.world.dayOffset() - expected(f, place);
    if (anotherDay < opensAt && quota > 0) {
      opensAt = anotherDay;
      r.agenda.at(opensAt, opening);
    }
    return false;
  }

  private void opens() {
    if (r.now() == opensAt) {
      opensAt = Long.MAX_VALUE;
      r.worldChanged();
    }
  }

  /** Expected ticks of a journey: from facility to facility by the fastest vehicle if there are any. */
  private long expected(int f, int place) {
    int to = r.world.place(f);
    long ticks = place < r.tables.zones || transferSpeed == 0 ? r.world.roads().journey(place, to)
        : r.world.roads().journey(place, to, transferSpeed);
    return Math.min(ticks, r.world.end());
  }

  private int dayOfArrival(int f, int place) {
    return (int) ((r.now() + expected(f, place) + r.world.dayOffset()) / Ticks.PER_DAY);
  }

  /** The patient makes for a facility, which counts them in its quota of the day on which they are expected. */
  void book(Patient p, int f) {
    exit(p);
    if (quotas && p.booked != f) {
      cancel(p);
      int day = dayOfArrival(f, p.place);
      if (day >= accepted[f].length) {
        accepted[f] = Arrays.copyOf(accepted[f], 2 * day + 1);
      }
      p.booked = f;
      p.bookedDay = day;
      if (++accepted[f][day] == r.world.facilities().get(f).acceptsPerDay()) {
        r.worldChanged();
      }
    }
  }

  /** The patient whom a quota counts does not come. */
  void cancel(Patient p) {
    if (quotas && p.booked >= 0) {
      if (accepted[p.booked][p.bookedDay]-- == r.world.facilities().get(p.booked).acceptsPerDay()) {
        r.worldChanged();
      }
      p.booked = -1;
    }
  }

  /** The patient is let in, and counts whatever comes later. */
  void admit(Patient p, int f) {
    book(p, f);
    p.booked = -1;
    enter(p, f);
  }

  /** The patient is in a facility: let in, or stranded at its door. */
  void enter(Patient p, int f) {
    if (p.inside != f) {
      exit(p);
      p.inside = f;
      came[f]++;
    }
  }

  /** The patient is no longer in a facility. */
  void exit(Patient p) {
    if (p.inside >= 0) {
      went[p.inside]++;
      p.inside = -1;
    }
  }

  /** Patients who are in a facility by the count of its doors. */
  long inside(int f) {
    return came[f] - went[f];
  }

  Functionality functionality(int f) {
    return functionality[f];
  }

  private void classify(int f) {
    boolean any = false;
    boolean whole = share[f] >= 1 && keeps[f] == ALL_KINDS;
    for (Unit u : r.unitsOf[f]) {
      any |= u.open > 0;
      whole &= u.lost == 0;
    }
    Functionality now = closed(f) || !any ? Functionality.NONE : whole ? Functionality.FULL : Functionality.PARTIAL;
    if (now != functionality[f]) {
      functionality[f] = now;
      r.listener.functions(f, now, r.now());
    }
  }

  /** Gives a facility another status, until a tick. Of several in force the one that began last holds. */
  void status(int f, double beds, long kinds, long until) {
    Status status = new Status(beds, kinds);
    statuses.get(f).add(status);
    follow(f);
    if (until != Long.MAX_VALUE) {
      r.agenda.at(until, () -> {
        statuses.get(f).removeIf(other -> other == status);
        follow(f);
      });
    }
  }

  private void follow(int f) {
    List<Status> inForce = statuses.get(f);
    Status last = inForce.isEmpty() ? null : inForce.get(inForce.size() - 1);
    share[f] = last == null ? r.world.facilities().get(f).beds() : last.beds;
    keeps[f] = last == null ? ALL_KINDS : last.kinds;
    changed(f);
    r.worldChanged();
  }

  void hit(int f, int[] units, double loss, boolean closes, long restoredAt, double killed) {
    int[] taken = new int[units.length];
    hitsAtOnce[f] = r.now() / Ticks.PER_MINUTE == lastHit[f] ? hitsAtOnce[f] + 1 : 0;
    lastHit[f] = r.now() / Ticks.PER_MINUTE;
    int draw = (int) (lastHit[f] % DRAWS) + hitsAtOnce[f] * DRAWS; // another draw for another hit
    for (int i = 0; i < units.length; i++) {
      taken[i] = r.beds.lose(r.units[units[i]], loss);
      if (killed > 0 && (taken[i] > 0 || closes)) {
        r.upheaval.kill(r.units[units[i]], killed, draw);
      }
    }
    if (closes) {
      closures[f]++;
    }
    changed(f);
    if (restoredAt != Long.MAX_VALUE) {
      r.agenda.at(restoredAt, () -> {
        for (int i = 0; i < units.length; i++) {
          r.units[units[i]].lost -= taken[i];
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
    for (Unit u : r.unitsOf[f]) {
      r.beds.recount(u);
    }
    classify(f);
    r.upheaval.bedsChanged(f);
    r.electricity.siteChanged(f);
    r.supplies.waysChanged();
  }
}
