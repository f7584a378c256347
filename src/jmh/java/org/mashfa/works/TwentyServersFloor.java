package org.mashfa.works;

import java.util.Arrays;

/**
 * Work W2 written out by hand for twenty servers alone: a tournament tree with a leaf for each server and one for the
 * next arrival, whose {@code long} holds the time and, in its last bits, the leaf, so that a match is a minimum; a ring
 * of arrival times for each class. Times in microseconds; of two events in one microsecond the lower server comes first.
 */
final class TwentyServersFloor {
  private static final int CLASSES = QueueWork.W2.classes();
  private static final int SERVERS = QueueWork.W2.servers();
  private static final int LEAF_BITS = 5;
  private static final int LEAVES = 1 << LEAF_BITS;
  private static final int ARRIVAL = SERVERS;
  private static final long NEVER = Long.MAX_VALUE;
  private static final double MINUTE = 60e6;
  private static final double GAP = QueueWork.W2.meanGap() * MINUTE;
  private static final long WARM_UP = Math.round(QueueWork.W2.warmUp() * MINUTE);
  private static final long END = Math.round(QueueWork.W2.end() * MINUTE);

  private final Luck random;
  private final long[] key = new long[2 * LEAVES];
  private final long[][] arrived = new long[CLASSES][1024];
  private final int[] first = new int[CLASSES];
  private final int[] waiting = new int[CLASSES];
  private final int[] idle = new int[SERVERS];
  private final long[] waits = new long[CLASSES];
  private final long[] starts = new long[CLASSES];

  TwentyServersFloor(Luck random) {
    this.random = random;
  }

  /** Runs one replication; its answers are those of {@link QueueWork#W2}. */
  double[] run() {
    Arrays.fill(key, NEVER);
    Arrays.fill(waiting, 0);
    Arrays.fill(waits, 0);
    Arrays.fill(starts, 0);
    int idlers = SERVERS;
    for (int i = 0; i < SERVERS; i++) {
      idle[i] = i;
    }
    schedule(ARRIVAL, Math.round(random.exponential() * GAP));
    while (true) {
      long now = key[1] >>> LEAF_BITS;
      if (now >= END) {
        break;
      }
      int leaf = (int) key[1] & LEAVES - 1;
      if (leaf == ARRIVAL) {
        schedule(ARRIVAL, now + Math.round(random.exponential() * GAP));
        double u = random.uniform();
        int c = u < .15 ? 0 : u < .5 ? 1 : 2;
        if (idlers > 0) {
          start(idle[--idlers], c, now, now);
        } else {
          join(c, now);
        }
      } else {
        int c = waiting[0] > 0 ? 0 : waiting[1] > 0 ? 1 : 2;
        if (waiting[c] > 0) {
          long since = arrived[c][first[c]];
          first[c] = first[c] + 1 & arrived[c].length - 1;
          waiting[c]--;
          start(leaf, c, since, now);
        } else {
          idle[idlers++] = leaf;
          replay(leaf, NEVER);
        }
      }
    }
    double[] answers = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      answers[c] = waits[c] / MINUTE / starts[c];
    }
    return answers;
  }

  private void start(int server, int c, long since, long now) {
    if (now > WARM_UP) {
      waits[c] += now - since;
      starts[c]++;
    }
    schedule(server, now + Math.round(random.exponential() * MINUTE));
  }

  private void join(int c, long now) {
    long[] ring = arrived[c];
    int n = ring.length;
    if (waiting[c] == n) {
      arrived[c] = Arrays.copyOf(Arrays.copyOfRange(ring, first[c], n), 2 * n);
      System.arraycopy(ring, 0, arrived[c], n - first[c], first[c]);
      first[c] = 0;
    }
    arrived[c][first[c] + waiting[c]++ & arrived[c].length - 1] = now;
  }

  private void schedule(int leaf, long time) {
    replay(leaf, time << LEAF_BITS | leaf);
  }

  private void replay(int leaf, long newKey) {
    final long[] k = key;
    int i = LEAVES + leaf;
    long best = newKey;
    k[i] = best;
    while (i > 1) {
      best = Math.min(best, k[i ^ 1]);
      i >>= 1;
      k[i] = best;
    }
  }
}
