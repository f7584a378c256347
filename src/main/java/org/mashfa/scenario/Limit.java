package org.mashfa.scenario;

/**
 * A whole number, or the word {@code unlimited}.
 *
 * @param value the number, at least 0; {@link Integer#MAX_VALUE} for {@code unlimited}
 */
public record Limit(int value) {

  /** No limit at all. */
  public static final Limit UNLIMITED = new Limit(Integer.MAX_VALUE);

  /** Whether there is no limit. */
  public boolean unlimited() {
    return value == Integer.MAX_VALUE;
  }

  /** As in a scenario file. */
  @Override
  public String toString() {
    return unlimited() ? "unlimited" : Integer.toString(value);
  }
}
