package org.mashfa.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mashfa.assembly.Assembler;
import org.mashfa.experiment.Experiment;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.Measures;
import org.mashfa.measure.SeriesKey;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/**
 * A scenario file, run with its own replications and seed on two threads.
 *
 * @param file the file's name below {@code scenarios/}
 * @param plan the plan laid over it, or an empty string
 */
record ScenarioModel(String file, String plan) implements Model {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int THREADS = 2;

  /** A scenario of the validation pack without a plan. */
  static ScenarioModel of(String name) {
    return of(name, "");
  }

  /** A scenario of the validation pack with a plan, or without if that is empty. */
  static ScenarioModel of(String name, String plan) {
    return new ScenarioModel("validation/" + name + ".yaml", plan);
  }

  /** Reads the file. */
  Scenario scenario() {
    try {
      return ScenarioReader.read(SCENARIOS.resolve(file), plan.isEmpty() ? List.of() : List.of(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String title() {
    String name = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    return "[" + name + "](../scenarios/" + file + ")" + (plan.isEmpty() ? "" : " with plan " + plan);
  }

  @Override
  public Columns columns() {
    Measures measures = new Measures(Assembler.world(scenario()), Detail.ZONE);
    List<MeasureKey> keys = measures.keys();
    List<SeriesKey> series = measures.seriesKeys();
    int moments = measures.moments();
    return new Columns() {
      @Override
      public int value(String measure, String unit, String patientClass, String statistic) {
        for (int i = 0; i < keys.size(); i++) {
          MeasureKey key = keys.get(i);
          if (key.place().equals("all") && key.measure().equals(measure) && key.unit().equals(unit)
              && key.statistic().equals(statistic)
              && (key.patientClass().equals(patientClass) || patientClass.equals("all") && key.patientClass().isEmpty())) {
            return i;
          }
        }
        throw new IllegalArgumentException(file + " measures no '" + measure + "' of '" + unit + "', class '" + patientClass
            + "', " + statistic);
      }

      @Override
      public int sampled(String measure, String unit, int moment) {
        for (int i = 0; i < series.size(); i++) {
          SeriesKey key = series.get(i);
          if (key.place().equals("all") && key.measure().equals(measure) && key.unit().equals(unit) && moment < moments) {
            return i * moments + moment;
          }
        }
        throw new IllegalArgumentException(file + " samples no '" + measure + "' of '" + unit + "', moment " + moment);
      }

      @Override
      public int moments() {
        return moments;
      }
    };
  }

  @Override
  public void run(Consumer<Observation> told) {
    Experiment.of(scenario()).threads(THREADS).twin(false)
        .sink((replication, values, series) -> told.accept(new Observation(values, series))).run();
  }
}
