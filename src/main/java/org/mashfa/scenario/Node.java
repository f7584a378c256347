package org.mashfa.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as written, before it is given a type: immutable, and knowing where it stands. */
sealed interface Node {

  Place place();

  /** A single value. {@code source} is the source that the nearest mapping around it names; empty if none does. */
  record Scalar(String text, boolean plain, String source, Place place) implements Node {

    /** Whether nothing is written: no text, or the null of JSON. */
    boolean blank() {
      return plain && (text.isEmpty() || text.equals("null"));
    }

    /** Whether this is the word that takes a key away. */
    boolean none() {
      return plain && text.equals("none");
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping in the order of the file. */
  record Mapping(Map<String, Entry> entries, Place place) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, or null. */
    Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    /** The value of a key if it is a mapping, else an empty mapping. */
    Mapping mapping(String key) {
      return get(key) instanceof Mapping mapping ? mapping : new Mapping(Map.of(), place);
    }

    /** The text of a key, or empty if it has none. */
    String text(String key) {
      return get(key) instanceof Scalar scalar ? scalar.text() : "";
    }

    Mapping with(String key, Entry entry) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.put(key, entry);
      return new Mapping(copy, place);
    }

    Mapping without(String key) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.remove(key);
      return new Mapping(copy, place);
    }
  }

  /** A key's place and its value. */
  record Entry(Place key, Node value) {
  }

  /** The same values, all said to stand at one place: for defaults, which no file states. */
  static Node at(Place place, Node node) {
    if (node instanceof Scalar scalar) {
      return new Scalar(scalar.text(), scalar.plain(), scalar.source(), place);
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(item -> at(place, item)).toList(), place);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    ((Mapping) node).entries().forEach((key, entry) -> entries.put(key, new Entry(place, at(place, entry.value()))));
    return new Mapping(entries, place);
  }
}
