package org.mashfa.model;

/** Order of what falls on one tick: care that ends comes before the threat it averts. */
final class Order {
  static final int WORLD = 0;
  static final int SUPPLY = 1; // stocks and batteries, after all appointments of the tick
  static final int CARE = 2;
  static final int VEHICLE = 3;
  static final int ARRIVAL = 4;
  static final int THREAT = 5;
  static final int SAMPLE = 6;

  private Order() {}
}
