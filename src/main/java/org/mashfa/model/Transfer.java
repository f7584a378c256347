package org.mashfa.model;

/** Where a patient goes for a stage of care that this facility cannot give, or cannot give now. */
@FunctionalInterface
public interface Transfer {
  /** Answer: stay and wait. */
  int STAY = -1;
  /** Answer: nobody is moved; a patient who cannot be treated here goes home untreated. */
  int GIVE_UP = -2;

  /**
   * The facility to transfer to.
   *
   * @param able whether this facility can give the stage, though it has no free bed at this moment
   * @return another facility for which {@link View#takes} holds, {@link #STAY} or {@link #GIVE_UP}
   */
  int choose(View view, int patient, int stage, int facility, boolean able);
}
