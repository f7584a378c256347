/**
 * Many replications of one scenario, on all cores, with the same answer on any number of them. Start with
 * {@link org.mashfa.experiment.Experiment}; its answer is {@link org.mashfa.experiment.Results}.
 * {@link org.mashfa.experiment.Compilation} tells beforehand whether a scenario can be run.
 *
 * <p>Invariant: a replication is a pure function of scenario, seed and number; results are put together in order of
 * number, never of completion.
 */
package org.mashfa.experiment;
