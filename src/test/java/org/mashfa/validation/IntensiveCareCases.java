package org.mashfa.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mashfa.stats.Tally;

/** The intensive-care loss model of Wood et al. (2020), with its bands of acceptance. */
final class IntensiveCareCases {
  private static final int BATCH = 250;
  private static final int SAMPLES_PER_DAY = 4;
  private static final int DAYS = 407;
  private static final Map<String, String> PLANS = Map.of("s1", "", "s2", "isolation", "s3", "isolation-76-beds",
      "s4", "isolation-100-beds", "s5", "isolation-shorter-stay", "s6", "flattened", "s7", "flattened-100-beds-shorter-stay",
      "s99", "unlimited");
  private static final Map<String, Integer> BEDS = Map.of("s1", 45, "s2", 45, "s3", 76, "s4", 100, "s5", 45, "s6", 45,
      "s7", 100);

  private IntensiveCareCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    for (NamedCsvRecord row : Table.rows("wood-2020/expected.csv")) {
      String scenario = row.getField("scenario");
      String metric = row.getField("metric");
      boolean exact = metric.startsWith("total_demand");
      String published = row.getField("published");
      cases.add(new ValidationCase("intensive-care/" + scenario + "/" + metric.replace("_", "-"),
          scenario + ", " + metric.replace('_', ' ').replace(".mean", ", mean").replace(".q", ", quantile 0."),
          ScenarioModel.of("wood-2020", PLANS.get(scenario)), estimator(scenario, metric),
          new Target.Band(Table.number(row, "reference"), Table.number(row, "standard-error"),
              Table.number(row, "replications") / BATCH, Table.number(row, "low"), Table.number(row, "high")),
          (exact ? "sum of the daily rates" : "recomputation") + (published.isEmpty() ? "" : "; published " + published)
              + "; band " + row.getField("low") + " to " + row.getField("high")));
    }
    return cases;
  }

  private static Function<Columns, Estimator> estimator(String scenario, String metric) {
    Reading deaths = Reading.total("deaths");
    return switch (metric) {
      case "total_deaths_refused.mean" -> Estimator.mean(deaths);
      case "total_admitted.mean" -> Estimator.mean(Reading.of("stages started", "icu", "all", "total"));
      case "total_demand.mean" -> Estimator.mean(Reading.total("arrivals"));
      case "total_deaths_refused.q25" -> quantile(deaths, 0.25);
      case "total_deaths_refused.q75" -> quantile(deaths, 0.75);
      case "peak_of_mean_daily_deaths" -> meanCurve("dead so far, the scene included", "", IntensiveCareCases::highestRise);
      case "peak_of_mean_daily_occupancy" -> meanCurve("beds in use", "icu", curve -> daysOf(curve).max().orElseThrow());
      case "days_mean_occupancy_at_capacity" -> meanCurve("beds in use", "icu",
          curve -> daysOf(curve).filter(occupancy -> occupancy >= 0.99 * BEDS.get(scenario)).count());
      default -> throw new IllegalArgumentException(metric);
    };
  }

  private static double highestRise(double[] curve) {
    double highest = 0;
    for (int day = 0; day < DAYS; day++) {
      highest = Math.max(highest, curve[(day + 1) * SAMPLES_PER_DAY] - curve[day * SAMPLES_PER_DAY]);
    }
    return highest;
  }

  private static DoubleStream daysOf(double[] curve) {
    return IntStream.range(0, DAYS).mapToDouble(day -> Arrays.stream(curve, day * SAMPLES_PER_DAY,
        (day + 1) * SAMPLES_PER_DAY).average().orElseThrow());
  }

  private static Function<Columns, Estimator> quantile(Reading reading, double q) {
    return Estimator.batches(BATCH, columns -> {
      ToDoubleFunction<Observation> number = reading.in(columns);
      return () -> new Batch() {
        private final double[] values = new double[BATCH];
        private int count;

        @Override
        public void add(Observation observation) {
          values[count++] = number.applyAsDouble(observation);
        }

        @Override
        double summary() {
          Arrays.sort(values);
          double place = q * (BATCH - 1);
          int below = (int) place;
          return values[below] + (place - below) * (values[below + 1] - values[below]);
        }
      };
    });
  }

  private static Function<Columns, Estimator> meanCurve(String measure, String unit, ToDoubleFunction<double[]> summary) {
    return Estimator.batches(BATCH, columns -> {
      int first = columns.sampled(measure, unit, 0);
      int moments = columns.moments();
      return () -> new Batch() {
        private final double[] sum = new double[moments];

        @Override
        public void add(Observation observation) {
          for (int i = 0; i < moments; i++) {
            sum[i] += observation.series()[first + i];
          }
        }

        @Override
        double summary() {
          return summary.applyAsDouble(Arrays.stream(sum).map(total -> total / BATCH).toArray());
        }
      };
    });
  }

  /** An estimator that many replications together turn into one number. */
  private abstract static class Batch implements Estimator {
    abstract double summary();

    @Override
    public Tally result() {
      Tally one = new Tally();
      one.add(summary());
      return one;
    }
  }
}
