package org.mashfa.validation;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.mashfa.stats.Tally;

/** Turns replications into an estimate. */
interface Estimator {
  /** One more replication. */
  void add(Observation observation);

  /** The estimate as the mean of the tally, and its standard error as that of this mean. */
  Tally result();

  /** The mean of a reading over the replications in which there was something to read. */
  static Function<Columns, Estimator> mean(Reading reading) {
    return columns -> new Estimator() {
      private final ToDoubleFunction<Observation> number = reading.in(columns);
      private final Tally tally = new Tally();

      @Override
      public void add(Observation observation) {
        double x = number.applyAsDouble(observation);
        if (!Double.isNaN(x)) {
          tally.add(x);
        }
      }

      @Override
      public Tally result() {
        return tally;
      }
    };
  }

  /**
   * The ratio of two means; its standard error is that of the residuals (delta method; Law 2015, <i>Simulation Modeling and
   * Analysis</i>, section 9.5.3).
   */
  static Function<Columns, Estimator> ratio(Reading above, Reading below) {
    return columns -> new Ratio(above.in(columns), below.in(columns));
  }

  /**
   * The mean over batches of replications of something that only many replications show, such as a quantile.
   *
   * @param size replications in a batch
   * @param inner the estimator of one batch, whose result's mean counts
   */
  static Function<Columns, Estimator> batches(int size, Function<Columns, Supplier<Estimator>> inner) {
    return columns -> new Estimator() {
      private final Supplier<Estimator> fresh = inner.apply(columns);
      private final Tally tally = new Tally();
      private Estimator batch = fresh.get();
      private int inBatch;

      @Override
      public void add(Observation observation) {
        batch.add(observation);
        if (++inBatch == size) {
          tally.add(batch.result().mean());
          batch = fresh.get();
          inBatch = 0;
        }
      }

      @Override
      public Tally result() {
        return tally;
      }
    };
  }
}
