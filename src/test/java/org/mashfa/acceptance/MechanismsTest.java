package org.mashfa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mashfa.scenario.Scenario;

/** The page {@code docs/mechanisms.md} says nothing that is not so: files, keys and tests exist, and no mechanism is missing. */
class MechanismsTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern SMALL = Pattern.compile("[A-H][0-9]{2}");
  private static final Pattern REMARK = Pattern.compile(" \\(.*?\\)");

  /** A row of the table. */
  record Mechanism(String id, String what, List<String> small, List<String> large, List<String> keys, List<String> tests) {}

  static List<Mechanism> mechanisms() throws IOException {
    return Files.readAllLines(Path.of("docs/mechanisms.md")).stream().filter(line -> line.startsWith("| M")).map(line -> {
      String[] cells = line.substring(1).split("\\|");
      assertThat(cells).as(line).hasSize(7);
      return new Mechanism(cells[0].strip(), cells[1].strip(), items(cells[2]), items(REMARK.matcher(cells[3]).replaceAll("")),
          items(cells[4].replace("`", "")), items(cells[5]));
    }).toList();
  }

  private static List<String> items(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  @Test
  void allMechanismsAreThereInOrder() throws IOException {
    assertThat(mechanisms()).extracting(Mechanism::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj("M%02d"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("mechanisms")
  void aRowNamesWhatExists(Mechanism row) throws IOException {
    assertThat(row.what).isNotEmpty();
    assertThat(row.small).isNotEmpty().allMatch(name -> SMALL.matcher(name).matches()).allMatch(name -> file(name) != null);
    assertThat(row.large).allMatch(name -> Files.exists(SCENARIOS.resolve(name + ".yaml")));
    Set<String> classes = testClasses();
    assertThat(row.tests).isNotEmpty().allMatch(classes::contains);
  }

  @ParameterizedTest
  @MethodSource("mechanisms")
  void aRowsKeysAreInTheFormatAndInUse(Mechanism row) {
    String texts = row.small.stream().map(MechanismsTest::file).map(MechanismsTest::text).collect(Collectors.joining("\n"));
    assertThat(row.keys).isNotEmpty().allSatisfy(key -> {
      Class<?> type = Scenario.class;
      for (String part : key.split("\\.")) {
        type = component(type, part);
      }
      String last = key.substring(key.lastIndexOf('.') + 1);
      assertThat(Pattern.compile("(?m)(^|[ {,.])" + last + "(:|,|$)").matcher(texts).find()).as("%s uses %s", row.small, key).isTrue();
    });
  }

  @Test
  void everySmallScenarioIsInARow() throws IOException {
    Set<String> named = new TreeSet<>();
    mechanisms().forEach(row -> named.addAll(row.small));
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[B-H][0-9]{2}-.*\\.yaml"))
          .forEach(name -> there.add(name.substring(0, 3)));
    }
    assertThat(there).hasSizeGreaterThan(40).isSubsetOf(named);
  }

  /** Each small scenario comes with what must come out of it. */
  @Test
  void everySmallScenarioHasExpectations() throws IOException {
    for (Mechanism row : mechanisms()) {
      for (String name : row.small) {
        Path expected = Path.of(file(name).toString().replace(".yaml", ".expected.csv"));
        assertThat(Expectation.read(expected)).as("%s", expected).isNotEmpty();
      }
    }
  }

  private static Path file(String start) {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.filter(file -> file.getFileName().toString().matches(start + "-.*\\.yaml")).findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A scenario and its tables. */
  private static String text(Path scenario) {
    Path folder = Path.of(scenario.toString().replace(".yaml", ""));
    try (Stream<Path> tables = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      StringBuilder all = new StringBuilder(Files.readString(scenario));
      for (Path table : tables.sorted().toList()) {
        all.append(Files.readString(table));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - 5)).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The type that a key of a record holds, inside maps, lists and optionals. */
  private static Class<?> component(Class<?> type, String key) {
    for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
      if (kebab(component.getName()).equals(key)) {
        return inner(component.getGenericType());
      }
    }
    throw new AssertionError(type.getSimpleName() + " has no key '" + key + "'");
  }

  private static Class<?> inner(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return inner(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
