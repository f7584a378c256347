package org.mashfa.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** What a results folder says about itself. */
final class Manifest {
  static final String NAME = "manifest.json";

  private static final String MARK = "mashfa-results";
  private static final int FORMAT = 1;
  private static final int SECONDS_PER_DAY = 86_400;

  private Manifest() {}

  /** The manifest of a run whose files have these hashes. */
  static String text(RunDescription run, Results results, Map<String, String> hashes) {
    return Json.page(json -> {
      json.writeStartObject();
      json.writeNumberProperty(MARK, FORMAT);
      json.writeStringProperty("mashfa", Version.text());
      scenario(json, run);
      json.writeNumberProperty("seed", run.seed());
      json.writeName("replications");
      json.writeStartObject();
      json.writeNumberProperty("asked", run.replications());
      json.writeNumberProperty("done", results.replications());
      json.writeEndObject();
      Json.number(json, "confidence-level", Results.LEVEL);
      json.writeStringProperty("detail", run.byFacility() ? "facility" : "zone");
      json.writeBooleanProperty("unlimited-twin", run.twin());
      json.writeNumberProperty("events", results.events());
      json.writeStringProperty("jdk", System.getProperty("java.vendor") + " "
          + System.getProperty("java.runtime.version"));
      json.writeStringProperty("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
          + System.getProperty("os.arch"));
      json.writeStringProperty("command", run.command());
      json.writeName("sha-256");
      json.writeStartObject();
      hashes.forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static void scenario(JsonGenerator json, RunDescription run) {
    Scenario scenario = run.document().scenario();
    json.writeStringProperty("title", scenario.title());
    json.writeStringProperty("file", run.file().toString());
    json.writeStringProperty("digest", run.document().digest());
    json.writeName("plans");
    json.writeStartArray();
    run.plans().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("start", scenario.time().start().toString());
    Json.number(json, "warm-up-days", scenario.time().warmUp() / SECONDS_PER_DAY);
    Json.number(json, "length-days", scenario.time().length() / SECONDS_PER_DAY);
  }

  /** The files that the manifest of a folder names and their hashes; empty if the folder has no manifest of ours. */
  static Optional<Map<String, String>> hashes(Path folder) throws IOException {
    Path manifest = folder.resolve(NAME);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    try (JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(manifest))) {
      if (json.nextToken() != JsonToken.START_OBJECT || !MARK.equals(json.nextName())) {
        return Optional.empty();
      }
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (json.nextToken() == JsonToken.START_OBJECT && name.equals("sha-256")) {
          for (String file = json.nextName(); file != null; file = json.nextName()) {
            json.nextToken();
            hashes.put(file, json.getString());
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return Optional.of(hashes);
  }
}
