package org.mashfa.stats;

import java.util.Arrays;

/**
 * What independent replications say together: for each measure the mean over replications with its
 * confidence interval. Memory does not grow with the number of replications.
 *
 * <p>Add the replications in the order of their numbers: then the results are the same bits however
 * the replications were spread over threads. Not thread-safe: one thread fills it.
 */
public final class Replications {

  private final Tally[] tallies;
  private long count;

  /**
   * No replications yet.
   *
   * @param measures numbers that each replication reports, at least 0
   * @throws IllegalArgumentException if negative
   */
  public Replications(int measures) {
    if (measures < 0) {
      throw new IllegalArgumentException("number of measures must not be negative: " + measures);
    }
    tallies = new Tally[measures];
    Arrays.setAll(tallies, i -> new Tally());
  }

  /**
   * Adds one replication. NaN means that the measure was not observed in it (nobody waited, say):
   * it is not counted for that measure.
   *
   * @param values one number per measure
   * @throws IllegalArgumentException if there are more or fewer numbers than measures, or one is
   *     infinite; nothing is then added
   */
  public void add(double[] values) {
    if (values.length != tallies.length) {
      throw new IllegalArgumentException(
          "replication reports " + values.length + " measures instead of " + tallies.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException("measure " + i + " is infinite");
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        tallies[i].add(values[i]);
      }
    }
    count++;
  }

  /** Number of replications added, whether or not a measure was observed in them. */
  public long count() {
    return count;
  }

  /**
   * Student t interval for the mean of a measure over the replications that observed it.
   *
   * @param measure from 0
   * @param level confidence level, in (0, 1)
   * @throws IndexOutOfBoundsException if there is no such measure
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public Interval interval(int measure, double level) {
    return tallies[measure].interval(level);
  }

  /**
   * A copy of the tally of a measure over the replications that observed it.
   *
   * @param measure from 0
   * @throws IndexOutOfBoundsException if there is no such measure
   */
  public Tally tally(int measure) {
    Tally copy = new Tally();
    copy.merge(tallies[measure]);
    return copy;
  }
}
