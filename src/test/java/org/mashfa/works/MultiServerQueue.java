package org.mashfa.works;

import java.util.Arrays;
import org.mashfa.engine.EventList;
import org.mashfa.engine.Ticks;
import org.mashfa.engine.WaitingLines;
import org.mashfa.random.Branch;
import org.mashfa.random.KeyedRandom;

/**
 * M/M/c with non-preemptive priority classes on the engine and the keyed random numbers, without the model: works W1
 * (one server, one class) and W2 (twenty servers, three classes). The mean service takes one minute. The first tenth of
 * the customers is not measured.
 */
final class MultiServerQueue {
  private static final int ARRIVAL = 0;
  private static final int FIRST = 1;
  private static final int GAP = 0;
  private static final int CLASS = 1;
  private static final int SERVICE = 2;
  private static final long SOURCE = KeyedRandom.source("customers");

  private final KeyedRandom random;
  private final int servers;
  private final double meanGap;
  private final Branch mix;
  private final EventList events = new EventList(FIRST + 256, (1L << 40) - 2);
  private final WaitingLines line = new WaitingLines(1, 256);
  private int[] klass = new int[256];
  private long[] luck = new long[256];
  private long[] arrived = new long[256];
  private int[] free = new int[256];
  private int frees;
  private int members;

  private int busy;
  private int customer;
  private int measuredFrom;
  private long handled;
  private long start;
  private long last;
  private long queueArea;
  private final long[] waits;
  private final long[] counts;

  /**
   * A queue of given load.
   *
   * @param load offered load for each server, 0 to 1
   * @param shares shares of the classes, most urgent first
   */
  MultiServerQueue(int servers, double load, double[] shares, long seed) {
    this.servers = servers;
    random = new KeyedRandom(seed);
    meanGap = Ticks.PER_MINUTE / (load * servers);
    mix = new Branch(shares);
    waits = new long[shares.length];
    counts = new long[shares.length];
  }

  /** Work W1: one server, load 0.9. */
  static MultiServerQueue w1(long seed) {
    return new MultiServerQueue(1, 0.9, new double[] {1}, seed);
  }

  /** Work W2: twenty servers, load 0.95, three classes. */
  static MultiServerQueue w2(long seed) {
    return new MultiServerQueue(20, 0.95, new double[] {0.15, 0.35, 0.5}, seed);
  }

  /** Lets a number of customers pass, from an empty queue on. */
  void run(int replication, int customers) {
    random.replication(replication);
    events.clear();
    line.clear();
    frees = members = busy = customer = 0;
    handled = start = last = queueArea = 0;
    Arrays.fill(waits, 0);
    Arrays.fill(counts, 0);
    measuredFrom = customers / 10;
    expect();
    for (int slot = events.next(); slot >= 0; slot = events.next()) {
      handled++;
      if (slot == ARRIVAL) {
        arrive();
        if (customer < customers) {
          expect();
        }
      } else {
        finish(slot - FIRST);
      }
    }
  }

  private void expect() {
    double gap = random.exponential(KeyedRandom.entity(SOURCE, customer), GAP, 0);
    events.schedule(ARRIVAL, events.now() + Math.round(gap * meanGap), 1);
  }

  private void arrive() {
    if (customer == measuredFrom) {
      start = last = events.now();
      queueArea = 0;
    }
    int m = frees > 0 ? free[--frees] : members++;
    if (m == klass.length) {
      grow(2 * m);
    }
    luck[m] = KeyedRandom.entity(SOURCE, customer++);
    klass[m] = mix.choose(random.uniform(luck[m], CLASS, 0));
    arrived[m] = events.now();
    if (busy < servers) {
      busy++;
      serve(m);
    } else {
      settle();
      line.addLast(0, klass[m], m);
    }
  }

  private void settle() {
    queueArea += line.size(0) * (events.now() - last);
    last = events.now();
  }

  private void serve(int m) {
    if (customer > measuredFrom) {
      waits[klass[m]] += events.now() - arrived[m];
      counts[klass[m]]++;
    }
    double service = random.exponential(luck[m], SERVICE, 0);
    events.schedule(FIRST + m, events.now() + Math.round(service * Ticks.PER_MINUTE), 0);
  }

  private void finish(int m) {
    free[frees++] = m;
    int next = line.first(0);
    if (next >= 0) {
      settle();
      line.remove(next);
      serve(next);
    } else {
      busy--;
    }
  }

  private void grow(int n) {
    klass = Arrays.copyOf(klass, n);
    luck = Arrays.copyOf(luck, n);
    arrived = Arrays.copyOf(arrived, n);
    free = Arrays.copyOf(free, n);
    line.ensureMembers(n);
    events.ensureSlots(FIRST + n);
  }

  /** Mean wait in minutes of a class, in the run that has ended. */
  double meanWait(int ofClass) {
    return (double) waits[ofClass] / counts[ofClass] / Ticks.PER_MINUTE;
  }

  /** Mean number waiting in the run that has ended. */
  double meanQueue() {
    return (double) queueArea / (last - start);
  }

  /** Events of the run that has ended. */
  long events() {
    return handled;
  }
}
