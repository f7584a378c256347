package org.mashfa.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mashfa.scenario.ScenarioReader;

/** The project's own files, to begin with. */
final class Seeds {
  private static final Path PROJECT = Path.of(System.getProperty("basedir"));
  private static final int LONGEST = 20_000;
  private static final int TABLE = 500;

  private Seeds() {}

  /** Scenarios, whole and with mistakes, as they are. */
  static Stream<byte[]> texts() {
    return Stream.of("scenarios", "src/test/resources").flatMap(folder -> files(folder, ".yaml")).map(Seeds::bytes)
        .filter(bytes -> bytes.length <= LONGEST);
  }

  /** Valid scenarios with their tables worked in. */
  static Stream<byte[]> scenarios() {
    return files("scenarios", ".yaml").map(Seeds::whole).filter(bytes -> bytes.length <= LONGEST);
  }

  /** The beginnings of tables: short, because no input grows longer than the longest of these. */
  static Stream<byte[]> tables() {
    return Stream.of("scenarios", "src/test/resources").flatMap(folder -> files(folder, ".csv")).map(Seeds::bytes)
        .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, TABLE)));
  }

  private static Stream<Path> files(String folder, String suffix) {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix) && !file.toString().endsWith(".expected.csv")).sorted()
          .toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] whole(Path file) {
    try {
      return ScenarioReader.open(file, List.of()).toYaml().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
