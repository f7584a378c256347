package org.mashfa.random;

import java.util.Arrays;

/**
 * Inversion of a discrete cumulative distribution in constant expected time: a table says at which outcome to begin the
 * search for each equal slice of (0, 1) (Chen and Asau 1974, "On generating random variates from an empirical
 * distribution").
 */
final class GuideTable {

  /** Up to this many outcomes are all compared: no branch that a processor could foresee wrongly. */
  private static final int FEW = 8;

  private final double[] cumulative;
  private final long[] few; // the bits of 'cumulative', which order like the numbers; empty if there are many
  private final int[] start;

  /** @param weights 0 or more, of positive sum */
  GuideTable(double[] weights) {
    int n = weights.length;
    cumulative = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += weights[i];
      cumulative[i] = total;
    }
    // From the last possible outcome on this is exactly 1, so that every search ends.
    for (int i = 0; i < n; i++) {
      cumulative[i] /= total;
    }
    few = n > FEW ? new long[0] : Arrays.stream(cumulative).mapToLong(Double::doubleToRawLongBits).toArray();
    // A power of two of slices: u * slices is then exact, and no outcome can be skipped by rounding.
    start = new int[Integer.highestOneBit(n) * 2];
    int outcome = 0;
    for (int slice = 0; slice < start.length; slice++) {
      while (cumulative[outcome] < (double) slice / start.length) {
        outcome++;
      }
      start[slice] = outcome;
    }
  }

  /** The first outcome whose cumulative probability is at least {@code u}, a number in (0, 1). */
  int index(double u) {
    if (few.length > 0) {
      long bits = Double.doubleToRawLongBits(u);
      int below = 0;
      for (long edge : few) {
        below += (int) (edge - bits >>> 63);
      }
      return below;
    }
    int i = start[(int) (u * start.length)];
    while (cumulative[i] < u) {
      i++;
    }
    return i;
  }

  /** Probability of the outcomes up to and including {@code index}; 0 for -1. */
  double cumulative(int index) {
    return index < 0 ? 0 : cumulative[index];
  }

  /** Probability of one outcome. */
  double probability(int index) {
    return cumulative[index] - cumulative(index - 1);
  }
}
