package org.mashfa.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Says how far a run is and how long it will take: on a terminal in one line that closing takes away, elsewhere in a
 * line now and then, none if it is soon over.
 */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long REDRAW = NANOS_PER_SECOND / 5;
  private static final long FIRST_LINE = NANOS_PER_SECOND / 2;
  private static final long NEXT_LINE = 10 * NANOS_PER_SECOND;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private final boolean shown;
  private final LongSupplier nanoTime;
  private int replications;
  private long start;
  private long next; // when to draw again
  private int done;

  /** Says on a terminal what comes before the first replication; nothing is said at all unless {@code shown}. */
  Progress(Surroundings surroundings, boolean shown, String preparation) {
    err = surroundings.err();
    terminal = surroundings.errTerminal();
    this.shown = shown;
    nanoTime = surroundings.nanoTime();
    next = nanoTime.getAsLong() + FIRST_LINE;
    if (terminal) {
      write(preparation);
    }
  }

  /** The replications begin. */
  synchronized void begin(int replications) {
    this.replications = replications;
    start = nanoTime.getAsLong();
    if (terminal || start >= next) {
      draw(start);
    }
  }

  /** Says that so many replications are done. */
  @Override
  public synchronized void accept(int count) {
    done = count;
    long now = nanoTime.getAsLong();
    if (now >= next) {
      draw(now);
    }
  }

  private void draw(long now) {
    next = now + (terminal ? REDRAW : NEXT_LINE);
    String left = done == 0 ? "" : ", " + duration((double) (now - start) / done * (replications - done)) + " left";
    write(done + " of " + replications + " replications" + left);
  }

  private void write(String line) {
    if (shown) {
      err.print(terminal ? CLEAR + line : line + System.lineSeparator());
      err.flush();
    }
  }

  /** Replications that are done. */
  synchronized int done() {
    return done;
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (terminal) {
      write("");
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
