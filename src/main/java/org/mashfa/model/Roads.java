package org.mashfa.model;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mashfa.engine.Ticks;
import org.mashfa.random.Distribution;

/**
 * Distances between places and the pace of travel by own means. Places of one zone with the same coordinates share a
 * location. Immutable; who is nearest to a location is worked out when it is first asked for.
 */
public final class Roads {
  private final int[] location; // place
  private final double[][] km; // location, location
  private final int zones;
  private final double kmPerTick;
  private final long access;
  private final Distribution factor;
  private final AtomicReferenceArray<int[]> nearestFacilities; // location
  private final AtomicReferenceArray<int[]> nearestLocations; // location

  /**
   * Roads among zones and facilities.
   *
   * @param location location of each place, zones first, then facilities; all places of a location are in the same zone
   * @param km road length between locations, symmetric, infinite where there is none
   * @param zones number of zones
   * @param kmPerTick pace of people who travel by themselves
   * @param access ticks added to each journey between two places
   * @param factor law of the factor (mean one) on a journey's time, or null for one
   */
  public Roads(int[] location, double[][] km, int zones, double kmPerTick, long access, Distribution factor) {
    this.location = location;
    this.km = km;
    this.zones = zones;
    this.kmPerTick = kmPerTick;
    this.access = access;
    this.factor = factor;
    nearestFacilities = new AtomicReferenceArray<>(km.length);
    nearestLocations = new AtomicReferenceArray<>(km.length);
  }

  /** Road length in km. */
  public double km(int a, int b) {
    return km[location[a]][location[b]];
  }

  /** Expected ticks of a journey by own means. */
  public long journey(int a, int b) {
    return journey(a, b, kmPerTick);
  }

  /** Expected ticks of a journey at a speed. */
  long journey(int a, int b, double kmPerTick) {
    return a == b ? 0 : Math.round(km(a, b) / kmPerTick) + access;
  }

  /** Ticks of a journey at a speed, with the traveller's luck; a journey to where one is takes none. */
  long ticks(int a, int b, double kmPerTick, double luck) {
    if (a == b) {
      return 0;
    }
    double mean = km(a, b) / kmPerTick;
    return Ticks.ofDraw(factor == null ? mean : mean * factor.quantile(luck)) + access;
  }

  /** Ticks of a journey by own means, with the traveller's luck. */
  long ticks(int a, int b, double luck) {
    return ticks(a, b, kmPerTick, luck);
  }

  /** Whether a journey's time has a random part. */
  boolean variable() {
    return factor != null;
  }

  /** Facilities from the nearest to the farthest. */
  int[] nearestFirst(int place) {
    int here = location[place];
    int[] nearest = nearestFacilities.get(here);
    if (nearest == null) {
      nearest = sorted(location.length - zones, f -> km[here][location[zones + f]]);
      nearestFacilities.set(here, nearest);
    }
    return nearest;
  }

  /** Number of locations. */
  int locations() {
    return km.length;
  }

  /** The location of a place. */
  int location(int place) {
    return location[place];
  }

  /** Road length in km between locations. */
  double kmBetween(int here, int there) {
    return km[here][there];
  }

  /** Locations from the nearest to the farthest. */
  int[] locationsFrom(int here) {
    int[] nearest = nearestLocations.get(here);
    if (nearest == null) {
      nearest = sorted(km.length, there -> km[here][there]);
      nearestLocations.set(here, nearest);
    }
    return nearest;
  }

  /** 0 to n - 1 in ascending order of a key; ties in order of number. */
  private static int[] sorted(int n, IntToDoubleFunction key) {
    return IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(key::applyAsDouble))
        .mapToInt(i -> i).toArray();
  }
}
