package org.mashfa.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.mashfa.hazard.Displacement;
import org.mashfa.hazard.FacilityHits;
import org.mashfa.hazard.MassCasualty;
import org.mashfa.model.Process;
import org.mashfa.model.World;

/**
 * The unlimited twin (rule 5 of the model): the same people, the same injuries and the same distances, but every bed,
 * person, supply, vehicle and road is there, and no facility is ever lost; a hit on one still hurts those around it.
 * Deaths that the twin avoids are those that lack of capacity caused, but for those killed inside a facility.
 */
public final class Twin {
  private static final int VEHICLES = 1_000; // of each fleet: more than are ever called at once
  private static final int[] NONE = {};
  private static final double[] NOTHING = {};
  private static final World.IfOut[] CARE = {};

  private Twin() {}

  /** The twin of a world. */
  public static World of(World world) {
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
        .map(f -> new World.Fleet(f.name(), f.vehicles() == 0 ? 0 : VEHICLES, f.base(), f.speed(), f.ride(),
            f.loading(), f.handover(), 0, f.refuelTakes(), false, f.calls(), f.transfers(), null)).toList();
    return new World(world.warmUp(), world.end(), world.sample(), world.dayOffset(), world.reach(),
        world.reachKind(), world.kinds(), List.of(), List.of(),
        world.zones(), facilities, units, List.of(), List.of(), world.classes(), stages, world.demands(), fleets,
        world.processes().stream().flatMap(Twin::ofPeople).toList(), world.roads(),
        world.policies());
  }

  /** What of a process makes patients or moves people, and not what there is to treat them. */
  private static Stream<Process> ofPeople(Process process) {
    if (process instanceof FacilityHits hits) {
      return hits.harm().mix() == null ? Stream.empty() : Stream.of(hits.sparingFacilities());
    }
    return process instanceof MassCasualty || process instanceof Displacement ? Stream.of(process) : Stream.empty();
  }
}
