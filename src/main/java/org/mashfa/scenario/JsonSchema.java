package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Kind;
import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;

/**
 * The scenario format as JSON Schema (Draft 2020-12), for editors. It accepts every file that the reader accepts;
 * references between names, and what must hold between several values, only the reader checks.
 */
public final class JsonSchema {

  private static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?)?";

  private final Format format;
  private final Map<String, Object> defs = new LinkedHashMap<>();

  private JsonSchema(Format format) {
    this.format = format;
  }

  /** The schema as text. */
  public static String text() {
    return new JsonSchema(Format.scenario()).schema();
  }

  private String schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Mashfa scenario, format 1");
    for (RecordType type : format.types()) {
      defs.put(name(type, false), record(type, false));
      defs.put(name(type, true), record(type, true));
    }
    schema.put("$ref", "#/$defs/" + name(format.root(), false));
    schema.put("$defs", defs);
    return Json.text(schema);
  }

  private static String name(RecordType type, boolean partial) {
    Class<?> outer = type.type().getDeclaringClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + type.type().getSimpleName()
        + (partial ? ".changes" : "");
  }

  /** A partial record lacks keys: another tree will be laid under it. There {@code none} takes a key away. */
  private Map<String, Object> record(RecordType type, boolean partial) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field field : type.fields().values()) {
      Map<String, Object> property = new LinkedHashMap<>();
      boolean lenient = partial || type == format.root() && field.key().equals("facility-types");
      property.putAll(value(field.shape(), lenient));
      if (!field.required() || lenient) {
        property = map("anyOf", List.of(property, map("const", "none")));
      }
      property.put("description", field.doc().value());
      if (field.fallback() instanceof Node.Scalar scalar) {
        property.put("default", scalar.text());
      }
      properties.put(field.key(), property);
      if (field.required() && !partial) {
        required.add(field.key());
      }
    }
    if (type == format.root() && !partial) {
      properties.put("plans", map("description", "Plans: names, each with changes laid over the scenario.", "type",
          "object", "additionalProperties", ref(type, true)));
    }
    Map<String, Object> object = object(properties);
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    if (type.shorthand() == null) {
      return object;
    }
    return map("anyOf", List.of(object, value(type.shorthand().shape(), partial)));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    properties.put("source", map("type", "string", "description",
        "Where the numbers below come from: an id of 'sources', or assumed."));
    properties.put("note", map("description", "A remark."));
    object.put("properties", properties);
    object.put("patternProperties", map("^x-", true));
    return object;
  }

  private Map<String, Object> ref(RecordType type, boolean partial) {
    return map("$ref", "#/$defs/" + name(type, partial));
  }

  private Map<String, Object> value(Shape shape, boolean partial) {
    if (shape instanceof Maybe maybe) {
      return value(maybe.inner(), partial);
    } else if (shape instanceof Items items) {
      return items(items, partial);
    } else if (shape instanceof Names names) {
      return names(names, partial);
    } else if (shape instanceof Portions portions) {
      Map<String, Object> object = object(new LinkedHashMap<>());
      object.put("additionalProperties", value(portions.share(), partial));
      return map("anyOf", List.of(word(), object));
    } else if (shape instanceof Fields fields) {
      return ref(fields.type(), partial);
    }
    return leaf((Leaf) shape);
  }

  private Map<String, Object> items(Items items, boolean partial) {
    Map<String, Object> item = value(items.item(), partial);
    List<Object> forms = new ArrayList<>(List.of(map("type", "array", "items", item), item));
    if (items.item() instanceof Fields) {
      forms.add(map("type", "object", "properties", map("table", map("type", "string")), "required", List.of("table")));
    }
    return map("anyOf", forms);
  }

  private Map<String, Object> names(Names names, boolean partial) {
    if (names.allNames()) {
      return map("type", "object", "additionalProperties", word());
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    if (names.tabular()) {
      properties.put("table", map("type", "string", "description",
          "A CSV file; each row is an entry, its column 'name' the key."));
    }
    Map<String, Object> object = object(properties);
    Map<String, Object> none = map("const", "none");
    Map<String, Object> changes = map("anyOf", List.of(value(names.value(), true), none));
    if (partial) {
      object.put("additionalProperties", changes);
      return object;
    }
    Map<String, Object> full = map("anyOf", List.of(value(names.value(), false), none));
    if (names.tabular() && ((Fields) names.value()).type().fields().containsKey("type")) {
      full = map("if", map("type", "object", "required", List.of("type")), "then", value(names.value(), true),
          "else", full);
    }
    if (!names.tabular()) {
      object.put("additionalProperties", full);
      return object;
    }
    // Beside a table, an entry may hold only what it changes in its row.
    object.remove("patternProperties");
    object.put("if", map("required", List.of("table")));
    object.put("then", entries(properties, changes));
    object.put("else", entries(properties, full));
    return object;
  }

  private static Map<String, Object> entries(Map<String, Object> reserved, Map<String, Object> entry) {
    Map<String, Object> keys = new LinkedHashMap<>();
    reserved.keySet().forEach(key -> keys.put(key, true));
    return map("properties", keys, "patternProperties", map("^x-", true), "additionalProperties", entry);
  }

  /** A map in the order given: keys, each followed by its value. */
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> word() {
    return map("type", List.of("string", "number", "boolean"));
  }

  /** A single value; numbers are shared definitions that also take their source, range and note. */
  private Map<String, Object> leaf(Leaf leaf) {
    if (leaf.kind() == Kind.CHOICE) {
      return map("enum", Leaves.choices(leaf));
    } else if (leaf.kind() == Kind.BOOLEAN) {
      return map("enum", List.of(true, false, "true", "false"));
    } else if (leaf.kind() == Kind.TEXT) {
      return word();
    } else if (leaf.kind() == Kind.DATE) {
      return map("type", "string", "pattern", "^\\s*" + DATE + "\\s*$");
    }
    String name = Words.kebab(leaf.kind().name())
        + (leaf.kind() == Kind.MOMENT ? "" : "-" + Words.kebab(leaf.rule().dimension().name()));
    if (!defs.containsKey(name)) {
      Map<String, Object> plain = plain(leaf);
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("value", plain);
      properties.put("range", map("type", "array", "items", plain, "minItems", 2, "maxItems", 2));
      Map<String, Object> sourced = object(properties);
      sourced.put("required", List.of("value"));
      sourced.put("additionalProperties", false);
      defs.put(name, map("anyOf", List.of(plain, sourced)));
    }
    Map<String, Object> ref = map("$ref", "#/$defs/" + name);
    if (leaf.rule().least() > Double.NEGATIVE_INFINITY) {
      ref.put("minimum", leaf.rule().least());
    }
    if (leaf.rule().greatest() < Double.POSITIVE_INFINITY) {
      ref.put("maximum", leaf.rule().greatest());
    }
    return ref;
  }

  private static Map<String, Object> plain(Leaf leaf) {
    Dimension dimension = leaf.kind() == Kind.MOMENT ? Dimension.TIME : leaf.rule().dimension();
    Set<String> patterns = new LinkedHashSet<>();
    String number = dimension == Dimension.RATE_PER_HEAD ? NUMBER + "(\\s*/\\s*" + NUMBER + ")?" : NUMBER;
    String units = String.join("|",
        dimension.units().keySet().stream().map(unit -> unit.replace("/", "\\s*/\\s*")).toList());
    patterns.add(number + (units.isEmpty() ? "" : "\\s*(" + units + ")" + (dimension.unitNeeded() ? "" : "?")));
    if (leaf.kind() == Kind.MOMENT) {
      patterns.add(DATE);
    } else if (leaf.kind() == Kind.LIMIT) {
      patterns.add("unlimited");
    } else if (leaf.kind() == Kind.LAW) {
      patterns.add("(" + String.join("|", Laws.FAMILIES.keySet()) + ")\\s*\\([^()]*\\)");
    }
    Map<String, Object> text = map("type", "string", "pattern", "^\\s*(" + String.join("|", patterns) + ")\\s*$");
    boolean whole = leaf.kind() == Kind.INT || leaf.kind() == Kind.LONG || leaf.kind() == Kind.LIMIT;
    return dimension.unitNeeded() ? text : map("anyOf", List.of(map("type", whole ? "integer" : "number"), text));
  }
}
