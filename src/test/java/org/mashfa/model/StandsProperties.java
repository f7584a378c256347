package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mashfa.assembly.Assembler;
import org.mashfa.scenario.ScenarioReader;

/** The vehicle that is chosen, against a search among all that are idle. */
class StandsProperties {
  @Property(tries = 200)
  void theNearestIsTheOneThatASearchAmongAllFinds(@ForAll long seed) {
    Random random = new Random(seed);
    World world = world(random);
    Replication r = new Replication(world, 1);
    r.journeys.start();
    int[] fleet = new int[r.vehicles()];
    List<Integer> idle = new ArrayList<>(); // in order of becoming idle
    for (int i = world.fleets().size() - 1, v = fleet.length; i >= 0; i--) {
      for (int n = world.fleets().get(i).vehicles(); n > 0; n--) {
        fleet[--v] = i;
        idle.add(v);
      }
    }
    int places = world.zones().size() + world.facilities().size();
    Stands stands = new Stands(world, r.journeys, fleet);
    stands.start();
    if (random.nextBoolean()) {
      r.journeys.close(random.nextInt(world.zones().size()), random.nextInt(world.zones().size()), true);
    }
    for (int step = 0; step < 100; step++) {
      int to = random.nextInt(places);
      int line = random.nextInt(Ambulances.LINES);
      int v = stands.nearest(to, line);
      assertThat(v).as("step %d", step).isEqualTo(search(r, stands, fleet, idle, to, line));
      if (v >= 0 && random.nextInt(3) > 0) {
        stands.remove(v);
        idle.remove((Integer) v);
      }
      int other = random.nextInt(fleet.length);
      if (!idle.contains(other)) {
        stands.move(other, random.nextInt(places));
        stands.add(other);
        idle.add(other);
      } else if (!stands.isHome(other)) {
        stands.goHome(other);
      }
    }
  }

  private static int search(Replication r, Stands stands, int[] fleet, List<Integer> idle, int to, int line) {
    int best = -1;
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < r.world.fleets().size(); i++) {
      World.Fleet f = r.world.fleets().get(i);
      for (int k = idle.size() - 1; k >= 0; k--) {
        int v = idle.get(k);
        if (fleet[v] == i && (line == Ambulances.CALLS ? f.calls() : f.transfers())) {
          double time = f.base() < 0 ? 0 : r.world.roads().km(to, stands.place(v)) / f.speed();
          if (time < shortest && (f.base() < 0 || r.journeys.open(stands.place(v), to))) {
            shortest = time;
            best = v;
          }
        }
      }
    }
    return best;
  }

  /** A few zones and facilities on a coarse grid, so that distances are often the same. */
  private static World world(Random random) {
    StringBuilder text = new StringBuilder("""
        mashfa: 1
        title: Stands
        time: {length: 1 d}
        patients: {any: {pathway: stay}}
        pathways: {stay: {a: {unit: ward, takes: 1 h}}}
        zones:
        """);
    int zones = 1 + random.nextInt(5);
    for (int z = 0; z < zones; z++) {
      text.append("  z").append(z).append(": ").append(grid(random)).append('\n');
    }
    text.append("facilities:\n");
    for (int f = 1 + random.nextInt(5); f > 0; f--) {
      text.append("  f").append(f).append(": {zone: z").append(random.nextInt(zones)).append(", units: {ward: 1}");
      text.append(random.nextBoolean() ? "}\n" : ", " + grid(random).substring(1) + "\n");
    }
    text.append("fleets:\n");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append("  a").append(i).append(": {vehicles: ").append(1 + random.nextInt(4)).append(", speed: ")
          .append(random.nextBoolean() ? 30 : 60).append(" km/h, ")
          .append(random.nextInt(4) == 0 ? "" : "base: z" + random.nextInt(zones) + ", ")
          .append(List.of("calls: false", "transfers: false", "calls: true").get(random.nextInt(3))).append("}\n");
    }
    return Assembler.world(ScenarioReader.parse(text.toString(), "stands.yaml"));
  }

  private static String grid(Random random) {
    return "{x: " + 10 * random.nextInt(3) + " km, y: " + 10 * random.nextInt(3) + " km}";
  }
}
