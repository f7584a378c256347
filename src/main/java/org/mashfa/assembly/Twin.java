package org.mashfa.assembly;

import java.util.List;
import org.mashfa.model.Process;
import org.mashfa.model.World;

/**
 * The unlimited twin (rule 5 of the model): the same people, the same injuries and the same distances, but every bed,
 * person, supply and road is there, no facility is ever lost, and each fleet has many vehicles. Of a process there is
 * what it does to people: a hit on a facility still hurts those around it. Deaths that the twin avoids are those that
 * lack of capacity caused, but for those killed inside a facility.
 *
 * <p>Vehicles are many, not unlimited. They are enough in a replication if the last vehicle of no fleet was ever sent:
 * then one more stood idle at each base whenever one was chosen, behind all that had been sent before, and would have
 * stood there whatever happened; so any number more would have changed nothing. That nobody had to wait would not be
 * enough, because a vehicle far away may have been sent while none was at home.
 */
public final class Twin {
  private static final int FEW = 256; // few enough to cost nothing, enough for most fleets at most times
  private static final int TIMES = 4;
  private static final long MOST = 1 << 22; // of each fleet
  private static final int[] NONE = {};
  private static final double[] NOTHING = {};
  private static final World.IfOut[] CARE = {};

  private Twin() {}

  /**
   * The twin of a world.
   *
   * @param step 0 for as many vehicles as it takes at most times, each step for four times as many
   * @throws IllegalStateException if that is more than four million for a fleet, and more than it has in the world
   */
  public static World of(World world, int step) {
    List<World.Facility> facilities = world.facilities().stream()
        .map(f -> new World.Facility(f.name(), f.zone(), f.services(), 1, null, World.UNLIMITED)).toList();
    List<World.Unit> units = world.units().stream()
        .map(u -> new World.Unit(u.facility(), u.kind(), World.UNLIMITED, World.UNLIMITED, u.byArrival(),
            World.Preemption.NONE, NONE, NONE, null, 0, 0, World.WithoutPower.UNAFFECTED, 1, 0)).toList();
    List<World.Stage> stages = world.stages().stream()
        .map(s -> new World.Stage(s.name(), s.kind(), s.takes(), s.services(), NONE, NONE, NONE, NOTHING,
            CARE, NONE, NOTHING, CARE,
            s.speed(), s.after(), s.boards(), s.targets(), s.next())).toList();
    List<World.Fleet> fleets = world.fleets().stream()
        .map(f -> new World.Fleet(f.name(), vehicles(f, step), f.base(), f.speed(), f.ride(),
            f.loading(), f.handover(), 0, f.refuelTakes(), false, f.calls(), f.transfers(), null)).toList();
    return new World(world.warmUp(), world.end(), world.sample(), world.dayOffset(), world.reach(),
        world.reachKind(), world.kinds(), List.of(), List.of(),
        world.zones(), facilities, units, List.of(), List.of(), world.classes(), stages, world.demands(), fleets,
        world.processes().stream().map(Twin::sparing).toList(), world.roads(), world.policies());
  }

  private static int vehicles(World.Fleet fleet, int step) {
    if (fleet.vehicles() == 0) {
      return 0;
    }
    long vehicles = Math.max(FEW, fleet.vehicles());
    for (int i = 0; i < step; i++) {
      vehicles *= TIMES;
      if (vehicles > MOST) {
        throw new IllegalStateException("the unlimited twin would need more than " + MOST + " vehicles of the fleet '"
            + fleet.name() + "'; run without it");
      }
    }
    return (int) vehicles;
  }

  private static Process sparing(Process process) {
    return control -> process.start(new Sparing(control));
  }
}
