package org.mashfa.idlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioBuilder;
import org.mashfa.scenario.ScenarioReader;

/** Reads and runs the scenario, and looks things up in its results. */
final class Idlib {
  static final int HOSPITALS = 44;
  static final int LOST = 15;
  static final List<String> SOUTH = List.of("Kafranbel", "Hass", "Maarat al-Numan", "Jabal al-Zawiya", "Jarjanaz");

  private static final Path FILE = Path.of("scenarios", "idlib-2019-11.yaml");

  private Idlib() {}

  static Scenario scenario(String... plans) {
    try {
      return ScenarioReader.read(FILE, List.of(plans));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScenarioBuilder edit(String... plans) {
    try {
      return ScenarioReader.open(FILE, List.of(plans)).edit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Results run(Scenario scenario, int replications) {
    return Experiment.of(scenario).replications(replications).twin(false).run();
  }

  /** The hospitals that the recorded losses close for good. */
  static List<String> lost() {
    return scenario().hazards().values().stream().filter(hit -> hit.closes() && hit.restored().isEmpty())
        .flatMap(hit -> hit.facilities().stream()).distinct().toList();
  }

  /** Mean of a series over all places at a moment, in days after 1 November. */
  static double series(Results results, String measure, String unit, int day) {
    int index = IntStream.range(0, results.seriesKeys().size()).filter(i -> {
      var key = results.seriesKeys().get(i);
      return key.measure().equals(measure) && key.place().equals("all") && key.unit().equals(unit);
    }).findFirst().orElseThrow();
    return results.series(index, day).mean();
  }

  static double beds(Scenario scenario, String unit) {
    return scenario.facilities().values().stream().filter(facility -> facility.units().containsKey(unit))
        .mapToInt(facility -> facility.units().get(unit).beds().value()).sum();
  }

  /** Sum over all units. */
  static double deathsForWantOfABed(Results results) {
    return results.summary().stream().filter(e -> e.place().equals("all"))
        .filter(e -> e.measure().equals("deaths while waiting: no free bed")).mapToDouble(Estimate::value).sum();
  }

  static Estimate functioning(Results results, String place) {
    return results.get("facilities functioning", place, "", "all", "at the end");
  }
}
