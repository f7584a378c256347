package org.mashfa.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far a run is and how long it will take; closing takes it away. */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long REDRAW = NANOS_PER_SECOND / 5;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier nanoTime;
  private int replications;
  private long start;
  private long drawn;
  private int done;

  /** Says what comes before the first replication; nothing is drawn unless {@code shown}. */
  Progress(Surroundings surroundings, boolean shown, String preparation) {
    err = surroundings.err();
    this.shown = shown;
    nanoTime = surroundings.nanoTime();
    write(preparation);
  }

  /** The replications begin. */
  synchronized void begin(int replications) {
    this.replications = replications;
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
    String left = done == 0 ? "" : ", " + duration((double) (now - start) / done * (replications - done)) + " left";
    write(done + " of " + replications + " replications" + left);
  }

  private void write(String line) {
    if (shown) {
      err.print(CLEAR + line);
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
    write("");
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
