package org.mashfa.validation;

import static org.mashfa.validation.ValidationCase.mean;
import static org.mashfa.validation.ValidationCase.ratio;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** Fuel, stocks, and the race between care and death. */
final class SupplyCases {
  private static final double DAYS = 10;
  private static final double HOURS = 24 * DAYS;

  private SupplyCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    fuel(cases);
    kits(cases);
    races(cases);
    return cases;
  }

  private static void fuel(List<ValidationCase> cases) {
    Reading dark = Reading.of("time without power", "", "all", "total");
    Model model = ScenarioModel.of("fuel");
    cases.add(mean("fuel/autonomy", "fuel autonomy at the start (d)", model,
        Reading.of("fuel autonomy", "", "all", "mean at the start"), Target.exact(800 / 11.0 / 24), "800 L / 11 L/h"));
    cases.add(mean("fuel/dark", "hours without power in 10 d", model, dark, Target.exact(HOURS - 800 / 11.0),
        "240 h − 800 L / 11 L/h"));
    double between = (11 + 14.4) / 2;
    cases.add(mean("fuel/between-two-loads", "the same at 62.5% load", ScenarioModel.of("fuel", "between-two-loads"), dark,
        Target.exact(HOURS - 800 / between), "burn halfway between 50% and 75% load: 12.7 L/h"));
    double each = 100 / 11.0;
    cases.add(mean("fuel/deliveries", "the same with 100 L each midnight", ScenarioModel.of("fuel", "deliveries"), dark,
        Target.exact(120 - 1200 / 11.0 + 5 * (24 - each)), "dry at 109.09 h, then 9.0909 h of each day"));
    cases.add(mean("fuel/battery", "the same with a battery of 2 h", ScenarioModel.of("fuel", "battery"), dark,
        Target.exact(HOURS - 800 / 11.0 - 2), "2 h less"));
  }

  private static void kits(List<ValidationCase> cases) {
    PoissonDistribution demand = new PoissonDistribution(24);
    double runsOut = 1 - demand.cumulativeProbability(19);
    double moreThanOut = 1 - demand.cumulativeProbability(20);
    Model model = ScenarioModel.of("stock");
    cases.add(mean("stock/runs-out", "20 kits, chance of running out in 24 h", model,
        Reading.of("stock-outs", "kits", "all", "total"), Target.exact(runsOut), "P(N ≥ 20), N Poisson with mean 24"));
    cases.add(mean("stock/time-out", "20 kits, mean hours out of stock", model,
        Reading.of("time out of stock", "kits", "all", "total"), Target.exact(24 * runsOut - 20 * moreThanOut),
        "E[(24 h − S)⁺], S the 20th arrival: Erlang"));
  }

  private static void races(List<ValidationCase> cases) {
    race(cases, "", "exponential death and care", 0.25 / 0.75, "δ/(δ + μ)");
    race(cases, "half-speed", "the hazard at half speed in care", 0.125 / 0.625, "(δ/2)/(δ/2 + μ)");
    race(cases, "lethal-share", "60% in danger", 0.6 * 0.25 / 0.75, "0.6 δ/(δ + μ)");
    race(cases, "weibull", "Weibull death, care of 3 h", -StrictMath.expm1(-9.0 / 16), "1 − exp(−(3/4)²)");
    race(cases, "two-stages", "Weibull death, 1 h at full and 2 h at half speed", -StrictMath.expm1(-1.0 / 16 - 0.5 * 8 / 16),
        "1 − exp(−(1/4)² − ½((3/4)² − (1/4)²))");
    double worse = 1.0 / 3;
    race(cases, "worsening", "three risks: death, worsening, end of care", (0.25 + worse * (1 / 1.5)) / (0.25 + worse + 0.5),
        "(δ + ω δ′/(δ′ + μ))/(δ + ω + μ)");
  }

  private static void race(List<ValidationCase> cases, String plan, String what, double share, String how) {
    cases.add(ratio("race/" + (plan.isEmpty() ? "exponential" : plan), "share who die: " + what,
        ScenarioModel.of("competing-risks", plan), Reading.total("deaths"), Reading.total("arrivals"), Target.exact(share), how));
  }
}
