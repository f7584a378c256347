package org.mashfa.model;

/** The hazard of one thing that may befall a patient, accumulated at changing speeds until a threshold is met. */
final class HazardClock {
  double threshold;
  private double accumulated;
  private double counted; // baseline hazard at the last change of speed

  /** Begins anew, at the onset, with a threshold drawn from Exp(1). */
  void start(double threshold) {
    this.threshold = threshold;
    accumulated = 0;
    counted = 0;
  }

  /**
   * The time since onset at which the threshold is met if the hazard runs at a speed from now on; times in ticks.
   *
   * @param now since onset
   * @param before the speed until {@code until}, after which it was 0
   */
  double meets(Course course, long now, double before, long until, double speed) {
    double hazard = course.hazard(now);
    if (before > 0) {
      accumulated += before * ((until == now ? hazard : course.hazard(until)) - counted);
    }
    counted = hazard;
    return course.time(hazard + Math.max(0, threshold - accumulated) / speed);
  }
}
