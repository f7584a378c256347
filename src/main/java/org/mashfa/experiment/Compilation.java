package org.mashfa.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mashfa.assembly.Assembler;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.scenario.Check;
import org.mashfa.scenario.Findings;
import org.mashfa.scenario.FurtherChecks;
import org.mashfa.scenario.Scenario;

/**
 * Compiles scenarios without running them, which finds what their reader alone cannot: laws of nothing, and checks of
 * nothing.
 *
 * <pre>{@code
 * ScenarioReader.open(file, plans, new Compilation(false))
 * }</pre>
 */
public final class Compilation implements FurtherChecks {
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

  private final boolean byFacility;

  /**
   * For experiments of one kind.
   *
   * @param byFacility whether places are facilities as well as zones
   */
  public Compilation(boolean byFacility) {
    this.byFacility = byFacility;
  }

  @Override
  public void check(Scenario scenario, Findings found) {
    found.laws(scenario, Assembler::fault);
    if (found.any()) {
      return; // what stands in for a mistake cannot be compiled
    }
    try {
      List<MeasureKey> keys = Experiment.of(scenario).detail(byFacility ? Detail.FACILITY : Detail.ZONE).keys();
      scenario.checks().forEach((name, check) -> compare(name, check, keys, found));
    } catch (IllegalArgumentException e) {
      found.whole(e.getMessage());
    }
  }

  /** Word by word; the first that nothing matches is the mistake. */
  private static void compare(String name, Check check, List<MeasureKey> keys, Findings found) {
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
        found.oneOf(List.of("checks", name, word.key), message, known);
        return;
      }
      left = matching;
    }
  }
}
