package org.mashfa.scenario;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Optional;

/** Something that hurts people in a zone: at given moments, or drawn as a Poisson process. */
public record Incident(
    @Key("When, each as a date or a time after the warm-up.") List<Moment> at,
    @Key(value = "How often, in place of dates.", dim = Dimension.RATE, min = 0) OptionalDouble rate,
    @Key(value = "How the rate of drawn ones varies.", or = "{}") Tempo tempo,
    @Key("First moment of the drawn ones.") Optional<Moment> from,
    @Key("Last moment of the drawn ones.") Optional<Moment> until,
    @Key(value = "Where: zones and their shares.", refers = "zones") Shares zones,
    @Key(value = "Number of strikes in one incident, each with its own zone.", or = "1", dim = Dimension.NUMBER,
            min = 0, max = 10_000) Law strikes,
    @Key(value = "Time over which the strikes fall.", or = "0 s", dim = Dimension.TIME, min = 0) double over,
    @Key(value = "Number of injured people who are alive, for each strike.", dim = Dimension.NUMBER, min = 0,
            max = 100_000) Law injured,
    @Key(value = "Share of all casualties of the incident, all its strikes together, who die at the scene; a draw above"
            + " 99% counts as 99%.", or = "0",
            dim = Dimension.SHARE, max = 0.99) Law deadAtScene,
    @Key(value = "Patient classes of the injured and their shares.", refers = "patients") Shares patients,
    @Key("How they reach care; shares sum to one.") Map<String, Stream> arrivals) {

  /** One way to reach care. */
  public record Stream(
      @Key(value = "Share of the injured.", or = "1", dim = Dimension.SHARE) double share,
      @Key(value = "Time from the incident, see 'by'.", dim = Dimension.TIME) Law delay,
      @Key(value = "Speed of deterioration during the delay, such as under rubble; that of travelling when left out.",
              min = 0) OptionalDouble deterioration,
      @Key(value = "The delay ends at the door of a facility, at the start of their own journey, or at the call for an "
              + "ambulance.", or = "door") By by) {}

  /** What the delay leads to. */
  public enum By { DOOR, OWN, AMBULANCE }
}
