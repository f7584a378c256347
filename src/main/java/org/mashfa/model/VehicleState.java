package org.mashfa.model;

/** What a vehicle does. */
public enum VehicleState {
  /** Stands at its base, or is on its way there and may be sent out. */
  IDLE,
  /** Is on its way to a patient, or loads one. */
  COMING,
  /** Drives a patient to a facility. */
  CARRYING,
  /** Hands a patient over at a door. */
  AT_DOOR,
  /** Waits at a door until its patient has a bed. */
  WAITING,
  /** Is out of service until it has fuel. */
  REFUELLING,
  /** Has broken down, and waits for repair or is repaired. */
  OUT_OF_ORDER
}
