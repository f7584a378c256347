package org.mashfa.validation;

import static org.mashfa.stats.theory.Queues.mg1MeanWait;
import static org.mashfa.stats.theory.Queues.mmcMeanQueue;
import static org.mashfa.stats.theory.Queues.mmcMeanWait;
import static org.mashfa.validation.ValidationCase.mean;
import static org.mashfa.validation.ValidationCase.ratio;

import java.util.ArrayList;
import java.util.List;

/** Several places of service: open, closed, blocking, and vehicles as servers. */
final class NetworkCases {
  private static final double MINUTES = 60;

  private NetworkCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    jackson(cases);
    blocking(cases);
    repairShop(cases);
    fleet(cases);
    return cases;
  }

  private static void jackson(List<ValidationCase> cases) {
    Model model = ScenarioModel.of("jackson");
    station(cases, model, "triage", 1.6, 4, 1);
    station(cases, model, "bay", 3, 1, 5);
    station(cases, model, "imaging", 0.9, 2, 1);
  }

  private static void station(List<ValidationCase> cases, Model model, String unit, double rate, double service, int servers) {
    cases.add(mean("jackson/" + unit, "Jackson network, mean number waiting, " + unit, model,
        Reading.average("waiting", unit), Target.exact(mmcMeanQueue(rate, service, servers)),
        "M/M/" + servers + " with λ = " + Numbers.shown(rate) + "/h from the traffic equations"));
  }

  /** States by patients treated and patients blocked in the bays, and by the ward bed: nobody is blocked while it is free. */
  private static void blocking(List<ValidationCase> cases) {
    int[][] states = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {0, 0, 1}, {1, 0, 1}, {2, 0, 1}, {0, 1, 1}, {1, 1, 1}, {0, 2, 1}};
    double[][] rates = new double[states.length][states.length];
    for (int i = 0; i < states.length; i++) {
      for (int j = 0; j < states.length; j++) {
        rates[i][j] = blockingRate(states[i], states[j]);
      }
    }
    double[] p = Chains.stationary(rates);
    double refused = 0;
    double bays = 0;
    double blocked = 0;
    double ward = 0;
    for (int i = 0; i < states.length; i++) {
      refused += states[i][0] + states[i][1] == 2 ? p[i] : 0;
      bays += (states[i][0] + states[i][1]) * p[i];
      blocked += states[i][1] * p[i];
      ward += states[i][2] * p[i];
    }
    Model model = ScenarioModel.of("blocking");
    String how = "Markov chain with nine states";
    cases.add(ratio("blocking/refused", "boarding, share refused", model, Reading.total("refused"), Reading.total("arrivals"),
        Target.exact(refused), how));
    cases.add(mean("blocking/bays", "boarding, bays in use", model, Reading.average("beds in use", "emergency"),
        Target.exact(bays), how));
    cases.add(mean("blocking/boarding", "boarding, bays held by boarding patients", model,
        Reading.average("beds in use by boarding patients", "emergency"), Target.exact(blocked), how));
    cases.add(mean("blocking/ward", "boarding, occupancy of the ward", model, Reading.average("occupancy", "ward"),
        Target.exact(ward), how));
  }

  private static double blockingRate(int[] from, int[] to) {
    int treated = to[0] - from[0];
    int blocked = to[1] - from[1];
    int ward = to[2] - from[2];
    if (treated == 1 && blocked == 0 && ward == 0) {
      return 1; // arrival
    }
    if (treated == -1 && (from[2] == 0 ? blocked == 0 && ward == 1 : blocked == 1 && ward == 0)) {
      return from[0]; // treated: to the ward, or blocked
    }
    boolean bedFreed = treated == 0 && from[2] == 1 && (from[1] > 0 ? blocked == -1 && ward == 0 : blocked == 0 && ward == -1);
    return bedFreed ? 0.5 : 0;
  }

  private static void repairShop(List<ValidationCase> cases) {
    int machines = 6;
    double[][] rates = new double[machines + 1][machines + 1];
    for (int n = 0; n < machines; n++) {
      rates[n][n + 1] = (machines - n) / 10.0;
      rates[n + 1][n] = Math.min(n + 1, 2) / 4.0;
    }
    double[] p = Chains.stationary(rates);
    double working = 0;
    double waiting = 0;
    for (int n = 0; n <= machines; n++) {
      working += (machines - n) * p[n];
      waiting += Math.max(0, n - 2) * p[n];
    }
    Model model = ScenarioModel.of("repair-shop");
    cases.add(mean("repair-shop/working", "machine repair, machines working", model, Reading.average("beds in use", "floor"),
        Target.exact(working), "birth-death chain, 6 machines, 2 technicians"));
    cases.add(mean("repair-shop/waiting", "machine repair, machines waiting", model, Reading.average("waiting", "shop"),
        Target.exact(waiting), "the same chain"));
  }

  private static void fleet(List<ValidationCase> cases) {
    Reading pickUp = Reading.of("time to pick-up", "ambulance", "all", "mean");
    cases.add(mean("fleet/pick-up", "three vehicles, mean time to pick-up (min)", ScenarioModel.of("ambulance-fleet"), pickUp,
        Target.exact(MINUTES * mmcMeanWait(1.8, 1, 3)), "M/M/3, λ = 1.8/h"));
    cases.add(mean("fleet/use", "three vehicles, share of time on missions", ScenarioModel.of("ambulance-fleet"),
        Reading.average("vehicle use", "ambulance"), Target.exact(0.6), "ρ"));
    double variance = 0.6 * 0.6;
    cases.add(mean("fleet/refuelling", "one vehicle that refuels after each mission, mean time to pick-up (min)",
        ScenarioModel.of("ambulance-fleet", "refuelling"), pickUp, Target.exact(MINUTES * mg1MeanWait(0.5, 1, variance)),
        "M/G/1, service 36 min exponential + 24 min"));
    breakdowns(cases, pickUp);
  }

  /**
   * States by calls that wait, sound vehicles that are out, broken ones that are still out, and those in the workshop; nobody
   * waits while a sound vehicle is idle. The queue is cut off where it holds a share of some 1e-12.
   */
  private static void breakdowns(List<ValidationCase> cases, Reading pickUp) {
    int vehicles = 3;
    int longest = 80;
    double calls = 1;
    double failure = 1 / 12.0;
    double repair = 1 / 4.0;
    List<List<Integer>> states = new ArrayList<>();
    for (int out = 0; out <= vehicles; out++) {
      for (int doomed = 0; doomed + out <= vehicles; doomed++) {
        for (int in = 0; in + doomed + out <= vehicles; in++) {
          for (int q = 0; q <= (in + doomed + out == vehicles ? longest : 0); q++) {
            states.add(List.of(q, in, doomed, out));
          }
        }
      }
    }
    double[][] rates = new double[states.size()][states.size()];
    for (int i = 0; i < rates.length; i++) {
      int q = states.get(i).get(0);
      int in = states.get(i).get(1);
      int doomed = states.get(i).get(2);
      int out = states.get(i).get(3);
      int idle = vehicles - in - doomed - out;
      int next = q > 0 ? 0 : 1; // a vehicle that is free is idle, or takes the call that waits
      double[] from = rates[i];
      add(from, states, calls, idle > 0 ? List.of(q, in + 1, doomed, out) : List.of(q + 1, in, doomed, out));
      add(from, states, in, List.of(q - 1 + next, in - next, doomed, out));
      add(from, states, doomed, List.of(q, in, doomed - 1, out + 1));
      add(from, states, idle * failure, List.of(q, in, doomed, out + 1));
      add(from, states, in * failure, List.of(q, in - 1, doomed + 1, out));
      add(from, states, out > 0 ? repair : 0, List.of(q - 1 + next, in + 1 - next, doomed, out - 1));
    }
    double[] p = Chains.stationary(rates);
    double waiting = 0;
    double broken = 0;
    for (int i = 0; i < p.length; i++) {
      waiting += states.get(i).get(0) * p[i];
      broken += states.get(i).get(3) * p[i];
    }
    Model model = ScenarioModel.of("ambulance-fleet", "breakdowns");
    String how = "Markov chain with " + p.length + " states, one mechanic";
    cases.add(mean("fleet/breakdowns/pick-up", "three vehicles that break down, mean time to pick-up (min)", model, pickUp,
        Target.exact(MINUTES * waiting / calls), how));
    cases.add(mean("fleet/breakdowns/out", "three vehicles that break down, out of order", model,
        Reading.average("vehicles out of order", "ambulance"), Target.exact(broken), how));
  }

  private static void add(double[] rates, List<List<Integer>> states, double rate, List<Integer> to) {
    int j = rate > 0 ? states.indexOf(to) : -1;
    if (j >= 0) { // else the queue is cut off there
      rates[j] += rate;
    }
  }
}
