package org.mashfa.model;

/** The laws that hold in every replication (rule 3 of the model): nothing and nobody is lost or counted twice. */
final class Laws {
  private Laws() {}

  static void check(Replication r) {
    long gone = 0;
    for (long n : r.gone) {
      gone += n;
    }
    demand(r, r.appeared() == gone + r.patients.present(), "patients who appeared, and those gone and those present",
        r.appeared(), gone + r.patients.present());
    int[] inside = new int[r.units.length];
    int[] queued = new int[inside.length];
    int[] boarding = new int[inside.length];
    int[] at = new int[r.tables.facilities];
    for (int i = 0; i < r.patients.bound(); i++) {
      Patient p = r.patients.at(i);
      byte phase = p.phase;
      if (phase != Phase.FREE) {
        if (p.bed != null) {
          inside[p.bed.index]++;
          boarding[p.bed.index] += p.boarding ? 1 : 0;
        }
        if (phase == Phase.QUEUED) {
          queued[p.want.index]++;
        }
        int f = facility(r, p);
        demand(r, p.inside == f && (f < 0 || p.place == r.world.place(f)) && (p.bed == null || p.bed.facility == f)
            && (p.want == null || p.want.facility == f),
            "the facility whose door let a patient in, and the one where the patient is", p.inside, f);
        if (f >= 0) {
          at[f]++;
        }
        demand(r, (phase == Phase.IN_CARE || phase == Phase.SUSPENDED) == (p.bed != null && !p.boarding
            && phase != Phase.QUEUED), "a patient's phase and bed", phase, p.bed == null ? -1 : p.bed.index);
        demand(r, r.ambulances.agrees(p), "a patient's phase and vehicle", phase, p.vehicle);
      }
    }
    for (Unit u : r.units) {
      demand(r, inside[u.index] == u.busy && boarding[u.index] == u.boarding, "beds in use of a unit, and its patients",
          u.busy, inside[u.index]);
      demand(r, u.busy <= u.open, "patients and beds of a unit", u.busy, u.open);
      demand(r, queued[u.index] == u.waiting && u.waiting == r.queues.lines.size(u.index),
          "patients who wait for a unit, and its line", queued[u.index], u.waiting);
    }
    for (int f = 0; f < at.length; f++) {
      demand(r, r.sites.inside(f) == at[f], "a facility, and those in it beyond all who came and did not leave", f,
          at[f] - r.sites.inside(f));
    }
    for (int v = 0; v < r.vehicles(); v++) {
      demand(r, r.ambulances.agrees(v), "what a vehicle does, and whom it is out for", v, r.vehicles());
    }
    demand(r, r.ambulances.countsAgree(), "idle vehicles of each fleet, and their count", r.world.fleets().size(),
        r.vehicles());
    for (int q = 0; q < r.world.pools().size(); q++) {
      demand(r, r.staff.atWork(q) >= 0, "a pool, and its people at work", q, r.staff.atWork(q));
    }
    for (int k = 0; k < r.world.stocks().size(); k++) {
      demand(r, Math.abs(r.supplies.imbalance(k)) <= 1e-6 * (1 + r.supplies.in(k)) && r.supplies.level(k) >= 0,
          "a stock, and what it is out of balance by", k, r.supplies.imbalance(k));
    }
  }

  /** The facility in which a patient must be, given what they are doing, or -1. */
  private static int facility(Replication r, Patient p) {
    return switch (p.phase) {
      case Phase.QUEUED, Phase.IN_CARE, Phase.SUSPENDED, Phase.AWAITING_TRANSFER -> p.facility;
      case Phase.STRANDED -> Math.max(-1, p.place - r.tables.zones);
      default -> -1;
    };
  }

  private static void demand(Replication r, boolean holds, String law, double one, double other) {
    if (!holds) {
      throw new BrokenLawException(r.index(), r.now(), law + ": " + one + ", " + other);
    }
  }
}
