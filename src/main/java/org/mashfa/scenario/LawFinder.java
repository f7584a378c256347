package org.mashfa.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;

/** Finds where a law stands in a scenario. */
final class LawFinder {

  private final Law law;

  private LawFinder(Law law) {
    this.law = law;
  }

  /** The path of the first law equal to this one; empty if there is none. */
  static Optional<String> path(Format format, Scenario scenario, Law law) {
    return new LawFinder(law).find(new Fields(format.root()), scenario, "");
  }

  private Optional<String> find(Shape shape, Object value, String path) {
    if (shape instanceof Maybe maybe) {
      return value instanceof Optional<?> optional && optional.isPresent()
          ? find(maybe.inner(), optional.get(), path) : Optional.empty();
    } else if (shape instanceof Items items) {
      return list(items, (List<?>) value, path);
    } else if (shape instanceof Names names) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        Optional<String> found = find(names.value(), entry.getValue(), Dotted.join(path, (String) entry.getKey()));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } else if (shape instanceof Fields fields) {
      return record(fields, value, path);
    }
    return law.equals(value) ? Optional.of(path) : Optional.empty();
  }

  private Optional<String> list(Items items, List<?> values, String path) {
    for (int i = 0; i < values.size(); i++) {
      Optional<String> found = find(items.item(), values.get(i), Dotted.join(path, Integer.toString(i)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> record(Fields fields, Object record, String path) {
    int component = 0;
    for (Field field : fields.type().fields().values()) {
      Optional<String> found =
          find(field.shape(), fields.type().value(record, component++), Dotted.join(path, field.key()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
