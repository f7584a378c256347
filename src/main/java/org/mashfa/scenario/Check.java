package org.mashfa.scenario;

import java.util.Optional;

/** A number that a run of the scenario should cover: an interval, because sources differ. */
public record Check(
  @Key("The measure, in the words of the output reference.") String measure,
  @Key(value = "The place.", or = "all") String place,
  @Key(value = "The unit, fleet or item.", or = "''") String unit,
  @Key(value = "The patient class.", or = "all") String patientClass,
  @Key(value = "The statistic.", or = "total") String statistic,
  @Key("Least value, in the measure's unit.") double low,
  @Key("Greatest value, in the measure's unit.") double high,
  @Key("Why, and from where.") Optional<String> because) {}
