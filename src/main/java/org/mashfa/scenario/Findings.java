package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mashfa.scenario.Node.Mapping;

/** Records what is wrong between the values of a tree; silent where a value was found to be wrong before. */
final class Findings {

  private final Mapping tree;
  private final Problems problems;
  private final Set<String> flawed;
  private final Set<String> aroundFlawed = new HashSet<>();

  /** {@code problems} holds what is wrong with single values, and takes up what is found. */
  Findings(Mapping tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
    this.flawed = problems.paths();
    flawed.forEach(path -> aroundFlawed.addAll(starts(path)));
  }

  /** Records a problem with one of several names; {@code meant} is what is written. */
  void at(String path, String message, Collection<String> known, String meant) {
    at(path, message, known.isEmpty() ? "" : "one of " + String.join(", ", known), Words.nearest(meant, known), meant);
  }

  void at(String path, String message, String expected) {
    at(path, message, expected, "", "");
  }

  /** Records a problem at the {@link Spot} of the path. */
  void at(String path, String message, String expected, String suggestion, String meant) {
    if (!touched(path)) {
      Spot spot = Spot.of(tree, path, meant);
      problems.add(spot.place(), path, spot.key(), spot.value(), new Wrong(message, expected, suggestion));
    }
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
