package org.mashfa.random;

import java.util.Arrays;

/**
 * The rate of a Poisson process that changes over time by steps, in events per tick; time in ticks from 0. Used by
 * inversion: the next arrival after an arrival at {@code t} is at {@code inverse(t, e)} with e exponential of mean 1
 * (Cinlar 1975, "Introduction to stochastic processes", section 4.7). There is no thinning, so no majorant to get
 * wrong. Immutable.
 */
public final class RateFunction {

  private final long[] starts;
  private final double[] rates;
  private final long period;
  /** Expected events from the start of the cycle to the start of each segment; one more entry for the cycle's end. */
  private final double[] before;

  /**
   * @param starts when each rate begins [tick]: the first 0, strictly ascending
   * @param ratePerTick the rates [events per tick], 0 or more
   * @param period when it all begins anew [tick], after the last start; or 0: the last rate holds for ever
   * @throws IllegalArgumentException when these conditions do not hold
   */
  public RateFunction(long[] starts, double[] ratePerTick, long period) {
    if (starts.length == 0 || starts.length != ratePerTick.length) {
      throw new IllegalArgumentException("there are " + ratePerTick.length + " rates for " + starts.length
          + " starts, expected one for each of at least one start");
    }
    if (starts[0] != 0) {
      throw new IllegalArgumentException("starts[0] is " + starts[0] + ", expected 0");
    }
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] <= starts[i - 1]) {
        throw new IllegalArgumentException("starts[" + i + "] is " + starts[i] + ", expected more than "
            + starts[i - 1]);
      }
    }
    for (int i = 0; i < ratePerTick.length; i++) {
      Require.notNegative("ratePerTick[" + i + "]", ratePerTick[i]);
    }
    if (period != 0 && period <= starts[starts.length - 1]) {
      throw new IllegalArgumentException("period is " + period + ", expected 0 or more than the last start, "
          + starts[starts.length - 1]);
    }
    this.starts = starts.clone();
    this.rates = ratePerTick.clone();
    // One rate for ever is the same as one rate in a cycle, and needs no cycles.
    this.period = starts.length == 1 ? 0 : period;
    before = new double[starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      before[i + 1] = end(i) == Long.MAX_VALUE
          ? rates[i] > 0 ? Double.POSITIVE_INFINITY : before[i]
          : before[i] + rates[i] * (end(i) - starts[i]);
    }
  }

  /** The rate at tick {@code t} [events per tick]; t 0 or more. */
  public double at(long t) {
    return rates[segment(offset(t))];
  }

  /** Expected number of events from tick 0 to tick {@code t}, 0 or more. */
  public double cumulative(long t) {
    long offset = offset(t);
    int i = segment(offset);
    double inCycle = before[i] + rates[i] * (offset - starts[i]);
    return period == 0 ? inCycle : (double) (t / period) * before[starts.length] + inCycle;
  }

  /**
   * The earliest tick t, {@code from} or later, by which {@code amount} events are expected since {@code from}:
   * cumulative(t) - cumulative(from) >= amount. Exact up to the rounding of sums, some 1e-15 of the events in a cycle;
   * never inside a stretch of rate 0 when amount is above 0.
   *
   * @param from 0 or more [tick]
   * @param amount 0 or more [events]
   * @return {@link Long#MAX_VALUE} when that never comes
   * @throws IllegalArgumentException when an argument is negative or amount is NaN
   */
  public long inverse(long from, double amount) {
    if (!(amount >= 0)) {
      throw new IllegalArgumentException("amount is " + amount + ", expected 0 or more");
    }
    long offset = offset(from);
    int i = segment(offset);
    double here = rates[i] * (end(i) - offset);
    if (amount <= here) {
      return later(from, ticks(amount, rates[i]));
    }
    // Differences from here on, not sums from the start of the cycle: a small amount must not vanish beside a large
    // sum.
    double rest = amount - here;
    int next = i + 1;
    if (next < starts.length) {
      double ahead = before[starts.length] - before[next];
      if (rest <= ahead) {
        return later(from - offset, reach(rest, next));
      }
      rest -= ahead;
    }
    double total = before[starts.length];
    if (period == 0 || total == 0 || amount == Double.POSITIVE_INFINITY) {
      return Long.MAX_VALUE;
    }
    double cycles = Math.max(0, Math.ceil(rest / total) - 1);
    if ((cycles + 1) * period >= 0x1p62) {
      return Long.MAX_VALUE;
    }
    double last = rest - cycles * total;
    long whole = (1 + (long) cycles) * period;
    return later(later(from - offset, whole), last > 0 ? reach(Math.min(last, total), 0) : 0);
  }

  /** The earliest offset by which {@code amount}, above 0, is expected since the start of segment {@code first}. */
  private long reach(double amount, int first) {
    int low = first;
    int high = starts.length - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (before[middle + 1] - before[first] >= amount) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    long ticks = ticks(amount - (before[low] - before[first]), rates[low]);
    return Math.min(later(starts[low], ticks), end(low));
  }

  /** The least number of ticks d with rate * d >= amount. */
  private static long ticks(double amount, double rate) {
    double quotient = amount / rate;
    if (!(quotient < 0x1p62)) {
      return amount == 0 ? 0 : Long.MAX_VALUE;
    }
    long d = (long) Math.ceil(quotient);
    if (d > 0 && rate * (d - 1) >= amount) {
      return d - 1;
    }
    return rate * d >= amount ? d : d + 1;
  }

  private static long later(long tick, long ticks) {
    return ticks > Long.MAX_VALUE - tick ? Long.MAX_VALUE : tick + ticks;
  }

  private long end(int segment) {
    return segment + 1 < starts.length ? starts[segment + 1] : period == 0 ? Long.MAX_VALUE : period;
  }

  private long offset(long t) {
    if (t < 0) {
      throw new IllegalArgumentException("tick is " + t + ", expected 0 or more");
    }
    return period == 0 ? t : t % period;
  }

  private int segment(long offset) {
    if (starts.length == 1) {
      return 0;
    }
    int i = Arrays.binarySearch(starts, offset);
    return i >= 0 ? i : -i - 2;
  }
}
