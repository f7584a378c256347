package org.mashfa.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.mashfa.stats.theory.Queues;

/**
 * Works W1 and W2: what each program for them has to do and to find. Poisson arrivals, exponential service of mean one
 * minute, begun empty; what happens in the first eleventh is not counted. The answers are the mean waits by class in
 * minutes, the most urgent class first, and (W1 only) the mean number waiting.
 */
enum QueueWork {
  /** M/M/1 at load 0.9. */
  W1(1, 0.9, 10_000, 110_000, new double[] {1}, new double[] {0.63, 0.58}),
  /** M/M/20 at load 0.95, three classes, the more urgent first, nobody disturbed. */
  W2(20, 0.95, 500, 5_500, new double[] {0.15, 0.35, 0.5}, new double[] {0.0015, 0.0033, 0.26});

  private static final double STANDARD_ERRORS = 6;
  private static final double BIAS = 0.002;

  private final int servers;
  private final double load;
  private final double warmUp;
  private final double end;
  private final double[] shares;
  private final double[] sd;

  QueueWork(int servers, double load, double warmUp, double end, double[] shares, double[] sd) {
    this.servers = servers;
    this.load = load;
    this.warmUp = warmUp;
    this.end = end;
    this.shares = shares;
    this.sd = sd;
  }

  int servers() {
    return servers;
  }

  /** Mean minutes between arrivals. */
  double meanGap() {
    return 1 / (load * servers);
  }

  /** The minute from which on is counted. */
  double warmUp() {
    return warmUp;
  }

  /** The minute at which a replication ends. */
  double end() {
    return end;
  }

  int classes() {
    return shares.length;
  }

  /** The class of a customer for a uniform number. */
  int classOf(double uniform) {
    int c = 0;
    for (double beyond = uniform - shares[0]; beyond >= 0 && c < shares.length - 1; beyond -= shares[c]) {
      c++;
    }
    return c;
  }

  /** Expected events in a replication: an arrival and the end of a service for each customer. */
  double events() {
    return 2 * end / meanGap();
  }

  /** What theory expects, in the order of the answers. */
  double[] expected() {
    double rate = 1 / meanGap();
    double[] waits =
        Queues.priorityMeanWaits(DoubleStream.of(shares).map(share -> share * rate).toArray(), 1, servers);
    return this == W2 ? waits : new double[] {waits[0], Queues.mmcMeanQueue(rate, 1, servers)};
  }

  /**
   * What is wrong with the means over some replications, one sentence for each; empty if nothing is. A right program is
   * blamed with a chance below 1e-5: five answers, each beyond six standard errors (six, as a long queue in a single
   * replication is likelier than the normal law has it), by the standard deviations of 1,000 replications of the floor;
   * two thousandths are granted to the start from empty and to rounding.
   */
  List<String> faults(double[] means, long replications) {
    List<String> faults = new ArrayList<>();
    double[] expected = expected();
    for (int i = 0; i < expected.length; i++) {
      double tolerance = BIAS * expected[i] + STANDARD_ERRORS * sd[i] / Math.sqrt(replications);
      if (!(Math.abs(means[i] - expected[i]) <= tolerance)) {
        faults.add(String.format(Locale.ROOT, "%s: answer %d is %.5f in %d replications, expected %.5f within %.5f",
            this, i, means[i], replications, expected[i], tolerance));
      }
    }
    return faults;
  }
}
