/**
 * The world compiled for speed, the state of one replication, and what happens at each event.
 *
 * <p>Start with {@link org.mashfa.model.World} (what there is) and {@link org.mashfa.model.Replication} (one run of
 * it). The model owns the questions it asks of people ({@link org.mashfa.model.TriageOrder},
 * {@link org.mashfa.model.Destination}, {@link org.mashfa.model.Transfer}, {@link org.mashfa.model.Shedding},
 * {@link org.mashfa.model.Diversion}) as interfaces over the read-only {@link org.mashfa.model.View}; it lets the world
 * be changed through {@link org.mashfa.model.Control} and announces what happens to a
 * {@link org.mashfa.model.Listener}.
 *
 * <p>Invariants: each draw is a function of the patient and the purpose, never of the order of events; nobody and
 * nothing is lost ({@link org.mashfa.model.BrokenLawException}); every wait is booked to the cause that bound.
 */
package org.mashfa.model;
