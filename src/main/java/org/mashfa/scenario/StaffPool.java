package org.mashfa.scenario;

import java.util.Map;

/** People of one role at one facility. */
public record StaffPool(
  @Shorthand @Key(value = "People on duty at any time, unless a roster says otherwise.", or = "0", min = 0,
      max = 100_000) int count,
  @Key(value = "People on duty from an hour of the day on, such as {\"08:00\": 5, \"20:00\": 2}.", min = 0,
    max = 100_000)
    Map<String, Integer> roster) {}
