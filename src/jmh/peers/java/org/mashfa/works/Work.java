package org.mashfa.works;

/** A work as one program does it, to be repeated in one thread. */
interface Work {
  /**
   * Runs one replication.
   *
   * @param replication its number; another number, other luck
   * @return the answers, in the order of the assignment; NaN for what this program does not tell
   */
  double[] replicate(int replication) throws Exception;

  /** Bytes allocated so far in threads of its own that have ended. */
  default long allocatedElsewhere() {
    return 0;
  }
}
