package org.mashfa.scenario;

import java.util.List;

/** People who move from one zone to others; everyday demand per head moves with them. */
public record Displacement(
  @Key("When it starts.") List<Moment> at,
  @Key(value = "The zone they leave.", refers = "zones") String from,
  @Key(value = "Where they go, and in which shares.", refers = "zones") Shares to,
  @Key(value = "Share of those present at its start who leave.", dim = Dimension.SHARE) double share,
  @Key(value = "Time over which they leave, evenly.", or = "1 d", dim = Dimension.TIME, min = 0) double over) {}
