package org.mashfa.scenario;

import java.util.Optional;

/** A finite supply at one facility. */
public record Stock(
    @Shorthand @Key(value = "Stock at the start.", dim = Dimension.AMOUNT, min = 0) Amount initial,
    @Key(value = "The most it can hold; what exceeds it is refused on delivery.", dim = Dimension.AMOUNT, min = 0)
        Optional<Amount> capacity,
    @Key("Regular deliveries.") Optional<Delivery> delivery) {

  /** A regular delivery, driven from a zone: it does not arrive while the road is closed. */
  public record Delivery(
      @Key(value = "Time between deliveries.", dim = Dimension.TIME) Law every,
      @Key(value = "What is brought each time.", dim = Dimension.AMOUNT, min = 0) Amount amount,
      @Key(value = "Share of deliveries that arrive.", or = "1", dim = Dimension.SHARE) double arrives,
      @Key(value = "Where it comes from; its road must be open.", refers = "zones") Optional<String> from) {}
}
