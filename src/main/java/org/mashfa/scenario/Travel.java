package org.mashfa.scenario;

import java.util.Map;
import java.util.Optional;

/** Travel by one's own means, and the shape of the road network. */
public record Travel(
    @Key(value = "Speed of people who come by themselves.", or = "40 km/h", dim = Dimension.SPEED, min = 0.1)
        double speed,
    @Key(value = "Road length over straight-line distance.", or = "1.3", min = 1, max = 1000) double detour,
    @Key(value = "Time to reach the road and the door, added to each journey.", or = "0 s",
            dim = Dimension.TIME, min = 0) double access,
    @Key(value = "Coefficient of variation of a journey's time (lognormal, mean one).", or = "0", min = 0, max = 3)
        double variability,
    @Key(value = "What counts as a hospital within reach.", or = "{}") Reach reach,
    @Key("Journeys whose time is known, in both directions.") Map<String, Link> links) {

  /** When people count as having a hospital. */
  public record Reach(
      @Key(value = "Longest journey by own means.", or = "60 min", dim = Dimension.TIME, min = 0) double within,
      @Key("A unit that must be open there; any facility counts when left out.") Optional<String> unit) {}

  /** The stated travel time between two zones. */
  public record Link(
      @Key(value = "One end.", refers = "zones") String from,
      @Key(value = "The other end.", refers = "zones") String to,
      @Key(value = "Mean time of the journey at the travel speed of this section.", dim = Dimension.TIME, min = 0)
          double takes) {}
}
