package org.mashfa.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file at all is a table of a scenario or has mistakes with places. */
class TableFuzz {
  private static final String SCENARIO = """
      mashfa: 1
      title: Tables
      time: {length: 1 d}
      zones: {table: table.csv}
      facilities: {table: table.csv, h: {units: {ward: 1}}}
      patients: {p: {pathway: stay}}
      pathways: {stay: {s: {unit: ward, takes: 1 d}}}
      demand: {all: {at: h, patients: p, rates: {table: table.csv}}}
      """;

  @TempDir
  private static Path folder;

  @MethodSource("org.mashfa.fuzz.Seeds#tables")
  @FuzzTest
  void reads(byte[] bytes) throws IOException {
    Files.write(folder.resolve("table.csv"), bytes);
    Reading.check(Files.writeString(folder.resolve("scenario.yaml"), SCENARIO));
  }
}
