package org.mashfa.works;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What every program for work W3 (six hospitals, 60 days) has to find: the mean of each quantity per replication, on
 * which several programs in several languages agreed, half a unit of its last digit, and the standard deviation among
 * replications (of 1,000 replications of the floor). Waits and stay in minutes.
 */
enum NetworkAnswers {
  EVENTS(191_050, 5, 970),
  ARRIVALS(51_790, 5, 220),
  DEATHS(335, 0.5, 21),
  TRANSFERS(10_700, 50, 251),
  EMERGENCY_RED(5.04, 0.005, 0.175),
  EMERGENCY_YELLOW(9.73, 0.005, 0.446),
  EMERGENCY_GREEN(32.4, 0.05, 2.49),
  THEATRE(38.2, 0.05, 2.57),
  ICU(66.5, 0.05, 8.91),
  WARD(3.4, 0.05, 0.535),
  STAY(482, 0.5, 3.40),
  EMERGENCY_QUEUE(2.04, 0.005, 0.144),
  AMBULANCES(3.09, 0.005, 0.074);

  /** How far, in standard deviations, the stated mean itself may be off. */
  private static final double REFERENCE_ERROR = 0.1;
  private static final double STANDARD_ERRORS = 5;

  private final double mean;
  private final double rounding;
  private final double sd;

  NetworkAnswers(double mean, double rounding, double sd) {
    this.mean = mean;
    this.rounding = rounding;
    this.sd = sd;
  }

  /**
   * What is wrong with the means over some replications, one sentence for each quantity; empty if nothing is. A right
   * program is blamed with a chance below 1e-5: thirteen quantities, each beyond five standard errors.
   *
   * @param means in the order of this list
   */
  static List<String> faults(double[] means, long replications) {
    return faults(means, replications, EnumSet.allOf(NetworkAnswers.class));
  }

  /** The same for a program that does not tell all of them. */
  static List<String> faults(double[] means, long replications, Set<NetworkAnswers> told) {
    List<String> faults = new ArrayList<>();
    for (NetworkAnswers answer : told) {
      double found = means[answer.ordinal()];
      double tolerance =
          answer.rounding + answer.sd * (REFERENCE_ERROR + STANDARD_ERRORS / Math.sqrt(replications));
      if (!(Math.abs(found - answer.mean) <= tolerance)) {
        faults.add(String.format(Locale.ROOT, "%s is %.3f in %d replications, expected %.3f within %.3f",
            answer, found, replications, answer.mean, tolerance));
      }
    }
    return faults;
  }
}
