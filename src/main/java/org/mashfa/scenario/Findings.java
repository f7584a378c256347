package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.mashfa.scenario.Node.Mapping;

/**
 * Records what is wrong between the values of a scenario, each at its place; silent where a value was found to be wrong
 * before.
 */
public final class Findings {

  private static final double TOLERANCE = 1e-6;
  static final int MOST_NAMED = 64;

  private final Mapping tree;
  private final Problems problems;
  private final boolean whatIf;
  private final Set<String> flawed;
  private final Set<String> aroundFlawed = new HashSet<>();

  /** {@code problems} holds what is wrong with single values, and takes up what is found. */
  Findings(Mapping tree, Problems problems) {
    this(tree, problems, false);
  }

  /** @param whatIf whether plans are laid over the scenario: they may switch off what leaves other keys idle */
  Findings(Mapping tree, Problems problems, boolean whatIf) {
    this.tree = tree;
    this.problems = problems;
    this.whatIf = whatIf;
    this.flawed = problems.paths();
    flawed.forEach(path -> aroundFlawed.addAll(starts(path)));
  }

  /** Whether anything was found to be wrong, by whomever, or follows from what is. */
  public boolean any() {
    return !problems.paths().isEmpty();
  }

  /**
   * Records that a word is none of those that would be right there.
   *
   * @param path the names of the keys that lead to the word
   */
  public void oneOf(List<String> path, String message, Collection<String> known) {
    String dotted = Dotted.join("", path.toArray(String[]::new));
    at(dotted, Wrong.among(message, known.isEmpty() ? "" : "one of " + Definitions.some(known), spot(dotted).value(),
        known), "");
  }

  /** Records what is wrong with laws. {@code fault} says it; empty if all is well. */
  public void laws(Scenario scenario, Function<Law, Optional<String>> fault) {
    LawWalk.of(scenario, (path, law) -> fault.apply(law).ifPresent(message ->
        at(path, message, "a law that reaches the values that are wanted")));
  }

  /** Records what is wrong with the scenario as a whole. */
  public void whole(String message) {
    problems.add(tree.place(), "", message, "");
  }

  /** Records a problem with one of several names; {@code meant} is what is written. */
  void at(String path, String message, Collection<String> known, String meant) {
    at(path, Wrong.among(message, known.isEmpty() ? "" : "one of " + Definitions.some(known, MOST_NAMED), meant, known),
        meant);
  }

  void at(String path, String message, String expected) {
    at(path, message, expected, "", "");
  }

  void at(String path, String message, String expected, String suggestion, String meant) {
    at(path, new Wrong(message, expected, suggestion), meant);
  }

  /** Records a problem at the {@link Spot} of the path. */
  private void at(String path, Wrong wrong, String meant) {
    if (!touched(path)) {
      Spot spot = Spot.of(tree, path, meant);
      problems.add(spot.place(), path, spot.key(), spot.value(), wrong);
    }
  }

  /**
   * Refuses a key that has no effect, if it is given.
   *
   * @param other what it would go with, beside it
   */
  void idle(String path, String key, String other, String why) {
    String below = Dotted.join(path, key);
    if (spot(below).node() != null && !touched(Dotted.join(path, other))) {
      never(below, "it has no effect: " + why, "the key left out, or what it goes with");
    }
  }

  /** Refuses what can never happen, but for plans, which ask what if. */
  void never(String path, String message, String expected) {
    if (!whatIf) {
      at(path, message, expected);
    }
  }

  /** Refuses a list without items. */
  void atLeastOne(String path, String key, List<?> items) {
    if (items.isEmpty()) {
      at(Dotted.join(path, key), "the key '" + key + "' is missing or empty", "at least one");
    }
  }

  /** Refuses that none, or more than one, of several keys is given. */
  void one(String path, Map<String, Boolean> given) {
    List<String> keys = given.keySet().stream().sorted().toList();
    List<String> present = keys.stream().filter(given::get).toList();
    if (present.size() != 1) {
      at(path, present.isEmpty() ? "one of the keys " + String.join(", ", keys) + " is needed"
          : "the keys " + String.join(", ", present) + " exclude each other",
          "exactly one of " + String.join(", ", keys));
    }
  }

  /** Refuses shares that do not add up to 1. */
  void sum(String path, Shares shares) {
    sum(path, shares.of().values());
  }

  void sum(String path, Collection<Double> shares) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      at(path, "the shares add up to " + Math.rint(sum * 1e6) / 1e6, "shares that add up to 1");
    }
  }

  /** Where a path leads. */
  Spot spot(String path) {
    return Spot.of(tree, path, "");
  }

  /** Whether a path leads into another file than the scenario's. */
  boolean inTable(String path) {
    return !spot(path).place().source().name().equals(tree.place().source().name());
  }

  /** Whether a whole part of the tree could not be read for a mistake at its path. */
  boolean unread(String path) {
    return flawed.contains(path);
  }

  /** Whether a mistake was found, before these checks, at this path, below it or in a mapping around it. */
  boolean touched(String path) {
    return aroundFlawed.contains(path) || starts(path).stream().anyMatch(flawed::contains);
  }

  /** A path and the paths of the mappings around it, but for the root. */
  private static List<String> starts(String path) {
    List<String> starts = new ArrayList<>();
    for (int end = 1; end <= path.length(); end++) {
      if (end == path.length() || ".[".indexOf(path.charAt(end)) >= 0) {
        starts.add(path.substring(0, end));
      }
    }
    return starts;
  }
}
