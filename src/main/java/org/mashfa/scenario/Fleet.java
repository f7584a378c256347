package org.mashfa.scenario;

import java.util.Optional;

/** Vehicles of one operator. */
public record Fleet(
  @Key(value = "Number of vehicles.", min = 0, max = 10_000) int vehicles,
  @Key(value = "Zone where idle vehicles stand; without it they are at hand everywhere.", refers = "zones")
    Optional<String> base,
  @Key(value = "Driving speed.", or = "50 km/h", dim = Dimension.SPEED, min = 0.1) double speed,
  @Key(value = "Time of the ride with a patient, in place of distance over speed.", dim = Dimension.TIME)
    Optional<Law> ride,
  @Key(value = "Time to take a patient aboard.", or = "0 s", dim = Dimension.TIME) Law loading,
  @Key(value = "Time to hand a patient over.", or = "0 s", dim = Dimension.TIME) Law handover,
  @Key(value = "Missions between two refuellings; 0 for never.", or = "0", min = 0) int refuelEvery,
  @Key(value = "Time that a refuelling takes, the queue at the pump included.", or = "0 s", dim = Dimension.TIME)
    Law refuelTakes,
  @Key(value = "Whether it waits at a full entry unit until its patient has a bed.", or = "false") boolean waits,
  @Key(value = "Whether it answers calls from zones.", or = "true") boolean calls,
  @Key(value = "Whether it moves patients between facilities.", or = "true") boolean transfers,
  @Key("Breakdowns of vehicles; without it there are none.") Optional<Breakdown> breakdown) {

  /** How vehicles break down: one that is out first ends its mission; it is towed to its base. */
  public record Breakdown(
      @Key(value = "Time in working order until a vehicle breaks down, whatever it does meanwhile.",
          dim = Dimension.TIME) Law after,
      @Key(value = "Time that the repair of a vehicle takes.", dim = Dimension.TIME) Law repair,
      @Key(value = "Vehicles of the fleet that are repaired at the same time, at most; the others wait.",
          or = "unlimited", min = 1) Limit mechanics) {}
}
