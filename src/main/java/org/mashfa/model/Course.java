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
  /**
   * Beyond this hazard, which one in 5e8 would live to see, its rate stays what it is: logarithms of 1 - F end soon
   * after.
   */
  private static final double TAIL = 20;

  private final Distribution law;
  private final double share;
  private final double tailFrom;
  private final double tailRate;

  Course(Distribution law, double share) {
    this.law = law;
    this.share = share;
    tailFrom = quantile(TAIL);
    tailRate = 1 / Math.max(1, tailFrom - quantile(TAIL - 1)); // at most one per tick: laws may end at a bound
  }

  private double quantile(double hazard) {
    double reached = (1 - Elementary.exp(-hazard)) / share;
    return reached >= 1 || share == 0 ? Double.POSITIVE_INFINITY : law.quantile(reached);
  }

  /** Cumulative hazard at a time since onset, in ticks; finite. */
  double hazard(double since) {
    if (since <= 0) {
      return 0;
    }
    return since >= tailFrom ? TAIL + (since - tailFrom) * tailRate
        : Math.min(-Elementary.log(1 - share * law.cumulative(since)),
            tailFrom == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : TAIL);
  }

  /** The time since onset, in ticks, at which the cumulative hazard reaches a value; infinite if it never does. */
  double time(double hazard) {
    if (hazard <= 0) {
      return 0;
    }
    return hazard < TAIL || tailFrom == Double.POSITIVE_INFINITY ? quantile(hazard)
        : tailFrom + (hazard - TAIL) / tailRate;
  }
}
