package org.mashfa.scenario;

import java.util.Optional;

/** The rules by which people decide; names of built-in policies. */
public record Policies(
    @Key(value = "Order of treatment, in each queue; staff whom nobody keeps who goes on at once are offered first to "
        + "that whose first patient is the most urgent, then to that of whoever has waited longest.",
        or = "by-category") Triage triage,
    @Key(value = "Which facility a patient makes for.", or = "nearest") Destination destination,
    @Key(value = "Where a patient goes whom the facility cannot treat.", or = "nearest-able") Transfer transfer,
    @Key(value = "Which load is shed first.", or = "by-rank") Shedding shedding,
    @Key("Sending patients on from a full door, by an idle vehicle that can come; if none can, they stay.")
        Optional<Diversion> diversion) {

  /** Order of treatment. */
  public enum Triage { BY_CATEGORY, FIRST_COME, MOST_SALVAGEABLE }

  /** Choice of a facility by a patient or an ambulance. */
  public enum Destination { NEAREST, LEAST_BUSY, SHORTEST_TIME }

  /** Choice of a facility for a transfer. */
  public enum Transfer { NEAREST_ABLE, NEAREST_FREE, LEAST_BUSY, NONE }

  /** Order of load shedding. */
  public enum Shedding { BY_RANK, LARGEST_FIRST }

  /** At a door whose entry unit has no free bed, some patients are driven elsewhere if an idle vehicle can come. */
  public record Diversion(
      @Key(value = "Share of arrivals at a full entry unit who are sent on.", or = "1", dim = Dimension.SHARE)
          double share,
      @Key(value = "Where they are sent.", or = "least-busy") Destination to) {}
}
