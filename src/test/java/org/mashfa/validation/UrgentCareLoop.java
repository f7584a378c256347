package org.mashfa.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The urgent-care centre of treat-sim as a plain loop, made from its published description and sharing nothing with the
 * simulator: the bridge between a table that was made with a quirk of the arrivals and a file format that has no such quirk.
 *
 * @param quirk whether a gap is drawn at the rate of the hour in which it begins, as in treat-sim; else arrivals are Poisson
 */
record UrgentCareLoop(int triages, int examinations, int treatments, double examination, boolean quirk) implements Model {
  /** What is measured, as the rows of the published table. */
  static final List<String> MEASURES = List.of("arrivals", "triage wait", "triage utilisation", "registration wait",
      "registration utilisation", "examination wait", "examination utilisation", "treatment wait", "treatment utilisation",
      "time in system", "stabilisation wait", "stabilisation utilisation", "trauma treatment wait",
      "trauma treatment utilisation", "trauma time in system", "throughput");

  private static final int REPLICATIONS = 40_000;
  private static final long SEED = 20_130_813;
  private static final double CLOSE = 1140;
  private static final double[] PER_HOUR = {2.36667, 2.8, 8.83333, 10.43333, 14.8, 26.26667, 31.4, 18.06667, 16.46667,
      12.03333, 11.6, 28.86667, 18.03333, 11.5, 5.3, 4.06667, 2.2, 2.1};
  private static final double HIGHEST = 31.4;

  @Override
  public String title() {
    return "independent loop";
  }

  @Override
  public Columns columns() {
    return new Columns() {
      @Override
      public int value(String measure, String unit, String patientClass, String statistic) {
        int i = MEASURES.indexOf(measure);
        if (i < 0) {
          throw new IllegalArgumentException("the loop measures no '" + measure + "'");
        }
        return i;
      }

      @Override
      public int sampled(String measure, String unit, int moment) {
        throw new IllegalArgumentException("nothing is sampled");
      }

      @Override
      public int moments() {
        return 0;
      }
    };
  }

  @Override
  public void run(Consumer<Observation> told) {
    RandomGenerator random = new Well19937c(SEED);
    for (int i = 0; i < REPLICATIONS; i++) {
      told.accept(new Observation(new Day(random).values, new double[0]));
    }
  }

  /** Someone on the way through the centre. */
  private record Visit(double came, double now) {}

  private final class Day {
    private final RandomGenerator random;
    private final double[] values = new double[MEASURES.size()];

    Day(RandomGenerator random) {
      this.random = random;
      List<Visit> all = arrivals();
      values[0] = all.size();
      List<Visit> trauma = new ArrayList<>();
      List<Visit> others = new ArrayList<>();
      for (Visit visit : serve(all, triages, () -> exponential(3), 1)) {
        (random.nextDouble() < 0.12 ? trauma : others).add(visit);
      }
      List<Visit> registered = serve(others, 1, () -> lognormal(5, 2), 3);
      List<Visit> examined = serve(registered, examinations,
          () -> Math.max(0.5, examination + StrictMath.sqrt(3) * random.nextGaussian()), 5);
      List<Visit> out = new ArrayList<>();
      List<Visit> treated = new ArrayList<>();
      for (Visit visit : examined) {
        (random.nextDouble() < 0.6 ? treated : out).add(visit);
      }
      out.addAll(serve(treated, treatments, () -> lognormal(13.3, 2), 7));
      values[9] = timeInSystem(out);
      List<Visit> stable = serve(trauma, 2, () -> exponential(90), 10);
      List<Visit> home = serve(stable, 1, () -> lognormal(30, 4), 12);
      values[14] = timeInSystem(home);
      values[15] = out.size() + home.size();
    }

    private List<Visit> arrivals() {
      List<Visit> all = new ArrayList<>();
      double now = 0;
      while (true) {
        double rateAtStart = rate(now);
        double at = now;
        do {
          at += exponential(60 / HIGHEST);
        } while (random.nextDouble() * HIGHEST >= (quirk ? rateAtStart : rate(at)) && at < CLOSE);
        if (at >= CLOSE) {
          return all;
        }
        all.add(new Visit(at, at));
        now = at;
      }
    }

    private double rate(double minute) {
      return PER_HOUR[(int) (minute / 60) % PER_HOUR.length];
    }

    /**
     * First come, first served by some servers; who has not begun, or not finished, at closing time is not passed on.
     *
     * @param column where the mean wait goes, and after it the utilisation
     */
    private List<Visit> serve(List<Visit> visits, int servers, DoubleSupplier duration, int column) {
      visits.sort((a, b) -> Double.compare(a.now, b.now));
      double[] free = new double[servers];
      List<Visit> done = new ArrayList<>();
      double waits = 0;
      double work = 0;
      int begun = 0;
      for (Visit visit : visits) {
        double start = Math.max(visit.now, free[0]);
        if (start >= CLOSE) {
          break;
        }
        double takes = duration.getAsDouble();
        begun++;
        waits += start - visit.now;
        work += takes;
        free[0] = start + takes;
        Arrays.sort(free);
        if (start + takes < CLOSE) {
          done.add(new Visit(visit.came, start + takes));
        }
      }
      values[column] = begun == 0 ? Double.NaN : waits / begun;
      values[column + 1] = work / (CLOSE * servers);
      return done;
    }

    private double timeInSystem(List<Visit> gone) {
      return gone.stream().mapToDouble(visit -> visit.now - visit.came).average().orElse(Double.NaN);
    }

    private double exponential(double mean) {
      return -mean * StrictMath.log1p(-random.nextDouble());
    }

    private double lognormal(double mean, double variance) {
      double logVariance = StrictMath.log1p(variance / (mean * mean));
      return StrictMath.exp(StrictMath.log(mean) - logVariance / 2 + StrictMath.sqrt(logVariance) * random.nextGaussian());
    }
  }
}
