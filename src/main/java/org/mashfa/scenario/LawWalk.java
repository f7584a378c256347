package org.mashfa.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;

/** Visits the laws of a scenario, in the order of the format. */
final class LawWalk {

  private final BiConsumer<String, Law> visitor;

  private LawWalk(BiConsumer<String, Law> visitor) {
    this.visitor = visitor;
  }

  /** Shows the visitor each law and its path; what is missing for its mistakes is passed over. */
  static void of(Scenario scenario, BiConsumer<String, Law> visitor) {
    new LawWalk(visitor).visit(new Fields(Format.scenario().root()), scenario, "");
  }

  private void visit(Shape shape, Object value, String path) {
    if (value instanceof Law law) {
      visitor.accept(path, law);
    } else if (shape instanceof Maybe maybe && value instanceof Optional<?> optional) {
      optional.ifPresent(present -> visit(maybe.inner(), present, path));
    } else if (shape instanceof Items items) {
      List<?> values = (List<?>) value;
      for (int i = 0; i < values.size(); i++) {
        visit(items.item(), values.get(i), Dotted.join(path, Integer.toString(i)));
      }
    } else if (shape instanceof Names names) {
      ((Map<?, ?>) value).forEach((name, item) -> visit(names.value(), item, Dotted.join(path, (String) name)));
    } else if (shape instanceof Fields fields && value != null) {
      int component = 0;
      for (Field field : fields.type().fields().values()) {
        visit(field.shape(), fields.type().value(value, component++), Dotted.join(path, field.key()));
      }
    }
  }
}
