package org.mashfa.model;

/** A conservation law of the model does not hold: a defect of the program, never of the scenario. */
public final class BrokenLawException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  BrokenLawException(int replication, long tick, String law) {
    super("replication " + replication + ", tick " + tick + ": " + law);
  }
}
