package org.mashfa.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.stream.Stream;
import org.mashfa.engine.Ticks;
import org.mashfa.random.KeyedRandom;

/**
 * Vehicles that break down, and those who repair them, fleet by fleet and one after the other. A vehicle breaks down
 * when its time in working order is over, which passes whatever it does; one that is out first ends what it is out for.
 */
final class Workshop {
  private final Replication r;
  private final Ambulances ambulances;
  private final int[] fleet;
  private final long[] luck; // vehicle
  private final boolean[] broken;
  private final int[] breakdowns; // vehicle: how many so far
  private final int[] outOfOrder; // fleet
  private final int[] inRepair; // fleet
  private final Queue<Integer>[] line; // fleet: those who wait for a mechanic

  @SuppressWarnings({"unchecked", "rawtypes"})
  Workshop(Replication r, Ambulances ambulances, int[] fleet, long[] luck) {
    this.r = r;
    this.ambulances = ambulances;
    this.fleet = fleet;
    this.luck = luck;
    broken = new boolean[fleet.length];
    breakdowns = new int[fleet.length];
    outOfOrder = new int[r.world.fleets().size()];
    inRepair = new int[outOfOrder.length];
    line = Stream.generate(ArrayDeque::new).limit(outOfOrder.length).toArray(Queue[]::new);
  }

  void start() {
    Arrays.fill(broken, false);
    Arrays.fill(breakdowns, 0);
    Arrays.fill(outOfOrder, 0);
    Arrays.fill(inRepair, 0);
    for (Queue<Integer> waiting : line) {
      waiting.clear();
    }
    for (int v = 0; v < fleet.length; v++) {
      if (breakdown(v) != null) {
        works(v);
      }
    }
  }

  private World.Breakdown breakdown(int v) {
    return r.world.fleets().get(fleet[v]).breakdown();
  }

  private void works(int v) {
    double u = r.random.uniform(luck[v], Purpose.BREAKDOWN, breakdowns[v]);
    r.agenda.at(r.now() + Math.max(1, Ticks.ofDraw(breakdown(v).after().quantile(u))), () -> breaksDown(v));
  }

  private void breaksDown(int v) {
    broken[v] = true;
    breakdowns[v]++;
    ambulances.breaksDown(v);
  }

  /** Whether a vehicle has broken down: it is out of order, or about to be once it is free. */
  boolean isBroken(int v) {
    return broken[v];
  }

  /** Vehicles of a fleet that are out of order. */
  int outOfOrder(int f) {
    return outOfOrder[f];
  }

  /** A broken vehicle that is out for nobody is repaired as soon as a mechanic is free. */
  void enter(int v) {
    outOfOrder[fleet[v]]++;
    if (inRepair[fleet[v]] < breakdown(v).mechanics()) {
      repair(v);
    } else {
      line[fleet[v]].add(v);
    }
  }

  private void repair(int v) {
    inRepair[fleet[v]]++;
    double u = r.random.uniform(luck[v], Purpose.REPAIR, breakdowns[v]);
    r.agenda.at(r.now() + Ticks.ofDraw(breakdown(v).repair().quantile(u)), () -> repaired(v));
  }

  private void repaired(int v) {
    int f = fleet[v];
    broken[v] = false;
    outOfOrder[f]--;
    inRepair[f]--;
    if (!line[f].isEmpty()) {
      repair(line[f].remove());
    }
    works(v);
    ambulances.works(v);
  }

  /** The luck of each vehicle: that of its fleet, by its number in it. */
  static long[] luck(World world, int[] fleet) {
    long[] luck = new long[fleet.length];
    int number = 0;
    for (int v = 0; v < fleet.length; v++) {
      number = v > 0 && fleet[v] == fleet[v - 1] ? number + 1 : 0;
      luck[v] = KeyedRandom.entity(KeyedRandom.source("vehicle:" + world.fleets().get(fleet[v]).name()), number);
    }
    return luck;
  }
}
