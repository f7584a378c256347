package org.mashfa.scenario;

import java.time.LocalDateTime;

/** The clock of a run. Moments in the file count from the end of the warm-up. */
public record Clock(
  @Key(value = "Calendar instant at the end of the warm-up.", or = "2000-01-01T00:00") LocalDateTime start,
  @Key(value = "Time simulated before measuring starts.", or = "0 s", dim = Dimension.TIME, min = 0,
      max = Limits.LONGEST) double warmUp,
  @Key(value = "Time measured, after the warm-up; both together at most 34 y.", dim = Dimension.TIME, min = 1,
      max = Limits.LONGEST, example = "30 d") double length,
  @Key(value = "Interval between the points of a time series, of which there may be 100 000.", or = "1 d",
      dim = Dimension.TIME, min = 1) double sample) {}
