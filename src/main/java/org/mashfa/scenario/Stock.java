package org.mashfa.scenario;

import java.util.Optional;

/** A finite supply at one facility. */
public record Stock(
    @Shorthand @Key(value = "Stock at the start.", dim = Dimension.AMOUNT, min = 0) Amount initial,
    @Key(value = "The most it can hold; what exceeds it is refused on delivery.", dim = Dimension.AMOUNT, min = 0)
        Optional<Amount> capacity,
    @Key(value = "What a plant or a pipe brings in all the time.", dim = Dimension.DRAW, min = 0)
        Optional<Amount> inflow,
    @Key(value = "Whether the inflow stops without power.", or = "false") boolean inflowNeedsPower,
    @Key("When it runs low, who still gets it, of what stages use; what they draw is not rationed.")
        Optional<Ration> ration,
    @Key("Regular deliveries.") Optional<Delivery> delivery) {

  /** Rationing: below a level only the more urgent are given any. */
  public record Ration(
      @Key(value = "The level.", dim = Dimension.AMOUNT, min = 0) Amount below,
      @Key(value = "The greatest urgency number that still gets it: 0 is red only, 1 red and yellow.", or = "0",
              min = 0, max = 15) int urgency) {}

  /** A regular delivery, driven from a zone: it does not arrive while the road is closed. */
  public record Delivery(
      @Key(value = "Time between deliveries: at least 1 min on the whole.", dim = Dimension.TIME) Law every,
      @Key(value = "What is brought each time.", dim = Dimension.AMOUNT, min = 0) Amount amount,
      @Key(value = "Delay of each on the way.", or = "0 s", dim = Dimension.TIME) Law late,
      @Key(value = "Share of deliveries that arrive.", or = "1", dim = Dimension.SHARE) double arrives,
      @Key(value = "Where it comes from; its road must be open.", refers = "zones") Optional<String> from) {}
}
