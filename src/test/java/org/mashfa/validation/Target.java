package org.mashfa.validation;

import java.util.function.Function;

/** What an estimate is held against. */
sealed interface Target {
  /**
   * An exact value.
   *
   * @param value the value
   * @param resolution how finely the measure can tell, as a share of it: 0.004 for a quantile of a histogram, else 0
   * @param asked precision that the case must reach, as a share of the value
   */
  record Exact(double value, double resolution, double asked) implements Target {}

  /**
   * A published estimate.
   *
   * @param value the value
   * @param replications replications behind it: its standard error is taken from the spread that we see; 0 if it is known better
   * @param halfWidth half its 95% interval, where that is stated; else NaN
   * @param rounding half a unit of its last digit
   */
  record Published(double value, int replications, double halfWidth, double rounding) implements Target {}

  /**
   * A reference with a band of acceptance.
   *
   * @param reference the value that a right program should give
   * @param standardError of the reference; NaN if not stated
   * @param observations as many of ours as are behind a reference whose standard error is not stated; 0 if it is exact
   */
  record Band(double reference, double standardError, double observations, double low, double high) implements Target {}

  /** The same measure of another model. */
  record Peer(Model model, Function<Columns, Estimator> estimator) implements Target {}

  /** An exact value that is to be met within two per cent. */
  static Target exact(double value) {
    return new Exact(value, 0, 0.02);
  }
}
