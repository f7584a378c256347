package org.mashfa.policy;

import org.mashfa.engine.Ticks;
import org.mashfa.model.TriageOrder;
import org.mashfa.model.View;

/** Orders of treatment. */
public final class Triage {
  private Triage() {}

  /** By the urgency of the patient class: red, yellow, green, black, or the priority given. */
  public static TriageOrder byCategory() {
    return (view, patient) -> view.world().classes().get(view.patientClass(patient)).urgency();
  }

  /** Whoever came first. */
  public static TriageOrder firstCome() {
    return (view, patient) -> 0;
  }

  /**
   * Those first whose chance of survival falls most over the next hour without care: eight levels by that fall, so that
   * neither those beyond help nor those in no danger come before those whom time kills.
   */
  public static TriageOrder mostSalvageable() {
    return (view, patient) -> {
      double loss = 1 - view.survival(patient, Ticks.PER_HOUR);
      return loss >= 1 ? 0 : 7 - (int) (8 * loss);
    };
  }
}
