/**
 * The scenario format: from a YAML 1.2 file (JSON is a part of it) to immutable records, with every mistake of the file
 * in one pass, each at its line and column.
 *
 * <p>Start with {@link org.mashfa.scenario.ScenarioReader}: {@code read} gives a {@link org.mashfa.scenario.Scenario},
 * {@code open} a {@link org.mashfa.scenario.ScenarioDocument}, which also knows the plans, where each number comes
 * from, a digest and how to write itself. {@link org.mashfa.scenario.ScenarioBuilder} does the same from code. What is
 * wrong comes as one {@link org.mashfa.scenario.InvalidScenarioException} with its
 * {@link org.mashfa.scenario.Problem}s.
 *
 * <p>The records carry {@link org.mashfa.scenario.Key}; the binder, {@link org.mashfa.scenario.JsonSchema} and
 * {@link org.mashfa.scenario.Reference} are driven by it, so that a key is added in one place. The way of a file: text,
 * tree of nodes that know their place, tables read in, sources handed down, plans laid over, facilities laid over their
 * types, bound to records, checked; {@link org.mashfa.scenario.FurtherChecks} let a room above add what it knows.
 * Quantities are in the base units of their {@link org.mashfa.scenario.Dimension}.
 *
 * <p>Invariants: a {@code Scenario} that exists is valid; names keep the order of the file; nothing but
 * {@code InvalidScenarioException}, and {@code IOException} for a file that cannot be read, leaves the reader, whatever
 * it is given; nothing here knows the simulator.
 */
package org.mashfa.scenario;
