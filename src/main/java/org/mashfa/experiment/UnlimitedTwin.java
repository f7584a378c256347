package org.mashfa.experiment;

import java.util.ArrayList;
import java.util.List;
import org.mashfa.assembly.Twin;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Replication;
import org.mashfa.model.VehicleState;
import org.mashfa.model.View;
import org.mashfa.model.World;

/**
 * Runs replications again with unlimited capacity. Each begins with few vehicles, whichever replications ran before,
 * and begins anew with more when it sends the last one of a fleet: see {@link Twin}.
 */
final class UnlimitedTwin {
  private final World world;
  private final long seed;
  private final Measures measures;
  private final List<Replication> steps = new ArrayList<>();

  UnlimitedTwin(World world, long seed, Measures measures) {
    this.world = world;
    this.seed = seed;
    this.measures = measures;
  }

  /** Deaths within the time measured, but for those whom no capacity would have saved. */
  long deaths(int replication) {
    for (int step = 0;; step++) {
      if (step == steps.size()) {
        steps.add(new Replication(Twin.of(world, step), seed));
      }
      Deaths deaths = new Deaths(steps.get(step).world().fleets());
      try {
        steps.get(step).run(replication, deaths);
        return deaths.count;
      } catch (LastSentException e) {
        continue; // with more vehicles
      }
    }
  }

  /** Ends a replication that has too few vehicles as soon as that is known. */
  private static final class LastSentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LastSentException() {
      super(null, null, false, false);
    }
  }

  private final class Deaths implements Listener {
    private final boolean[] last; // vehicle: whether it is that of its fleet
    private long count;

    Deaths(List<World.Fleet> fleets) {
      last = new boolean[fleets.stream().mapToInt(World.Fleet::vehicles).sum()];
      int end = 0;
      for (World.Fleet fleet : fleets) {
        end += fleet.vehicles();
        if (fleet.vehicles() > 0) {
          last[end - 1] = true;
        }
      }
    }

    @Override
    public void measuringStarts(View view) {
      count = 0;
    }

    @Override
    public void dies(long patient, Outcome outcome) {
      count += measures.killedInside(patient) ? 0 : 1;
    }

    @Override
    public void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {
      if (state == VehicleState.COMING && last[vehicle]) {
        throw new LastSentException();
      }
    }
  }
}
