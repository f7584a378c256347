package org.mashfa.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario has mistakes; all that could be found are listed, in the order of the files, lines and columns. */
public final class InvalidScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** An exception for mistakes, at least one. */
  public InvalidScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
