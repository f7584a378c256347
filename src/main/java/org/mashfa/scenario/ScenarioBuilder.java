package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;

/**
 * Builds a scenario in code, by the keys and values of the file format:
 *
 * <pre>{@code
 * Scenario scenario = Scenario.builder()
 *     .set("facilities.north.units.ward.beds", 20)
 *     .set("facilities[St. Mary].zone", "east")
 *     .build();
 * }</pre>
 *
 * <p>Names that hold dots stand in brackets; items of a list are counted from 0. Not safe for use by several threads.
 */
public final class ScenarioBuilder {

  private Mapping root;

  /** Starts from an empty scenario of the format's present version. */
  public ScenarioBuilder() {
    this(new ScenarioBuilder(new Mapping(Map.of(), Place.CODE)).set("mashfa", 1).root);
  }

  private ScenarioBuilder(Mapping root) {
    this.root = root;
  }

  /** Starts from a tree whose numbers know their sources; what is set later shall not inherit them. */
  static ScenarioBuilder from(Mapping tree) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    tree.entries().forEach((key, entry) -> {
      boolean kept = key.equals("sources") || key.startsWith("x-");
      entries.put(key, kept ? entry : new Entry(entry.key(), unsourced(entry.value())));
    });
    entries.remove("source");
    return new ScenarioBuilder(new Mapping(entries, tree.place()));
  }

  private static Node unsourced(Node node) {
    if (node instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(ScenarioBuilder::unsourced).toList(), node.place());
    } else if (!(node instanceof Mapping mapping) || mapping.get("value") != null) {
      return node;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    ((Mapping) node).entries().forEach((key, entry) ->
        entries.put(key, new Entry(entry.key(), unsourced(entry.value()))));
    entries.remove("source");
    return new Mapping(entries, node.place());
  }

  /**
   * Sets a value, replacing what stands there.
   *
   * @param path keys joined by dots
   * @param value a text as in a file ({@code "90 min"}), a number, a boolean, or a list or map of such
   * @throws IllegalArgumentException if the path is malformed or leads through a single value, or the value is of
   *     another type
   */
  public ScenarioBuilder set(String path, Object value) {
    root = (Mapping) put(root, new Fields(Format.scenario().root()), Dotted.split(path), 0, node(value), path);
    return this;
  }

  /**
   * The scenario.
   *
   * @throws InvalidScenarioException if it has mistakes
   */
  public Scenario build() {
    return document().scenario();
  }

  /**
   * The scenario and what is known about it.
   *
   * @throws InvalidScenarioException if it has mistakes
   */
  public ScenarioDocument document() {
    return Assembly.document((Mapping) Merge.sources(root, ""));
  }

  private static Node put(Node old, Shape shape, List<String> names, int depth, Node value, String path) {
    if (depth == names.size()) {
      return value;
    }
    String name = names.get(depth);
    Node node = old == null ? null : Merge.writtenOut(old, shape);
    Shape child = Merge.child(shape, name);
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items());
      int index = index(name, items.size(), path);
      Shape inner = shape instanceof Items list ? list.item() : null;
      Node item = put(index < items.size() ? items.get(index) : null, inner, names, depth + 1, value, path);
      if (index < items.size()) {
        items.set(index, item);
      } else {
        items.add(item);
      }
      return new Sequence(items, sequence.place());
    }
    if (node instanceof Scalar) {
      throw new IllegalArgumentException("'" + path + "' leads through a single value at '" + name + "'");
    }
    Mapping mapping = node == null ? new Mapping(Map.of(), Place.CODE) : (Mapping) node;
    return mapping.with(name, new Entry(Place.CODE, put(mapping.get(name), child, names, depth + 1, value, path)));
  }

  private static int index(String name, int size, String path) {
    for (int i = 0; i <= size; i++) {
      if (name.equals(Integer.toString(i))) {
        return i;
      }
    }
    throw new IllegalArgumentException("'" + path + "': '" + name + "' is no item of a list of " + size);
  }

  private static Node node(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return new Scalar(value.toString(), true, "", Place.CODE);
    } else if (value instanceof List<?> list) {
      return new Sequence(list.stream().map(ScenarioBuilder::node).toList(), Place.CODE);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), new Entry(Place.CODE, node(item))));
      return new Mapping(entries, Place.CODE);
    }
    throw new IllegalArgumentException("a value is a text, a number, a boolean, a list or a map, not " + value);
  }
}
