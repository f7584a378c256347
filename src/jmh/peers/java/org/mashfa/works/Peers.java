package org.mashfa.works;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How fast are we beside a loop that does nothing, loops written out by hand for one work alone, and the simulation
 * engines on Maven Central? Every program does every work in a Java virtual machine of its own, one after the other, in
 * several passes; ratios are taken within a pass. A wrong answer fails the run. Writes its section of {@code
 * docs/speed.md}.
 */
public final class Peers {
  private static final int PASSES = 5;
  private static final double SECONDS = 1.5;
  private static final List<String> MACHINE = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");

  private Peers() {}

  /**
   * Runs everything.
   *
   * @param args none, or the number of passes, of which a single one prints the tables and writes nothing; or, for a
   *     virtual machine of its own, program, work, pass and seconds of processor time to measure
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 4) {
      Measurement measured = Measurement.of(Program.valueOf(args[0]), Assignment.valueOf(args[1]),
          Integer.parseInt(args[2]), Double.parseDouble(args[3]));
      System.out.println(measured.line());
      System.exit(0); // an engine may have left threads behind
    }
    Passes passes = run(args.length == 0 ? PASSES : Integer.parseInt(args[0]));
    List<String> faults = passes.faults();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("wrong answers: " + String.join("; ", faults));
    }
    String tables = WorksTables.text(passes);
    System.out.println(tables);
    if (passes.count() > 1) {
      GeneratedSection.replace(Path.of("docs", "speed.md"), "works", tables);
    }
  }

  private static Passes run(int count) throws IOException, InterruptedException {
    Passes passes = new Passes(count);
    for (int pass = 0; pass < count; pass++) {
      for (Assignment work : Assignment.values()) {
        List<Program> order = new ArrayList<>(List.of(Program.values()));
        Collections.rotate(order, pass);
        for (Program program : order) {
          if (program.does(work)) {
            Measurement measured = alone(program, work, pass);
            passes.add(program, work, measured);
            System.out.println(
                "pass " + (pass + 1) + " of " + count + ", " + work + ", " + program.title() + ": " + measured);
          }
        }
      }
    }
    return passes;
  }

  private static Measurement alone(Program program, Assignment work, int pass)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(MACHINE);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Peers.class.getName()));
    command.addAll(List.of(program.name(), work.name(), String.valueOf(pass), String.valueOf(SECONDS)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Measurement measured = null;
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Measurement.is(line)) {
          measured = Measurement.read(line);
        } else {
          said.append(line).append('\n');
        }
      }
    }
    int code = process.waitFor();
    if (code != 0 || measured == null) {
      throw new IllegalStateException(program + " failed at " + work + " with exit code " + code + ":\n" + said);
    }
    return measured;
  }

  /** All that was measured. */
  static final class Passes {
    private final int count;
    private final Map<Program, Map<Assignment, List<Measurement>>> measured = new EnumMap<>(Program.class);

    Passes(int count) {
      this.count = count;
    }

    int count() {
      return count;
    }

    void add(Program program, Assignment work, Measurement measurement) {
      measured.computeIfAbsent(program, p -> new EnumMap<>(Assignment.class))
          .computeIfAbsent(work, w -> new ArrayList<>()).add(measurement);
    }

    /** Of each pass. */
    List<Measurement> of(Program program, Assignment work) {
      return measured.get(program).get(work);
    }

    int replications(Program program, Assignment work) {
      return of(program, work).stream().mapToInt(Measurement::replications).sum();
    }

    /** What is wrong with the answers of all passes together. */
    List<String> faults() {
      List<String> faults = new ArrayList<>();
      for (Program program : Program.values()) {
        for (Assignment work : Assignment.values()) {
          if (program.answers() && program.does(work)) {
            for (String fault : work.faults(program, means(program, work), replications(program, work))) {
              faults.add(program + ": " + fault);
            }
          }
        }
      }
      return faults;
    }

    private double[] means(Program program, Assignment work) {
      double[] means = new double[work.answers()];
      for (Measurement measurement : of(program, work)) {
        for (int i = 0; i < means.length; i++) {
          means[i] += measurement.sums()[i] / replications(program, work);
        }
      }
      return means;
    }
  }
}
