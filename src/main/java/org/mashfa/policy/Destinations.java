package org.mashfa.policy;

import org.mashfa.model.Destination;
import org.mashfa.model.View;
import org.mashfa.model.World;

/** Choices of a facility by patients and ambulances. */
public final class Destinations {
  private Destinations() {}

  /** The nearest that functions, can give the care wanted and can be reached. */
  public static Destination nearest() {
    return (view, patient, stage, place, except) -> {
      for (int f : view.nearestFirst(place)) {
        if (f != except && view.takes(f, stage, place)) {
          return f;
        }
      }
      return -1;
    };
  }

  /** The one with the fewest patients, in bed or waiting, in the unit wanted; the first in the file among equals. */
  public static Destination leastBusy() {
    return (view, patient, stage, place, except) -> fewest(view, stage, place, except);
  }

  /**
   * The one where care is expected soonest: travel, and a wait of the unit's mean stay for each full round of its
   * queue. The mean stay is that of the stage wanted.
   */
  public static Destination shortestTime() {
    return (view, patient, stage, place, except) -> {
      int best = -1;
      double shortest = Double.POSITIVE_INFINITY;
      for (int f : view.nearestFirst(place)) {
        long journey = view.journey(place, f);
        if (journey > shortest) {
          break; // the others are farther still
        }
        if (f != except && view.takes(f, stage, place)) {
          double time = journey + expectedWait(view, view.unit(f, stage), stage);
          if (time < shortest) {
            shortest = time;
            best = f;
          }
        }
      }
      return best;
    };
  }

  private static double expectedWait(View view, int unit, int stage) {
    int beds = view.beds(unit);
    if (beds == World.UNLIMITED || view.busy(unit) < beds) {
      return 0;
    }
    return (view.waiting(unit) + 1.0) / Math.max(1, beds) * view.world().stages().get(stage).takes().mean();
  }

  private static int fewest(View view, int stage, int place, int except) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int f = 0; f < view.world().facilities().size(); f++) {
      int unit = view.unit(f, stage);
      int present = unit < 0 ? Integer.MAX_VALUE : view.busy(unit) + view.waiting(unit);
      if (present < fewest && f != except && view.takes(f, stage, place)) {
        fewest = present;
        best = f;
      }
    }
    return best;
  }
}
