package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Observing does not allocate: a hundred thousand observations leave less than one object each behind. */
class AllocationTest {

  private static final int OBSERVATIONS = 100_000;

  private static long bytesFor(LongConsumer observe) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    observe.accept(0);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (long i = 1; i <= OBSERVATIONS; i++) {
      observe.accept(i);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void tally() {
    Tally tally = new Tally();
    assertThat(bytesFor(tally::add)).isLessThan(OBSERVATIONS);
  }

  @Test
  void timeAverage() {
    TimeAverage average = new TimeAverage();
    average.start(0, 0);
    assertThat(bytesFor(t -> average.set(t, t))).isLessThan(OBSERVATIONS);
  }

  @Test
  void durations() {
    Durations durations = new Durations();
    assertThat(bytesFor(t -> durations.record(t * 1000))).isLessThan(OBSERVATIONS);
  }
}
