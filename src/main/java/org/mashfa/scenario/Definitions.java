package org.mashfa.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;

/** Names that stand for what is defined elsewhere in the same tree: entries of top-level maps, and sources. */
final class Definitions {

  private static final int FEW = 8;

  private final Mapping root;
  private final Set<String> keys;
  private final Set<String> unread;
  private final Problems problems;
  private final Map<String, Set<String>> defined = new HashMap<>();
  private final Map<String, Optional<String>> meant = new HashMap<>();
  private Set<String> sources;

  /**
   * What a tree defines.
   *
   * @param keys the known keys of the root
   * @param unread those of whose tables not all could be read
   */
  Definitions(Mapping root, Collection<String> keys, Set<String> unread, Problems problems) {
    this.root = root;
    this.keys = Set.copyOf(keys);
    this.unread = unread;
    this.problems = problems;
  }

  /** Whether a key of a mapping of names is not one of the names. */
  static boolean isNoName(String key) {
    return key.equals("source") || key.equals("note") || key.startsWith("x-");
  }

  /** Checks that a source is defined. */
  void source(Node node, String path) {
    if (sources == null) {
      sources = new LinkedHashSet<>(section("sources").entries().keySet());
      sources.add(Provenance.ASSUMED);
    }
    if (!(node instanceof Scalar scalar)) {
      problems.add(node.place(), path, "source", "",
          new Wrong("a source is one id", "an id of the map 'sources', or assumed", ""));
    } else if (!sources.contains(scalar.text())) {
      problems.add(scalar.place(), path, "source", scalar.text(),
          Wrong.among("no source '" + Quantities.shown(scalar.text()) + "' is defined",
              "an id of the map 'sources', or assumed", scalar.text(), sources));
    }
  }

  /** Checks that a name is defined where the rule says; any name will do if it says nothing. */
  void refer(String name, Shape.Rule rule, Place place, String path) {
    if (rule.refers().isEmpty()) {
      return;
    }
    Set<String> known = known(rule);
    if (!known.contains(name) && rule.refers().stream().allMatch(this::readable)) {
      String maps = String.join("' or '", rule.refers());
      Wrong wrong = Wrong.among("no '" + Quantities.shown(name) + "' is defined in '" + maps + "'",
          known.isEmpty() ? "a name; none is defined yet" : "one of " + some(known), name, known);
      problems.add(place, path, Dotted.last(path), name, wrong);
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

  /** Whether what a map defines can be told in spite of the mistakes in it. */
  private boolean readable(String map) {
    Node node = root.get(map);
    Optional<String> misspelt = meant(map);
    boolean names = node == null ? misspelt.isEmpty() || root.mapping(misspelt.get()).get("table") == null
        : misspelt.isEmpty() && !(node instanceof Sequence);
    return names && !unread.contains(map);
  }

  private Set<String> names(String map) {
    Set<String> names = new LinkedHashSet<>();
    section(map).entries().forEach((name, entry) -> {
      if (!isNoName(name) && !(entry.value() instanceof Scalar scalar && scalar.none())) {
        names.add(name);
      }
    });
    return names;
  }

  /** A top-level map, or the one whose misspelt key probably means it. */
  private Mapping section(String map) {
    return root.mapping(root.get(map) == null ? meant(map).orElse(map) : map);
  }

  /** The unknown key that probably means a map. */
  private Optional<String> meant(String map) {
    return meant.computeIfAbsent(map, m -> root.entries().keySet().stream().filter(key -> !keys.contains(key))
        .filter(key -> Words.nearest(key, keys).equals(m)).findFirst());
  }

  /** The names, or the first of many. */
  static String some(Collection<String> names) {
    return some(names, FEW);
  }

  /** The names, or the first few if there are more than {@code most}. */
  static String some(Collection<String> names, int most) {
    List<String> few = names.stream().limit(names.size() > most ? FEW : most).toList();
    return few.stream().map(Quantities::shown).collect(Collectors.joining(", ")) + (names.size() > few.size() ? ", …"
        : "");
  }
}
