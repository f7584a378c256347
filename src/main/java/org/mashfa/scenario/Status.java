package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A change of a facility's functionality that is not damage: opened, suspended, in emergency mode; or a status list.
 */
public record Status(
  @Key("When, each as a date or a time after the warm-up.") List<Moment> at,
  @Key(value = "How long it lasts, after which the facility is as it was before; for good when left out.",
      dim = Dimension.TIME) Optional<Law> lasts,
  @Key(value = "Facilities concerned; all when neither these nor zones are given.", refers = "facilities")
    List<String> facilities,
  @Key(value = "Zones whose facilities are concerned.", refers = "zones") List<String> zones,
  @Key("The class it changes to: full, partial or none, or their shares, drawn for each facility.")
    Shares functionality,
  @Key(value = "Share of beds that a partially functioning facility has.", or = "0.5", dim = Dimension.SHARE)
    double partialBeds,
  @Key("Units that go on when the facility is in emergency mode; all when left out.") List<String> keeps,
  @Key(value = "The reason, in the words of HeRAMS or the list's own.", or = "''") String cause) {}
