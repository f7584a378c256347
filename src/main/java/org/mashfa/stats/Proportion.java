package org.mashfa.stats;

/**
 * A share estimated from a count, such as the share of replications in which the fuel ran out, with
 * the score interval of Wilson (1927, <i>Journal of the American Statistical Association</i>
 * 22:209), which stays within [0, 1] and keeps its level for shares near 0 and 1, where the usual
 * normal interval does not (Agresti and Coull 1998). The interval is not symmetric about the share.
 *
 * @param successes how often it happened, from 0 to {@code trials}
 * @param trials how often it could have happened, at least 0
 */
public record Proportion(long successes, long trials) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException unless 0 &lt;= successes &lt;= trials
   */
  public Proportion {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must lie between 0 and the number of trials: " + successes + " of " + trials);
    }
  }

  /** The estimate, successes over trials; NaN without trials. */
  public double share() {
    return trials == 0 ? Double.NaN : (double) successes / trials;
  }

  /**
   * Lower end of the Wilson interval; 0 without trials or successes.
   *
   * @param level confidence level, in (0, 1)
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public double low(double level) {
    return lowerEnd(successes, level);
  }

  /**
   * Upper end of the Wilson interval; 1 without trials or failures.
   *
   * @param level confidence level, in (0, 1)
   * @throws IllegalArgumentException if the level lies outside (0, 1)
   */
  public double high(double level) {
    return 1 - lowerEnd(trials - successes, level);
  }

  /** The interval of the failures is that of the successes mirrored, so that one end serves both. */
  private double lowerEnd(long hits, double level) {
    double z = CriticalValues.normal(level);
    if (hits == 0) {
      return 0;
    }
    double misses = trials - hits;
    double root = StrictMath.sqrt(z * z + 4 * hits * (misses / trials));
    return Math.max(0, (2.0 * hits + z * z - z * root) / (2 * (trials + z * z)));
  }
}
