/**
 * Statistics of simulation output: what one replication sees over time, and what many replications
 * say together.
 *
 * <p>Start with {@link org.mashfa.stats.Replications}: it takes one row of numbers per replication
 * and answers with confidence intervals. Within a replication, {@link org.mashfa.stats.TimeAverage}
 * keeps a level (beds in use, queue length), {@link org.mashfa.stats.Durations} keeps waits and
 * stays, and {@link org.mashfa.stats.Tally} keeps any other observations.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing is dropped in silence. What cannot be counted (NaN, an infinity, a negative
 *       duration, a time before the last one) is refused with an {@link IllegalArgumentException}
 *       and leaves the accumulator as it was. {@link org.mashfa.stats.Replications},
 *       which takes whole replications, reads NaN as "not observed in this replication".
 *   <li>What has no value is NaN: the mean of nothing, the half-width of one observation.
 *   <li>The same additions and merges in the same order give the same bits on every machine. Means
 *       and variances merged in another order agree only to rounding; {@link
 *       org.mashfa.stats.Durations} does not depend on the order at all.
 *   <li>Accumulators are mutable, belong to one thread, and do not allocate when they observe.
 *       Results are immutable.
 *   <li>Time is in ticks of one millisecond where a unit matters, and in any tick elsewhere.
 * </ul>
 */
package org.mashfa.stats;
