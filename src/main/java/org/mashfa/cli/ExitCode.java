package org.mashfa.cli;

/** What the process says to the one who started it. */
final class ExitCode {
  /** All done. */
  static final int DONE = 0;
  /** The command line or the scenario is wrong. */
  static final int WRONG_INPUT = 2;
  /** A file cannot be read or written. */
  static final int FILES = 4;
  /** A defect of the program. */
  static final int INTERNAL = 70;
  /** Interrupted; what was finished is kept. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
