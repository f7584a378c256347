/**
 * Listens to the model and keeps what is asked of a replication. Start with {@link org.mashfa.measure.Measures}: a
 * listener that turns one replication into one number for each {@link org.mashfa.measure.MeasureKey} and one for each
 * {@link org.mashfa.measure.SeriesKey} and sampled moment. The lists depend only on the world, so that replications
 * line up.
 */
package org.mashfa.measure;
