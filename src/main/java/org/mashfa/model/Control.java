package org.mashfa.model;

import org.mashfa.random.KeyedRandom;

/** What a {@link Process} may do to the world. */
public interface Control {
  /** The world. */
  World world();

  /** The present tick. */
  long now();

  /** The luck of this replication. */
  KeyedRandom random();

  /** Makes an appointment; one at or before the present tick happens at once, one after the end never. */
  void at(long tick, Runnable action);

  /** How a casualty reaches care once the delay is over. */
  enum By { DOOR, OWN, AMBULANCE }

  /** A person is hurt now, in a zone, and after a delay stands at a door, sets out, or calls an ambulance. */
  void casualty(long source, long number, int patientClass, int zone, long delay, By by);

  /** People die at the scene. */
  void deadAtScene(int zone, int people);

  /**
   * Damage to a facility.
   *
   * @param units units damaged
   * @param loss share of each one's beds that is lost, 0 to 1
   * @param closes whether the whole facility stops functioning
   * @param restoredAt tick at which what this hit took is back; {@link Long#MAX_VALUE} for never
   * @param patientsKilled share of those inside the damaged units who are killed
   */
  void hit(int facility, int[] units, double loss, boolean closes, long restoredAt, double patientsKilled);

  /** Takes a share of each staff pool of a facility away, until a tick; {@link Long#MAX_VALUE} for ever. */
  void staffAway(int facility, double share, long until);

  /** The grid at a facility fails (one more reason) or one reason ends. */
  void grid(int facility, boolean fails);

  /** The road between two zones is closed (one more reason) or one reason ends. */
  void road(int zoneA, int zoneB, boolean closes);
}
