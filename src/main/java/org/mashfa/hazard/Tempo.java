package org.mashfa.hazard;

import org.mashfa.engine.Ticks;
import org.mashfa.model.Control;
import org.mashfa.random.Distribution;

/**
 * How the rate of drawn events varies over time: factors from given ticks on, and lulls that alternate with attack.
 *
 * @param starts ticks at which a factor begins, ascending; before the first the factor is 1
 * @param factors the factors
 * @param attackLasts law of the ticks of an attack, or null when there are no lulls
 * @param lullLasts law of the ticks of a lull
 * @param lullFactor factor during a lull
 */
public record Tempo(long[] starts, double[] factors, Distribution attackLasts, Distribution lullLasts,
    double lullFactor) {
  /** The same rate at all times. */
  public static final Tempo EVEN = new Tempo(new long[0], new double[0], null, null, 1);

  private static final int PHASE_LASTS = 5;

  /** The factor of one replication, followed forwards in time. */
  final class Course {
    private final Control control;
    private final long source;
    private long phaseEnd = Long.MAX_VALUE;
    private boolean lull;
    private int phases;

    Course(Control control, long source, long from) {
      this.control = control;
      this.source = source;
      if (attackLasts != null) {
        phaseEnd = from + lasts(attackLasts);
      }
    }

    private long lasts(Distribution law) {
      double luck = control.random().uniform(source, PHASE_LASTS, phases++);
      return Math.max(1, Ticks.ofDraw(law.quantile(luck)));
    }

    private void follow(long tick) {
      while (phaseEnd <= tick) {
        lull = !lull;
        phaseEnd += lasts(lull ? lullLasts : attackLasts);
      }
    }

    private double factor(long tick) {
      double factor = lull ? lullFactor : 1;
      for (int i = starts.length - 1; i >= 0; i--) {
        if (starts[i] <= tick) {
          return factor * factors[i];
        }
      }
      return factor;
    }

    private long nextChange(long tick) {
      for (long start : starts) {
        if (start > tick) {
          return Math.min(start, phaseEnd);
        }
      }
      return phaseEnd;
    }

    /**
     * The tick at which an exponential threshold is used up.
     *
     * @param after tick to start from, not before that of the last call
     * @param threshold the threshold, for events at the rate given
     * @param rate events per tick at a factor of one
     * @param raised factor until the tick {@code raisedUntil}
     * @param limit last tick of interest
     * @return the tick, or {@link Long#MAX_VALUE} if it is after the limit
     */
    long next(long after, double threshold, double rate, double raised, long raisedUntil, long limit) {
      double left = threshold;
      long tick = after;
      while (tick <= limit) {
        follow(tick);
        boolean up = tick < raisedUntil;
        long change = Math.min(nextChange(tick), up ? raisedUntil : Long.MAX_VALUE);
        double now = rate * factor(tick) * (up ? raised : 1);
        double used = now * ((double) change - tick);
        if (now > 0 && left <= used) {
          double at = tick + left / now;
          return at <= limit ? (long) Math.ceil(at) : Long.MAX_VALUE;
        }
        if (change == Long.MAX_VALUE) {
          return Long.MAX_VALUE;
        }
        left -= used;
        tick = change;
      }
      return Long.MAX_VALUE;
    }
  }
}
