package org.mashfa.model;

/** What a draw is for. The numbers are part of the results: a change of one moves every run. */
final class Purpose {
  // of a stream of patients, by number of the patient
  static final int GAP = 1;
  static final int FACTOR = 26;
  // of a patient
  static final int CLASS = 2;
  static final int CALLS_AMBULANCE = 3;
  static final int DURATION = 4;
  static final int BRANCH = 5;
  static final int DEATH = 6;
  static final int WORSENING = 7;
  static final int PATIENCE = 8;
  static final int JOURNEY = 9;
  static final int DIVERSION = 10;
  static final int KILLED_INSIDE = 11;
  static final int RESPONSE = 12;
  static final int RIDE = 13;
  static final int LOADING = 14;
  static final int HANDOVER = 15;
  static final int LOWER_STANDARD = 16;
  static final int LACK = 17;
  // of a stock
  static final int INITIAL = 20;
  static final int INTERVAL = 21;
  static final int ARRIVES = 22;
  static final int LATE = 23;
  // of a member of staff
  static final int LOST = 24;
  // of the staff of a role at a facility
  static final int PART_LEFT = 27;
  static final int PART_ABSENT = 28;
  // of a vehicle
  static final int REFUEL = 25;
  static final int BREAKDOWN = 29;
  static final int REPAIR = 30;

  private Purpose() {}
}
