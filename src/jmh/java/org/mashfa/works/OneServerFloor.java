package org.mashfa.works;

import java.util.Arrays;

/**
 * Work W1 written out by hand for one server alone: two times instead of an event list, a ring of arrival times instead
 * of customers. Times in minutes.
 */
final class OneServerFloor {
  private final Luck random;
  private double[] arrived = new double[1024]; // a ring; the first of those present is in service

  OneServerFloor(Luck random) {
    this.random = random;
  }

  /** Runs one replication; its answers are those of {@link QueueWork#W1}. */
  double[] run() {
    double gap = QueueWork.W1.meanGap();
    double warmUp = QueueWork.W1.warmUp();
    double end = QueueWork.W1.end();
    double waits = 0;
    long starts = 0;
    double area = 0;
    double changed = warmUp;
    int mask = arrived.length - 1;
    int first = 0;
    int present = 0;
    double arrival = random.exponential() * gap;
    double departure = Double.POSITIVE_INFINITY;
    for (double now = arrival; now < end; now = Math.min(arrival, departure)) {
      if (now > warmUp) {
        area += Math.max(0, present - 1) * (now - changed);
        changed = now;
      }
      if (now == arrival) {
        if (present > mask) {
          grow(first);
          first = 0;
          mask = arrived.length - 1;
        }
        arrived[first + present & mask] = now;
        if (present++ == 0) {
          departure = now + random.exponential();
          starts += now > warmUp ? 1 : 0;
        }
        arrival = now + random.exponential() * gap;
      } else {
        first = first + 1 & mask;
        if (--present > 0) {
          departure = now + random.exponential();
          if (now > warmUp) {
            waits += now - arrived[first];
            starts++;
          }
        } else {
          departure = Double.POSITIVE_INFINITY;
        }
      }
    }
    area += Math.max(0, present - 1) * (end - changed);
    return new double[] {waits / starts, area / (end - warmUp)};
  }

  private void grow(int first) {
    int n = arrived.length;
    double[] larger = Arrays.copyOf(Arrays.copyOfRange(arrived, first, n), 2 * n);
    System.arraycopy(arrived, 0, larger, n - first, first);
    arrived = larger;
  }
}
