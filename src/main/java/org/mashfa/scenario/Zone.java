package org.mashfa.scenario;

/** A populated place. Positions are on a local plane; shipped scenarios use synthetic ones. */
public record Zone(
  @Key(value = "People who live there.", or = "0", min = 0) double population,
  @Key(value = "Distance east of the origin.", or = "0 km", dim = Dimension.DISTANCE) double x,
  @Key(value = "Distance north of the origin.", or = "0 km", dim = Dimension.DISTANCE) double y) {}
