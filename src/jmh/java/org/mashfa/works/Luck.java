package org.mashfa.works;

/** Random numbers for a work written out by hand. */
interface Luck {

  /** Uniform between 0 and 1. */
  double uniform();

  /** Exponential of mean 1. */
  double exponential();

  /** Standard normal. */
  double normal();
}
