package org.mashfa.assembly;

import java.util.List;
import java.util.TreeSet;
import org.mashfa.engine.Ticks;
import org.mashfa.random.RateFunction;
import org.mashfa.scenario.Demand;

/** The rate of a stream over time, from a base rate or steps and the shape of a day. */
final class Rates {
  private static final long HOUR = Ticks.PER_HOUR;
  private static final long DAY = Ticks.PER_DAY;

  private final Demand demand;
  private final double base;
  private final long warmUp;
  private final long dayOffset;
  private final double meanWeight;

  private Rates(Demand demand, double base, long warmUp, long dayOffset) {
    this.demand = demand;
    this.base = base;
    this.warmUp = warmUp;
    this.dayOffset = dayOffset;
    meanWeight = demand.byHour().stream().mapToDouble(w -> w).average().orElse(1);
  }

  /**
   * The rate of a stream.
   *
   * @param base patients per tick, where no steps are given
   * @param warmUp tick at which the warm-up ends
   * @param dayOffset ticks from midnight to tick 0
   * @param end last tick of interest
   */
  static RateFunction of(Demand demand, double base, long warmUp, long dayOffset, long end) {
    return new Rates(demand, base, warmUp, dayOffset).build(end);
  }

  private RateFunction build(long end) {
    boolean steps = !demand.rates().isEmpty();
    boolean hours = !demand.byHour().isEmpty();
    long cycle = Ticks.ofSeconds(demand.repeats());
    long period = steps && hours ? 0 : hours ? DAY : steps ? cycle : 0;
    TreeSet<Long> starts = new TreeSet<>(List.of(0L));
    long bound = period > 0 ? period : end + 1;
    if (hours) {
      for (long t = Math.floorMod(-dayOffset, HOUR); t < bound; t += HOUR) {
        starts.add(t);
      }
    }
    for (Demand.Step step : demand.rates()) {
      long from = warmUp + Ticks.ofSeconds(step.from());
      if (cycle == 0) {
        starts.add(from);
      } else {
        for (long t = Math.floorMod(from, cycle); t < bound; t += cycle) {
          starts.add(t);
        }
      }
    }
    long[] at = starts.stream().mapToLong(t -> t).filter(t -> t < bound).toArray();
    double[] rate = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      rate[i] = stepAt(at[i]) * weightAt(at[i]);
    }
    return new RateFunction(at, rate, period);
  }

  /** The step's rate at a tick; during the warm-up, unless the steps repeat, that of its end. */
  private double stepAt(long tick) {
    if (demand.rates().isEmpty()) {
      return base;
    }
    double since = Ticks.toSeconds(tick - warmUp);
    double cycle = demand.repeats();
    double position = cycle > 0 ? since - Math.floor(since / cycle) * cycle : Math.max(0, since);
    double rate = 0;
    double latest = Double.NEGATIVE_INFINITY;
    double wrap = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (Demand.Step step : demand.rates()) {
      if (step.from() <= position && step.from() >= latest) {
        latest = step.from();
        rate = step.rate();
      }
      if (step.from() >= last) {
        last = step.from();
        wrap = step.rate();
      }
    }
    double perSecond = latest > Double.NEGATIVE_INFINITY ? rate : cycle > 0 ? wrap : 0;
    return perSecond / Ticks.PER_SECOND;
  }

  private double weightAt(long tick) {
    if (demand.byHour().isEmpty() || meanWeight == 0) {
      return 1;
    }
    int hour = (int) ((tick + dayOffset) % DAY / HOUR);
    return demand.byHour().get(hour) / meanWeight;
  }
}
