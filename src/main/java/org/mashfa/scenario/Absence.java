package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;

/** Staff who stay away: sickness, fear, leave. */
public record Absence(
  @Key("When it starts.") List<Moment> at,
  @Key(value = "How long it lasts; for good when left out.", dim = Dimension.TIME) Optional<Law> lasts,
  @Key(value = "Facilities concerned; all when neither these nor zones are given.", refers = "facilities")
    List<String> facilities,
  @Key(value = "Zones whose facilities are concerned.", refers = "zones") List<String> zones,
  @Key("Roles concerned; all when left out.") List<String> roles,
  @Key(value = "Share of the people of each role, in addition to absences at the same time; a part of a person is "
      + "there or not by lot.", dim = Dimension.SHARE) double share) {}
