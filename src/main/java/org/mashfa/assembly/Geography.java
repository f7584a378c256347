package org.mashfa.assembly;

import java.util.ArrayList;
import java.util.List;
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
    List<double[]> places = new ArrayList<>();
    for (String name : zones.all()) {
      Zone zone = scenario.zones().get(name);
      places.add(zone == null ? new double[2] : new double[] {zone.x(), zone.y()});
    }
    int f = 0;
    for (Facility facility : scenario.facilities().values()) {
      double[] zone = places.get(zoneOf[f++]);
      places.add(new double[] {facility.x().orElse(zone[0]), facility.y().orElse(zone[1])});
    }
    int n = places.size();
    int z = zones.size();
    double[][] linked = new double[z][z];
    for (Travel.Link link : travel.links().values()) {
      int a = zones.at(link.from());
      int b = zones.at(link.to());
      linked[a][b] = linked[b][a] = link.takes() / 3600 * travel.speed();
    }
    double[][] km = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double stated = linked[i < z ? i : zoneOf[i - z]][j < z ? j : zoneOf[j - z]];
        km[i][j] = stated > 0 ? stated : travel.detour()
            * StrictMath.hypot(places.get(i)[0] - places.get(j)[0], places.get(i)[1] - places.get(j)[1]);
      }
    }
    return new Roads(km, z, kmPerTick(travel.speed()), Ticks.ofSeconds(travel.access()),
        travel.variability() == 0 ? null : Distributions.lognormalByMean(1, travel.variability()));
  }
}
