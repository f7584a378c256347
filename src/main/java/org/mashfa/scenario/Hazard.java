package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Damage to facilities: at given moments, or drawn for each facility as a Poisson process that a hit excites. */
public record Hazard(
  @Key("When, each as a date or a time after the warm-up.") List<Moment> at,
  @Key(value = "How often for each facility, in place of dates.", dim = Dimension.RATE, min = 0, example = "0.06/month")
    OptionalDouble rate,
  @Key(value = "How the rate of drawn ones varies, for a rate; excitation is by repeat-factor instead.", or = "{}")
    Tempo tempo,
  @Key("First moment of the drawn ones.") Optional<Moment> from,
  @Key("Last moment of the drawn ones.") Optional<Moment> until,
  @Key(value = "Facilities it may strike; all when neither these nor zones are given.", refers = "facilities")
    List<String> facilities,
  @Key(value = "Zones whose facilities it may strike.", refers = "zones") List<String> zones,
  @Key(value = "Chance that a facility concerned is hit at a given moment.", or = "1", dim = Dimension.SHARE)
    double chance,
  @Key(value = "Factor on the rate of facilities whose position was shared; 1: it makes no difference.", or = "1",
      min = 0, max = 1000) double deconflictedFactor,
  @Key(value = "Factor on the rate after a hit.", or = "1", min = 0, max = 1000) double repeatFactor,
  @Key(value = "How long that factor lasts.", or = "14 d", dim = Dimension.TIME, min = 0) double repeatFor,
  @Key("Units that it damages; all when left out.") List<String> units,
  @Key(value = "Share of each unit's beds that is lost.", or = "1", dim = Dimension.SHARE) Law loss,
  @Key(value = "Whether the whole facility stops functioning.", or = "false") boolean closes,
  @Key(value = "Time until what was lost is back; never when left out.", dim = Dimension.TIME) Optional<Law> restored,
  @Key(value = "Share of hits after which it never comes back.", or = "0", dim = Dimension.SHARE) double never,
  @Key(value = "Share of the patients inside a damaged unit who are killed.", or = "0", dim = Dimension.SHARE)
    double patientsKilled,
  @Key(value = "Number of people hurt around it, responders among them.", or = "0", dim = Dimension.NUMBER, min = 0,
      max = 100_000) Law injured,
  @Key(value = "Their patient classes and shares.", refers = "patients") Optional<Shares> injuredAs,
  @Key(value = "Share of each stock that is lost.", or = "0", dim = Dimension.SHARE) double stockLost,
  @Key(value = "Whether its power fails until what was lost is back.", or = "false") boolean powerLost,
  @Key(value = "Share of each staff pool that is lost for good.", or = "0", dim = Dimension.SHARE) double staffLost,
  @Key(value = "Share of each staff pool that stays away for a time, as in absences.", or = "0", dim = Dimension.SHARE)
    double staffAbsent,
  @Key(value = "How long they stay away.", or = "7 d", dim = Dimension.TIME, min = 0) double absentFor,
  @Key(value = "Share of the staff who go to work elsewhere when the hit closes the facility for good.", or = "0",
      dim = Dimension.SHARE) double staffMoving,
  @Key(value = "Facilities they go to, in equal parts.", refers = "facilities") List<String> staffMoveTo,
  @Key(value = "Time until they work there.", or = "3 d", dim = Dimension.TIME, min = 0) double staffMoveAfter) {}
