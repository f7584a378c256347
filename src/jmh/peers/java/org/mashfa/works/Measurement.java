package org.mashfa.works;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What one program took for one work in a Java virtual machine of its own.
 *
 * @param cpu nanoseconds of processor time of the whole process for an event, collecting garbage and compiling included
 * @param bytes allocated for an event
 * @param replications replications run, warming up included
 * @param sums of the answers over all these replications
 */
record Measurement(double cpu, double bytes, int replications, double[] sums) {
  private static final String MARK = "measured ";
  private static final int REPLICATIONS_APART = 10_000;

  /**
   * Runs a program until it is warm, and then measures it; each at least for one replication.
   *
   * @param pass passes have luck of their own
   * @param seconds of processor time that are measured
   */
  static Measurement of(Program program, Assignment assignment, int pass, double seconds) throws Exception {
    Work work = program.begin(assignment, pass);
    double[] sums = new double[0];
    int done = 0;
    double cpu = 0;
    double bytes = 0;
    for (double enough : new double[] {program.warmUps() * seconds * 1e9, seconds * 1e9}) {
      long cpuBefore = cpuTime();
      long bytesBefore = allocated(work);
      int before = done;
      do {
        double[] answers = work.replicate(pass * REPLICATIONS_APART + done++);
        if (sums.length == 0) {
          sums = new double[answers.length];
        }
        for (int i = 0; i < sums.length; i++) {
          sums[i] += answers[i];
        }
      } while (cpuTime() - cpuBefore < enough);
      double events = (done - before) * assignment.events();
      cpu = (cpuTime() - cpuBefore) / events;
      bytes = (allocated(work) - bytesBefore) / events;
    }
    return new Measurement(cpu, bytes, done, sums);
  }

  private static long cpuTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long allocated(Work work) {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes()
        + work.allocatedElsewhere();
  }

  /** A line of text that says it all, to the last bit. */
  String line() {
    StringBuilder line = new StringBuilder(MARK).append(cpu).append(' ').append(bytes).append(' ').append(replications);
    DoubleStream.of(sums).forEach(sum -> line.append(' ').append(sum));
    return line.toString();
  }

  /** Whether a line of a program's output is a measurement. */
  static boolean is(String line) {
    return line.startsWith(MARK);
  }

  /** What a line says. */
  static Measurement read(String line) {
    String[] words = line.substring(MARK.length()).split(" ");
    double[] numbers = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
    return new Measurement(numbers[0], numbers[1], (int) numbers[2], Arrays.copyOfRange(numbers, 3, numbers.length));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ns and %.1f bytes for an event, %d replications", cpu, bytes, replications);
  }
}
