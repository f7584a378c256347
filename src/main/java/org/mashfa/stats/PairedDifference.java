package org.mashfa.stats;

/**
 * Compares two plans that met the same luck: the paired t interval for the mean of (plan - baseline)
 * over replications run on common random numbers (Law 2015, <i>Simulation Modeling and Analysis</i>,
 * sections 10.2.1 and 11.2). What both plans share cancels, so that the interval is narrower than
 * that of two independent series.
 *
 * <p>Not thread-safe: one thread fills it.
 */
public final class PairedDifference {

  private final Tally differences = new Tally();

  /** A comparison without pairs. */
  public PairedDifference() {}

  /**
   * Compares two series; element i of both comes from replication i.
   *
   * @throws IllegalArgumentException if the series differ in length, or hold an infinity
   */
  public static PairedDifference of(double[] baseline, double[] plan) {
    if (baseline.length != plan.length) {
      throw new IllegalArgumentException("series differ in length: " + baseline.length + " replications of the"
          + " baseline, " + plan.length + " of the plan");
    }
    PairedDifference result = new PairedDifference();
    for (int i = 0; i < plan.length; i++) {
      result.add(baseline[i], plan[i]);
    }
    return result;
  }

  /**
   * Adds the pair of one replication. A pair of which either is NaN was not observed and is not
   * counted.
   *
   * @throws IllegalArgumentException if either is infinite
   */
  public void add(double baseline, double plan) {
    if (Double.isInfinite(baseline) || Double.isInfinite(plan)) {
      throw new IllegalArgumentException("pair is not finite: baseline " + baseline + ", plan " + plan);
    }
    if (!Double.isNaN(baseline) && !Double.isNaN(plan)) {
      differences.add(plan - baseline);
    }
  }

  /**
   * Interval for the mean difference, plan minus baseline: below zero where the plan has less.
   *
   * @param level confidence level, in (0, 1)
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public Interval interval(double level) {
    return differences.interval(level);
  }
}
