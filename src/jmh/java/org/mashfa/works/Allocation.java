package org.mashfa.works;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Bytes allocated for an event once warm, printed for the works. What a replication allocates at its end to hand over
 * its numbers is counted as well, so that what has to be zero is what is left when nobody listens.
 */
public final class Allocation {
  private static final int WARM_UP = 100;
  private static final int REPLICATIONS = 50;

  private Allocation() {}

  /** Takes no arguments; to be run where the scenarios are. */
  public static void main(String[] args) throws IOException {
    HospitalNetworkFloor floor = new HospitalNetworkFloor(new FastRandom(2026));
    WorksBenchmark.Network network = new WorksBenchmark.Network();
    WorksBenchmark.Idlib idlib = new WorksBenchmark.Idlib();
    network.read();
    idlib.read();
    print("W3 floor", () -> (long) floor.run()[NetworkAnswers.EVENTS.ordinal()]);
    print("W3 scenario, unmeasured", network::unmeasured);
    print("W3 scenario, measured", () -> {
      network.measured();
      return network.events();
    });
    print("Idlib, unmeasured", idlib::unmeasured);
    print("Idlib, measured", () -> {
      idlib.measured();
      return idlib.events();
    });
  }

  private static void print(String work, LongSupplier replication) {
    for (int i = 0; i < WARM_UP; i++) {
      replication.getAsLong();
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long events = 0;
    for (int i = 0; i < REPLICATIONS; i++) {
      events += replication.getAsLong();
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf(Locale.ROOT, "%-26s %8d events and %9d bytes in a replication, %.4f bytes for an event%n", work,
        events / REPLICATIONS, bytes / REPLICATIONS, (double) bytes / events);
  }
}
