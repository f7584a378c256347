package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(JsonSchema.text());

  private static List<?> mistakes(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  @Test
  void isASchema() {
    Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(JsonSchema.text(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    assertThat(mistakes(Examples.SMALL)).isEmpty();
    assertThat(mistakes(Files.readString(Examples.FULL))).isEmpty();
    assertThat(mistakes(Examples.full("more-beds").toYaml())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"title: | titel:", "30 d | 30", "30 d | soon", "title: A town | x-title: A town", "ed: 5 | ed: five",
    "ed: 5 | ed: {bedz: 5}", "green | gren", "takes: 3 d | takes: lognorml(median 3 d)", "population: 1000 | population: {value: 1000, sorce: x}",
    "population: 1000 | population: -1", "40% | 40 %%", "40/d | 40"})
  void refusesWhatTheReaderRefuses(String text, String wrong) {
    String changed = Examples.SMALL.replace(text, wrong);
    assertThat(mistakes(changed)).isNotEmpty();
    assertThat(Examples.mistakes(changed)).isNotEmpty();
  }
}
