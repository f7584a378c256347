package org.mashfa.model;

/** Which facility a patient, or the ambulance that carries them, makes for. */
@FunctionalInterface
public interface Destination {
  /**
   * The facility to make for.
   *
   * @param stage the stage of care that is wanted
   * @param place where the patient is
   * @param except a facility not to be chosen, or -1
   * @return a facility for which {@link View#takes} holds, or -1 when there is none
   */
  int choose(View view, int patient, int stage, int place, int except);
}
