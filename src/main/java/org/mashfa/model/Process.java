package org.mashfa.model;

/**
 * Something that befalls the world: immutable; what it remembers of a replication it creates in {@link #start}. In the
 * unlimited twin it befalls the same people, and what it does to facilities, staff, supplies, power and roads has no
 * effect; the world there has no roles, items, staff pools and stocks.
 */
@FunctionalInterface
public interface Process {
  /** Called at tick 0 of each replication: makes its first appointments. */
  void start(Control control);
}
