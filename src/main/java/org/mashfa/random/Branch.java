package org.mashfa.random;

/**
 * A choice among outcomes 0 to n-1 with given probabilities, from one uniform number. The outcomes keep the order in
 * which they were given and the choice never decreases as the number grows. Immutable.
 */
public final class Branch {

  private static final double TOLERANCE = 1e-9;

  private final GuideTable table;

  /**
   * @param probabilities one per outcome, each 0 or more; their sum 1 within 1e-9
   * @throws IllegalArgumentException when they are not such probabilities
   */
  public Branch(double... probabilities) {
    double sum = Require.weights("probabilities", probabilities);
    Require.check("sum of probabilities", sum, Math.abs(sum - 1) <= TOLERANCE, "1 within " + TOLERANCE);
    table = new GuideTable(probabilities);
  }

  /**
   * The outcome for a uniform number; one of probability 0 is never chosen.
   *
   * @param u in the open interval (0, 1); not checked
   */
  public int choose(double u) {
    return table.index(u);
  }
}
