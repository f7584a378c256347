package org.mashfa.model;

import java.util.EnumMap;
import java.util.Map;

/** Counts how often a run of random worlds has come to the corners where simulators fail. */
final class Corners {
  /** A corner. */
  enum Corner {
    CLOSURE_WITH_PATIENTS, BEDS_LOST_WITH_PATIENTS, KILLED_INSIDE, TURNED_AWAY_AT_DOOR, REFUSED, UNTREATED,
    TRANSFER, FETCHED_FOR_TRANSFER, FETCHED_FROM_ZONE, DIVERTED, STRANDED_THEN_RESCUED,
    STOCK_OUT, DELIVERY_AFTER_STOCK_OUT,
    POWER_GONE, POWER_BACK, SOME_UNITS_SHED, CARE_SUSPENDED, CARE_RESUMED,
    DEATH_ON_THE_WAY, DEATH_IN_A_VEHICLE, DEATH_CALLING, DEATH_IN_QUEUE, DEATH_WHILE_BOARDING, DEATH_AWAITING_TRANSFER,
    DEATH_WITHOUT_POWER, DEATH_FOR_WANT_OF_SUPPLY, DEATH_FOR_WANT_OF_STAFF,
    WORSENED, PATIENCE_LOST, INTERRUPTED_AND_WAITING, PREEMPTED, CIRCLE_OF_BOARDERS_TURNED, WAITS_IN_BED,
    CALLED_OFF, CAME_FOR_NOBODY, DRIVEN_ON_FROM_A_DOOR, CALLED_AWAY_FROM_A_DOOR, REFUELLED,
    BROKE_DOWN_IDLE, BROKE_DOWN_ON_A_MISSION, REPAIRED,
    SENT_OUT_ON_THE_WAY_HOME, SENT_OUT_WHILE_KEPT_FROM_HOME, KEPT_FROM_HOME_BY_A_ROAD
  }

  private final Map<Corner, Integer> reached = new EnumMap<>(Corner.class);

  void reach(Corner corner) {
    reached.merge(corner, 1, Integer::sum);
  }

  /** Corners reached fewer times. */
  Map<Corner, Integer> reachedLessThan(int times) {
    Map<Corner, Integer> rare = new EnumMap<>(Corner.class);
    for (Corner corner : Corner.values()) {
      if (reached.getOrDefault(corner, 0) < times) {
        rare.put(corner, reached.getOrDefault(corner, 0));
      }
    }
    return rare;
  }

  @Override
  public String toString() {
    return reached.toString();
  }
}
