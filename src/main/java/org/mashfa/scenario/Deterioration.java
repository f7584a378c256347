package org.mashfa.scenario;

import java.util.Optional;

/**
 * Untreated course: the law of the time to death, as a cumulative hazard whose speed care can change. The hazard of a
 * law that ends at a bound (a plain duration, {@code uniform}, one with {@code max}) has no limit there: only a speed
 * of 0 puts death off beyond it.
 */
public record Deterioration(
    @Key(value = "Time from onset to death of those who would die untreated. Where the law ends (a plain duration, a "
        + "max) only a speed of 0 puts death off. Without it nobody dies.", dim = Dimension.TIME) Optional<Law> death,
    @Key(value = "Share who would die untreated.", or = "1", dim = Dimension.SHARE) double lethal,
    @Key(value = "Speed of the hazard while waiting in a queue.", or = "1", min = 0) double waiting,
    @Key(value = "Speed of the hazard on the way.", or = "1", min = 0) double travelling,
    @Key("A change to a worse class before first care, with its own threshold and the same speeds.")
        Optional<Worsening> worsens) {

  /**
   * A change of class before first care, its hazard at the speed of that of death. Urgency, pathway and deterioration
   * are those of the new class then, with the onset at that moment; patience stays.
   */
  public record Worsening(
      @Key(value = "The class the patient changes to: its urgency, pathway and deterioration count from then on; "
          + "patience stays that of the class before.", refers = "patients") String to,
      @Key(value = "Time from onset to the change.", dim = Dimension.TIME) Law after,
      @Key(value = "Share who would change.", or = "1", dim = Dimension.SHARE) double share) {}
}
