package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.mashfa.experiment.Compilation;
import org.mashfa.scenario.Faults.Fault;

/** The project's own scenarios and their tables, each with one slip of the hand, and what is said to them. */
public final class MalformedFiles {

  /** Looks at a scenario with a slip in it or in one of its tables, on disk. */
  @FunctionalInterface
  public interface Look {
    /** Looks at it. */
    void at(Path scenario) throws IOException;
  }

  private static final Pattern TABLE = Pattern.compile("\\btable: ([^,}\\s]+)");

  private final Path folder;
  private final List<Path> scenarios;
  private final Set<Faults.Kind> kinds = EnumSet.noneOf(Faults.Kind.class);
  private final List<String> accepted = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private int files;

  /** {@code scenarios} are copied into a folder, with their tables, and slips are made there. */
  public MalformedFiles(Path folder, List<Path> scenarios) throws IOException {
    this.folder = folder;
    this.scenarios = scenarios;
    for (Path scenario : scenarios) {
      for (Path file : files(scenario)) {
        Path copy = copy(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path copy(Path file) {
    return folder.resolve(file);
  }

  /** A scenario, first, and its tables. */
  private static List<Path> files(Path scenario) throws IOException {
    List<Path> files = new ArrayList<>(List.of(scenario));
    TABLE.matcher(Files.readString(scenario)).results().forEach(table ->
        files.add(scenario.resolveSibling(table.group(1))));
    return files;
  }

  /**
   * Makes slips, each in a file that was right before.
   *
   * @param count how many
   * @param seed of what is drawn
   * @param every one in so many is also shown to {@code look}
   */
  public void make(int count, long seed, int every, Look look) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      Path scenario = scenarios.get(random.nextInt(scenarios.size()));
      List<Path> all = files(scenario);
      Path file = random.nextBoolean() ? scenario : all.get(random.nextInt(all.size()));
      String text = Files.readString(file);
      Fault fault = Faults.in(text, file != scenario, random);
      Files.writeString(copy(file), fault.text());
      judge(copy(scenario), copy(file), fault);
      if (i % every == 0) {
        look.at(copy(scenario));
      }
      Files.writeString(copy(file), text);
    }
  }

  private void judge(Path scenario, Path wrong, Fault fault) throws IOException {
    files++;
    kinds.add(fault.kind());
    String what = fault.kind() + " on line " + fault.line() + " of " + wrong + ": ";
    try {
      ScenarioReader.open(scenario, List.of(), new Compilation(false));
      accepted.add(what + fault.text().lines().skip(fault.line() - 1).findFirst().orElse(""));
    } catch (InvalidScenarioException e) {
      assertThat(e.problems()).as(what).isNotEmpty().allSatisfy(problem -> {
        assertThat(problem.file()).startsWith(folder.toString());
        assertThat(problem.line()).isPositive();
      });
      if (e.problems().stream().noneMatch(problem -> problem.file().equals(wrong.toString())
          && Math.abs(problem.line() - fault.line()) <= 2)) {
        elsewhere.add(what + e.problems().get(0).render());
      }
    }
  }

  /** Files that were made. */
  public int count() {
    return files;
  }

  /** Kinds of slips that were made. */
  public int kinds() {
    return kinds.size();
  }

  /** The slips that nobody noticed. */
  public List<String> accepted() {
    return accepted;
  }

  /** The slips of which no mistake that is listed is within two lines. */
  public List<String> elsewhere() {
    return elsewhere;
  }
}
