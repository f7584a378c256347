package org.mashfa.model;

/** In which order waiting patients are treated. */
@FunctionalInterface
public interface TriageOrder {
  /** The level at which a patient waits, 0 (first) to 15; within a level, whoever came first. */
  int level(View view, int patient);
}
