package org.mashfa.model;

/**
 * What a replication announces. All ticks are absolute; durations are in ticks. Calls come in order of events.
 * The default is to ignore.
 */
public interface Listener {
  /** The warm-up is over. */
  default void measuringStarts(View view) {}

  /** A point of the time series. */
  default void sample(View view) {}

  /** The replication is over. */
  default void ends(View view) {}

  /** A patient appears: falls ill, is hurt. */
  default void appears(int patientClass, int zone) {}

  /** People die at the scene of an incident. */
  default void deadAtScene(int zone, int people) {}

  /** A wait, or a part of one, is over: booked to where it was and what bound. */
  default void waited(int where, int cause, int patientClass, long ticks) {}

  /** The number waiting for a unit changes. */
  default void queue(int unit, int waiting, long now) {}

  /** The beds in use of a unit change, or how many of them hold a patient who waits for another unit (boarding). */
  default void beds(int unit, int busy, int boarding, int open, long now) {}

  /** A stage starts; {@code waited} is the time in the queue of the unit. */
  default void starts(int unit, int patientClass, long waited) {}

  /** The first stage of all starts. */
  default void firstCare(int patientClass, int facility, long sinceOnset) {}

  /** The first stage in a kind of unit starts. */
  default void reaches(int kind, int patientClass, long sinceOnset) {}

  /** A patient leaves the system; cause is that of the wait in which they died, or -1. */
  default void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {}

  /** A patient dies, who {@link #leaves} with that; the word is theirs in every world with the same people. */
  default void dies(long patient, Outcome outcome) {}

  /** A patient is turned away at the door of a facility that does not function or is full. */
  default void turnedAway(int facility, int patientClass) {}

  /** A patient sets out from one facility to another. */
  default void transfers(int from, int to, int patientClass) {}

  /** Vehicles of a fleet that are on a mission or refuel, and those that are out of order. */
  default void vehicles(int fleet, int onMission, int outOfOrder, long now) {}

  /**
   * A vehicle does something else from now on.
   *
   * @param patient for whom it is out, or -1
   * @param place where it is or sets out from; without meaning while one of a fleet without base is idle
   * @param until tick at which that is over: it is there, has handed over, has fuel; of an idle one on its way
   *     home, when it has had time to be there, which is announced if the road is open then; else it sets out anew once
   *     it is
   */
  default void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {}

  /** A vehicle has reached a patient who called or was to be moved; {@code waited} since the request. */
  default void pickUp(int fleet, boolean transfer, long waited) {}

  /** Functionality of a facility changes. */
  default void functions(int facility, Functionality functionality, long now) {}

  /** A stock runs out or is filled again. */
  default void stockOut(int stock, boolean out, long now) {}

  /** Power at a facility fails wholly or comes back. */
  default void power(int facility, boolean on, long now) {}
}
