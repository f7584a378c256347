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
    int[] inside = new int[r.beds.busy.length];
    int[] queued = new int[inside.length];
    int[] boarding = new int[inside.length];
    for (int p = 0; p < r.patients.bound(); p++) {
      byte phase = r.patients.phase[p];
      if (phase != Phase.FREE) {
        int bed = r.patients.bed[p];
        if (bed >= 0) {
          inside[bed]++;
          boarding[bed] += r.patients.boarding[p] ? 1 : 0;
        }
        if (phase == Phase.QUEUED) {
          queued[r.patients.want[p]]++;
        }
        demand(r, (phase == Phase.IN_CARE || phase == Phase.SUSPENDED) == (bed >= 0 && !r.patients.boarding[p]
            && phase != Phase.QUEUED), "a patient's phase and bed", phase, bed);
      }
    }
    for (int u = 0; u < inside.length; u++) {
      demand(r, inside[u] == r.beds.busy[u] && boarding[u] == r.beds.boarding[u],
          "beds in use of a unit, and its patients", r.beds.busy[u], inside[u]);
      demand(r, r.beds.busy[u] <= r.beds.open[u], "patients and beds of a unit", r.beds.busy[u], r.beds.open[u]);
      demand(r, queued[u] == r.beds.lines.size(u), "patients who wait for a unit, and its line", queued[u],
          r.beds.lines.size(u));
    }
    for (int q = 0; q < r.world.pools().size(); q++) {
      demand(r, r.staff.atWork(q) >= 0, "a pool, and its people at work", q, r.staff.atWork(q));
    }
    for (int k = 0; k < r.world.stocks().size(); k++) {
      demand(r, Math.abs(r.supplies.imbalance(k)) <= 1e-6 * (1 + r.supplies.in(k)) && r.supplies.level(k) >= 0,
          "a stock, and what it is out of balance by", k, r.supplies.imbalance(k));
    }
  }

  private static void demand(Replication r, boolean holds, String law, double one, double other) {
    if (!holds) {
      throw new BrokenLawException(r.index(), r.now(), law + ": " + one + ", " + other);
    }
  }
}
