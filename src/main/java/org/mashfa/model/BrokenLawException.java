package org.mashfa.model;

/** A conservation law of the model does not hold: a defect of the program, never of the scenario. */
public final class BrokenLawException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /**
   * A law is broken.
   *
   * @param replication number of the replication
   * @param tick when it was noticed
   * @param law what should be equal, or hold, and the values found
   */
  public BrokenLawException(int replication, long tick, String law) {
    super("replication " + replication + ", tick " + tick + ": " + law);
  }
}
