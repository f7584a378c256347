package org.mashfa.validation;

/** Where the numbers of one replication stand. */
interface Columns {
  /**
   * The place of a number among the values.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  int value(String measure, String unit, String patientClass, String statistic);

  /**
   * The place of a sampled number.
   *
   * @param moment number of the sample, from 0
   * @throws IllegalArgumentException if there is none of that name
   */
  int sampled(String measure, String unit, int moment);

  /** Number of sampled moments. */
  int moments();
}
