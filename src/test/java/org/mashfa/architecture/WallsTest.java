package org.mashfa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms: who may import whom, and what no room may touch. */
class WallsTest {
  private static final String ROOT = "org.mashfa.";
  private static final String TESTS = WallsTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  private static final JavaClasses OURS = new ClassFileImporter().withImportOption(location -> !location.contains(TESTS))
      .importPackages("org.mashfa");
  private static final String[] BELOW_CLI = Stream.of("engine", "random", "stats", "model", "policy", "hazard", "measure",
      "scenario", "assembly", "experiment", "report", "exchange").map(room -> ROOT + room + "..").toArray(String[]::new);
  private static final String[] WHAT_RUNS = Stream.of("engine", "random", "model", "policy", "hazard", "assembly")
      .map(room -> ROOT + room + "..").toArray(String[]::new);

  /** Room, the rooms it may import, and the packages of others beside the JDK. */
  static Stream<Arguments> rooms() {
    return Stream.of(
        room("engine", List.of()),
        room("random", List.of(), "org.apache.commons.math3.."),
        room("stats", List.of(), "org.apache.commons.math3.."),
        room("model", List.of("engine", "random")),
        room("policy", List.of("model", "engine", "random")),
        room("hazard", List.of("model", "engine", "random")),
        room("measure", List.of("model", "engine", "stats")),
        room("scenario", List.of(), "org.snakeyaml.engine.."),
        room("assembly", List.of("engine", "random", "stats", "model", "policy", "hazard", "measure", "scenario")),
        room("experiment", List.of("assembly", "scenario", "measure", "stats", "model", "engine")),
        room("report", List.of("experiment", "scenario", "measure", "stats")),
        room("exchange", List.of("experiment", "scenario", "measure", "stats"), "de.siegmar.fastcsv..", "tools.jackson.core.."),
        room("cli", List.of("experiment", "scenario", "report", "exchange"), "picocli.."));
  }

  private static Arguments room(String name, List<String> imports, String... others) {
    return Arguments.of(name, imports, others);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomsImportOnlyWhatTheTableSays(String room, List<String> imports, String[] others) {
    List<String> allowed = new ArrayList<>(List.of("java..", ROOT + room + ".."));
    imports.forEach(below -> allowed.add(ROOT + below));
    allowed.addAll(List.of(others));
    classes().that().resideInAPackage(ROOT + room + "..").should().onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new)).allowEmptyShould(true).check(OURS);
  }

  @Test
  void everyClassIsInARoomOfTheTable() {
    classes().should().resideInAnyPackage(rooms().map(room -> ROOT + room.get()[0] + "..").toArray(String[]::new)).check(OURS);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("org.mashfa.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void luckIsKeyed() {
    noClasses().should().dependOnClassesThat(is("generators of random numbers by sequence", c ->
        c.isAssignableTo(java.util.Random.class) || c.isEquivalentTo(java.util.SplittableRandom.class)
            || c.isEquivalentTo(java.security.SecureRandom.class) || c.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class)))
        .orShould().callMethod(Math.class, "random").orShould().callMethod(StrictMath.class, "random")
        .orShould().callMethod(java.util.UUID.class, "randomUUID").check(OURS);
  }

  @Test
  void noWallClockBelowTheCommandLine() {
    noClasses().that().resideInAnyPackage(BELOW_CLI).should().callMethodWhere(target("a clock of the machine", access ->
        access.getTargetOwner().isEquivalentTo(System.class) && access.getName().matches("currentTimeMillis|nanoTime")
            || access.getTargetOwner().getPackageName().equals("java.time") && access.getName().matches("now|system.*"))).check(OURS);
  }

  @Test
  void noHashOrderInWhatRuns() {
    noClasses().that().resideInAnyPackage(ROOT + "engine..", ROOT + "model..", ROOT + "hazard..", ROOT + "policy..", ROOT + "measure..")
        .should().dependOnClassesThat(is("hash collections", c -> c.isEquivalentTo(HashMap.class) || c.isEquivalentTo(HashSet.class)
            || c.isEquivalentTo(IdentityHashMap.class) || c.isEquivalentTo(java.util.concurrent.ConcurrentHashMap.class)))
        .orShould().callMethodWhere(target("Set.of or Map.of, whose order changes from run to run", access ->
            (access.getTargetOwner().isEquivalentTo(Set.class) || access.getTargetOwner().isEquivalentTo(Map.class))
                && access.getName().matches("of|copyOf|ofEntries"))).check(OURS);
  }

  @Test
  void onlyTheCommandLineSpeaks() {
    noClasses().that().resideInAnyPackage(BELOW_CLI).should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err").orShould().callMethod(Throwable.class, "printStackTrace").check(OURS);
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    noClasses().that().resideInAnyPackage(BELOW_CLI).should().callMethod(System.class, "exit", int.class)
        .orShould().callMethod(Runtime.class, "halt", int.class).check(OURS);
  }

  @Test
  void resultsDependOnNoFunctionThatMachinesComputeDifferently() {
    noClasses().that().resideInAnyPackage(WHAT_RUNS).should().callMethodWhere(target("a function of Math that is not exact", access ->
        access.getTargetOwner().isEquivalentTo(Math.class) && !access.getName().matches(
            "round|max|min|abs|ceil|floor|rint|sqrt|fma|.*Exact|floorMod|floorDiv|multiplyHigh|getExponent|scalb|ulp|nextUp|nextDown|signum|copySign")))
        .check(OURS);
  }

  @Test
  void noStaticsThatRemember() {
    fields().that().areStatic().should().beFinal().check(OURS);
  }

  private static DescribedPredicate<JavaClass> is(String what, java.util.function.Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static <T extends JavaAccess<?>> DescribedPredicate<T> target(String what, java.util.function.Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(what, test::test);
  }
}
