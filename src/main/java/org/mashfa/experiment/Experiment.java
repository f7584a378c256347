package org.mashfa.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.engine.TooManyEventsException;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;

/**
 * Replications of a scenario. Set what differs from the scenario's own run section, then {@link #run}:
 *
 * <pre>{@code
 * Results results = Experiment.of(ScenarioReader.read(Path.of("scenarios/A01-one-ward.yaml"))).replications(200).run();
 * System.out.println(results.get("occupancy", "ward", "time average"));
 * }</pre>
 */
public final class Experiment {
  private static final String TWIN_DEATHS = "deaths with unlimited capacity";
  private static final String PREVENTABLE = "preventable deaths";

  private final Scenario scenario;
  private int replications;
  private long seed;
  private int threads = Runtime.getRuntime().availableProcessors();
  private Detail detail = Detail.ZONE;
  private boolean twin = true;
  private UnaryOperator<World> adapt = UnaryOperator.identity();
  private String adaptation = "";
  private IntFunction<? extends Listener> listeners;
  private ReplicationSink sink = (replication, values, series) -> { };
  private IntConsumer progress = done -> { };
  private BooleanSupplier stop = () -> false;
  private Path journal;
  private String identity;

  private Experiment(Scenario scenario) {
    this.scenario = scenario;
    replications = scenario.run().replications();
    seed = scenario.run().seed();
  }

  /** An experiment with the replications and the seed that the scenario states, on all processors. */
  public static Experiment of(Scenario scenario) {
    return new Experiment(scenario);
  }

  /** Number of replications, at least 1. */
  public Experiment replications(int n) {
    replications = atLeastOne("replications", n);
    return this;
  }

  /** The seed of all luck. */
  public Experiment seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** Number of threads, at least 1; the answer does not depend on it. */
  public Experiment threads(int n) {
    threads = atLeastOne("threads", n);
    return this;
  }

  private static int atLeastOne(String what, int n) {
    if (n < 1) {
      throw new IllegalArgumentException(what + " = " + n + ", expected at least 1");
    }
    return n;
  }

  /** How finely places are named; zones unless asked otherwise. */
  public Experiment detail(Detail detail) {
    this.detail = Objects.requireNonNull(detail, "detail");
    return this;
  }

  /** Whether each replication is run once more with unlimited capacity, to count preventable deaths; true at first. */
  public Experiment twin(boolean twin) {
    this.twin = twin;
    return this;
  }

  /** Whether a measure is known only to those who run the twin. */
  public static boolean needsTwin(String measure) {
    return measure.equals(TWIN_DEATHS) || measure.equals(PREVENTABLE);
  }

  /** Changes the compiled world before it is run: other policies, other processes. */
  public Experiment adapt(UnaryOperator<World> adapt) {
    this.adapt = Objects.requireNonNull(adapt, "adapt");
    adaptation = null;
    return this;
  }

  /**
   * Changes the compiled world before it is run, by a name under which a journal knows the change.
   *
   * @param name another one for each other change
   */
  public Experiment adapt(String name, UnaryOperator<World> adapt) {
    if (Objects.requireNonNull(name, "name").isEmpty()) {
      throw new IllegalArgumentException("the name of the adaptation is empty");
    }
    adapt(adapt);
    adaptation = name;
    return this;
  }

  /**
   * Asked for a listener of each replication, by its number, on the thread that runs it. It hears all of that
   * replication and nothing of the twin. Replications that a journal already holds are not run, and not heard.
   */
  public Experiment listen(IntFunction<? extends Listener> listeners) {
    this.listeners = Objects.requireNonNull(listeners, "listeners");
    return this;
  }

  /** Is given each replication, in order. */
  public Experiment sink(ReplicationSink sink) {
    this.sink = Objects.requireNonNull(sink, "sink");
    return this;
  }

  /** Is told how many replications are done, each time one is. */
  public Experiment progress(IntConsumer progress) {
    this.progress = Objects.requireNonNull(progress, "progress");
    return this;
  }

  /** Asked before each replication; once true, the run ends with the replications that are done. */
  public Experiment stop(BooleanSupplier stop) {
    this.stop = Objects.requireNonNull(stop, "stop");
    return this;
  }

  /**
   * Keeps the replications that are done in a file, and takes up those that a file of the same run already holds.
   *
   * @param file the file, made if need be; one of another run is started anew
   * @param identity what makes it the same run, besides seed, measures and the name of the adaptation: the scenario's
   *     digest, the version. A world that is adapted without a name is not run with a journal.
   */
  public Experiment journal(Path file, String identity) {
    this.journal = Objects.requireNonNull(file, "file");
    this.identity = Objects.requireNonNull(identity, "identity");
    return this;
  }

  /** Names and places of what a run of this experiment measures. */
  public List<MeasureKey> keys() {
    return keys(new Measures(world(), detail));
  }

  /**
   * Results without a replication: what a run of this experiment measures and samples.
   *
   * @throws IllegalArgumentException if the scenario cannot be compiled
   */
  public Results layout() {
    World world = world();
    return layout(world, new Measures(world, detail));
  }

  private Results layout(World world, Measures names) {
    return new Results(keys(names), names.seriesKeys(), names.moments(), (double) world.sample() / Ticks.PER_DAY,
        scenario.checks());
  }

  private World world() {
    return Objects.requireNonNull(adapt.apply(Assembler.world(scenario)), "what adapt has made of the world");
  }

  private List<MeasureKey> keys(Measures measures) {
    List<MeasureKey> keys = new ArrayList<>(measures.keys());
    if (twin) {
      keys.add(new MeasureKey(TWIN_DEATHS, "all", "", "all", "total", "patients"));
      keys.add(new MeasureKey(PREVENTABLE, "all", "", "all", "total", "patients"));
    }
    return List.copyOf(keys);
  }

  /**
   * Runs all replications.
   *
   * @return the results of those that were done: all, unless stopped
   * @throws IllegalStateException if the world is adapted without a name and a journal is kept
   * @throws UncheckedIOException if the journal cannot be read or written
   * @throws org.mashfa.model.BrokenLawException if a conservation law fails: a defect of the program
   */
  public Results run() {
    if (journal != null && adaptation == null) {
      throw new IllegalStateException(
          "a journal cannot tell adaptations apart: give this one a name, adapt(name, change)");
    }
    World world = world();
    Results results = layout(world, new Measures(world, detail));
    if (journal == null) {
      return run(world, new Desk(results, null));
    }
    String run = String.join(" ", identity, "seed", Long.toString(seed), "detail", detail.name(), "twin",
        Boolean.toString(twin)) + (adaptation.isEmpty() ? "" : " adaptation " + adaptation);
    int doubles = results.keys().size() + results.seriesKeys().size() * results.moments();
    try (Journal kept = new Journal(journal, run, doubles)) {
      return run(world, new Desk(results, kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Results run(World world, Desk desk) {
    desk.takeUp();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, replications); i++) {
      Thread worker = new Thread(() -> work(world, desk), "replications-" + i);
      worker.setDaemon(true);
      try {
        worker.start();
      } catch (OutOfMemoryError e) { // no more threads
        desk.fail(e);
        break;
      }
      workers.add(worker);
    }
    for (Thread worker : workers) {
      join(worker);
    }
    desk.rethrow();
    return desk.results;
  }

  private static void join(Thread worker) {
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true; // the stop question decides when a run ends
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(World world, Desk desk) {
    try {
      Replication replication = new Replication(world, seed);
      Measures measures = new Measures(world, detail);
      UnlimitedTwin unlimited = twin ? new UnlimitedTwin(world, seed, measures) : null;
      int died = total(measures.keys(), "deaths");
      int killed = total(measures.keys(), Outcome.KILLED_INSIDE.label());
      for (int i = desk.next(); i >= 0; i = desk.next()) {
        measures.begin();
        replication.run(i, listeners == null ? measures.listener()
            : new Both(measures.listener(), Objects.requireNonNull(listeners.apply(i), "listener")));
        double[] values = measures.values();
        if (unlimited != null) {
          int n = values.length;
          values = Arrays.copyOf(values, n + 2);
          values[n] = unlimited.deaths(i);
          values[n + 1] = values[died] - values[killed] - values[n];
        }
        desk.hand(i, new Done(values, measures.series(), replication.events()));
      }
    } catch (TooManyEventsException e) {
      desk.fail(new ImpossibleRunException(e));
    } catch (RuntimeException | Error e) {
      desk.fail(e);
    }
  }

  private static int total(List<MeasureKey> keys, String measure) {
    int at = 0;
    while (!keys.get(at).totals(measure)) {
      at++;
    }
    return at;
  }

  private record Done(double[] values, double[] series, long events) {}

  /** Deals out replications and puts results together in their order. */
  private final class Desk {
    private static final int AHEAD = 64;

    private final Results results;
    private final Journal kept;
    private final TreeMap<Integer, Done> waiting = new TreeMap<>();
    private int dealt;
    private int merged;
    private Throwable failure;

    Desk(Results results, Journal kept) {
      this.results = results;
      this.kept = kept;
    }

    /** Takes up the replications that are on record. */
    void takeUp() {
      try {
        int values = results.keys().size();
        for (Journal.Entry entry = kept == null ? null : kept.next(); entry != null && merged < replications;
            entry = merged < replications ? kept.next() : null) {
          double[] numbers = entry.numbers();
          merge(new Done(Arrays.copyOf(numbers, values), Arrays.copyOfRange(numbers, values, numbers.length),
              entry.events()));
          dealt++;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.accept(merged);
    }

    private void merge(Done done) {
      results.add(done.values, done.series, done.events);
      sink.accept(merged, done.values, done.series);
      merged++;
    }

    synchronized int next() {
      while (dealt - merged >= AHEAD && failure == null) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return -1;
        }
      }
      return dealt == replications || failure != null || stop.getAsBoolean() ? -1 : dealt++;
    }

    synchronized void hand(int replication, Done done) {
      waiting.put(replication, done);
      for (Done next = waiting.remove(merged); next != null; next = waiting.remove(merged)) {
        try {
          if (kept != null) {
            kept.add(next.values, next.series, next.events);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        merge(next);
      }
      progress.accept(merged + waiting.size());
      notifyAll();
    }

    synchronized void fail(Throwable e) {
      if (failure == null) {
        failure = e;
      }
      notifyAll();
    }

    synchronized void rethrow() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }
  }
}
