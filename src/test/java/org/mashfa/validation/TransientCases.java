package org.mashfa.validation;

import static org.mashfa.validation.ValidationCase.mean;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** Worlds whose law changes over time. */
final class TransientCases {
  private static final int HOURS_PER_SAMPLE = 12;
  private static final int BEDS = 4;

  private TransientCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    surge(cases);
    capacityLost(cases);
    return cases;
  }

  private static void surge(List<ValidationCase> cases) {
    Model model = ScenarioModel.of("mg-infinity-surge");
    for (int hour : new int[] {24, 36, 48, 60, 72, 96}) {
      cases.add(mean("surge/census-" + hour, "M(t)/G/∞, beds in use at " + hour + " h", model,
          Reading.at(hour / HOURS_PER_SAMPLE, "beds in use", "ward"), Target.exact(census(hour)),
          "∫ λ(u) P(S > t−u) du, S lognormal"));
    }
    double peak = census(48);
    cases.add(mean("surge/above-35", "M(t)/G/∞, chance of more than 35 beds in use at 48 h", model,
        Reading.at(48 / HOURS_PER_SAMPLE, "beds in use", "ward").above(35),
        new Target.Exact(1 - new PoissonDistribution(peak).cumulativeProbability(35), 0, 0.05), "Poisson tail"));
    Model daily = ScenarioModel.of("mg-infinity-surge", "by-hour");
    cases.add(mean("surge/by-hour-noon", "M(t)/D/∞, rates by hour, beds in use at noon", daily,
        Reading.at(60 / HOURS_PER_SAMPLE, "beds in use", "ward"), Target.exact(8 * 0.5 + 4 * 1.5),
        "patients expected from 0 to 12 h"));
    cases.add(mean("surge/by-hour-midnight", "M(t)/D/∞, rates by hour, beds in use at midnight", daily,
        Reading.at(72 / HOURS_PER_SAMPLE, "beds in use", "ward"), Target.exact(8 * 1.5 + 4 * 0.5),
        "patients expected from 12 to 24 h"));
  }

  /** Mean census at a time: the run is empty 300 h before time 0. */
  private static double census(double t) {
    return 0.5 * (staying(t + 300) - staying(t - 24)) + 3 * (staying(t - 24) - staying(t - 48)) + 0.5 * staying(t - 48);
  }

  /** Mean of the lesser of the stay (lognormal, mean 12 h, cv 1) and a time. */
  private static double staying(double time) {
    if (time <= 0) {
      return 0;
    }
    double variance = StrictMath.log(2);
    double sigma = StrictMath.sqrt(variance);
    double z = (StrictMath.log(time / 12) + variance / 2) / sigma;
    NormalDistribution normal = new NormalDistribution();
    return 12 * normal.cumulativeProbability(z - sigma) + time * (1 - normal.cumulativeProbability(z));
  }

  private static void capacityLost(List<ValidationCase> cases) {
    Model model = ScenarioModel.of("capacity-lost");
    Chains.Forward chain = new Chains.Forward(t -> t >= 6 && t < 18 ? 3.5 : 2, t -> t >= 12 && t < 24 ? BEDS / 2 : BEDS, 200);
    for (int hour = 6; hour <= 48; hour += 6) {
      chain.goOn(hour);
      double beds = hour >= 12 && hour < 24 ? BEDS / 2 : BEDS;
      cases.add(mean("capacity-lost/present-" + hour, "M(t)/M/c(t), patients present at " + hour + " h", model,
          Reading.at(hour / 6, "in the system", ""), Target.exact(chain.meanNumber()), "forward equations"));
      if (hour == 18 || hour == 30) {
        cases.add(mean("capacity-lost/waiting-" + hour, "M(t)/M/c(t), patients waiting at " + hour + " h", model,
            Reading.at(hour / 6, "waiting", "ward"), Target.exact(chain.meanWaiting(beds)), "forward equations"));
      }
      if (hour == 18) {
        cases.add(mean("capacity-lost/above-10", "M(t)/M/c(t), chance of more than 10 present at 18 h", model,
            Reading.at(hour / 6, "in the system", "").above(10), Target.exact(chain.above(10)), "forward equations"));
      }
    }
    cases.add(mean("capacity-lost/waiting", "M(t)/M/c(t), mean number waiting over 48 h", model,
        Reading.average("waiting", "ward"), Target.exact(chain.waited() / 48), "forward equations, integrated"));
  }
}
