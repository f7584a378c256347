package org.mashfa.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value of the format looks like: the descriptors that the binder, the schema, the reference and the writer
 * share.
 */
sealed interface Shape {

  /** Kinds of single values. */
  enum Kind {
    INT(true), LONG(true), DOUBLE(true), LAW(true), AMOUNT(true), LIMIT(true), MOMENT(true), BOOLEAN(false),
    TEXT(false), CHOICE(false), DATE(false);

    private final boolean numeric;

    Kind(boolean numeric) {
      this.numeric = numeric;
    }

    /** Whether the value may carry a source, a range and a note. */
    boolean numeric() {
      return numeric;
    }
  }

  /** A single value of a Java type. */
  record Leaf(Kind kind, Class<?> type, Rule rule) implements Shape {
  }

  /** A list. */
  record Items(Shape item, Rule rule) implements Shape {
  }

  /** A mapping of free names. */
  record Names(Shape value, Rule rule) implements Shape {

    /** Whether rows of a table may stand for the entries. */
    boolean tabular() {
      return value instanceof Fields;
    }

    /** Whether every key is a name, {@code source} and {@code x-} ones too: texts have no provenance. */
    boolean allNames() {
      return value instanceof Leaf leaf && leaf.kind() == Kind.TEXT;
    }
  }

  /** Names with shares. */
  record Portions(Leaf share, Rule rule) implements Shape {
  }

  /** A value that may be left out; {@code type} is the optional class. */
  record Maybe(Shape inner, Class<?> type) implements Shape {
  }

  /** A mapping of known keys. */
  record Fields(RecordType type) implements Shape {
  }

  /** Bounds and references of a key, with the defaults of the dimension filled in. */
  record Rule(Dimension dimension, double least, double greatest, List<String> refers) {
  }

  /** One key of a record. */
  record Field(String key, Key doc, Shape shape, Node fallback) {

    /** Whether the file must state the key. */
    boolean required() {
      return fallback == null && !(shape instanceof Maybe || shape instanceof Items || shape instanceof Names);
    }
  }

  /** A record class as the format sees it; the fields are in the order of the components. */
  final class RecordType {
    private final Class<?> type;
    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Field shorthand;

    RecordType(Class<?> type) {
      this.type = type;
      this.components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        this.constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
        }
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    void add(Field field, boolean stands) {
      fields.put(field.key(), field);
      if (stands) {
        shorthand = field;
      }
    }

    Class<?> type() {
      return type;
    }

    Constructor<?> constructor() {
      return constructor;
    }

    RecordComponent[] components() {
      return components.clone();
    }

    Map<String, Field> fields() {
      return fields;
    }

    /** The field whose value may stand for the whole record, or null. */
    Field shorthand() {
      return shorthand;
    }

    /** The value of a component. */
    Object value(Object record, int component) {
      try {
        return components[component].getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    List<String> keys() {
      return new ArrayList<>(fields.keySet());
    }
  }
}
