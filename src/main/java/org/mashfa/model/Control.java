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

  /** Makes an appointment; one in the past is kept now, one after the end never. */
  void at(long tick, Runnable action);

  /** How a casualty reaches care once the delay is over. */
  enum By { DOOR, OWN, AMBULANCE }

  /**
   * A person is hurt now, in a zone, and after a delay stands at a door, sets out, or calls an ambulance.
   *
   * @param delay ticks; one below 0 counts as 0
   * @param speed speed of deterioration during the delay; NaN for that of travelling
   * @throws IllegalArgumentException if there is no such class or zone
   */
  void casualty(long source, long number, int patientClass, int zone, long delay, double speed, By by);

  /** People die at the scene. */
  void deadAtScene(int zone, int people);

  /**
   * Damage to a facility.
   *
   * @param units units damaged
   * @param loss share of each one's beds that is lost, 0 to 1
   * @param closes whether the whole facility stops functioning
   * @param restoredAt tick at which what this hit took is back; {@link Long#MAX_VALUE} for never
   * @param patientsKilled share of those inside the damaged units who are killed, 0 to 1
   * @throws IllegalArgumentException if there is no such facility or unit of it, or a share is not one
   */
  void hit(int facility, int[] units, double loss, boolean closes, long restoredAt, double patientsKilled);

  /**
   * Gives a facility another status, after which it has the former again.
   *
   * @param beds share of its beds: 1 for fully, 0 for not functioning
   * @param kinds bits of the kinds of unit that go on; -1 for all
   * @param until tick at which that ends; {@link Long#MAX_VALUE} for never
   */
  void status(int facility, double beds, long kinds, long until);

  /** Each of a facility's people is lost for good with a probability. */
  void staffLost(int facility, double probability);

  /**
   * Takes a share of a role's people (of all for -1) at a facility away until a tick; {@link Long#MAX_VALUE} for ever.
   */
  void staffAway(int facility, int role, double share, long until);

  /** A share of a facility's people leave it for good and after some ticks work at others, in equal parts. */
  void staffMove(int from, double share, int[] to, long after);

  /** Destroys a share of each stock of a facility. */
  void stockLost(int facility, double share);

  /** Inflow and deliveries of an item at a facility fail (one more reason) or one reason ends. */
  void supply(int facility, int item, boolean fails);

  /** Damage cuts all power of a facility (one more reason) or one reason ends. */
  void power(int facility, boolean fails);

  /** People in a zone. */
  double population(int zone);

  /** People move from a zone to others; everyday demand per head moves with them. */
  void move(int from, double people, int[] to, double[] shares);

  /** The grid at a facility fails (one more reason) or one reason ends. */
  void grid(int facility, boolean fails);

  /** The road between two zones is closed (one more reason) or one reason ends. */
  void road(int zoneA, int zoneB, boolean closes);
}
