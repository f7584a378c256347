package org.mashfa.validation;

import java.util.function.Consumer;

/** Something that gives independent replications; equal models give the same ones. */
interface Model {
  /** The name on the page, with a link to the scenario if there is one. */
  String title();

  /** Where its numbers stand. */
  Columns columns();

  /** Runs all replications and tells of each, in order. */
  void run(Consumer<Observation> told);
}
