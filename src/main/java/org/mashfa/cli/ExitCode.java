package org.mashfa.cli;

/** What the process says to the one who started it. */
final class ExitCode {
  /** All done. */
  static final int DONE = 0;
  /** The command line or the scenario is wrong. */
  static final int WRONG_INPUT = 2;
  /** Results are not as they were written. */
  static final int DAMAGED = 3;
  /** A file cannot be read or written. */
  static final int FILES = 4;
  /** The memory, or the threads, that the run may have are not enough. */
  static final int MEMORY = 5;
  /** A defect of the program. */
  static final int INTERNAL = 70;
  /** Interrupted; what was finished is kept. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
