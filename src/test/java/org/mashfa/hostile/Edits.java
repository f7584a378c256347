package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mashfa.experiment.Experiment;
import org.mashfa.measure.MeasureKey;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** Edits of scenarios that ought to change no number. */
final class Edits {
  private static final Map<String, UnaryOperator<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("a comment", text -> "# a comment\n\n" + text);
    KINDS.put("lines of Windows", text -> text.replace("\n", "\r\n"));
    KINDS.put("a key of the user's own", text -> text + "\nx-of-ours: {a: 1}\n");
    KINDS.put("an unused zone", text -> after(text, "zones:", "  nowhere: {population: 0, x: 900 km, y: 900 km}\n"));
    KINDS.put("an unused class of patients", text -> after(text, "patients:",
        "  nobody: {triage: green, pathway: " + found(text, "(?m)^pathways:\n  ([^:\n]+):") + "}\n"));
    KINDS.put("an unused pathway", text -> after(text, "pathways:",
        "  unused: {sit: {unit: " + found(text, "unit: ([A-Za-z-]+)") + ", takes: exponential(mean 1 d)}}\n"));
    KINDS.put("an unused fleet", text -> after(text, "fleets:", "  bicycles: {vehicles: 5, base: "
        + found(text, "base: ([^,}\n]+)") + ", calls: false, transfers: false}\n"));
  }

  private final List<Path> scenarios;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Edits(List<Path> scenarios) {
    this.scenarios = scenarios;
  }

  private static String after(String text, String section, String addition) {
    return text.replaceFirst("(?m)^" + section + "\n", Matcher.quoteReplacement(section + "\n" + addition));
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "none";
  }

  /** Tries every kind of edit on every scenario that it fits: whose text it changes, and which is then still valid. */
  void check() throws IOException {
    for (Path file : scenarios) {
      String text = Files.readString(file);
      Map<MeasureKey, String> base = run(text);
      for (Map.Entry<String, UnaryOperator<String>> kind : KINDS.entrySet()) {
        String edited = kind.getValue().apply(text);
        Map<MeasureKey, String> changed = base == null || edited.equals(text) ? null : run(edited);
        if (changed != null) {
          base.forEach((key, values) ->
              assertThat(changed.get(key)).as("%s after %s: %s", file, kind.getKey(), key).isEqualTo(values));
          counts.merge(kind.getKey(), 1, Integer::sum);
        }
      }
    }
    assertThat(counts.keySet()).isEqualTo(KINDS.keySet());
  }

  /** What the first replications measure; null if the text alone is no valid scenario. */
  private static Map<MeasureKey, String> run(String text) {
    Scenario scenario;
    try {
      scenario = ScenarioReader.parse(text, "edited.yaml");
    } catch (InvalidScenarioException e) {
      return null;
    }
    Experiment experiment = Experiment.of(scenario).replications(2).twin(false).threads(1);
    List<MeasureKey> keys = experiment.keys();
    Map<MeasureKey, String> all = new LinkedHashMap<>();
    experiment.sink((i, values, series) -> {
      for (int k = 0; k < keys.size(); k++) {
        all.merge(keys.get(k), Double.toString(values[k]), (a, b) -> a + " " + b);
      }
    }).run();
    return all;
  }

  /** Edits compared. */
  int checked() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The kinds, each with how many scenarios it was tried on. */
  String kinds() {
    return counts.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).collect(Collectors.joining(", "));
  }
}
