package org.mashfa.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far a run is and how long it will take. */
final class Progress implements IntConsumer {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long REDRAW = NANOS_PER_SECOND / 5;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final int replications;
  private final LongSupplier nanoTime;
  private final long start;
  private long drawn;
  private int done;

  /** Begins; nothing is drawn unless {@code shown}. */
  Progress(Surroundings surroundings, boolean shown, int replications) {
    err = surroundings.err();
    this.shown = shown;
    this.replications = replications;
    nanoTime = surroundings.nanoTime();
    start = nanoTime.getAsLong();
    draw(start);
  }

  /** Says that so many replications are done. */
  @Override
  public synchronized void accept(int count) {
    done = count;
    long now = nanoTime.getAsLong();
    if (now - drawn >= REDRAW) {
      draw(now);
    }
  }

  private void draw(long now) {
    drawn = now;
    if (shown) {
      String left = done == 0 ? "" : ", " + duration((double) (now - start) / done * (replications - done)) + " left";
      err.print(CLEAR + done + " of " + replications + " replications" + left);
      err.flush();
    }
  }

  /** Replications that are done. */
  synchronized int done() {
    return done;
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }

  /** Time since the beginning, as people say it. */
  String elapsed() {
    return duration(nanoTime.getAsLong() - start);
  }

  private static String duration(double nanos) {
    double seconds = nanos / NANOS_PER_SECOND;
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3_600 ? whole / 60 + " min " + whole % 60 + " s" : whole / 3_600 + " h " + whole / 60 % 60 + " min";
  }
}
