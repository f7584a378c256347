package org.mashfa.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;

/** Names that stand for what is defined elsewhere in the same tree: entries of top-level maps, and sources. */
final class Definitions {

  private final Mapping root;
  private final Problems problems;
  private final Map<String, Set<String>> defined = new HashMap<>();

  Definitions(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Checks that a source is defined. */
  void source(Node node, String path) {
    Set<String> known = new LinkedHashSet<>(root.mapping("sources").entries().keySet());
    if (!(node instanceof Scalar scalar)) {
      problems.add(node.place(), path, "source", "",
          new Wrong("a source is one id", "an id of the map 'sources', or assumed", ""));
    } else if (!scalar.text().equals(Provenance.ASSUMED) && !known.contains(scalar.text())) {
      known.add(Provenance.ASSUMED);
      problems.add(scalar.place(), path, "source", scalar.text(),
          new Wrong("no source '" + Quantities.shown(scalar.text())
          + "' is defined", "an id of the map 'sources', or assumed", Words.nearest(scalar.text(), known)));
    }
  }

  /** Checks that a name is defined where the rule says; any name will do if it says nothing. */
  void refer(String name, Shape.Rule rule, Place place, String path) {
    if (rule.refers().isEmpty()) {
      return;
    }
    Set<String> known = known(rule);
    if (!known.contains(name)) {
      String maps = String.join("' or '", rule.refers());
      Wrong wrong = new Wrong("no '" + Quantities.shown(name) + "' is defined in '" + maps + "'",
          known.isEmpty() ? "a name; none is defined yet" : "one of " + some(known), Words.nearest(name, known));
      problems.add(place, path, path.substring(path.lastIndexOf('.') + 1), name, wrong);
    }
  }

  /** The names that a rule allows. */
  Set<String> known(Shape.Rule rule) {
    if (rule.refers().size() == 1) {
      return defined.computeIfAbsent(rule.refers().get(0), this::names);
    }
    Set<String> known = new LinkedHashSet<>();
    rule.refers().forEach(map -> known.addAll(defined.computeIfAbsent(map, this::names)));
    return known;
  }

  private Set<String> names(String map) {
    Set<String> names = new LinkedHashSet<>();
    root.mapping(map).entries().forEach((name, entry) -> {
      boolean free = name.startsWith("x-") || name.equals("source") || name.equals("note");
      if (!free && !(entry.value() instanceof Scalar scalar && scalar.none())) {
        names.add(name);
      }
    });
    return names;
  }

  /** The names, or the first of many. */
  static String some(Collection<String> names) {
    List<String> few = names.stream().limit(8).toList();
    return String.join(", ", few) + (names.size() > few.size() ? ", …" : "");
  }
}
