package org.mashfa.model;

import org.mashfa.random.Distribution;
import org.mashfa.random.Elementary;

/**
 * The course of an untreated threat as a cumulative hazard over the time since onset: H(t) = -ln(1 - share F(t)),
 * where F is the law of the time of those whom it would befall. A patient's threshold E ~ Exp(1) is met when the
 * accumulated hazard reaches it; with speed one throughout this reproduces F (inversion of the cumulative hazard,
 * Law and Kelton, section 8.2.1).
 */
final class Course {
  private final Distribution law;
  private final double share;

  Course(Distribution law, double share) {
    this.law = law;
    this.share = share;
  }

  /** Cumulative hazard at a time since onset, in ticks. */
  double hazard(double since) {
    return since <= 0 ? 0 : -Elementary.log(1 - share * law.cumulative(since));
  }

  /** The time since onset, in ticks, at which the cumulative hazard reaches a value; infinite if it never does. */
  double time(double hazard) {
    if (hazard <= 0) {
      return 0;
    }
    double reached = (1 - Elementary.exp(-hazard)) / share;
    return reached >= 1 || share == 0 ? Double.POSITIVE_INFINITY : law.quantile(reached);
  }
}
