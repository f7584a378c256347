package org.mashfa.policy;

import org.mashfa.model.Destination;
import org.mashfa.model.Transfer;

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

  /** To the one with the fewest patients; from a facility that can treat but is full, only to one with a free bed. */
  public static Transfer leastBusy() {
    Destination leastBusy = Destinations.leastBusy();
    return (view, patient, stage, facility, able) -> {
      int best = leastBusy.choose(view, patient, stage, view.world().place(facility), facility);
      if (best < 0) {
        return Transfer.STAY;
      }
      int unit = view.unit(best, stage);
      boolean free = view.busy(unit) < view.beds(unit) && view.waiting(unit) == 0;
      return able && !free ? Transfer.STAY : best;
    };
  }

  /** Nobody is moved. */
  public static Transfer none() {
    return (view, patient, stage, facility, able) -> able ? Transfer.STAY : Transfer.GIVE_UP;
  }
}
