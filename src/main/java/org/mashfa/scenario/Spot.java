package org.mashfa.scenario;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;

/**
 * What a path of a tree leads to, and what a message about it points at.
 *
 * @param node what is written at the path; null if nothing is
 * @param key the last name of the path that was looked for
 * @param value the text at the place; empty if it is no single value
 */
record Spot(Node node, Place place, String key, String value) {

  /**
   * The spot of the path; its place is that of the nearest part of the path that is written: at the key if that is the
   * name which is wrong, else at the value.
   *
   * @param wrongName the name that is wrong; empty if none is
   */
  static Spot of(Mapping tree, String path, String wrongName) {
    Place place = tree.place();
    Node node = tree;
    Node last = tree;
    String key = "";
    boolean atName = false;
    for (String name : Dotted.split(path)) {
      key = name;
      last = node;
      if (node instanceof Mapping mapping && mapping.get(name) != null) {
        Entry entry = mapping.entries().get(name);
        node = entry.value();
        place = entry.key();
        atName = name.equals(wrongName);
      } else if (node instanceof Sequence sequence && Quantities.number(name, 0) == name.length()
          && Integer.parseInt(name) < sequence.items().size()) {
        node = sequence.items().get(Integer.parseInt(name));
        place = node.place();
      } else {
        node = null;
        break;
      }
    }
    Node shown = node == null ? last : node;
    return shown instanceof Scalar scalar && !atName
        ? new Spot(node, scalar.place(), key, scalar.text())
        : new Spot(node, place, key, "");
  }
}
