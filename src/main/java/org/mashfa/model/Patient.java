package org.mashfa.model;

/**
 * What is known of a patient: one object, for an event touches twenty fields of one patient and they lie side by side.
 * Made once for an index and used again for the next patient who is given it.
 */
final class Patient {
  final int index;
  byte phase;
  PatientClass klass;
  Stage stage; // wanted or being given
  int facility; // where they are or make for, or -1
  int inside; // facility that they are in, by its doors, or -1
  int target; // facility to which a transfer is to go, or -1
  int place; // where they are or set out from
  int zone; // where they fell ill
  Unit bed; // unit of the bed held, or null
  long bedSince;
  Unit want; // unit queued for, or null
  int vehicle; // sent for or carrying them, or -1
  int level; // urgency given by triage
  int steps; // stages completed
  double takes; // ticks of the stage at the standard of its own unit
  int next; // what comes after it once it has started: a stage, World.HOME or World.DIES
  double nextTakes; // ticks of that stage, if it is one
  int journeys;
  int kinds; // bits of the kinds of unit reached
  boolean cared; // first care has started
  boolean byAmbulance; // called one, or has ridden in one
  boolean boarding; // holds a bed while waiting for something elsewhere
  long luck; // key of their draws
  long onset;
  long waitingSince; // start of the present wait
  long bookedUntil; // the ledger knows the wait up to here
  long remaining; // ticks of an interrupted stage, or -1
  int cause;
  int booked; // facility whose quota counts them while they are on the way, or -1
  int bookedDay; // for which it does
  int where;
  double after; // speed of deterioration outside stages, once treated; NaN before
  final Threat threat = new Threat();
  double lackSpeed; // least speed during the present stage for want of an item
  double lackMortality; // share of such stages that end in death for want of it

  Patient(int index) {
    this.index = index;
  }
}
