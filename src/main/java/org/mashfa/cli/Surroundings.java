package org.mashfa.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a command has around it.
 *
 * @param out where results go
 * @param err where all else goes
 * @param outTerminal whether a person sees {@code out} at once
 * @param errTerminal whether a person sees {@code err} at once
 * @param environment the environment variables
 * @param stop whether the user has asked to stop
 * @param nanoTime a clock for progress, in ns
 */
record Surroundings(
    PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal, Map<String, String> environment,
    BooleanSupplier stop, LongSupplier nanoTime) {

  /** Whether the terminal shows nothing but ASCII; files and pipes are always UTF-8. */
  boolean ascii() {
    return outTerminal && !Terminals.utf8(environment);
  }

  /** Whether headings may be bold. */
  boolean bold() {
    return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return environment.getOrDefault("MASHFA_DEBUG", "").equals("1");
  }
}
