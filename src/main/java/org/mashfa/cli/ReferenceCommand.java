package org.mashfa.cli;

import org.mashfa.scenario.Reference;
import picocli.CommandLine.Command;

/** {@code mashfa reference}. */
@Command(name = "reference", description = "Prints the reference page of scenario files: every key, unit and default.",
    footer = {"", "Example:", "  mashfa reference | less"})
final class ReferenceCommand implements Runnable {
  private final Surroundings surroundings;

  ReferenceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    surroundings.out().print(Reference.markdown());
  }
}
