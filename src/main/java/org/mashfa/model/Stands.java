package org.mashfa.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where idle vehicles stand: at the base of their fleet, or where they were last set free. The choice of one looks at
 * the nearest locations first and at no more of them than it has to, however many fleets and vehicles there are
 * elsewhere.
 */
final class Stands {
  private final Roads roads;
  private final Journeys journeys;
  private final int[] fleet; // vehicle
  private final int[] place; // vehicle
  private final long[] turn; // vehicle: the higher, the later it has become idle
  private final int[] next; // vehicle, in its row
  private final int[] previous;
  private final int[] first; // row: each fleet at its base, then each location; the last to become idle first
  private final int[] standing; // location: idle vehicles whose fleet has a base
  private final int[][] based; // location: fleets
  private final int[] base; // fleet: place, or -1
  private final int[] everywhere; // fleets without base
  private final double[] speed; // fleet
  private final boolean[][] serves; // line, fleet
  private final double[] fastest; // line: speed of fleets with a base
  private final int[] idle; // line: vehicles of fleets with a base
  private long turns;

  Stands(World world, Journeys journeys, int[] fleet) {
    this.fleet = fleet;
    this.journeys = journeys;
    roads = world.roads();
    place = new int[fleet.length];
    turn = new long[fleet.length];
    next = new int[fleet.length];
    previous = new int[fleet.length];
    int fleets = world.fleets().size();
    first = new int[fleets + roads.locations()];
    standing = new int[roads.locations()];
    based = new int[roads.locations()][0];
    base = new int[fleets];
    speed = new double[fleets];
    serves = new boolean[Ambulances.LINES][fleets];
    fastest = new double[Ambulances.LINES];
    idle = new int[Ambulances.LINES];
    everywhere = IntStream.range(0, fleets).filter(i -> world.fleets().get(i).base() < 0).toArray();
    for (int i = 0; i < fleets; i++) {
      World.Fleet f = world.fleets().get(i);
      base[i] = f.base();
      speed[i] = f.speed();
      serves[Ambulances.CALLS][i] = f.calls();
      serves[Ambulances.TRANSFERS][i] = f.transfers();
      if (base[i] >= 0) {
        int l = roads.location(base[i]);
        based[l] = Arrays.copyOf(based[l], based[l].length + 1);
        based[l][based[l].length - 1] = i;
        for (int line = 0; line < Ambulances.LINES; line++) {
          fastest[line] = Math.max(fastest[line], serves[line][i] ? speed[i] : 0);
        }
      }
    }
  }

  /** All are idle at their bases. */
  void start() {
    Arrays.fill(first, -1);
    Arrays.fill(standing, 0);
    Arrays.fill(idle, 0);
    turns = 0;
    for (int v = fleet.length - 1; v >= 0; v--) {
      place[v] = Math.max(0, base[fleet[v]]);
      add(v);
    }
  }

  boolean serves(int v, int line) {
    return serves[line][fleet[v]];
  }

  /** Where a vehicle is, or was when it set out; without meaning if its fleet has no base. */
  int place(int v) {
    return place[v];
  }

  /** A vehicle that is not idle is at a place. */
  void move(int v, int to) {
    place[v] = to;
  }

  /** Idle vehicles that serve a line and have a base. */
  int idle(int line) {
    return idle[line];
  }

  /** A vehicle is idle from now on, where it is. */
  void add(int v) {
    turn[v] = turns++;
    enter(v);
    count(v, 1);
  }

  /** A vehicle is not idle any more. */
  void remove(int v) {
    leave(v);
    count(v, -1);
  }

  /** Whether an idle vehicle has no way home before it. */
  boolean isHome(int v) {
    return base[fleet[v]] < 0 || place[v] == base[fleet[v]];
  }

  /** Whether the road is open on which an idle vehicle goes home. */
  boolean mayGoHome(int v) {
    return journeys.open(place[v], base[fleet[v]]);
  }

  /** An idle vehicle is at its base now. */
  void goHome(int v) {
    leave(v);
    place[v] = base[fleet[v]];
    enter(v);
  }

  private void count(int v, int by) {
    if (base[fleet[v]] >= 0) {
      for (int line = 0; line < Ambulances.LINES; line++) {
        idle[line] += serves(v, line) ? by : 0;
      }
    }
  }

  private void enter(int v) {
    int row = row(v);
    int before = -1;
    int behind = first[row];
    while (behind >= 0 && turn[behind] > turn[v]) {
      before = behind;
      behind = next[behind];
    }
    link(row, before, v);
    link(row, v, behind);
    standing[roads.location(place[v])] += base[fleet[v]] >= 0 ? 1 : 0;
  }

  private void leave(int v) {
    link(row(v), previous[v], next[v]);
    standing[roads.location(place[v])] -= base[fleet[v]] >= 0 ? 1 : 0;
  }

  private void link(int row, int before, int behind) {
    if (before < 0) {
      first[row] = behind;
    } else {
      next[before] = behind;
    }
    if (behind >= 0) {
      previous[behind] = before;
    }
  }

  private int row(int v) {
    return isHome(v) ? fleet[v] : base.length + roads.location(place[v]);
  }

  /** Whether an idle vehicle can get to a place. */
  boolean reaches(int v, int to) {
    return base[fleet[v]] < 0 || journeys.open(place[v], to);
  }

  /**
   * The idle vehicle that can be at a place soonest, of those that serve a line; among equals that of the earlier
   * fleet, then the one that has become idle last; -1 if there is none.
   */
  int nearest(int to, int line) {
    int best = -1;
    for (int i : everywhere) {
      best = better(best, first[i], to, line);
    }
    if (idle[line] > 0) {
      int here = roads.location(to);
      for (int from : roads.locationsFrom(here)) {
        if (standing[from] > 0) {
          if (best >= 0 && roads.kmBetween(here, from) / fastest[line] > time(best, to)) {
            break; // all others are farther still
          }
          for (int i : based[from]) {
            best = better(best, first[i], to, line); // the others of the fleet who are at home are no better
          }
          for (int v = first[base.length + from]; v >= 0; v = next[v]) {
            best = better(best, v, to, line);
          }
        }
      }
    }
    return best;
  }

  private int better(int best, int v, int to, int line) {
    if (v < 0 || !serves(v, line) || !reaches(v, to)) {
      return best;
    }
    double time = time(v, to);
    double bestTime = best < 0 ? Double.POSITIVE_INFINITY : time(best, to);
    if (time != bestTime) {
      return time < bestTime ? v : best;
    }
    boolean first = best >= 0 && (fleet[v] != fleet[best] ? fleet[v] < fleet[best] : turn[v] > turn[best]);
    return first ? v : best;
  }

  private double time(int v, int to) {
    return base[fleet[v]] < 0 ? 0 : roads.km(to, place[v]) / speed[fleet[v]];
  }
}
