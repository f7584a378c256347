package org.mashfa.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.mashfa.experiment.Estimate;

/** Finds estimates by their words. */
final class Estimates {
  private static final String WAITING = "waiting: ";
  private static final String DYING = "deaths while waiting: ";

  private static final double SMALLEST = 1e-9;

  private final List<Estimate> all;

  Estimates(List<Estimate> all) {
    this.all = all;
  }

  /** What keeps patients waiting at one place, and kills; some causes only kill. */
  record Wait(String place, String unit, String cause, Optional<Estimate> hours, Optional<Estimate> deaths) {
    double waiting() {
      return hours.map(Estimate::value).orElse(0.0);
    }

    double dying() {
      return deaths.map(Estimate::value).orElse(0.0);
    }
  }

  /** The estimate over all places of one measure; the class is {@code all} where classes play a part. */
  Optional<Estimate> find(String measure, String unit, String patientClass, String statistic) {
    return find(measure, "all", unit, patientClass, statistic);
  }

  private Optional<Estimate> find(String measure, String place, String unit, String patientClass, String statistic) {
    return all.stream().filter(e -> e.measure().equals(measure) && e.place().equals(place) && e.unit().equals(unit)
        && e.patientClass().equals(patientClass) && e.statistic().equals(statistic)).findFirst();
  }

  /** The units over all places of which something is measured, in the order of the measures. */
  List<String> units(String measure, String statistic) {
    return all.stream().filter(e -> e.measure().equals(measure) && e.place().equals("all")
        && e.statistic().equals(statistic)).map(Estimate::unit).distinct().toList();
  }

  /** The patient classes of whom any of these things is counted, without {@code all}. */
  List<String> classes(List<String> measures) {
    return all.stream().filter(e -> measures.contains(e.measure()) && e.place().equals("all") && e.value() > 0
        && !e.patientClass().equals("all")).map(Estimate::patientClass).distinct().toList();
  }

  /** The wait ledger of one place, the largest shares of hours and of deaths first. */
  List<Wait> ledger(String place) {
    Map<List<String>, Wait> waits = new LinkedHashMap<>();
    for (Estimate e : all) {
      if (e.place().equals(place)) {
        cause(e).ifPresent(cause -> waits.computeIfAbsent(List.of(e.unit(), cause),
            key -> new Wait(place, e.unit(), cause, find(WAITING + cause, place, e.unit(), "all", "total"),
                find(DYING + cause, place, e.unit(), "all", "total"))));
      }
    }
    double hours = Math.max(SMALLEST, waits.values().stream().mapToDouble(Wait::waiting).sum());
    double deaths = Math.max(SMALLEST, waits.values().stream().mapToDouble(Wait::dying).sum());
    return sorted(waits.values().stream(), wait -> wait.waiting() / hours + wait.dying() / deaths);
  }

  private static Optional<String> cause(Estimate estimate) {
    return Stream.of(WAITING, DYING).filter(estimate.measure()::startsWith)
        .map(prefix -> estimate.measure().substring(prefix.length())).findFirst();
  }

  /** The same, the most deaths first. */
  List<Wait> deadliest(String place) {
    return sorted(ledger(place).stream().filter(wait -> wait.dying() > 0), Wait::dying);
  }

  private static List<Wait> sorted(Stream<Wait> waits, ToDoubleFunction<Wait> weight) {
    return waits.sorted(Comparator.comparingDouble(weight).reversed()).toList();
  }
}
