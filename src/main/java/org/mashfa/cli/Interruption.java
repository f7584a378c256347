package org.mashfa.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Turns the end that the system asks for (Ctrl-C, a TERM signal) into a question that a run can ask, and holds the
 * process until the command has kept what it finished.
 */
final class Interruption {
  private final PrintStream err;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile int exitCode;

  Interruption(PrintStream err) {
    this.err = err;
  }

  /** Begins to watch. */
  void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "interruption"));
  }

  private void shutDown() {
    if (over.getCount() == 0) {
      return; // the command has ended by itself
    }
    requested = true;
    err.println("\nmashfa: interrupted; waiting for the replications in hand");
    try {
      over.await();
    } catch (InterruptedException e) {
      exitCode = ExitCode.INTERRUPTED;
    }
    Runtime.getRuntime().halt(exitCode);
  }

  boolean requested() {
    return requested;
  }

  /** The command has ended. */
  void over(int code) {
    exitCode = code;
    over.countDown();
  }
}
