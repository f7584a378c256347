package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;

/** Roads closed between two sets of zones, in both directions. */
public record Closure(
  @Key("When it starts.") List<Moment> at,
  @Key(value = "How long it lasts; for ever when left out.", dim = Dimension.TIME) Optional<Law> lasts,
  @Key(value = "Zones on one side.", refers = "zones") List<String> from,
  @Key(value = "Zones on the other side; all others when left out.", refers = "zones") List<String> to) {}
