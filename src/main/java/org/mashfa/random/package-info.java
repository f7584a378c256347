/**
 * Keyed random numbers, distributions used by inversion, and arrival rates that change over time.
 *
 * <p>Start with {@link org.mashfa.random.KeyedRandom}: it turns a key (entity, purpose, ordinal) into a uniform number.
 * {@link org.mashfa.random.Distributions} makes what turns that number into a duration or a count,
 * {@link org.mashfa.random.Branch} into a choice, and {@link org.mashfa.random.RateFunction} an exponential number into
 * the time of the next arrival.
 *
 * <pre>{@code
 * KeyedRandom random = new KeyedRandom(2026);
 * random.replication(3);
 * long patient = KeyedRandom.entity(KeyedRandom.source("everyday"), 2031);
 * Distribution surgery = Distributions.lognormal(115, 1.5);
 * double minutes = surgery.quantile(random.uniform(patient, 4, 0));
 * }</pre>
 *
 * <p>Invariants:
 * <ul>
 * <li>A draw is a pure function of seed, replication, entity, purpose and ordinal; no order of calls changes it.
 * <li>Each value takes exactly one uniform number and never falls as that number grows (up to rounding): the same
 * entity keeps its rank when a parameter changes.
 * <li>The same bits on every processor: only IEEE arithmetic, {@link java.lang.StrictMath} and the pure Java functions
 * of Commons Math; see {@link org.mashfa.random.Elementary}.
 * <li>Distributions, branches and rates are immutable and valid from construction on, and may be shared by threads.
 * </ul>
 *
 * <p>A change of the bits or of any quantile changes results for a given seed and counts as breaking.
 */
package org.mashfa.random;
