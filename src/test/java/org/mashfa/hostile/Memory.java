package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mashfa.experiment.Experiment;
import org.mashfa.hostile.Program.Ended;
import org.mashfa.scenario.ScenarioReader;

/** How memory grows with replications, and what large files cost. */
final class Memory {
  private static final int LARGE = 100_000_000;
  private static final String TABLE = """
      mashfa: 1
      title: A large table
      time: {length: 1 d}
      zones: {table: %s}
      facilities: {h: {zone: a, units: {ward: 1}}}
      patients: {p: {triage: red, pathway: w}}
      pathways: {w: {s: {unit: ward, takes: 1 h}}}
      demand: {d: {at: h, rate: 1/h, patients: p}}
      """;

  private final Path folder;

  Memory(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Growth of the live heap from 100 to 1 000 replications, as a share of it. */
  double growth() throws IOException {
    Map<Integer, Long> used = new HashMap<>();
    Experiment.of(ScenarioReader.read(Path.of("scenarios/A15-branching-pathways-by-hour.yaml"))).replications(1_000).threads(1)
        .journal(folder.resolve("journal"), "memory").progress(done -> {
          if (done == 100 || done == 1_000) {
            used.put(done, live());
          }
        }).run();
    return (double) (used.get(1_000) - used.get(100)) / used.get(100);
  }

  private static long live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /**
   * The slowest answer.
   *
   * @param kinds kinds of files tried
   */
  record Worst(int kinds, String kind, double seconds) {}

  /** Validates files of 100 MB of several kinds within 512 MB. */
  Worst largeFiles() throws IOException {
    Map<String, String[]> kinds = new LinkedHashMap<>(); // beginning, what is repeated
    kinds.put("one long line.yaml", new String[] {"title: ", "x"});
    kinds.put("many keys.yaml", new String[] {"", "key: 1\n"});
    kinds.put("deep.yaml", new String[] {"", "["});
    kinds.put("comments.yaml", new String[] {"", "#\n"});
    kinds.put("many rows.csv", new String[] {"name,population\n", "a,1\n"});
    kinds.put("one long row.csv", new String[] {"name,population\n", "a,"});
    kinds.put("one long cell.csv", new String[] {"name,population\n\"", "a"});
    kinds.put("blank rows.csv", new String[] {"name,population\n", "\n"});
    Worst worst = new Worst(kinds.size(), "none", 0);
    for (Map.Entry<String, String[]> kind : kinds.entrySet()) {
      Path file = large(kind.getKey(), kind.getValue()[0], kind.getValue()[1]);
      Path scenario = kind.getKey().endsWith(".csv")
          ? Files.writeString(folder.resolve("table.yaml"), String.format(TABLE, "'" + kind.getKey() + "'")) : file;
      long start = System.nanoTime();
      Ended ended = Program.ofJar(folder).java("-Xmx512m").with("validate", scenario.getFileName()).run();
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(ended.code()).as("%s: %.500s%.500s", kind.getKey(), ended.out(), ended.err()).isEqualTo(2);
      assertThat(ended.err()).as(kind.getKey()).isEmpty();
      Files.delete(file);
      if (seconds > worst.seconds) {
        worst = new Worst(kinds.size(), kind.getKey(), seconds);
      }
    }
    return worst;
  }

  private Path large(String name, String beginning, String repeated) throws IOException {
    Path file = folder.resolve(name);
    byte[] part = repeated.repeat(1 + 100_000 / repeated.length()).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(beginning.getBytes(StandardCharsets.UTF_8));
      for (int written = 0; written < LARGE; written += part.length) {
        out.write(part);
      }
    }
    return file;
  }
}
