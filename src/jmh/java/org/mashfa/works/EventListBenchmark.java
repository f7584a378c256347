package org.mashfa.works;

import java.util.concurrent.TimeUnit;
import org.mashfa.engine.EventList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the future event list cost? The hold model (Jones 1986, CACM 29(4)): take the next event, schedule another
 * an exponential time ahead, and nothing else. It is also the least any simulation on this engine can cost.
 *
 * <p>Verdict (November 2026, OpenJDK 17, two shared cores): a hold among 10,000 takes twice the time of a hold among
 * 10, and an event taken back and scheduled anew in every fourth hold adds two fifths. The matches have to be decided
 * by arithmetic: the compiler turns {@code lost ? a : b} into a branch that is foreseen wrongly half the time, and a
 * hold then takes four times as long.
 *
 * <p>Dead ends: to stop the walk at the first match whose winner stays (no gain: whoever was first has to be replaced
 * up to the root); a power of two of leaves (a larger tree for nothing).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EventListBenchmark {
  private static final int HOLDS = 16_000;
  private static final int AHEAD = 1 << 12;
  private static final double MEAN = 600_000;

  /** A list with events pending. */
  @State(Scope.Thread)
  public static class Pending {
    @Param({"10", "100", "1000", "10000"})
    int pending;

    private final long[] ahead = new long[AHEAD];
    private EventList events;
    private int draw;
    private int victim;

    /** Schedules an event for each slot. */
    @Setup
    public void fill() {
      FastRandom random = new FastRandom(20260);
      for (int i = 0; i < AHEAD; i++) {
        ahead[i] = Math.round(MEAN * random.exponential());
      }
      events = new EventList(pending, (1L << 40) - 2);
      begin();
    }

    private void begin() {
      events.clear();
      for (int slot = 0; slot < pending; slot++) {
        schedule(slot);
      }
    }

    private void schedule(int slot) {
      events.schedule(slot, events.now() + ahead[draw++ & AHEAD - 1], 1);
    }

    private void hold() {
      schedule(events.next());
    }

    /** Before the clock reaches the horizon, everything begins anew. */
    private void restart() {
      if (events.now() > events.horizon() / 2) {
        begin();
      }
    }
  }

  /** One hold. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long hold(Pending list) {
    list.restart();
    for (int i = 0; i < HOLDS; i++) {
      list.hold();
    }
    return list.events.now();
  }

  /** One hold; in four of sixteen another entity's event is taken back, and another one scheduled in its place. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long holdAndCancel(Pending list) {
    list.restart();
    for (int i = 0; i < HOLDS; i++) {
      list.hold();
      if ((i & 3) == 3) {
        list.victim = (list.victim + 7) % list.pending;
        list.events.cancel(list.victim);
        list.schedule(list.victim);
      }
    }
    return list.events.now();
  }
}
