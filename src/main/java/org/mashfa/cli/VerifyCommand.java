package org.mashfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mashfa.exchange.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mashfa verify}. */
@Command(name = "verify", description = "Checks that results folders are as they were written, by their SHA-256.",
    footer = {"", "Examples:", "  mashfa verify results/town-1a2b3c4d", "  mashfa verify results/*"})
final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Results folders.")
  private List<Path> folders;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int code = ExitCode.DONE;
    for (Path folder : folders) {
      List<String> complaints = complaints(folder);
      complaints.forEach(complaint -> surroundings.out().print(folder + ": " + complaint + "\n"));
      if (complaints.isEmpty()) {
        surroundings.out().print(folder + ": as it was written\n");
      } else {
        code = ExitCode.DAMAGED;
      }
    }
    return code;
  }

  private static List<String> complaints(Path folder) {
    try {
      return Verification.complaints(folder);
    } catch (IOException e) {
      throw Failure.files("cannot read the results", e);
    }
  }
}
