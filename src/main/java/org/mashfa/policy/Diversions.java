package org.mashfa.policy;

import org.mashfa.model.Destination;
import org.mashfa.model.Diversion;

/** Sending patients on from a full door. */
public final class Diversions {
  private Diversions() {}

  /**
   * A share of those who come by themselves to an entry unit without a free bed are driven on, if an idle vehicle can
   * come.
   *
   * @param share share of them, 0 to 1
   * @param to where they are driven
   */
  public static Diversion whenFull(double share, Destination to) {
    return (view, patient, stage, facility, luck) -> {
      if (luck >= share || !view.transferVehicleAtHand(view.world().place(facility))) {
        return -1;
      }
      return to.choose(view, patient, stage, view.world().place(facility), facility);
    };
  }
}
