package org.mashfa.scenario;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Kind;
import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;

/** Turns a tree of nodes into records. What is wrong is recorded and replaced by a placeholder, and binding goes on. */
final class Binder {

  private static final String PLANS = "plans";
  private static final String NOTHING = "nothing is given here; leave the key out, or write {}";
  private static final String PARTIAL = "facility-types";

  private final Format format;
  private final Mapping root;
  private final Problems problems;
  private final Definitions definitions;
  private final LeafBinder leaves;
  private boolean partial;
  private boolean inDefault;

  /** {@code unread} are the keys of the root of whose tables not all could be read. */
  Binder(Format format, Mapping root, Set<String> unread, Problems problems) {
    this.format = format;
    this.root = root;
    this.problems = problems;
    this.definitions = new Definitions(root, format.root().keys(), unread, problems);
    this.leaves = new LeafBinder(definitions, problems);
    unread.forEach(problems::follows);
  }

  /** The root record, or null if its constructor refused placeholders. */
  Object bind() {
    return record(format.root(), root, root.place(), "");
  }

  List<Provenance> stated() {
    return leaves.stated();
  }

  List<Provenance> defaulted() {
    return leaves.defaulted();
  }

  private Object bind(Shape shape, Node node, Place owner, String path) {
    if (shape instanceof Maybe maybe) {
      Object value = bind(maybe.inner(), node, owner, path);
      return maybe.type() == OptionalInt.class ? OptionalInt.of((Integer) value)
          : maybe.type() == OptionalDouble.class ? OptionalDouble.of((Double) value) : Optional.ofNullable(value);
    } else if (shape instanceof Leaf leaf) {
      return leaves.bind(leaf, node, owner, path, inDefault);
    } else if (shape instanceof Items items) {
      return items(items, node, owner, path);
    } else if (shape instanceof Names names) {
      return names(names, node, owner, path);
    } else if (shape instanceof Portions portions) {
      return portions(portions, node, owner, path);
    }
    return record(((Fields) shape).type(), node, owner, path);
  }

  private Object record(RecordType type, Node node, Place owner, String path) {
    Mapping mapping;
    Set<String> meant = new HashSet<>();
    boolean shorthand = type.shorthand() != null && !(node instanceof Mapping given
        && (given.get("value") == null || type.fields().containsKey("value")));
    if (shorthand) {
      mapping = new Mapping(Map.of(type.shorthand().key(), new Entry(owner, node)), node.place());
    } else if (node instanceof Mapping given) {
      mapping = given;
      given.entries().forEach((key, entry) -> meant.add(known(type, key, entry, path)));
    } else {
      problems.add(blank(node) ? owner : node.place(), path, Dotted.last(path), text(node),
          new Wrong(blank(node) ? NOTHING
          : "a mapping of keys is needed here", String.join(", ", type.keys()), ""));
      return placeholder(new Fields(type));
    }
    Object[] values = new Object[type.components().length];
    int i = 0;
    int before = problems.size();
    for (Field field : type.fields().values()) {
      String below = Dotted.join(path, field.key());
      boolean wasPartial = partial;
      partial |= path.isEmpty() && field.key().equals(PARTIAL);
      boolean wanted = field.required() && !partial && !meant.contains(field.key());
      values[i++] = field(field, mapping.entries().get(field.key()), owner, below, wanted);
      partial = wasPartial;
    }
    return construct(type, values, owner, path, problems.size() > before);
  }

  /** Checks a key; gives the known key that an unknown one probably means, else an empty text. */
  private String known(RecordType type, String key, Entry entry, String path) {
    if (type.fields().containsKey(key) || key.startsWith("x-") || path.isEmpty() && key.equals(PLANS)) {
      return "";
    }
    if (key.equals("source")) {
      definitions.source(entry.value(), path);
    } else if (!key.equals("note")) {
      List<String> keys = type.keys();
      String joined = blank(entry.value()) ? joined(key, keys) : "";
      String near = joined.isEmpty() ? Words.nearest(key, keys) : joined;
      problems.add(entry.key(), path, key, "", new Wrong("unknown key '" + Quantities.shown(key) + "'", "one of "
          + String.join(", ", keys), joined.isEmpty() ? near : joined + ": " + key.substring(joined.length() + 1)));
      problems.follows(Dotted.join(path, near));
      return near;
    }
    return "";
  }

  /** The known key that was run together with its value, for want of a colon or of the space after it; else empty. */
  private static String joined(String text, List<String> keys) {
    return keys.stream().filter(key -> text.startsWith(key + " ") || text.startsWith(key + ":")).findFirst().orElse("");
  }

  private Object field(Field field, Entry entry, Place owner, String path, boolean wanted) {
    if (entry != null && !taken(entry.value(), field.shape())) {
      return bind(field.shape(), entry.value(), entry.key(), path);
    }
    if (field.fallback() != null) {
      boolean was = inDefault;
      inDefault = true;
      Object value = bind(field.shape(), Node.at(owner, field.fallback()), owner, path);
      inDefault = was;
      return value;
    }
    if (wanted) {
      Wrong missing = new Wrong("the key '" + field.key() + "' is missing", expected(field.shape()), "");
      problems.add(entry == null ? owner : entry.value().place(), path, field.key(), "", missing);
    }
    return placeholder(field.shape());
  }

  /** Whether the word {@code none} takes the key away; it does not where it is a value itself. */
  private boolean taken(Node node, Shape shape) {
    if (!(node instanceof Scalar scalar) || !scalar.none()) {
      return false;
    }
    Shape inner = shape instanceof Maybe maybe ? maybe.inner() : shape;
    if (inner instanceof Portions portions) {
      return !portions.rule().refers().isEmpty(); // none is a class of functionality
    }
    if (!(inner instanceof Leaf leaf)) {
      return true;
    }
    boolean name = leaf.kind() == Kind.TEXT
        && (leaf.rule().refers().isEmpty() || definitions.known(leaf.rule()).contains(scalar.text()));
    return !name && !(leaf.kind() == Kind.CHOICE && Leaves.choices(leaf).contains(scalar.text()));
  }

  private Object construct(RecordType type, Object[] values, Place owner, String path, boolean flawed) {
    try {
      return type.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      if (!flawed && !partial) {
        problems.add(owner, path, String.valueOf(e.getCause().getMessage()), "");
      }
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object items(Items shape, Node node, Place owner, String path) {
    List<Object> items = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        Node item = sequence.items().get(i);
        items.add(bind(shape.item(), item, item.place(), Dotted.join(path, Integer.toString(i))));
      }
    } else {
      items.add(bind(shape.item(), node, node instanceof Mapping ? owner : node.place(), path));
    }
    size(items.size(), shape.item(), shape.rule(), owner, path);
    return Collections.unmodifiableList(items);
  }

  private Object names(Names shape, Node node, Place owner, String path) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (!(node instanceof Mapping mapping)) {
      problems.add(blank(node) ? owner : node.place(), path, Dotted.last(path), text(node),
          new Wrong(blank(node) ? NOTHING
          : "a mapping of names is needed here", "names, each with " + expected(shape.value()), ""));
      return Map.of();
    }
    mapping.entries().forEach((name, entry) -> {
      if (!shape.allNames() && reserved(name, entry, path) || taken(entry.value(), shape.value())) {
        return;
      }
      String below = Dotted.join(path, name);
      if (name.isBlank()) {
        problems.add(entry.key(), below, name, "", new Wrong("a name must not be empty", "", ""));
      }
      if (!shape.allNames()) {
        definitions.refer(name, shape.rule(), entry.key(), below);
      }
      values.put(name, bind(shape.value(), entry.value(), entry.key(), below));
    });
    size(values.size(), shape.value(), shape.rule(), owner, path);
    return Collections.unmodifiableMap(values);
  }

  private Object portions(Portions shape, Node node, Place owner, String path) {
    Map<String, Double> of = new LinkedHashMap<>();
    if (node instanceof Scalar name && !name.blank()) {
      definitions.refer(name.text(), shape.rule(), name.place(), path);
      of.put(name.text(), 1.0);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach((name, entry) -> {
        if (!reserved(name, entry, path) && !taken(entry.value(), shape.share())) {
          String below = Dotted.join(path, name);
          definitions.refer(name, shape.rule(), entry.key(), below);
          of.put(name, (Double) leaves.bind(shape.share(), entry.value(), entry.key(), below, inDefault));
        }
      });
    } else {
      problems.add(node instanceof Scalar ? owner : node.place(), path, Dotted.last(path), text(node),
          new Wrong("a name, or names with their shares, are needed here", expected(shape), ""));
    }
    return new Shares(of);
  }

  /** Whether a key of a mapping of names is not a name. */
  private boolean reserved(String key, Entry entry, String path) {
    if (key.equals("source")) {
      definitions.source(entry.value(), path);
    }
    return Definitions.isNoName(key);
  }

  private void size(int size, Shape element, Shape.Rule rule, Place owner, String path) {
    boolean numbers = element instanceof Leaf leaf && leaf.kind().numeric();
    if (!numbers && size < rule.least()) {
      problems.add(owner, path, Dotted.last(path), "",
          new Wrong("too few entries: " + size, "at least " + (long) rule.least(), ""));
    } else if (!numbers && size > rule.greatest()) {
      problems.add(owner, path, Dotted.last(path), "",
          new Wrong("too many entries: " + size, "at most " + (long) rule.greatest(), ""));
    }
  }

  private static String expected(Shape shape) {
    if (shape instanceof Maybe maybe) {
      return expected(maybe.inner());
    } else if (shape instanceof Leaf leaf) {
      return Leaves.describe(leaf);
    } else if (shape instanceof Items items) {
      return "a list, each item " + expected(items.item());
    } else if (shape instanceof Names names) {
      return "names, each with " + expected(names.value());
    } else if (shape instanceof Portions) {
      return "a name, or names with shares such as {a: 70%, b: 30%}";
    }
    return "a mapping with " + String.join(", ", ((Fields) shape).type().keys());
  }

  private Object placeholder(Shape shape) {
    if (shape instanceof Leaf leaf) {
      return Leaves.placeholder(leaf);
    } else if (shape instanceof Maybe maybe) {
      return maybe.type() == OptionalInt.class ? OptionalInt.empty()
          : maybe.type() == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
    } else if (shape instanceof Items) {
      return List.of();
    } else if (shape instanceof Names) {
      return Map.of();
    } else if (shape instanceof Portions) {
      return new Shares(Map.of());
    }
    RecordType type = ((Fields) shape).type();
    Object[] values = type.fields().values().stream().map(field -> placeholder(field.shape())).toArray();
    return construct(type, values, Place.CODE, "", true);
  }

  private static boolean blank(Node node) {
    return node instanceof Scalar scalar && scalar.blank();
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }
}
