package org.mashfa.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mashfa.engine.Ticks;
import org.mashfa.model.Roads;
import org.mashfa.random.Distributions;
import org.mashfa.scenario.Facility;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.Travel;
import org.mashfa.scenario.Zone;

/** The road network of a scenario. */
final class Geography {
  private static final double KMH_TO_KM_PER_TICK = 1.0 / Ticks.PER_HOUR;

  private Geography() {}

  static double kmPerTick(double kmPerHour) {
    return kmPerHour * KMH_TO_KM_PER_TICK;
  }

  static Roads roads(Scenario scenario, Names zones, int[] zoneOf) {
    Travel travel = scenario.travel();
    int z = zones.size();
    List<double[]> locations = new ArrayList<>(); // of zones, then of facilities that stand elsewhere in theirs
    List<Integer> zoneAt = new ArrayList<>();
    for (String name : zones.all()) {
      Zone zone = scenario.zones().get(name);
      zoneAt.add(locations.size());
      locations.add(zone == null ? new double[2] : new double[] {zone.x(), zone.y()});
    }
    int[] location = Arrays.copyOf(IntStream.range(0, z).toArray(), z + scenario.facilities().size());
    int f = 0;
    for (Facility facility : scenario.facilities().values()) {
      double[] zone = locations.get(zoneOf[f]);
      double[] own = {facility.x().orElse(zone[0]), facility.y().orElse(zone[1])};
      location[z + f] = Arrays.equals(own, zone) ? zoneOf[f] : locations.size();
      if (location[z + f] >= z) {
        zoneAt.add(zoneOf[f]);
        locations.add(own);
      }
      f++;
    }
    double[][] linked = new double[z][z];
    for (double[] row : linked) {
      Arrays.fill(row, -1);
    }
    for (Travel.Link link : travel.links().values()) {
      int a = zones.at(link.from());
      int b = zones.at(link.to());
      linked[a][b] = linked[b][a] = link.takes() / 3600 * travel.speed();
    }
    int n = locations.size();
    double[][] km = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double stated = linked[zoneAt.get(i)][zoneAt.get(j)];
        km[i][j] = stated >= 0 ? stated : travel.detour()
            * StrictMath.hypot(locations.get(i)[0] - locations.get(j)[0], locations.get(i)[1] - locations.get(j)[1]);
      }
    }
    return new Roads(location, km, z, kmPerTick(travel.speed()), Ticks.ofSeconds(travel.access()),
        travel.variability() == 0 ? null : Distributions.lognormalByMean(1, travel.variability()));
  }
}
