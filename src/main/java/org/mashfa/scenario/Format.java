package org.mashfa.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Kind;
import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;
import org.mashfa.scenario.Shape.Rule;

/** The file format that a tree of annotated records describes. Reflection happens here, once for each record class. */
final class Format {

  /** Keys that mean the same in every mapping and therefore name no component. */
  static final List<String> RESERVED = List.of("source", "note", "table");

  /** Built on first use. */
  private static final class Holder {
    private static final Format SCENARIO = new Format(Scenario.class);
  }

  private final Map<Class<?>, RecordType> types = new LinkedHashMap<>();
  private final RecordType root;

  Format(Class<?> root) {
    this.root = type(root);
  }

  /** The format of {@link Scenario}. */
  static Format scenario() {
    return Holder.SCENARIO;
  }

  RecordType root() {
    return root;
  }

  /** All record types, the root first, in the order of their first mention. */
  List<RecordType> types() {
    return new ArrayList<>(types.values());
  }

  private RecordType type(Class<?> record) {
    RecordType known = types.get(record);
    if (known != null) {
      return known;
    }
    RecordType type = new RecordType(record);
    types.put(record, type);
    for (RecordComponent component : type.components()) {
      Key doc = component.getAnnotation(Key.class);
      String key = Words.kebab(component.getName());
      if (doc == null || RESERVED.contains(key)) {
        throw new IllegalStateException(record.getSimpleName() + "." + component.getName()
            + (doc == null ? " has no @Key" : ": this key is reserved"));
      }
      Node fallback = doc.or().isEmpty() ? null : fallback(doc.or());
      Shape shape = shape(component.getGenericType(), doc, component);
      type.add(new Field(key, doc, shape, fallback), component.isAnnotationPresent(Shorthand.class));
    }
    return type;
  }

  private static Node fallback(String text) {
    boolean structured = text.startsWith("{") || text.startsWith("[") || text.startsWith("'");
    if (!structured) {
      return new Node.Scalar(text, true, "", Place.CODE);
    }
    Problems problems = new Problems();
    Node node = Node.at(Place.CODE, YamlTree.read(new Source("default", text), problems));
    problems.throwIfAny();
    return node;
  }

  private Shape shape(Type type, Key doc, RecordComponent component) {
    Rule rule = rule(doc);
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Shape last = shape(arguments[arguments.length - 1], doc, component);
      if (generic.getRawType() == Optional.class) {
        return new Maybe(last, Optional.class);
      } else if (generic.getRawType() == List.class) {
        return new Items(last, rule);
      } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new Names(last, rule);
      }
    } else if (type == OptionalInt.class) {
      return new Maybe(new Leaf(Kind.INT, int.class, rule), OptionalInt.class);
    } else if (type == OptionalDouble.class) {
      return new Maybe(new Leaf(Kind.DOUBLE, double.class, rule), OptionalDouble.class);
    } else if (type == Shares.class) {
      return new Portions(new Leaf(Kind.DOUBLE, double.class, new Rule(Dimension.SHARE, 0, 1, List.of())), rule);
    } else if (type instanceof Class<?> plain) {
      Kind kind = kind(plain);
      if (kind != null) {
        return new Leaf(kind, plain, rule);
      } else if (plain.isRecord()) {
        return new Fields(type(plain));
      }
    }
    throw new IllegalStateException("no such type in the format: " + component);
  }

  private static Kind kind(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Kind.INT;
    } else if (type == long.class || type == Long.class) {
      return Kind.LONG;
    } else if (type == double.class || type == Double.class) {
      return Kind.DOUBLE;
    } else if (type == boolean.class || type == Boolean.class) {
      return Kind.BOOLEAN;
    } else if (type == String.class) {
      return Kind.TEXT;
    } else if (type == Law.class) {
      return Kind.LAW;
    } else if (type == Amount.class) {
      return Kind.AMOUNT;
    } else if (type == Limit.class) {
      return Kind.LIMIT;
    } else if (type == Moment.class) {
      return Kind.MOMENT;
    } else if (type == LocalDateTime.class) {
      return Kind.DATE;
    }
    return type.isEnum() ? Kind.CHOICE : null;
  }

  private static Rule rule(Key doc) {
    Dimension dimension = doc.dim();
    double least = doc.min() == Double.NEGATIVE_INFINITY ? dimension.least() : doc.min();
    double greatest = doc.max() == Double.POSITIVE_INFINITY ? dimension.greatest() : doc.max();
    List<String> refers = new ArrayList<>();
    for (String map : doc.refers().split(",")) {
      if (!map.isBlank()) {
        refers.add(map.strip());
      }
    }
    return new Rule(dimension, least, greatest, List.copyOf(refers));
  }
}
