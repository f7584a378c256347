package org.mashfa.works;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Does the program feel immediate? Times whole commands from outside, by the script and by {@code java -jar}, in turn, and
 * the first line of progress of a long run. Writes its section of {@code docs/speed.md}; wants the program built and a
 * quiet machine.
 *
 * <p>{@code mvn -B -q package -DskipTests && mvn -B -q -Pjmh test-compile exec:exec -Djmh.main=org.mashfa.works.StartUp}
 */
public final class StartUp {
  private static final int ROUNDS = 15;
  private static final double IMMEDIATE = 0.5;
  private static final double FIRST_LINE = 1;
  private static final List<List<String>> STARTERS =
      List.of(List.of("./mashfa"), List.of("java", "-jar", "target/mashfa.jar"));

  private StartUp() {}

  private record Job(String title, boolean whole, List<String> arguments) {}

  private static final List<Job> JOBS = List.of(
      new Job("`--help`", true, List.of("--help")),
      new Job("one ward (`A01`), one replication", true,
          List.of("run", "scenarios/A01-one-ward.yaml", "--replications", "1")),
      new Job("one small hospital (`A10`), all its replications", true, List.of("run", "scenarios/A10-boarding.yaml")),
      new Job("the Idlib month, to the first line of progress", false,
          List.of("run", "scenarios/idlib-2019-11.yaml", "--replications", "1000")));

  /** Measures and writes. */
  public static void main(String[] args) throws Exception {
    double[][][] seconds = new double[JOBS.size()][STARTERS.size()][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) { // one to warm the disk
      for (int j = 0; j < JOBS.size(); j++) {
        for (int s = 0; s < STARTERS.size(); s++) {
          seconds[j][s][Math.max(0, round)] = seconds(JOBS.get(j), STARTERS.get(s));
        }
      }
    }
    StringBuilder text = new StringBuilder(Machine.text() + "; seconds by the clock, median (least–greatest) of " + ROUNDS
        + " rounds.\n\n| | target |");
    STARTERS.forEach(starter -> text.append(" `").append(String.join(" ", starter)).append("` |"));
    text.append("\n| --- | --- | --- | --- |\n");
    for (int j = 0; j < JOBS.size(); j++) {
      double target = JOBS.get(j).whole() ? IMMEDIATE : FIRST_LINE;
      text.append(String.format(Locale.ROOT, "| %s | below %.1f |", JOBS.get(j).title(), target));
      for (double[] all : seconds[j]) {
        Spread found = Spread.of(all);
        text.append(String.format(Locale.ROOT, " %.2f (%.2f–%.2f)%s |", found.median(), found.least(), found.greatest(),
            found.median() < target ? "" : " **missed**"));
      }
      text.append('\n');
    }
    System.out.print(text);
    GeneratedSection.replace(Path.of("docs", "speed.md"), "start", text.toString());
  }

  private static double seconds(Job job, List<String> starter) throws IOException, InterruptedException {
    try (TemporaryFolder out = new TemporaryFolder()) {
      List<String> command = new ArrayList<>(starter);
      command.addAll(job.arguments());
      if (job.arguments().contains("run")) {
        command.addAll(List.of("--out", out.toString()));
      }
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream said = process.getErrorStream()) {
        boolean fine;
        if (job.whole()) {
          said.readAllBytes();
          fine = process.waitFor() == 0;
        } else {
          fine = said.read() >= 0;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        process.destroyForcibly().waitFor();
        if (!fine) {
          throw new IllegalStateException(command + " failed");
        }
        return seconds;
      }
    }
  }
}
