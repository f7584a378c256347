package org.mashfa.scenario;

import java.util.Optional;

/** Untreated course: the law of the time to death, as a cumulative hazard whose speed care can change. */
public record Deterioration(
    @Key(value = "Time from onset to death of those who would die untreated.", dim = Dimension.TIME) Law death,
    @Key(value = "Share who would die untreated.", or = "1", dim = Dimension.SHARE) double lethal,
    @Key(value = "Speed of the hazard while waiting in a queue.", or = "1", min = 0) double waiting,
    @Key(value = "Speed of the hazard on the way.", or = "1", min = 0) double travelling,
    @Key("A change to a worse class, with its own threshold.") Optional<Worsening> worsens) {

  /** A change of class while untreated; the pathway stays, the urgency and the hazard become the new class's. */
  public record Worsening(
      @Key(value = "The class the patient changes to.", refers = "patients") String to,
      @Key(value = "Time from onset to the change.", dim = Dimension.TIME) Law after,
      @Key(value = "Share who would change.", or = "1", dim = Dimension.SHARE) double share) {}
}
