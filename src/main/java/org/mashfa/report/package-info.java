/**
 * What a person reads. Start with {@link org.mashfa.report.SummaryTable}, the page that a planner sees on a terminal
 * after a run.
 *
 * <p>Invariants: every number comes with half the width of its 95% confidence interval and its unit; the words are a
 * planner's, those of {@code docs/output.md} stay in the files; facilities are never ranked, places are zones; columns
 * line up, and no text of the scenario can steer the terminal.
 */
package org.mashfa.report;
