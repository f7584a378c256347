package org.mashfa.hostile;

import org.mashfa.assembly.Assembler;
import org.mashfa.model.Functionality;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Replication;
import org.mashfa.model.View;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;

/** A number that two replications share if and, but for chance, only if they announced the same at the same times. */
final class Fingerprint implements Listener {
  private static final int REPLICATIONS = 5;
  private static final long ENOUGH = 20_000;

  private final Replication replication;
  private long hash = 1;

  private Fingerprint(Replication replication) {
    this.replication = replication;
  }

  /** The fingerprint of the first replications of a scenario under its own seed, and their events. */
  static Fingerprints of(Scenario scenario) {
    World world = Assembler.world(scenario);
    Replication replication = new Replication(world, scenario.run().seed());
    Fingerprint fingerprint = new Fingerprint(replication);
    long events = 0;
    int done = 0;
    while (done < REPLICATIONS && events < ENOUGH) {
      replication.run(done++, fingerprint);
      events += replication.events();
    }
    return new Fingerprints(done, events, fingerprint.hash);
  }

  /**
   * A fingerprint.
   *
   * @param replications replications run: of large scenarios one is enough
   * @param events events handled
   * @param hash of all that was announced
   */
  record Fingerprints(int replications, long events, long hash) {}

  private void note(long... facts) {
    mix(replication.now());
    for (long fact : facts) {
      mix(fact);
    }
  }

  /** The finalizer of MurmurHash3 over the running hash and one more number. */
  private void mix(long fact) {
    long z = hash * 0x9E3779B97F4A7C15L + fact;
    z = (z ^ z >>> 33) * 0xFF51AFD7ED558CCDL;
    z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
    hash = z ^ z >>> 33;
  }

  @Override
  public void measuringStarts(View view) {
    note(1);
  }

  @Override
  public void ends(View view) {
    note(2);
  }

  @Override
  public void appears(int patientClass, int zone) {
    note(3, patientClass, zone);
  }

  @Override
  public void deadAtScene(int zone, int people) {
    note(4, zone, people);
  }

  @Override
  public void waited(int where, int cause, int patientClass, long ticks) {
    note(5, where, cause, patientClass, ticks);
  }

  @Override
  public void beds(int unit, int busy, int boarding, int open, long now) {
    note(6, unit, busy, boarding, open);
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    note(7, unit, patientClass, waited);
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    note(8, patientClass, zone, where, outcome.ordinal(), cause, sinceOnset);
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    note(9, facility, patientClass);
  }

  @Override
  public void transfers(int from, int to, int patientClass) {
    note(10, from, to, patientClass);
  }

  @Override
  public void vehicles(int fleet, int onMission, int outOfOrder, long now) {
    note(11, fleet, onMission);
  }

  @Override
  public void functions(int facility, Functionality functionality, long now) {
    note(12, facility, functionality.ordinal());
  }

  @Override
  public void stockOut(int stock, boolean out, long now) {
    note(13, stock, out ? 1 : 0);
  }

  @Override
  public void power(int facility, boolean on, long now) {
    note(14, facility, on ? 1 : 0);
  }
}
