package org.mashfa.model;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.mashfa.random.Distribution;

/**
 * Distances between places and the pace of travel by own means. Immutable.
 */
public final class Roads {
  private final double[][] km;
  private final double kmPerTick;
  private final long access;
  private final Distribution factor;
  private final int[][] nearest;

  /**
   * Roads among zones and facilities.
   *
   * @param km road length between places (zones first, then facilities), symmetric, infinite where there is none
   * @param zones number of zones
   * @param kmPerTick pace of people who travel by themselves
   * @param access ticks added to each journey between two places
   * @param factor law of the factor (mean one) on a journey's time, or null for one
   */
  public Roads(double[][] km, int zones, double kmPerTick, long access, Distribution factor) {
    this.km = km;
    this.kmPerTick = kmPerTick;
    this.access = access;
    this.factor = factor;
    nearest = new int[km.length][];
    for (int p = 0; p < km.length; p++) {
      double[] from = km[p];
      nearest[p] = IntStream.range(0, km.length - zones).boxed()
          .sorted(Comparator.comparingDouble(f -> from[zones + f])) // stable: ties in order of the file
          .mapToInt(f -> f).toArray();
    }
  }

  /** Road length in km. */
  public double km(int a, int b) {
    return km[a][b];
  }

  /** Expected ticks of a journey by own means. */
  public long journey(int a, int b) {
    return a == b ? 0 : Math.round(km[a][b] / kmPerTick) + access;
  }

  /** Ticks of a journey at a speed, with the traveller's luck; a journey to where one is takes none. */
  long ticks(int a, int b, double kmPerTick, double luck) {
    if (a == b) {
      return 0;
    }
    double mean = km[a][b] / kmPerTick;
    return Math.round(factor == null ? mean : mean * factor.quantile(luck)) + access;
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
    return nearest[place];
  }
}
