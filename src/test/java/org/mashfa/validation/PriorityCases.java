package org.mashfa.validation;

import static org.mashfa.validation.QueueCases.queueTime;
import static org.mashfa.validation.ValidationCase.mean;

import java.util.ArrayList;
import java.util.List;
import org.mashfa.stats.theory.Queues;

/** Queues in which the more urgent go first. */
final class PriorityCases {
  private static final String[] CLASSES = {"severe", "moderate", "light"};
  private static final double RATE = 0.4;
  private static final double MINUTES = 60;

  private PriorityCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    double[] rates = {RATE, RATE, RATE};
    double[] cobham = Queues.priorityMeanWaits(rates, 1, 2);
    double[] onePerson = oneBay(new double[] {0.5, 0.5, 0.4}, new double[] {1, 1.0 / 3, 0});
    double[] means = {0.5, 0.25, 0.6};
    double[] sojourns = Queues.preemptiveMeanSojourns(rates, new double[] {1 / means[0], 1 / means[1], 1 / means[2]});
    double above = 0;
    for (int k = 0; k < CLASSES.length; k++) {
      String name = CLASSES[k];
      cases.add(mean("priorities/two-bays/" + name, "M/M/2, " + name + ", mean wait (min)", ScenarioModel.of("priorities"),
          queueTime("bay", name), Target.exact(MINUTES * cobham[k]), "Cobham"));
      cases.add(mean("priorities/one-bay/" + name, "M/G/1, " + name + ", mean wait (min)",
          ScenarioModel.of("priorities", "one-bay"), queueTime("bay", name), Target.exact(MINUTES * onePerson[k]),
          "Cobham: residual/((1−σ)(1−σ′))"));
      double untilFirstCare = sojourns[k] - means[k] / (1 - above);
      above += RATE * means[k];
      cases.add(mean("priorities/resume/" + name, "M/M/1 pre-emptive, " + name + ", time to first care (min)",
          ScenarioModel.of("priorities", "resume"), Reading.of("time to first care", "", name, "mean"),
          Target.exact(MINUTES * untilFirstCare), "residual of this class and those above/((1−σ)(1−σ′))"));
    }
    cases.add(mean("priorities/restart/occupancy", "pre-emption, beginning anew, occupancy",
        ScenarioModel.of("priorities", "restart"), Reading.average("occupancy", "bay"),
        Target.exact(RATE * 0.5 + StrictMath.expm1(RATE)),
        "ρ₁ + λ₂(exp(λ₁ 1 h) − 1)/λ₁: time in care until one care of 1 h goes undisturbed"));
    return cases;
  }

  /** Mean waits by class at one server, who disturbs nobody (Cobham 1954). */
  private static double[] oneBay(double[] means, double[] squaredCvs) {
    double residual = 0;
    for (int k = 0; k < means.length; k++) {
      residual += RATE * means[k] * means[k] * (1 + squaredCvs[k]) / 2;
    }
    double[] waits = new double[means.length];
    double above = 0;
    for (int k = 0; k < means.length; k++) {
      double including = above + RATE * means[k];
      waits[k] = residual / ((1 - above) * (1 - including));
      above = including;
    }
    return waits;
  }
}
