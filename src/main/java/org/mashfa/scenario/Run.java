package org.mashfa.scenario;

/** How often and from which seed a scenario is run. */
public record Run(
  @Key(value = "Number of independent replications.", or = "100", min = 1, max = Run.MOST_REPLICATIONS)
    int replications,
  @Key(value = "Seed of all random draws.", or = "1") long seed) {

  /** The most replications of one run. */
  public static final int MOST_REPLICATIONS = 1_000_000;
}
