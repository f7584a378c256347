package org.mashfa.works;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.mashfa.assembly.Assembler;
import org.mashfa.cli.Main;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.ScenarioReader;

/**
 * How much more do two threads do than one? First the loop, warm, beside one written by hand that shares nothing: what that one
 * misses of two is missed by the machine. Then whole runs, each a new process, where the compiler has the second processor to
 * itself as long as only one thread simulates. Writes its section of {@code docs/speed.md}; wants a quiet machine with at
 * least two processors.
 *
 * <p>{@code mvn -B -q -Pjmh test-compile exec:exec -Djmh.main=org.mashfa.works.TwoThreads} (four minutes).
 */
public final class TwoThreads {
  private static final int SEED = 2026;
  private static final int ROUNDS = 9;
  private static final int PAIRS = 3;
  private static final double SECONDS = 1.5;
  private static final double TARGET = 1.9;
  private static final String W3 = "scenarios/W3-hospital-network.yaml";
  private static final String IDLIB = "scenarios/idlib-2019-11.yaml";
  private static final int[] REPLICATIONS = {100, 300};

  private TwoThreads() {}

  /** Measures and writes. */
  public static void main(String[] args) throws Exception {
    StringBuilder text = new StringBuilder(Machine.text() + "; median (least–greatest) of " + ROUNDS
        + " rounds, of whole runs of " + PAIRS + " pairs.\n\n| work done by two threads in the time in which one does 1 | | |\n"
        + "| --- | --- | --- |\n");
    row(text, "W3 by a loop written by hand, which shares nothing", warm(() -> {
      HospitalNetworkFloor floor = new HospitalNetworkFloor(new FastRandom(SEED));
      return i -> floor.run();
    }), "");
    for (String file : List.of(W3, IDLIB)) {
      Spread found = warm(simulating(Assembler.world(ScenarioReader.read(Path.of(file)))));
      row(text, name(file) + ", once warm", found, found.median() >= TARGET ? "met" : "**missed**");
    }
    for (int replications : REPLICATIONS) {
      row(text, name(IDLIB) + ", a process from start to end, " + replications + " replications",
          processes(replications), "");
    }
    System.out.print(text);
    GeneratedSection.replace(Path.of("docs", "speed.md"), "threads", text.toString());
  }

  private static String name(String file) {
    return "`" + Path.of(file).getFileName().toString().replace(".yaml", "") + "`";
  }

  private static void row(StringBuilder text, String work, Spread found, String target) {
    text.append(String.format(Locale.ROOT, "| %s | %.2f (%.2f–%.2f) | %s |%n", work, found.median(), found.least(),
        found.greatest(), target));
  }

  private static Supplier<IntConsumer> simulating(World world) {
    return () -> {
      Replication replication = new Replication(world, SEED);
      Measures measures = new Measures(world, Detail.ZONE);
      return i -> {
        measures.begin();
        replication.run(i, measures.listener());
        measures.values();
      };
    };
  }

  /** What two threads do in a time, each with a worker of its own, over what one does. */
  private static Spread warm(Supplier<IntConsumer> worker) throws InterruptedException, ExecutionException {
    rate(worker, 2);
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double one = rate(worker, 1);
      ratios[i] = rate(worker, 2) / one;
    }
    return Spread.of(ratios);
  }

  /** Replications in a second, each thread counted over its own time. */
  private static double rate(Supplier<IntConsumer> worker, int threads) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Double>> rates = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        rates.add(pool.submit(() -> {
          IntConsumer work = worker.get();
          work.accept(first);
          long start = System.nanoTime();
          int done = 0;
          while (System.nanoTime() - start < SECONDS * 1e9) {
            work.accept(first + threads * ++done);
          }
          return done / ((System.nanoTime() - start) / 1e9);
        }));
      }
      double sum = 0;
      for (Future<Double> rate : rates) {
        sum += rate.get();
      }
      return sum;
    } finally {
      pool.shutdown();
    }
  }

  private static Spread processes(int replications) throws IOException, InterruptedException {
    double[] ratios = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      double one = seconds(replications, 1);
      ratios[i] = one / seconds(replications, 2);
    }
    return Spread.of(ratios);
  }

  private static double seconds(int replications, int threads) throws IOException, InterruptedException {
    try (TemporaryFolder out = new TemporaryFolder()) {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
          System.getProperty("java.class.path"), Main.class.getName(), "run", IDLIB, "--no-twin", "--quiet", "--out",
          out.toString(), "--replications", String.valueOf(replications), "--threads", String.valueOf(threads))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("exit code " + process.exitValue());
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
