/**
 * What other programs read: the results folder with its CSV, JSON and YAML files.
 *
 * <p>Start with {@link org.mashfa.exchange.RunDescription}, which says what is run, and {@link
 * org.mashfa.exchange.ResultsFolder}, which takes the replications as they come and puts the whole folder in place at
 * the end. {@link org.mashfa.exchange.Summary} gives the estimates alone, as JSON or CSV. Every file and column is
 * described in {@code docs/output.md}.
 *
 * <p>Invariants: a folder appears whole or not at all, and a folder that was not written here is never touched; the
 * same scenario, seed and replications give the same bytes, on any number of threads and any JDK, the manifest
 * excepted; numbers have as few digits as read back to the same double; a text that a spreadsheet would take for a
 * formula is written as text.
 */
package org.mashfa.exchange;
