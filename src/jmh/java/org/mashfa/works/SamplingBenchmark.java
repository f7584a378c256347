package org.mashfa.works;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.random.Elementary;
import org.mashfa.random.KeyedRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost that a draw belongs to its patient: a key instead of a sequence, inversion instead of rejection,
 * our own logarithm and exponential instead of the processor's? Times are for one draw of a hundred that go into a sum;
 * the sequential ziggurat of the floor is the measure.
 *
 * <p>Verdict (November 2026, OpenJDK 17, two shared cores): a key costs no more than a sequence. An exponential draw
 * takes two and a half times as long as by the ziggurat and three fifths of the time with {@link StrictMath}; a
 * lognormal one a quarter longer than by the ziggurat, gamma and Weibull a quarter longer than lognormal. In a
 * simulation a draw costs twice what it costs here, since the next event waits for its result.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SamplingBenchmark {
  private static final int DRAWS = 100;
  private static final int PURPOSE = 4;

  /** Patients one after the other, and the laws they draw from. */
  @State(Scope.Thread)
  public static class Luck {
    private final KeyedRandom random = new KeyedRandom(2026);
    private final FastRandom sequence = new FastRandom(2026);
    private final long source = KeyedRandom.source("patients");
    private final Distribution lognormal = Distributions.lognormal(60, 1.8);
    private final Distribution gamma = Distributions.gamma(60, 40);
    private final Distribution weibull = Distributions.weibull(1.5, 60);
    private long patient;

    private double uniform() {
      return random.uniform(KeyedRandom.entity(source, patient++), PURPOSE, 0);
    }

    private double sum(Distribution distribution) {
      double sum = 0;
      for (int i = 0; i < DRAWS; i++) {
        sum += distribution.quantile(uniform());
      }
      return sum;
    }

    private double sum(DoubleUnaryOperator function) {
      double sum = 0;
      for (int i = 0; i < DRAWS; i++) {
        sum += function.applyAsDouble(uniform());
      }
      return sum;
    }
  }

  /** A new entity and a uniform number. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double uniform(Luck luck) {
    return luck.sum(u -> u);
  }

  /** Exponential. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double exponential(Luck luck) {
    return luck.sum(u -> -Elementary.log(u));
  }

  /** Exponential by {@link StrictMath}: the other way to the same bits everywhere. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double exponentialByStrictMath(Luck luck) {
    return luck.sum(u -> -StrictMath.log(u));
  }

  /** Lognormal. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double lognormal(Luck luck) {
    return luck.sum(luck.lognormal);
  }

  /** Gamma. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double gamma(Luck luck) {
    return luck.sum(luck.gamma);
  }

  /** Weibull. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double weibull(Luck luck) {
    return luck.sum(luck.weibull);
  }

  /** Exponential by the ziggurat, from a sequence. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double exponentialFloor(Luck luck) {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += luck.sequence.exponential();
    }
    return sum;
  }

  /** Lognormal by the ziggurat, from a sequence. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double lognormalFloor(Luck luck) {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += Math.exp(4 + 0.6 * luck.sequence.normal());
    }
    return sum;
  }
}
