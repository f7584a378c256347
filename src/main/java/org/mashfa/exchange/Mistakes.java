package org.mashfa.exchange;

import java.util.List;
import org.mashfa.scenario.Problem;

/** The mistakes of a scenario for other programs. */
public final class Mistakes {
  private Mistakes() {}

  /** A JSON list with one object for each mistake; empty for a valid scenario. */
  public static String json(List<Problem> problems) {
    return Json.lines(json -> {
      json.writeStartArray();
      for (Problem problem : problems) {
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        json.writeNumberProperty("line", problem.line());
        json.writeNumberProperty("column", problem.column());
        json.writeNumberProperty("end-column", problem.endColumn());
        json.writeStringProperty("path", problem.path());
        json.writeStringProperty("key", problem.key());
        json.writeStringProperty("value", problem.value());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("expected", problem.expected());
        json.writeStringProperty("suggestion", problem.suggestion());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
