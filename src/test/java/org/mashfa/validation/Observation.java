package org.mashfa.validation;

/**
 * One replication of a model.
 *
 * @param values one number for each measure; NaN where nothing was observed
 * @param series sampled numbers, all moments of a series together
 */
record Observation(double[] values, double[] series) {}
