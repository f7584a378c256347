package org.mashfa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mashfa.assembly.Assembler;
import org.mashfa.experiment.Experiment;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.model.Fates;
import org.mashfa.model.World;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** Edits of scenarios that ought to change no number, and changes of policy that ought to change nobody's luck. */
final class Edits {
  private static final int REPLICATIONS = 2;
  private static final String UNUSED_CLASS = "an unused class of patients";
  private static final String UNUSED_UNIT = "an unused unit";
  /** What counts facilities that function: a facility does while any unit of it is open, an unused one too. */
  private static final Set<String> OF_ANY_UNIT = Set.of("facilities functioning", "facilities fully functioning",
      "patients per functioning facility", "people without a hospital within reach");
  private static final Map<String, UnaryOperator<String>> OF_TEXT = new LinkedHashMap<>();

  static {
    OF_TEXT.put("a comment", text -> "# a comment\n\n" + text);
    OF_TEXT.put("lines of Windows", text -> text.replace("\n", "\r\n"));
    OF_TEXT.put("a key of the user's own", text -> text + "\nx-of-ours: {a: 1}\n");
    OF_TEXT.put("sections in another order", Edits::shuffled);
    OF_TEXT.put("an unused zone", text -> after(text, "zones:", "  nowhere: {population: 0, x: 900 km, y: 900 km}\n"));
    OF_TEXT.put(UNUSED_CLASS, text -> after(text, "patients:",
        "  nobody: {triage: green, pathway: " + found(text, "(?m)^pathways:\n  ([^:\n]+):") + "}\n"));
    OF_TEXT.put("an unused pathway", text -> after(text, "pathways:",
        "  unused: {sit: {unit: " + found(text, "unit: ([A-Za-z-]+)") + ", takes: exponential(mean 1 d)}}\n"));
    OF_TEXT.put("an unused fleet", text -> after(text, "fleets:", "  bicycles: {vehicles: 5, base: "
        + found(text, "base: ([^,}\n]+)") + ", calls: false, transfers: false}\n"));
    OF_TEXT.put(UNUSED_UNIT, text -> text.replaceFirst("units: \\{(?=[a-z])", "units: {chapel: 3, "));
    OF_TEXT.put("an unused stock", text -> text.replaceFirst("stocks: \\{(?=[a-z])", "stocks: {candles: {initial: 5}, "));
    OF_TEXT.put("an unused role", text -> text.replaceFirst("(?m)^(    staff: |.*units: .*\\}, staff: )\\{(?=[a-z])", "$1{gardener: 2, "));
    OF_TEXT.put("a check", text -> text.contains("\nchecks:") ? text : text + "\nchecks:\n  of-ours: {measure: deaths, low: 0, high: 1}\n");
  }

  private final List<Path> scenarios;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int policies;
  private long luckOf;

  /** Edits of these files. */
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

  private static String shuffled(String text) {
    List<String> sections = new ArrayList<>(List.of(text.split("(?m)^(?=[a-z][a-z-]*:)")));
    Collections.shuffle(sections, new Random(text.length()));
    return sections.stream().map(section -> section.endsWith("\n") ? section : section + "\n").collect(Collectors.joining());
  }

  /** Tries every kind of edit on every scenario that it fits: whose text it changes, and which is then still valid. */
  void check() throws IOException {
    for (Path file : scenarios) {
      String text = Files.readString(file);
      Scenario scenario = scenario(text);
      if (scenario != null) { // it needs no other file
        check(file, text, scenario);
      }
    }
  }

  private void check(Path file, String text, Scenario scenario) {
    Map<MeasureKey, String> base = run(scenario, Detail.ZONE, UnaryOperator.identity());
    OF_TEXT.forEach((kind, edit) -> {
      String edited = edit.apply(text);
      Scenario changed = edited.equals(text) ? null : scenario(edited);
      if (changed != null) {
        same(file, kind, base, run(changed, Detail.ZONE, UnaryOperator.identity()));
        if (kind.equals(UNUSED_CLASS)) {
          same(file, OtherPolicies.OF_A_CLASS_WITHOUT_PATIENTS, base,
              run(changed, Detail.ZONE, same -> OtherPolicies.forClass(same, "nobody")));
        }
      }
    });
    Map<MeasureKey, String> finer = run(scenario, Detail.FACILITY, UnaryOperator.identity());
    Map<MeasureKey, String> common = new LinkedHashMap<>(base);
    common.keySet().retainAll(finer.keySet());
    assertThat(common).as("%s: numbers that are not of single facilities", file).isNotEmpty();
    same(file, "statistics of single facilities", common, finer);
    same(file, "a trace", base, run(scenario, Detail.ZONE, OtherPolicies::traced));
    Scenario hermitage = scenario(after(text, "facilities:",
        "  hermitage: {zone: " + found(text, "(?m)^zones:\n  ([^:\n]+):") + ", units: {chapel: 3}}\n"));
    if (hermitage != null && hermitage.facilities().size() > scenario.facilities().size()) {
      same(file, OtherPolicies.AT_A_FACILITY_WITHOUT_PATIENTS, run(hermitage, Detail.ZONE, UnaryOperator.identity()),
          run(hermitage, Detail.ZONE, same -> OtherPolicies.forFacility(same, "hermitage")));
    }
    World world = Assembler.world(scenario);
    OtherPolicies.ofNobody(scenario, world).forEach((kind, policies) -> {
      for (World.Policies other : policies) {
        same(file, kind, base, run(scenario, Detail.ZONE, known -> known.withPolicies(other)));
      }
    });
    Fates fates = Fates.of(world, scenario.run().seed(), 0);
    for (World.Policies other : OtherPolicies.all(scenario, world)) {
      Fates changed = Fates.of(world.withPolicies(other), scenario.run().seed(), 0);
      assertThat(fates.difference(changed)).as("%s with another policy", file).isEmpty();
      luckOf += fates.common(changed);
      policies++;
    }
  }

  private void same(Path file, String kind, Map<MeasureKey, String> base, Map<MeasureKey, String> changed) {
    base.forEach((key, values) -> {
      if (!(kind.equals(UNUSED_UNIT) && OF_ANY_UNIT.contains(key.measure()))) {
        assertThat(changed.get(key)).as("%s after %s: %s", file, kind, key).isEqualTo(values);
      }
    });
    counts.merge(kind, 1, Integer::sum);
  }

  /** The scenario, or null if the text alone is no valid one. */
  private static Scenario scenario(String text) {
    try {
      return ScenarioReader.parse(text, "edited.yaml");
    } catch (InvalidScenarioException e) {
      return null;
    }
  }

  /** What the first replications measure. */
  private static Map<MeasureKey, String> run(Scenario scenario, Detail detail, UnaryOperator<World> adapt) {
    Experiment experiment = Experiment.of(scenario).replications(REPLICATIONS).twin(false).threads(1).detail(detail).adapt(adapt);
    List<MeasureKey> keys = experiment.keys();
    Map<MeasureKey, String> all = new LinkedHashMap<>();
    experiment.sink((i, values, series) -> {
      for (int k = 0; k < keys.size(); k++) {
        all.merge(keys.get(k), Double.toString(values[k]), (a, b) -> a + " " + b);
      }
    }).run();
    return all;
  }

  /** Kinds of edits that fitted no scenario so far. */
  List<String> untried() {
    return Stream.concat(OF_TEXT.keySet().stream(), OtherPolicies.KINDS.stream()).filter(kind -> !counts.containsKey(kind)).toList();
  }

  /** Edits after which all numbers were compared. */
  int checked() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The kinds, each with how often it was tried. */
  String kinds() {
    return counts.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).collect(Collectors.joining(", "));
  }

  /** Changes of a policy that does concern somebody, after which everyone's luck was compared. */
  int policies() {
    return policies;
  }

  /** Patients whose luck was compared, each time anew. */
  long luckOf() {
    return luckOf;
  }
}
