package org.mashfa.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Shape.Fields;

/** The way from a text to records: tables, sources, plans, facility types, binding, checks. */
final class Assembly {

  private static final String PLANS = "plans";
  private static final Format FORMAT = Format.scenario();
  private static final Shape SHAPE = new Fields(FORMAT.root());

  private final Mapping root;
  private final Mapping base;
  private final Mapping plans;
  private final Set<String> unread;
  private final FurtherChecks further;
  private final Problems problems;

  private Assembly(Mapping root, Set<String> unread, FurtherChecks further, Problems problems) {
    this.unread = unread;
    this.root = root;
    this.base = root.without(PLANS);
    Map<String, Entry> named = new LinkedHashMap<>(root.mapping(PLANS).entries());
    named.keySet().removeIf(Definitions::isNoName);
    named.forEach((name, plan) -> {
      if (name.isBlank()) {
        problems.add(plan.key(), PLANS, name, "", new Wrong("a name must not be empty", "", ""));
      }
    });
    this.plans = new Mapping(named, root.mapping(PLANS).place());
    this.further = further;
    this.problems = problems;
  }

  /** A document from YAML text; {@code file} is where it stands, null if nowhere. */
  static ScenarioDocument document(Source source, Path file, List<String> plans, FurtherChecks further,
      Problems problems) {
    Set<String> unread = new HashSet<>();
    Mapping root = tree(source, file, unread, problems);
    return new Assembly(root, unread, further, problems).document(plans);
  }

  /** A document from a tree without tables whose values know their sources. */
  static ScenarioDocument document(Mapping root) {
    return new Assembly(root, Set.of(), FurtherChecks.NONE, new Problems()).document(List.of());
  }

  /** The tree of a text; {@code unread} takes up the keys of whose tables not all could be read. */
  private static Mapping tree(Source source, Path file, Set<String> unread, Problems problems) {
    Node node = YamlTree.read(source, problems);
    if (!(node instanceof Mapping root)) {
      problems.add(node.place(), "", "a scenario is a mapping of keys", String.join(", ", FORMAT.root().keys()));
      throw new InvalidScenarioException(problems.sorted());
    }
    if (root.entries().isEmpty()) {
      problems.throwIfAny();
    }
    Tables tables = new Tables(file);
    Mapping full = expanded(root.without(PLANS), tables, unread, problems);
    Entry entry = root.entries().get(PLANS);
    if (entry != null && entry.value() instanceof Mapping plans) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      plans.entries().forEach((name, plan) -> entries.put(name, plan.value() instanceof Mapping changes
          ? new Entry(plan.key(), expanded(changes, tables, unread, problems)) : plan));
      entry = new Entry(entry.key(), new Mapping(entries, plans.place()));
    }
    return (Mapping) Merge.sources(entry == null ? full : full.with(PLANS, entry), "");
  }

  private static Mapping expanded(Mapping root, Tables tables, Set<String> unread, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    root.entries().forEach((key, entry) -> {
      Shape shape = Merge.child(SHAPE, key);
      Problems found = new Problems();
      entries.put(key, shape == null ? entry : new Entry(entry.key(), tables.expand(entry.value(), shape, found)));
      if (!found.isEmpty()) {
        unread.add(key);
        problems.addAll(found);
      }
    });
    return new Mapping(entries, root.place());
  }

  /** Binds the tree alone, with each of its plans, and with the chosen plans, which is the result. */
  private ScenarioDocument document(List<String> chosen) {
    Node stray = root.get(PLANS);
    if (stray != null && !(stray instanceof Mapping)) {
      problems.add(stray.place(), PLANS, "a mapping of names is needed here", "names, each with the changes of a plan");
    }
    chosen.forEach(this::exists);
    Set<List<String>> variants = new LinkedHashSet<>();
    variants.add(List.of());
    plans.entries().keySet().forEach(plan -> variants.add(List.of(plan)));
    variants.add(chosen);
    ScenarioDocument result = null;
    List<Problems> without = new ArrayList<>();
    for (List<String> variant : variants) {
      if (problems.isFull()) {
        break; // whatever else is wrong would not be listed
      }
      // Its own, so that a mistake in one plan does not silence the checks of another.
      Problems found = new Problems();
      ScenarioDocument document = bound(variant, found);
      if (variant.isEmpty()) {
        problems.addAll(found);
      } else {
        problems.addAll(found, variant, text(variant), without);
      }
      if (chosen.containsAll(variant)) {
        without.add(found);
      }
      result = variant.equals(chosen) ? document : result;
    }
    problems.throwIfAny();
    return result;
  }

  private void exists(String plan) {
    if (!plans.entries().containsKey(plan)) {
      Entry entry = root.entries().get(PLANS);
      problems.add(entry == null ? root.place() : entry.key(), PLANS, PLANS, plan,
          new Wrong("no plan '" + plan + "' is defined",
              plans.entries().isEmpty() ? "a plan; none is defined yet" : String.join(", ", plans.entries().keySet()),
              Words.nearest(plan, plans.entries().keySet())));
    }
  }

  private Mapping with(List<String> names) {
    Mapping tree = base;
    for (String name : names) {
      Node plan = plans.get(name);
      if (plan instanceof Mapping changes) {
        if (changes.entries().containsKey(PLANS)) {
          problems.add(changes.entries().get(PLANS).key(), Dotted.join(PLANS, name), "a plan cannot hold plans", "");
        }
        tree = (Mapping) Merge.deep(tree, changes.without(PLANS), SHAPE);
      } else if (plan != null) {
        problems.add(plans.entries().get(name).key(), Dotted.join(PLANS, name), "a plan is a mapping of changes",
            "keys of a scenario with their new values");
      }
    }
    return tree;
  }

  private PlanText text(List<String> names) {
    return new PlanText(names.stream().map(plans::get).filter(Mapping.class::isInstance).map(Mapping.class::cast)
        .toList());
  }

  /** The scenario with plans laid over it; one with placeholders if mistakes are found. */
  private ScenarioDocument bound(List<String> names, Problems found) {
    Mapping tree = Merge.types(with(names), FORMAT);
    Binder binder = new Binder(FORMAT, tree, unread, found);
    Scenario scenario = (Scenario) binder.bind();
    if (scenario != null) {
      Checks.run(scenario, tree, !names.isEmpty(), found);
      further.check(scenario, new Findings(tree, found));
    }
    return new ScenarioDocument(scenario, tree, List.copyOf(plans.entries().keySet()), binder.stated(),
        binder.defaulted());
  }
}
