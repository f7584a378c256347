package org.mashfa.scenario;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as indented JSON. */
final class Json {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder out = new StringBuilder();

  private Json() {
  }

  static String text(Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      block('{', map.entrySet().iterator(), '}', depth);
    } else if (value instanceof List<?> list) {
      block('[', list.iterator(), ']', depth);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      out.append(quote((String) entry.getKey())).append(": ");
      value(entry.getValue(), depth);
    } else {
      out.append(value instanceof String text ? quote(text) : String.valueOf(value));
    }
  }

  private void block(char open, Iterator<?> items, char close, int depth) {
    out.append(open);
    boolean any = items.hasNext();
    while (items.hasNext()) {
      out.append('\n').append("  ".repeat(depth + 1));
      value(items.next(), depth + 1);
      out.append(items.hasNext() ? "," : "");
    }
    out.append(any ? "\n" + "  ".repeat(depth) : "").append(close);
  }

  /** A text in double quotes; valid in JSON and in YAML. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          // Unicode line ends and byte order marks are escaped because YAML may not hold them as they are.
          boolean odd = c < 32 || c >= 127 && c < 160 || c == '\u2028' || c == '\u2029'
              || c == '\uFEFF' || c >= '\uFFFE';
          quoted.append(odd ? "\\u" + HEX.toHexDigits(c) : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
