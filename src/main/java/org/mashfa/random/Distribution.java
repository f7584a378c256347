package org.mashfa.random;

/**
 * A probability distribution of one real number, used by inversion: one uniform number gives one value, so that the
 * same entity keeps its rank when parameters change (rule 2: durations are quantiles). Values are in the unit of the
 * parameters that the distribution was made from.
 *
 * <p>Implementations are immutable and hold no random state.
 */
public interface Distribution {

  /**
   * The least value x with {@code cumulative(x) >= u}; non-decreasing in u up to rounding.
   *
   * @param u in the open interval (0, 1), as {@link KeyedRandom#uniform} gives; not checked, as this is an innermost
   *     loop
   */
  double quantile(double u);

  /** The probability of a value at or below {@code x}, from 0 to 1. */
  double cumulative(double x);

  /** Expected value; infinite when it does not exist. */
  double mean();

  /** Variance, in the square of the unit; infinite when it does not exist. */
  double variance();
}
