package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A stream of everyday patients at a rate that may vary with time: Poisson, or with gaps of another law. */
public record Demand(
    @Key(value = "Zones it comes from, each with the rate; all zones when left out.", refers = "zones")
        List<String> zones,
    @Key(value = "Facilities at whose door it arrives, each with the rate; in place of zones.", refers = "facilities")
        List<String> at,
    @Key(value = "Patients per time, for each zone or facility.", dim = Dimension.RATE, min = 0) OptionalDouble rate,
    @Key(value = "Patients per person and time.", dim = Dimension.RATE_PER_HEAD, min = 0, example = "8/1000/d")
        OptionalDouble perHead,
    @Key("Rates from given moments on, in place of a single rate.") List<Step> rates,
    @Key(value = "Length after which the rates repeat, at least 1 h; 0 for never.", or = "0 s",
        dim = Dimension.TIME, min = 0) double repeats,
    @Key(value = "24 weights that shape the rate over the hours of a day; their mean counts as one.", min = 0)
        List<Double> byHour,
    @Key(value = "Law of the gaps between patients as multiples of the mean gap (its mean counts as one): 1 for "
        + "appointments; the exponential law of a Poisson stream when left out.", dim = Dimension.NUMBER, min = 0)
        Optional<Law> spacing,
    @Key(value = "Factor on the rate, drawn once for each replication: how well the rate is known.", or = "1", min = 0)
        Law factor,
    @Key(value = "Patient classes and their shares.", refers = "patients") Shares patients,
    @Key(value = "Share who call an ambulance, of those who come from zones; where no fleet takes calls they come by "
        + "themselves.", or = "0", dim = Dimension.SHARE) double ambulance) {

  /** A rate from a moment on. */
  public record Step(
      @Key(value = "From when, after the end of the warm-up (or of the cycle's start).", dim = Dimension.TIME)
          double from,
      @Key(value = "Patients per time.", dim = Dimension.RATE, min = 0) double rate) {}
}
