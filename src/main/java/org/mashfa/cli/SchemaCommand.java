package org.mashfa.cli;

import org.mashfa.scenario.JsonSchema;
import picocli.CommandLine.Command;

/** {@code mashfa schema}. */
@Command(name = "schema", description = "Prints the JSON Schema of scenario files, for editors.",
    footer = {"", "Example:", "  mashfa schema > mashfa.schema.json"})
final class SchemaCommand implements Runnable {
  private final Surroundings surroundings;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    surroundings.out().print(JsonSchema.text());
  }
}
