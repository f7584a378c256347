package org.mashfa.validation;

import static org.mashfa.stats.theory.Queues.erlangAAbandonment;
import static org.mashfa.stats.theory.Queues.erlangAMeanWait;
import static org.mashfa.stats.theory.Queues.erlangB;
import static org.mashfa.stats.theory.Queues.erlangC;
import static org.mashfa.stats.theory.Queues.mg1MeanWait;
import static org.mashfa.stats.theory.Queues.mm1MeanWait;
import static org.mashfa.stats.theory.Queues.mmcMeanQueue;
import static org.mashfa.stats.theory.Queues.mmcMeanWait;
import static org.mashfa.stats.theory.Queues.mmckBlocking;
import static org.mashfa.stats.theory.Queues.mmckMeanWait;
import static org.mashfa.validation.ValidationCase.mean;
import static org.mashfa.validation.ValidationCase.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Single queues in their steady state. Times in the scenarios are in hours, measured waits in minutes. */
final class QueueCases {
  private static final double MINUTES = 60;

  /** Quantiles come from a histogram that can be off by 0.4%. */
  private static final double QUANTILE_RESOLUTION = 0.004;

  private QueueCases() {}

  static Reading queueTime(String unit) {
    return queueTime(unit, "all");
  }

  static Reading queueTime(String unit, String patientClass) {
    return Reading.of("queue time", unit, patientClass, "mean");
  }

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    poisson(cases);
    losses(cases);
    impatience(cases);
    laws(cases);
    batches(cases);
    gaps(cases);
    return cases;
  }

  private static void gaps(List<ValidationCase> cases) {
    double rate = 0.7;
    gaps(cases, "", "D/M/1", s -> StrictMath.exp(-s / rate));
    gaps(cases, "erlang", "E2/M/1", s -> StrictMath.pow(1 + s / rate / 2, -2));
    gaps(cases, "crowds", "gaps of gamma law with cv 1.5", s -> StrictMath.pow(1 + 1.5 * 1.5 * s / rate, -1 / (1.5 * 1.5)));
  }

  /** @param transform Laplace transform of the law of the gaps */
  private static void gaps(List<ValidationCase> cases, String plan, String name, DoubleUnaryOperator transform) {
    double found = 0.5;
    for (int i = 0; i < 1000; i++) {
      found = transform.applyAsDouble(1 - found); // a contraction: the least root below 1
    }
    cases.add(mean("gim1/" + (plan.isEmpty() ? "appointments" : plan), "GI/M/1, " + name + ", mean wait (min)",
        ScenarioModel.of("gi-m-1", plan), queueTime("bay"), Target.exact(MINUTES * found / (1 - found)),
        "σ/(μ(1−σ)), σ = A*(μ−μσ) = " + Numbers.shown(found)));
  }

  private static void poisson(List<ValidationCase> cases) {
    Model mm1 = ScenarioModel.of("mm1");
    cases.add(mean("mm1/wait", "M/M/1, mean wait (min)", mm1, queueTime("bay"),
        Target.exact(MINUTES * mm1MeanWait(0.6, 1)), "ρ/(μ−λ), λ = 0.6/h, μ = 1/h"));
    cases.add(mean("mm1/occupancy", "M/M/1, occupancy", mm1, Reading.average("occupancy", "bay"),
        Target.exact(0.6), "ρ"));
    cases.add(mean("mm1/wait-p90", "M/M/1, 90% quantile of the wait (min)", mm1,
        Reading.of("queue time", "bay", "all", "p90"),
        new Target.Exact(MINUTES * StrictMath.log(0.6 / 0.1) / 0.4, QUANTILE_RESOLUTION, 0.02),
        "ln(ρ/0.1)/(μ−λ); the histogram of waits tells 0.4%"));
    servers(cases, "", "three beds", 3, 2.1);
    servers(cases, "five", "five beds", 5, 3.5);
    servers(cases, "twenty", "twenty beds", 20, 16);
    servers(cases, "nurses", "three nurses, beds without limit", 3, 2.1);
  }

  private static void servers(List<ValidationCase> cases, String plan, String name, int c, double rate) {
    Model model = ScenarioModel.of("mmc", plan);
    String id = "mmc/" + (plan.isEmpty() ? "three" : plan);
    String how = "C(" + c + ", " + Numbers.shown(rate) + ") = " + Numbers.shown(erlangC(c, rate));
    cases.add(mean(id + "/wait", "M/M/c, " + name + ", mean wait (min)", model, queueTime("bay"),
        Target.exact(MINUTES * mmcMeanWait(rate, 1, c)), "Erlang C: " + how));
    cases.add(mean(id + "/waiting", "M/M/c, " + name + ", mean number waiting", model, Reading.average("waiting", "bay"),
        Target.exact(mmcMeanQueue(rate, 1, c)), "Erlang C and Little"));
  }

  private static void losses(List<ValidationCase> cases) {
    loss(cases, "two-beds", 2, 3);
    loss(cases, "four-beds", 4, 3);
    loss(cases, "", 10, 8);
    loss(cases, "twenty-beds", 20, 18);
    loss(cases, "twenty-beds-overloaded", 20, 25);
    loss(cases, "forty-five-beds", 45, 40);
    Model hunt = ScenarioModel.of("ordered-hunt");
    cases.add(ratio("ordered-hunt/refused", "a unit and its overflow, share refused", hunt, Reading.total("refused"),
        Reading.total("arrivals"), Target.exact(erlangB(10, 8)), "B(6 + 4, 8)"));
    cases.add(mean("ordered-hunt/first", "beds in use in the unit tried first", hunt,
        Reading.average("beds in use", "icu"), Target.exact(8 * (1 - erlangB(6, 8))), "8 (1 − B(6, 8))"));
    cases.add(ratio("ordered-hunt/two-hospitals", "two hospitals, share refused by both",
        ScenarioModel.of("ordered-hunt", "two-hospitals"), Reading.total("refused"), Reading.total("arrivals"),
        Target.exact(erlangB(10, 8)), "B(6 + 4, 8)"));
    Model room = ScenarioModel.of("mmck");
    cases.add(ratio("mmck/refused", "M/M/2/5, share refused", room, Reading.total("refused"), Reading.total("arrivals"),
        Target.exact(mmckBlocking(3, 1, 2, 5)), "birth-death chain, λ = 3μ"));
    cases.add(mean("mmck/wait", "M/M/2/5, mean wait of those let in (min)", room, queueTime("bay"),
        Target.exact(MINUTES * mmckMeanWait(3, 1, 2, 5)), "birth-death chain and Little"));
  }

  private static void loss(List<ValidationCase> cases, String plan, int beds, double load) {
    cases.add(ratio("erlang-b/" + (plan.isEmpty() ? "ten-beds" : plan), "M/G/c/c, " + beds + " beds, share refused",
        ScenarioModel.of("erlang-b", plan), Reading.total("refused"), Reading.total("arrivals"),
        Target.exact(erlangB(beds, load)), "B(" + beds + ", " + Numbers.shown(load) + ")"));
  }

  private static void impatience(List<ValidationCase> cases) {
    gaveUp(cases, "", "three", "left without care", 3, 4, 2);
    gaveUp(cases, "twenty", "twenty", "left without care", 20, 20, 0.5);
    gaveUp(cases, "deaths", "deaths", "deaths", 3, 4, 2);
  }

  private static void gaveUp(
      List<ValidationCase> cases, String plan, String id, String measure, int c, double rate, double patienceRate) {
    Model model = ScenarioModel.of("erlang-a", plan);
    cases.add(ratio("erlang-a/" + id + "/lost", "M/M/" + c + "+M, share who " + (measure.equals("deaths") ? "die" : "leave"),
        model, Reading.total(measure), Reading.total("arrivals"),
        Target.exact(erlangAAbandonment(rate, 1, c, patienceRate)), "Palm: birth-death chain, λ = " + Numbers.shown(rate)
            + "μ, θ = " + Numbers.shown(patienceRate) + "μ"));
    cases.add(mean("erlang-a/" + id + "/waiting", "M/M/" + c + "+M, mean number waiting", model,
        Reading.average("waiting", "bay"), Target.exact(rate * erlangAMeanWait(rate, 1, c, patienceRate)),
        "the same chain"));
  }

  private static void laws(List<ValidationCase> cases) {
    law(cases, "", "lognormal", 1);
    law(cases, "constant", "constant", 0);
    law(cases, "gamma", "gamma", 0.7 * 0.7);
    law(cases, "uniform", "uniform", 1.0 / 3);
    law(cases, "erlang", "Erlang", 0.25);
    law(cases, "triangular", "triangular", (2.4 * 2.4 + 0.6 * 0.6 - 2.4 * 0.6) / 18);
    law(cases, "two-kinds", "mixed exponential", 2 * (0.8 * 0.75 * 0.75 + 0.2 * 2 * 2) - 1);
  }

  private static void law(List<ValidationCase> cases, String plan, String name, double squaredCv) {
    cases.add(mean("mg1/" + (plan.isEmpty() ? "lognormal" : plan), "M/G/1, " + name + ", mean wait (min)",
        ScenarioModel.of("mg1", plan), queueTime("bay"), Target.exact(MINUTES * mg1MeanWait(0.5, 1, squaredCv)),
        "Pollaczek-Khinchine, ρ = 0.5, c² = " + Numbers.shown(squaredCv)));
  }

  private static void batches(List<ValidationCase> cases) {
    double load = 0.5;
    double number = load * (1 + 3) / (2 * (1 - load));
    cases.add(mean("batch-arrivals/waiting", "M[X]/M/1, mean number waiting", ScenarioModel.of("batch-arrivals"),
        Reading.average("waiting", "bay"), Target.exact(number - load),
        "ρ(1 + E[X²]/E[X])/(2(1−ρ)) − ρ, X Poisson with mean 2: E[X²]/E[X] = 3"));
  }
}
