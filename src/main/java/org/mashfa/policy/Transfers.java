package org.mashfa.policy;

import org.mashfa.model.Destination;
import org.mashfa.model.Transfer;
import org.mashfa.model.View;
import org.mashfa.model.World;

/** Where patients go whom a facility cannot treat. */
public final class Transfers {
  private Transfers() {}

  /** To the nearest that can treat, and only when this facility cannot; else they stay and wait. */
  public static Transfer nearestAble() {
    Destination nearest = Destinations.nearest();
    return (view, patient, stage, facility, able) -> {
      if (able) {
        return Transfer.STAY;
      }
      int to = nearest.choose(view, patient, stage, view.world().place(facility), facility);
      return to < 0 ? Transfer.STAY : to;
    };
  }

  /**
   * To the nearest with a free bed; from a facility that cannot treat, failing that, to the nearest that can. From one
   * that can, only while an idle vehicle can come: nobody waits for a drive where they could wait for a bed.
   */
  public static Transfer nearestFree() {
    Transfer nearestAble = nearestAble();
    return (view, patient, stage, facility, able) -> {
      int place = view.world().place(facility);
      if (able && byVehicle(view) && !view.transferVehicleAtHand(place)) {
        return Transfer.STAY;
      }
      for (int f : view.nearestFirst(place)) {
        int unit = view.unit(f, stage);
        if (f != facility && unit >= 0 && hasFree(view, unit) && view.takes(f, stage, place)) {
          return f;
        }
      }
      return nearestAble.choose(view, patient, stage, facility, able);
    };
  }

  private static boolean byVehicle(View view) {
    for (World.Fleet fleet : view.world().fleets()) {
      if (fleet.transfers()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFree(View view, int unit) {
    return view.busy(unit) < view.beds(unit) && view.waiting(unit) == 0;
  }

  /** To the one with the fewest patients; from a facility that can treat but is full, only to one with a free bed. */
  public static Transfer leastBusy() {
    Destination leastBusy = Destinations.leastBusy();
    return (view, patient, stage, facility, able) -> {
      int best = leastBusy.choose(view, patient, stage, view.world().place(facility), facility);
      if (best < 0) {
        return Transfer.STAY;
      }
      return able && !hasFree(view, view.unit(best, stage)) ? Transfer.STAY : best;
    };
  }

  /** Nobody is moved. */
  public static Transfer none() {
    return (view, patient, stage, facility, able) -> able ? Transfer.STAY : Transfer.GIVE_UP;
  }
}
