package org.mashfa.model;

/** What a patient is doing; numbers, because a switch over them is in the innermost loop. */
final class Phase {
  static final byte FREE = 0;
  static final byte DELAYED = 1; // at the scene: digging, being carried, seeking a way
  static final byte TRAVELLING = 2; // by own means to a facility
  static final byte CALLING = 3; // in a zone, for an ambulance
  static final byte RIDING = 4; // in a vehicle
  static final byte QUEUED = 5; // for a unit
  static final byte IN_CARE = 6;
  static final byte SUSPENDED = 7; // in bed, care stopped for want of power
  static final byte AWAITING_TRANSFER = 8; // at a facility, for a vehicle
  static final byte STRANDED = 9; // no way to care is open

  static final byte BETWEEN = 10; // a stage is over, the next is not yet wanted

  static final byte OUTSIDE = 11; // turned away or gone untreated, and in danger

  private Phase() {}

  /** Whether the time is booked to what is waited for. */
  static boolean waits(byte phase) {
    return switch (phase) {
      case CALLING, QUEUED, SUSPENDED, AWAITING_TRANSFER, STRANDED -> true;
      default -> false;
    };
  }
}
