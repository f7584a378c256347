package org.mashfa.experiment;

/**
 * One line of a summary: a measure, estimated over replications.
 *
 * @param measure what is measured; this and the next four are the words of {@link org.mashfa.measure.MeasureKey}
 * @param value mean over the replications in which it was observed; NaN if in none
 * @param halfWidth half the width of the 95% confidence interval (Student t); NaN for fewer than two
 * @param n replications in which it was observed
 */
public record Estimate(
    String measure, String place, String unit, String patientClass, String statistic, double value, double halfWidth,
    long n, String unitOfMeasure) {

  /** Whether a value lies within the interval. */
  public boolean covers(double x) {
    return Math.abs(x - value) <= halfWidth;
  }
}
