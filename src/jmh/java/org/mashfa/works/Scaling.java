package org.mashfa.works;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.mashfa.assembly.Assembler;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.ScenarioReader;

/**
 * Does the cost of an event stay the same in larger worlds, longer runs and longer waiting lines, and does memory
 * follow the patients who are present, not those who have been seen? Prints processor time and bytes allocated for an event
 * and the heap that is live after a replication, which holds the world, the state and the measures at their largest; the
 * second figure of each is the ratio to the first row of its table.
 *
 * <p>Verdict (November 2026, OpenJDK 17, two shared cores): flat from 1,000 to 10 million patients seen, in time and
 * in memory; 1.5 to 1.8 times the time for an event with 100,000 present instead of 500, and some 500 bytes for each
 * of them. In facilities 1.2 times at 100 and 300, 2.3 to 2.6 at 1,000, where 15,000 patients are present; a loop by
 * hand 1.6 times, where 49,000 are. That is memory further away more than work: interpreted ({@code java -Xint}),
 * where a distant word weighs little, it is 1.01 times at 100 and 1.2 at 1,000, about half of which is the summing up
 * of measures by zone at the end. To look at every fleet and at all vehicles on the way home for each choice of an
 * ambulance made it 6 times at 1,000. The least busy of all is found by asking all. Distances, and the orders of
 * nearness, take the square of the places: 16 MB at 1,000 towns. Dead ends: to touch the patient of the event that
 * probably comes next, fields in another order.
 *
 * <p>{@code mvn -B -q -Pjmh test-compile exec:exec -Djmh.main=org.mashfa.works.Scaling} runs all tables (ten minutes) and
 * writes their section of {@code docs/speed.md}; {@code -Djmh=facilities}, {@code least-busy}, {@code patients},
 * {@code line} or {@code floor} only prints one of them.
 */
public final class Scaling {
  private static final int SEED = 2026;
  private static final int ROUNDS = 3;
  private static final long ENOUGH = 1_500_000; // events in a round
  private static final int DISTRICT = 10; // towns
  private static final double PATIENTS_PER_DAY = 960; // in the world of ten facilities
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final StringBuilder PAGE = new StringBuilder();

  private static double firstNanos;
  private static double firstHeap;

  private Scaling() {}

  /** Runs the table that is named, or all. */
  public static void main(String[] args) throws IOException {
    String table = args.length == 0 ? "all" : args[0];
    measure("", town(10, 5, "nearest-free", "nearest")); // the compiler at work
    if (table.equals("all") || table.equals("facilities")) {
      heading("facilities; from a full one on to the nearest");
      for (int n : new int[] {10, 30, 100, 300, 1_000}) {
        measure(Integer.toString(n), town(n, 10, "nearest-free", "nearest"));
      }
    }
    if (table.equals("all") || table.equals("least-busy")) {
      heading("facilities; from a full one on to the least busy of all");
      for (int n : new int[] {10, 30, 100, 300, 1_000}) {
        measure(Integer.toString(n), town(n, 10, "least-busy", "least-busy"));
      }
    }
    if (table.equals("all") || table.equals("patients")) {
      heading("patients seen in one replication of ten facilities");
      for (int n = 1_000; n <= 10_000_000; n *= 10) {
        measure(Integer.toString(n), town(10, n / PATIENTS_PER_DAY, "nearest-free", "nearest"));
      }
    }
    if (table.equals("all") || table.equals("line")) {
      heading("patients in one waiting line, each with a pending event");
      for (int n = 100; n <= 100_000; n *= 10) {
        measure(Integer.toString(n), line(n));
      }
    }
    if (table.equals("all") || table.equals("floor")) {
      heading("hospitals in loops written by hand, W3 side by side");
      for (int networks : new int[] {2, 5, 17, 50, 167}) {
        measureFloor(networks);
      }
    }
    if (table.equals("all")) {
      GeneratedSection.replace(Path.of("docs", "speed.md"), "scaling", Machine.text() + "; the least of " + ROUNDS
          + " rounds.\n" + PAGE);
    }
  }

  private static void heading(String what) {
    PAGE.append("\n| ").append(what).append(" | most present at a time | processor time for an event | |\n")
        .append("| --- | --- | --- | --- |\n");
    firstNanos = 0;
    firstHeap = 0;
    System.out.printf(Locale.ROOT, "%n%s%n%10s %9s %11s %9s %7s %9s %9s %9s %7s%n", what, "", "present", "events",
        "ns/event", "ratio", "B/event", "heap MB", "ratio", "reads s");
  }

  private static void measure(String name, String text) {
    long empty = live();
    long start = THREADS.getCurrentThreadCpuTime();
    World world = Assembler.world(ScenarioReader.parse(text, name));
    double reading = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    Replication replication = new Replication(world, SEED);
    Measures measures = new Measures(world, Detail.ZONE);
    run(replication, measures, 0);
    double nanos = Double.POSITIVE_INFINITY;
    double bytes = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long cpu = THREADS.getCurrentThreadCpuTime();
      long events = 0;
      for (int i = 1; events < ENOUGH; i++) {
        run(replication, measures, i);
        events += replication.events();
      }
      nanos = Math.min(nanos, (double) (THREADS.getCurrentThreadCpuTime() - cpu) / events);
      bytes = Math.min(bytes, (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / events);
    }
    double heap = (live() - empty) / 1e6;
    if (!name.isEmpty()) {
      row(name, mostPresent(replication), replication.events(), nanos, bytes, heap, reading);
    }
    if (measures.values().length == 0) {
      throw new IllegalStateException("the measures are part of the heap");
    }
  }

  private static void row(String name, long most, long events, double nanos, double bytes, double heap,
      double reading) {
    firstNanos = firstNanos == 0 ? nanos : firstNanos;
    firstHeap = firstHeap == 0 ? heap : firstHeap;
    PAGE.append(String.format(Locale.ROOT, "| %s | %,d | %.0f ns | %.2f |%n", name, most, nanos, nanos / firstNanos));
    System.out.printf(Locale.ROOT, "%10s %9d %11d %9.0f %7.2f %9.3f %9.1f %9.2f %7.2f%n", name, most, events, nanos,
        nanos / firstNanos, bytes, heap, heap / firstHeap, reading);
  }

  private static void measureFloor(int networks) {
    long empty = live();
    HospitalNetworkFloor floor = new HospitalNetworkFloor(new FastRandom(SEED), networks);
    double events = floor.run()[NetworkAnswers.EVENTS.ordinal()];
    double nanos = Double.POSITIVE_INFINITY;
    double bytes = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long cpu = THREADS.getCurrentThreadCpuTime();
      events = 0;
      while (events < ENOUGH) {
        events += floor.run()[NetworkAnswers.EVENTS.ordinal()];
      }
      nanos = Math.min(nanos, (THREADS.getCurrentThreadCpuTime() - cpu) / events);
      bytes = Math.min(bytes, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / events);
    }
    double heap = (live() - empty) / 1e6;
    row(Integer.toString(floor.hospitals()), floor.mostPresent(), (long) events, nanos, bytes, heap, 0);
  }

  private static void run(Replication replication, Measures measures, int number) {
    measures.begin();
    replication.run(number, measures.listener());
    measures.values();
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The largest number of patients present at a time in the first replication. */
  private static long mostPresent(Replication replication) {
    Count count = new Count();
    replication.run(0, count);
    return count.most;
  }

  private static final class Count implements Listener {
    private long present;
    private long most;

    @Override
    public void appears(int patientClass, int zone) {
      most = Math.max(most, ++present);
    }

    @Override
    public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
      present--;
    }
  }

  /** Districts of ten towns with a hospital each, twenty ambulances at one of them; four patients an hour in each. */
  private static String town(int n, double days, String transfer, String diversion) {
    StringBuilder text = new StringBuilder("""
        mashfa: 1
        title: Towns
        source: assumed
        run: {replications: 1}
        travel: {speed: 50 km/h, variability: 0.2, access: 5 min}
        patients:
          red: {triage: red, pathway: care, deterioration: {death: exponential(mean 3 h)}}
          yellow: {triage: yellow, pathway: care, patience: exponential(mean 8 h)}
          green: {triage: green, pathway: care}
        pathways:
          care:
            assessment: {unit: emergency, takes: "lognormal(mean 60 min, cv 0.8)", staff: {nurse: 0.25}, \
        then: {stay: 0.2, home: 0.8}}
            stay: {unit: ward, takes: "lognormal(mean 12 h, cv 0.7)"}
        facility-types:
          hospital: {units: {emergency: {beds: 6, queue: 20}, ward: 12}, staff: {nurse: 6}}
        demand:
          everyday: {rate: 4/h, ambulance: 0.1, patients: {red: 0.1, yellow: 0.3, green: 0.6}}
        """);
    text.append("time: {warm-up: 0 d, length: ").append(days).append(" d, sample: ").append(days / 10).append(" d}\n");
    text.append("policies: {destination: nearest, transfer: ").append(transfer).append(", diversion: {share: 0.5, to: ")
        .append(diversion).append("}}\n");
    int districts = (n + DISTRICT - 1) / DISTRICT;
    int side = (int) Math.ceil(Math.sqrt(districts));
    text.append("zones:\n");
    for (int i = 0; i < n; i++) {
      int district = i / DISTRICT;
      int town = i % DISTRICT;
      text.append("  z").append(i).append(": {x: ").append(60 * (district % side) + 8 * (town % 4)).append(" km, y: ")
          .append(60 * (district / side) + 8 * (town / 4)).append(" km}\n");
    }
    text.append("facilities:\n");
    for (int i = 0; i < n; i++) {
      text.append("  f").append(i).append(": {type: hospital, zone: z").append(i).append("}\n");
    }
    text.append("fleets:\n");
    for (int i = 0; i < n; i += DISTRICT) {
      text.append("  a").append(i).append(": {vehicles: ").append(2 * DISTRICT).append(", base: z").append(i)
          .append(", loading: 5 min, handover: 10 min}\n");
    }
    return text.toString();
  }

  /** A hundred beds, so many patients at once at their door, and from then on as many each hour as are treated. */
  private static String line(int n) {
    double days = n / 2_400.0 + 10;
    int strikes = Math.max(1, n / 10_000); // of one strike no more than 100,000 are hurt
    return String.format(Locale.ROOT, """
        mashfa: 1
        title: A line
        source: assumed
        run: {replications: 1}
        time: {length: %f d, sample: %f d}
        zones: {town: {}}
        facilities: {hospital: {zone: town, units: {ward: 100}}}
        patients:
          red: {triage: red, pathway: care, patience: exponential(mean 10000 d)}
          green: {triage: green, pathway: care, patience: exponential(mean 10000 d)}
        pathways: {care: {stay: {unit: ward, takes: exponential(mean 1 h)}}}
        incidents:
          flood: {at: 0 h, zones: town, strikes: %d, injured: %d, patients: {red: 0.3, green: 0.7}, \
        arrivals: {walk: {delay: 0 min, by: door}}}
        demand: {everyday: {at: hospital, rate: 100/h, patients: {red: 0.3, green: 0.7}}}
        """, days, days / 10, strikes, n / strikes);
  }
}
