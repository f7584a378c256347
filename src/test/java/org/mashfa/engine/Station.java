package org.mashfa.engine;

import java.util.function.DoubleUnaryOperator;
import org.mashfa.random.KeyedRandom;
import org.mashfa.stats.Tally;

/**
 * A station with servers, priority classes and customers who may lose patience, built on the event list and the waiting
 * lines alone. Times in hours.
 */
final class Station {
  private static final long SOURCE = KeyedRandom.source("customers");
  private static final int ARRIVAL = 0;
  private static final int GAP = 1;
  private static final int SERVICE = 2;
  private static final int PATIENCE = 3;
  private static final int CLASS = 4;

  private final double[] arrivalRates;
  private final int servers;
  private final DoubleUnaryOperator serviceQuantile;
  private final double patienceRate;

  /** What one run found. */
  record Found(Tally[] waits, double abandoned) {}

  /** A station; patience 0 for customers who wait for ever. */
  Station(double[] arrivalRates, int servers, DoubleUnaryOperator serviceQuantile, double patienceRate) {
    this.arrivalRates = arrivalRates;
    this.servers = servers;
    this.serviceQuantile = serviceQuantile;
    this.patienceRate = patienceRate;
  }

  /** Serves some customers and, after them, those whose waits are told by class; waits of those who give up included. */
  Found run(int replication, int unmeasured, int measured) {
    KeyedRandom random = new KeyedRandom(20261122);
    random.replication(replication);
    double total = 0;
    for (double rate : arrivalRates) {
      total += rate;
    }
    EventList events = new EventList(3, (1L << 40) - 2);
    WaitingLines line = new WaitingLines(1, 1);
    int customers = unmeasured + measured;
    events.ensureSlots(1 + 2 * customers);
    line.ensureMembers(customers);
    long[] came = new long[customers];
    int[] klass = new int[customers];
    Tally[] waits = new Tally[arrivalRates.length];
    for (int c = 0; c < waits.length; c++) {
      waits[c] = new Tally();
    }
    int arrived = 0;
    int busy = 0;
    long abandoned = 0;
    events.schedule(ARRIVAL, 0, 3);
    for (int slot = events.next(); slot >= 0; slot = events.next()) {
      int customer;
      if (slot == ARRIVAL) {
        customer = arrived++;
        long key = KeyedRandom.entity(SOURCE, customer);
        came[customer] = events.now();
        klass[customer] = classOf(random.uniform(key, CLASS, 0) * total);
        if (arrived < customers) {
          events.schedule(ARRIVAL, events.now() + ticks(random.exponential(key, GAP, 0) / total), 3);
        }
        line.addLast(0, klass[customer], customer);
        if (patienceRate > 0) {
          events.schedule(2 + 2 * customer, events.now() + ticks(random.exponential(key, PATIENCE, 0) / patienceRate), 4);
        }
      } else if (slot % 2 == 1) {
        busy--;
      } else {
        customer = slot / 2 - 1;
        line.remove(customer);
        if (customer >= unmeasured) {
          abandoned++;
          waits[klass[customer]].add(Ticks.toSeconds(events.now() - came[customer]) / 3600);
        }
      }
      if (busy < servers && line.size(0) > 0) {
        customer = line.first(0);
        line.remove(customer);
        busy++;
        events.cancel(2 + 2 * customer);
        events.schedule(1 + 2 * customer, events.now()
            + ticks(serviceQuantile.applyAsDouble(random.uniform(KeyedRandom.entity(SOURCE, customer), SERVICE, 0))), 1);
        if (customer >= unmeasured) {
          waits[klass[customer]].add(Ticks.toSeconds(events.now() - came[customer]) / 3600);
        }
      }
    }
    return new Found(waits, (double) abandoned / measured);
  }

  private int classOf(double luck) {
    int c = 0;
    double left = luck;
    while (left > arrivalRates[c] && c < arrivalRates.length - 1) {
      left -= arrivalRates[c++];
    }
    return c;
  }

  private static long ticks(double hours) {
    return Ticks.ofSeconds(hours * 3600);
  }
}
