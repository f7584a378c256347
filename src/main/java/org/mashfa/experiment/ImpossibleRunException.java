package org.mashfa.experiment;

/** A scenario asks for more than a run can hold: it has to be changed, whatever the machine. */
public final class ImpossibleRunException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ImpossibleRunException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
