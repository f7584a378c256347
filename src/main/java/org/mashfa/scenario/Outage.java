package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;

/** A failure of the grid at some facilities, or of the inflow and deliveries of some items. */
public record Outage(
  @Key("When it starts.") List<Moment> at,
  @Key("Items whose inflow and deliveries fail, such as water; the grid when left out.") List<String> items,
  @Key(value = "How long it lasts; for ever when left out.", dim = Dimension.TIME) Optional<Law> lasts,
  @Key(value = "Facilities concerned; all when neither these nor zones are given.", refers = "facilities")
    List<String> facilities,
  @Key(value = "Zones whose facilities are concerned.", refers = "zones") List<String> zones) {}
