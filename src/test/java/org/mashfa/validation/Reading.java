package org.mashfa.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** What is read off one replication. */
@FunctionalInterface
interface Reading {
  /** The number to read, given where the numbers stand. */
  ToDoubleFunction<Observation> in(Columns columns);

  /** A measure over all places. */
  static Reading of(String measure, String unit, String patientClass, String statistic) {
    return columns -> {
      int i = columns.value(measure, unit, patientClass, statistic);
      return observation -> observation.values()[i];
    };
  }

  /** A total over all places and classes. */
  static Reading total(String measure) {
    return of(measure, "", "all", "total");
  }

  /** A mean over time of a unit or fleet. */
  static Reading average(String measure, String unit) {
    return of(measure, unit, "all", "time average");
  }

  /** A sampled number at a moment. */
  static Reading at(int moment, String measure, String unit) {
    return columns -> {
      int i = columns.sampled(measure, unit, moment);
      return observation -> observation.series()[i];
    };
  }

  /** Number of sampled moments at which the beds in use of some units together are such a number. */
  static Reading moments(IntPredicate census, String... units) {
    return columns -> {
      int[] first = Arrays.stream(units).mapToInt(unit -> columns.sampled("beds in use", unit, 0)).toArray();
      int moments = columns.moments();
      return observation -> {
        int count = 0;
        for (int m = 0; m < moments; m++) {
          double beds = 0;
          for (int i : first) {
            beds += observation.series()[i + m];
          }
          count += census.test((int) beds) ? 1 : 0;
        }
        return count;
      };
    };
  }

  /** This times a factor. */
  default Reading times(double factor) {
    return columns -> {
      ToDoubleFunction<Observation> number = in(columns);
      return observation -> factor * number.applyAsDouble(observation);
    };
  }

  /** 1 if this is above a limit, else 0. */
  default Reading above(double limit) {
    return columns -> {
      ToDoubleFunction<Observation> number = in(columns);
      return observation -> number.applyAsDouble(observation) > limit ? 1 : 0;
    };
  }
}
