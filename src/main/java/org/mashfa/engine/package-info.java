/**
 * The clock, the future event list and waiting lines; knows no patient.
 *
 * <p>Start with {@link org.mashfa.engine.EventList}: each entity owns a slot, a slot holds at most one pending
 * event, and events happen in order of time, then priority, then scheduling. Time is a whole number of
 * {@linkplain org.mashfa.engine.Ticks ticks}. {@link org.mashfa.engine.WaitingLines} keeps any number of
 * queues over the same entity numbers.
 *
 * <p>Invariants: the clock never goes back; no operation allocates except growth to a size not seen before.
 */
package org.mashfa.engine;
