package org.mashfa.model;

import java.util.List;

/**
 * A sequence of choices from which a world is made: where it ends, every further choice is the first, which is the
 * simplest. A shorter or smaller sequence thus gives a simpler world, and shrinking one shrinks the other.
 */
final class Choices {
  private final List<Integer> given;
  private int next;

  Choices(List<Integer> given) {
    this.given = given;
  }

  /** A number from 0 to {@code options - 1}. */
  int below(int options) {
    return next < given.size() ? given.get(next++) % options : 0;
  }

  /** One of the texts. */
  String of(String... options) {
    return options[below(options.length)];
  }

  /** Whether one of so many times, on average. */
  boolean oneIn(int times) {
    return below(times) == times - 1;
  }
}
