package org.mashfa.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.measure.MeasureKey;
import org.mashfa.scenario.Check;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Problem;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.UnusableLawException;

/**
 * Compiles a scenario without running it, which finds what its reader cannot: laws of nothing, and checks of
 * nothing.
 */
public final class Compilation {
  private record Word(String key, Function<Check, String> wanted, Function<MeasureKey, String> measured) {
    List<MeasureKey> matching(Check check, List<MeasureKey> keys) {
      String word = wanted.apply(check);
      List<MeasureKey> found = keys.stream().filter(key -> measured.apply(key).equals(word)).toList();
      boolean classless = found.isEmpty() && key.equals("patient-class") && word.equals("all");
      return classless ? keys.stream().filter(key -> key.patientClass().isEmpty()).toList() : found;
    }
  }

  private static final List<Word> WORDS = List.of(
      new Word("measure", Check::measure, MeasureKey::measure), new Word("place", Check::place, MeasureKey::place),
      new Word("unit", Check::unit, MeasureKey::unit),
      new Word("patient-class", Check::patientClass, MeasureKey::patientClass),
      new Word("statistic", Check::statistic, MeasureKey::statistic));

  private Compilation() {}

  /**
   * Stops an experiment before it begins, when it knows what it will measure.
   *
   * @return results without a replication
   * @throws InvalidScenarioException if a law leaves nothing to draw, or a check asks for what is not measured
   * @throws IllegalArgumentException if the scenario cannot be compiled for another reason
   */
  public static Results compile(ScenarioDocument document, Experiment experiment) {
    Results layout = stopped(document, experiment);
    List<Problem> problems = new ArrayList<>();
    document.scenario().checks().forEach((name, check) -> compare(document, name, check, layout.keys(), problems));
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
    return layout;
  }

  private static Results stopped(ScenarioDocument document, Experiment experiment) {
    try {
      return experiment.stop(() -> true).run();
    } catch (UnusableLawException e) {
      throw new InvalidScenarioException(List.of(document.mistake(e)));
    }
  }

  /** Word by word; the first that nothing matches is the mistake. */
  private static void compare(ScenarioDocument document, String name, Check check, List<MeasureKey> keys,
      List<Problem> problems) {
    List<MeasureKey> left = keys;
    for (Word word : WORDS) {
      List<MeasureKey> matching = word.matching(check, left);
      if (matching.isEmpty()) {
        String wanted = word.wanted.apply(check);
        String of = word.key.equals("measure") ? "" : " of '" + check.measure() + "'";
        String message = wanted.isEmpty() ? "the " + word.key + of + " is missing"
            : "no " + word.key + " '" + wanted + "'" + of + " is measured";
        Set<String> known = new LinkedHashSet<>();
        left.forEach(key -> known.add(word.measured.apply(key)));
        known.remove("");
        problems.add(document.mistake(List.of("checks", name, word.key), message, known));
        return;
      }
      left = matching;
    }
  }
}
