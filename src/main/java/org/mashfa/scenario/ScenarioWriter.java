package org.mashfa.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;

/** Writes a scenario: as YAML that reads to an equal one, and as a digest of what it means. */
final class ScenarioWriter {

  /** Keys that change nothing in a replication: prose, what has been worked in already, and how often it is run. */
  private static final Set<String> SILENT = Set.of("title", "description", "sources", "facility-types", "run");

  private final StringBuilder out = new StringBuilder();

  private ScenarioWriter() {
  }

  static String yaml(Format format, Mapping tree) {
    ScenarioWriter writer = new ScenarioWriter();
    writer.entries(tree, new Fields(format.root()), 0);
    return writer.out.toString();
  }

  private void entries(Mapping mapping, Shape shape, int depth) {
    mapping.entries().forEach((key, entry) -> {
      if (written(key, shape)) {
        out.append("  ".repeat(depth)).append(quoted(key, false)).append(':');
        value(entry.value(), key.startsWith("x-") ? null : Merge.child(shape, key), depth);
      }
    });
  }

  /** Each number names its own source, for after a merge the mapping around it may not be the one that named it. */
  private static boolean written(String key, Shape shape) {
    return !key.equals("source") || shape == null || shape instanceof Names names && names.allNames();
  }

  private void value(Node node, Shape shape, int depth) {
    Shape inner = shape instanceof Maybe maybe ? maybe.inner() : shape;
    boolean nested = node instanceof Mapping mapping && !leaf(mapping, inner)
        && mapping.entries().keySet().stream().anyMatch(key -> written(key, inner));
    boolean listed = node instanceof Sequence sequence && !sequence.items().stream().allMatch(Scalar.class::isInstance);
    if (nested) {
      out.append('\n');
      entries((Mapping) node, inner, depth + 1);
    } else if (listed) {
      Shape item = inner instanceof Items items ? items.item() : null;
      out.append('\n');
      for (Node element : ((Sequence) node).items()) {
        out.append("  ".repeat(depth + 1)).append('-');
        value(element, item, depth + 1);
      }
    } else {
      out.append(' ').append(flow(node, inner)).append('\n');
    }
  }

  /** Whether a mapping is a number with its source. */
  private static boolean leaf(Mapping mapping, Shape shape) {
    return shape != null && mapping.get("value") != null && number(shape);
  }

  private static boolean number(Shape shape) {
    if (shape instanceof Fields fields) {
      return fields.type().shorthand() != null && number(fields.type().shorthand().shape());
    } else if (shape instanceof Items items) {
      return number(items.item());
    }
    return shape instanceof Leaf leaf && leaf.kind().numeric();
  }

  private static String flow(Node node, Shape shape) {
    if (node instanceof Scalar scalar) {
      boolean sourced = !scalar.source().isEmpty() && shape != null && number(shape) && !scalar.none();
      String text = text(scalar, sourced);
      return sourced ? "{value: " + text + ", source: " + quoted(scalar.source(), true) + "}" : text;
    } else if (node instanceof Sequence sequence) {
      Shape item = shape instanceof Items items ? items.item() : null;
      return "[" + String.join(", ", sequence.items().stream().map(element -> inFlow(element, item)).toList()) + "]";
    }
    Mapping mapping = (Mapping) node;
    Shape inner = shape instanceof Portions portions ? portions.share() : null;
    StringBuilder text = new StringBuilder("{");
    mapping.entries().forEach((key, entry) -> {
      if (!key.equals("source")) {
        text.append(text.length() > 1 ? ", " : "").append(quoted(key, true)).append(": ")
            .append(inFlow(entry.value(), inner));
      }
    });
    String source = mapping.get("value") instanceof Scalar scalar ? scalar.source() : "";
    return text + (source.isEmpty() ? "" : ", source: " + quoted(source, true)) + "}";
  }

  private static String inFlow(Node node, Shape shape) {
    return node instanceof Scalar scalar && (shape == null || scalar.source().isEmpty() || !number(shape))
        ? text(scalar, true) : flow(node, shape);
  }

  private static String text(Scalar scalar, boolean flow) {
    return scalar.blank() ? "null" : scalar.plain() ? quoted(scalar.text(), flow) : Json.quote(scalar.text());
  }

  /** A text as a plain scalar where that is safe, else in double quotes. */
  private static String quoted(String text, boolean flow) {
    boolean safe = !text.isEmpty() && !text.equals("null") && (Character.isLetterOrDigit(text.charAt(0))
        || text.length() > 1 && text.charAt(0) == '-' && Character.isDigit(text.charAt(1))) && !text.endsWith(" ");
    for (int i = 0; i < text.length() && safe; i++) {
      char c = text.charAt(i);
      safe = c < 128 && Character.isLetterOrDigit(c) || " ._/%+()-".indexOf(c) >= 0 || c == ',' && !flow;
    }
    return safe ? text : Json.quote(text);
  }

  static String digest(Format format, Object scenario) {
    ScenarioWriter writer = new ScenarioWriter();
    writer.record(format.root(), scenario, true);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(writer.out.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void record(RecordType type, Object record, boolean root) {
    Map<String, Integer> order = new TreeMap<>();
    int index = 0;
    for (Field field : type.fields().values()) {
      boolean worked = type.type() == Facility.class && field.key().equals("type");
      if (!(root && SILENT.contains(field.key())) && !worked) {
        order.put(field.key(), index);
      }
      index++;
    }
    out.append('{');
    order.forEach((key, component) -> {
      out.append(key).append('=');
      canonical(type.fields().get(key).shape(), type.value(record, component));
    });
    out.append('}');
  }

  private void canonical(Shape shape, Object value) {
    if (shape instanceof Maybe maybe) {
      if (value instanceof Optional<?> optional && optional.isPresent()) {
        canonical(maybe.inner(), optional.get());
      } else {
        out.append(value).append(';');
      }
    } else if (shape instanceof Items items) {
      out.append('[');
      ((List<?>) value).forEach(item -> canonical(items.item(), item));
      out.append(']');
    } else if (shape instanceof Names names) {
      named((Map<?, ?>) value, names.value()); // in the order of the file: among equals the first comes first
    } else if (shape instanceof Portions portions) {
      named(((Shares) value).of(), portions.share());
    } else if (shape instanceof Fields fields) {
      record(fields.type(), value, false);
    } else if (value instanceof Law law) {
      out.append(law.family());
      named(new TreeMap<>(law.parameters()), null);
    } else {
      out.append(value instanceof String text ? Json.quote(text) : value).append(';');
    }
  }

  private void named(Map<?, ?> values, Shape shape) {
    out.append('(');
    values.forEach((name, value) -> {
      out.append(Json.quote((String) name)).append(':');
      canonical(shape, value);
    });
    out.append(')');
  }
}
