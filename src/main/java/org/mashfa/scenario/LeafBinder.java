package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Kind;
import org.mashfa.scenario.Shape.Leaf;

/** Binds single values, and keeps where the numbers among them come from. */
final class LeafBinder {

  private static final Set<String> KEYS = new LinkedHashSet<>(List.of("value", "source", "range", "note"));

  private final Definitions definitions;
  private final Problems problems;
  private final List<Provenance> stated = new ArrayList<>();
  private final List<Provenance> defaulted = new ArrayList<>();

  LeafBinder(Definitions definitions, Problems problems) {
    this.definitions = definitions;
    this.problems = problems;
  }

  List<Provenance> stated() {
    return stated;
  }

  List<Provenance> defaulted() {
    return defaulted;
  }

  /**
   * The value of a node, or of its key {@code value}; a placeholder if it is wrong, with the problem recorded.
   *
   * @param byDefault whether no file states it
   */
  Object bind(Leaf leaf, Node node, Place owner, String path, boolean byDefault) {
    Node value = node;
    String low = "";
    String high = "";
    String note = "";
    if (node instanceof Mapping mapping && leaf.kind().numeric() && mapping.get("value") != null) {
      mapping.entries().forEach((key, entry) -> {
        if (!KEYS.contains(key) && !key.startsWith("x-")) {
          problems.add(entry.key(), path, key, "", new Wrong("unknown key '" + Quantities.shown(key) + "'",
              "one of " + String.join(", ", KEYS), Words.nearest(key, KEYS)));
        }
      });
      if (mapping.get("source") != null) {
        definitions.source(mapping.get("source"), path);
      }
      if (mapping.get("range") != null) {
        String[] ends = range(leaf, mapping.entries().get("range"), mapping.get("value"), path);
        low = ends[0];
        high = ends[1];
      }
      note = mapping.text("note");
      value = mapping.get("value");
    }
    if (!(value instanceof Scalar scalar)) {
      problems.add(node instanceof Mapping ? owner : node.place(), path, Dotted.last(path), "",
          new Wrong("a single value is needed here", Leaves.describe(leaf), ""));
      return Leaves.placeholder(leaf);
    }
    try {
      Object result = Leaves.parse(leaf, scalar);
      if (leaf.kind() == Kind.TEXT) {
        definitions.refer(scalar.text(), leaf.rule(), scalar.place(), path);
      } else if (leaf.kind().numeric()) {
        String source = scalar.source().isEmpty() ? Provenance.ASSUMED : scalar.source();
        (byDefault ? defaulted : stated).add(new Provenance(path, scalar.text(), source, low, high, note,
            scalar.place().source().name(), scalar.place().line()));
      }
      return result;
    } catch (Wrong wrong) {
      problems.add(scalar.blank() ? owner : scalar.place(), path, Dotted.last(path), scalar.text(), wrong);
      return Leaves.placeholder(leaf);
    }
  }

  private String[] range(Leaf leaf, Entry entry, Node value, String path) {
    String[] ends = {"", ""};
    double[] bounds = {Double.NaN, Double.NaN};
    if (!(entry.value() instanceof Sequence sequence) || sequence.items().size() != 2) {
      problems.add(entry.key(), path, "range", "", new Wrong("a range has two ends", "[lowest, highest]", ""));
      return ends;
    }
    for (int i = 0; i < 2; i++) {
      Node end = sequence.items().get(i);
      if (end instanceof Scalar scalar) {
        try {
          bounds[i] = Leaves.number(Leaves.parse(leaf, scalar));
          ends[i] = scalar.text();
        } catch (Wrong wrong) {
          problems.add(scalar.place(), path, "range", scalar.text(), wrong);
        }
      } else {
        problems.add(end.place(), path, "range", "",
            new Wrong("a single value is needed here", Leaves.describe(leaf), ""));
      }
    }
    if (bounds[0] > bounds[1]) {
      problems.add(entry.key(), path, "range", "", new Wrong("the range is upside down", "[lowest, highest]",
          "[" + ends[1] + ", " + ends[0] + "]"));
    } else if (value instanceof Scalar scalar) {
      inside(leaf, scalar, bounds, ends, path);
    }
    return ends;
  }

  /** Checks that a number, where it is one, lies in its range. */
  private void inside(Leaf leaf, Scalar value, double[] bounds, String[] ends, String path) {
    try {
      double number = Leaves.number(Leaves.parse(leaf, value));
      if (number < bounds[0] || number > bounds[1]) {
        problems.add(value.place(), path, "value", value.text(), new Wrong("the value lies outside its range",
            "from " + ends[0] + " to " + ends[1], ""));
      }
    } catch (Wrong wrong) {
      // recorded where the value is read
    }
  }
}
