package org.mashfa.model;

/** Which unit loses power next when generators cannot carry the load. */
@FunctionalInterface
public interface Shedding {
  /** The better of two units to switch off first: true if {@code a} goes before {@code b}. */
  boolean before(View view, int a, int b);
}
