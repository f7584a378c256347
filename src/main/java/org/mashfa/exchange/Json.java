package org.mashfa.exchange;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON texts. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A list with one entry on each line. */
  static String lines(Consumer<JsonGenerator> content) {
    return text(printer(false), content);
  }

  /** An object with one entry on each line. */
  static String page(Consumer<JsonGenerator> content) {
    return text(printer(true), content);
  }

  private static PrettyPrinter printer(boolean page) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indenter)
        .withObjectIndenter(page ? indenter : new DefaultPrettyPrinter.FixedSpaceIndenter());
  }

  private static String text(PrettyPrinter printer, Consumer<JsonGenerator> content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Context(printer), out)) {
      content.accept(json);
    }
    return out.append('\n').toString();
  }

  /** A number in as few digits as read back to it; null for NaN. */
  static void number(JsonGenerator json, String name, double value) {
    json.writeName(name);
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(Cells.number(value));
    }
  }

  private static final class Context extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Context(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }
  }
}
