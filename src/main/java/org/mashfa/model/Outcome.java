package org.mashfa.model;

/** How a patient's way through the system ends. */
public enum Outcome {
  /** Went home after the last stage. */
  DISCHARGED("discharged"),
  /** Died because treatment did not come or was not enough. */
  DIED_UNTREATED("died untreated"),
  /** Died although treated. */
  DIED_IN_CARE("died in care"),
  /** Killed inside a facility that was hit. */
  KILLED_INSIDE("killed inside a facility"),
  /** Lost patience before first care, and did not die of it within the run; likewise the next two. */
  LEFT("left without care"),
  /** Turned away for want of a place to wait, and nowhere else to go. */
  REFUSED("refused"),
  /** Could not be treated further where they were, and was not moved. */
  UNTREATED("sent home untreated");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The words used in results. */
  public String label() {
    return label;
  }

  /** Whether the patient is dead. */
  public boolean death() {
    return this == DIED_UNTREATED || this == DIED_IN_CARE || this == KILLED_INSIDE;
  }
}
