package org.mashfa.model;

/** The state of a replication as a policy may see it. Numbers are those of {@link World}. */
public interface View {
  /** The world. */
  World world();

  /** Number of the replication, 0 or more. */
  int index();

  /** The present tick. */
  long now();

  /** The class of a patient. */
  int patientClass(int patient);

  /**
   * The chance that a patient still alive would survive the given number of ticks more at the present speed of
   * deterioration, 0 to 1; 1 for those in no danger.
   */
  double survival(int patient, long ticks);

  /** Whether a facility functions, is able to give a stage, and an open road leads to it from a place. */
  boolean takes(int facility, int stage, int place);

  /** The facilities from the nearest to the farthest from a place; not to be changed. */
  int[] nearestFirst(int place);

  /** Expected ticks of a journey by own means. */
  long journey(int place, int facility);

  /** The unit of a facility in which a stage takes place, or -1. */
  int unit(int facility, int stage);

  /** Beds of a unit that exist and function; {@link World#UNLIMITED} if unlimited. */
  int beds(int unit);

  /** Patients in beds of a unit. */
  int busy(int unit);

  /**
   * Ticks spent in the beds of a unit since measuring began, summed patient by patient; those still inside included.
   */
  long stays(int unit);

  /** Patients waiting for a bed of a unit. */
  int waiting(int unit);

  /** Whether an idle vehicle that may carry a transfer can get to a place. */
  boolean transferVehicleAtHand(int place);

  /** Electrical load of a unit at this moment, kW. */
  double load(int unit);

  /** Functionality of a facility. */
  Functionality functionality(int facility);

  /** People in a zone. */
  double population(int zone);

  /** Whether people in a zone have a hospital within reach: open, by an open road, near enough. */
  boolean withinReach(int zone);

  /** Amount in a stock. */
  double stock(int stock);

  /** Ticks for which the fuel of a facility lasts at the present load; {@link Long#MAX_VALUE} if it burns none. */
  long autonomy(int facility);
}
