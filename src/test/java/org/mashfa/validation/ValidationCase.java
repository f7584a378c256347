package org.mashfa.validation;

import java.util.function.Function;

/**
 * One row of the page.
 *
 * @param id by which the row is known
 * @param what the measure, in words
 * @param model what is run
 * @param estimator how its replications become an estimate
 * @param target what the estimate is held against
 * @param how where the target comes from
 */
record ValidationCase(
    String id, String what, Model model, Function<Columns, Estimator> estimator, Target target, String how) {

  /** The mean of a reading over replications. */
  static ValidationCase mean(String id, String what, Model model, Reading reading, Target target, String how) {
    return new ValidationCase(id, what, model, Estimator.mean(reading), target, how);
  }

  /** The ratio of two readings, each summed over replications. */
  static ValidationCase ratio(
      String id, String what, Model model, Reading above, Reading below, Target target, String how) {
    return new ValidationCase(id, what, model, Estimator.ratio(above, below), target, how);
  }
}
