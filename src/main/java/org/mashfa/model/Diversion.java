package org.mashfa.model;

/** Sending a patient on from a facility's door, by vehicle. */
@FunctionalInterface
public interface Diversion {
  /**
   * The facility to which a patient at the door is driven.
   *
   * @param luck the patient's uniform number for this decision
   * @return another facility, or -1 to let the patient in
   */
  int choose(View view, int patient, int stage, int facility, double luck);
}
