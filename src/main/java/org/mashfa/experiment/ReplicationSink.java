package org.mashfa.experiment;

/** Is given each replication as soon as all before it are known: in order, by one thread at a time. */
@FunctionalInterface
public interface ReplicationSink {
  /**
   * One replication.
   *
   * @param replication its number, from 0
   * @param values one number for each of {@link Results#keys()}; NaN where nothing was observed
   * @param series one number for each of {@link Results#seriesKeys()} and moment, all moments of a series together
   */
  void accept(int replication, double[] values, double[] series);
}
