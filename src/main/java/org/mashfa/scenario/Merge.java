package org.mashfa.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;

/**
 * Lays trees over one another: facilities over their types, plans over the document. Mappings merge key by key,
 * everything else replaces. A record given by its shorthand is first written out, so that {@code ward: 30} over a ward
 * with staff and load changes its beds alone.
 */
final class Merge {

  private static final String FACILITIES = "facilities";
  private static final String TYPES = "facility-types";

  private Merge() {
  }

  /** {@code over} laid upon {@code base}; the shape may be null where it is not known. */
  static Node deep(Node base, Node over, Shape shape) {
    Node lower = writtenOut(base, shape);
    Node upper = writtenOut(over, shape);
    if (!(lower instanceof Mapping below) || !(upper instanceof Mapping above) || leaf(below) || leaf(above)) {
      return over;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, entry) -> {
      Entry old = entries.get(key);
      Node value = old == null ? entry.value() : deep(old.value(), entry.value(), child(shape, key));
      entries.put(key, new Entry(entry.key(), value));
    });
    return new Mapping(entries, below.place());
  }

  /** A number with its source and range, which is replaced as a whole. */
  static boolean leaf(Mapping mapping) {
    return mapping.get("value") != null;
  }

  /** A record that is given by its shorthand as the mapping it stands for; anything else as it is. */
  static Node writtenOut(Node node, Shape shape) {
    RecordType type = record(shape);
    if (type == null || type.shorthand() == null) {
      return node;
    }
    boolean none = node instanceof Scalar scalar && (scalar.none() || scalar.blank());
    boolean record = node instanceof Mapping mapping && (!leaf(mapping) || type.fields().containsKey("value"));
    if (none || record) {
      return node;
    }
    return new Mapping(Map.of(type.shorthand().key(), new Entry(node.place(), node)), node.place());
  }

  private static RecordType record(Shape shape) {
    if (shape instanceof Maybe maybe) {
      return record(maybe.inner());
    }
    return shape instanceof Fields fields ? fields.type() : null;
  }

  /** The shape of a key's value; null if it has none. */
  static Shape child(Shape shape, String key) {
    if (shape instanceof Maybe maybe) {
      return child(maybe.inner(), key);
    } else if (shape instanceof Fields fields) {
      Field field = fields.type().fields().get(key);
      return field == null ? null : field.shape();
    } else if (shape instanceof Items items) {
      return child(items.item(), key);
    }
    return shape instanceof Names names ? names.value() : shape instanceof Portions portions ? portions.share() : null;
  }

  /** Each facility laid over its type. */
  static Mapping types(Mapping root, Format format) {
    if (!(root.get(FACILITIES) instanceof Mapping facilities) || !(root.get(TYPES) instanceof Mapping types)) {
      return root;
    }
    Shape shape = child(child(new Fields(format.root()), FACILITIES), "");
    Map<String, Entry> entries = new LinkedHashMap<>();
    facilities.entries().forEach((name, entry) -> {
      Node value = entry.value();
      if (value instanceof Mapping facility && types.get(facility.text("type")) instanceof Mapping type) {
        value = deep(type, facility, shape);
      }
      entries.put(name, new Entry(entry.key(), value));
    });
    return root.with(FACILITIES,
        new Entry(root.entries().get(FACILITIES).key(), new Mapping(entries, facilities.place())));
  }

  /** Each value told the source that the nearest mapping around it names; to be done before trees are merged. */
  static Node sources(Node node, String around) {
    if (node instanceof Scalar scalar) {
      return around.isEmpty() || !scalar.source().isEmpty() ? scalar
          : new Scalar(scalar.text(), scalar.plain(), around, scalar.place());
    } else if (node instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(item -> sources(item, around)).toList(), sequence.place());
    }
    Mapping mapping = (Mapping) node;
    String source = mapping.text("source").isEmpty() ? around : mapping.text("source");
    Map<String, Entry> entries = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> entries.put(key, new Entry(entry.key(), sources(entry.value(), source))));
    return new Mapping(entries, mapping.place());
  }
}
