package org.mashfa.model;

/** A class of patients, with what is worked out once of what befalls them by themselves. */
final class PatientClass {
  final int index;
  final World.PatientClass plan;
  final Course death; // or null
  final Course worsening; // or null
  final boolean threatened; // by death, worsening or impatience

  PatientClass(int index, World.PatientClass plan) {
    this.index = index;
    this.plan = plan;
    death = plan.death() == null ? null : new Course(plan.death(), plan.lethal());
    worsening = plan.worse() < 0 ? null : new Course(plan.worsens(), plan.worsening());
    threatened = death != null || worsening != null || plan.patience() != null;
  }
}
