package org.mashfa.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Fields;

/** The way from a text to records: tables, sources, plans, facility types, binding, checks. */
final class Assembly {

  private static final String PLANS = "plans";

  /** What binding one tree gave. */
  record Bound(Object value, Mapping tree, List<Provenance> stated, List<Provenance> defaulted) {
  }

  private final Format format;
  private final Problems problems;

  private Assembly(Format format, Problems problems) {
    this.format = format;
    this.problems = problems;
  }

  /** A document from YAML text; {@code file} is where it stands, null if nowhere. */
  static ScenarioDocument document(Format format, Source source, Path file, List<String> plans, Problems problems) {
    Mapping root = tree(format, source, file, problems);
    return document(format, root, plans, problems);
  }

  /** A document from a tree whose tables are expanded and whose values know their sources. */
  static ScenarioDocument document(Format format, Mapping root, List<String> plans, Problems problems) {
    Bound bound = bind(format, root, plans, problems);
    return new ScenarioDocument((Scenario) bound.value(), bound.tree(), List.copyOf(plans(root).entries().keySet()),
        bound.stated(), bound.defaulted());
  }

  static Mapping tree(Format format, Source source, Path file, Problems problems) {
    Node node = YamlTree.read(source, problems);
    if (!(node instanceof Mapping root)) {
      problems.add(node.place(), "", "a scenario is a mapping of keys", String.join(", ", format.root().keys()));
      throw new InvalidScenarioException(problems.sorted());
    }
    if (root.entries().isEmpty()) {
      problems.throwIfAny();
    }
    Tables tables = new Tables(file, problems);
    Shape shape = new Fields(format.root());
    Mapping full = (Mapping) tables.expand(root, shape);
    if (full.get(PLANS) instanceof Mapping plans) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      plans.entries().forEach((name, plan) ->
          entries.put(name, new Entry(plan.key(), tables.expand(plan.value(), shape))));
      full = full.with(PLANS, new Entry(full.entries().get(PLANS).key(), new Mapping(entries, plans.place())));
    }
    return (Mapping) Merge.sources(full, "");
  }

  /** Binds the tree alone, with each of its plans, and with the chosen plans, which is the result. */
  static Bound bind(Format format, Mapping root, List<String> chosen, Problems problems) {
    Assembly assembly = new Assembly(format, problems);
    Mapping plans = plans(root);
    Mapping base = root.without(PLANS);
    List<List<String>> variants = new ArrayList<>();
    variants.add(List.of());
    for (String plan : plans.entries().keySet()) {
      variants.add(List.of(plan));
    }
    if (!variants.contains(chosen)) {
      variants.add(chosen);
    }
    Node stray = root.get(PLANS);
    if (stray != null && !(stray instanceof Mapping)) {
      problems.add(stray.place(), PLANS, "a mapping of names is needed here", "names, each with the changes of a plan");
    }
    for (String plan : chosen) {
      assembly.exists(plan, plans, root);
    }
    Bound result = null;
    for (List<String> variant : variants) {
      Bound bound = assembly.one(base, plans, variant);
      result = variant.equals(chosen) ? bound : result;
    }
    problems.throwIfAny();
    return result;
  }

  private static Mapping plans(Mapping root) {
    Map<String, Entry> plans = new LinkedHashMap<>(root.mapping(PLANS).entries());
    plans.keySet().removeIf(name -> name.startsWith("x-") || name.equals("source") || name.equals("note"));
    return new Mapping(plans, root.mapping(PLANS).place());
  }

  private void exists(String plan, Mapping plans, Mapping root) {
    if (!plans.entries().containsKey(plan)) {
      Entry entry = root.entries().get(PLANS);
      problems.add(entry == null ? root.place() : entry.key(), PLANS, PLANS, plan,
          new Wrong("no plan '" + plan + "' is defined",
              plans.entries().isEmpty() ? "a plan; none is defined yet" : String.join(", ", plans.entries().keySet()),
              Words.nearest(plan, plans.entries().keySet())));
    }
  }

  private Mapping with(Mapping base, Mapping plans, List<String> names) {
    Mapping tree = base;
    for (String name : names) {
      Node plan = plans.get(name);
      if (plan instanceof Mapping changes) {
        if (changes.entries().containsKey(PLANS)) {
          problems.add(changes.entries().get(PLANS).key(), Dotted.join(PLANS, name), "a plan cannot hold plans", "");
        }
        tree = (Mapping) Merge.deep(tree, changes.without(PLANS), new Fields(format.root()));
      } else if (plan != null) {
        problems.add(plans.entries().get(name).key(), Dotted.join(PLANS, name), "a plan is a mapping of changes",
            "keys of a scenario with their new values");
      }
    }
    return tree;
  }

  private static void places(Node node, Set<Place> places) {
    places.add(node.place());
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> places(item, places));
    } else if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> {
        places.add(entry.key());
        places(entry.value(), places);
      });
    }
  }

  private Bound one(Mapping base, Mapping plans, List<String> names) {
    Mapping tree = Merge.types(with(base, plans, names), format);
    // Its own, so that a mistake in one plan does not silence the checks of another.
    Problems found = new Problems();
    Binder binder = new Binder(format, tree, found);
    Object value = binder.bind();
    if (value instanceof Scenario scenario) {
      Checks.run(scenario, tree, found);
    }
    Set<Place> ownText = new HashSet<>();
    if (!found.isEmpty()) {
      names.stream().map(plans::get).filter(Objects::nonNull).forEach(plan -> places(plan, ownText));
    }
    problems.addAll(found, names, ownText);
    return new Bound(value, tree, binder.stated(), binder.defaulted());
  }
}
