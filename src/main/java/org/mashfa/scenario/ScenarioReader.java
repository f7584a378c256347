package org.mashfa.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads scenarios. All mistakes of a file, its tables and its plans are reported together, in one
 * {@link InvalidScenarioException}.
 */
public final class ScenarioReader {

  private ScenarioReader() {
  }

  /**
   * Reads a scenario without any plan.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidScenarioException if it has mistakes
   */
  public static Scenario read(Path file) throws IOException {
    return open(file, List.of()).scenario();
  }

  /**
   * Reads a scenario with plans laid over it, in the order given.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidScenarioException if it has mistakes or no such plan
   */
  public static Scenario read(Path file, List<String> plans) throws IOException {
    return open(file, plans).scenario();
  }

  /**
   * Reads a scenario from a text; {@code name} stands for the file in messages. Tables cannot be used.
   *
   * @throws InvalidScenarioException if it has mistakes
   */
  public static Scenario parse(String text, String name) {
    return parse(text, name, List.of()).scenario();
  }

  /**
   * Reads a scenario and what is known about it, from a text, with plans laid over it. Tables cannot be used.
   *
   * @throws InvalidScenarioException if it has mistakes or no such plan
   */
  public static ScenarioDocument parse(String text, String name, List<String> plans) {
    Problems problems = new Problems();
    Source source = new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (text.length() > YamlTree.MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > YamlTree.MOST_BYTES) {
      problems.add(new Place(new Source(name, ""), 1, 1, 2), "", "the text is larger than 1 MB", "at most 1 MB");
      problems.throwIfAny();
    }
    return Assembly.document(source, null, plans, FurtherChecks.NONE, problems);
  }

  /**
   * Reads a scenario and what is known about it, with plans laid over it in the order given.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidScenarioException if it has mistakes or no such plan
   */
  public static ScenarioDocument open(Path file, List<String> plans) throws IOException {
    return open(file, plans, FurtherChecks.NONE);
  }

  /**
   * Reads a scenario and what is known about it, with plans laid over it in the order given. The scenario alone, with
   * each of its plans and with the chosen ones must pass further checks.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidScenarioException if it has mistakes or no such plan
   */
  public static ScenarioDocument open(Path file, List<String> plans, FurtherChecks further) throws IOException {
    Problems problems = new Problems();
    Source source = Texts.read(file, file.toString(), YamlTree.MOST_BYTES,
        "at most 1 MB; large tables go into CSV files", problems);
    problems.throwIfAny();
    return Assembly.document(source, file, plans, further, problems);
  }
}
