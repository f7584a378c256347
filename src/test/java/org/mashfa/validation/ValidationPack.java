package org.mashfa.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mashfa.experiment.Results;
import org.mashfa.stats.Tally;

/** Runs the whole pack, writes the page, and fails if a row fails. Only the profile {@code validation} runs it. */
class ValidationPack {
  static final Path PAGE = Path.of("docs", "validation.md");

  private final List<Section> sections = Pack.sections();
  private final Map<Model, List<Estimator>> estimators = new LinkedHashMap<>();
  private final Map<Model, Columns> columns = new LinkedHashMap<>();
  private final Map<ValidationCase, Estimator> ours = new LinkedHashMap<>();
  private final Map<ValidationCase, Estimator> peers = new LinkedHashMap<>();
  private final Map<Path, List<Results.Checked>> evidence = new LinkedHashMap<>();

  @TestFactory
  Stream<DynamicTest> everythingAgrees() {
    Pack.cases(sections).forEach(row -> {
      ours.put(row, register(row.model(), row.estimator()));
      if (row.target() instanceof Target.Peer peer) {
        peers.put(row, register(peer.model(), peer.estimator()));
      }
    });
    List<DynamicTest> tests = new ArrayList<>();
    estimators.forEach((model, told) -> tests.add(DynamicTest.dynamicTest(model.toString(),
        () -> model.run(observation -> told.forEach(estimator -> estimator.add(observation))))));
    for (Path file : ShippedChecks.files()) {
      tests.add(DynamicTest.dynamicTest(file.toString(), () -> evidence.put(file, ShippedChecks.run(file))));
    }
    tests.add(DynamicTest.dynamicTest("page and verdicts", this::conclude));
    return tests.stream();
  }

  private Estimator register(Model model, Function<Columns, Estimator> estimator) {
    Estimator fresh = estimator.apply(columns.computeIfAbsent(model, Model::columns));
    estimators.computeIfAbsent(model, m -> new ArrayList<>()).add(fresh);
    return fresh;
  }

  private void conclude() throws IOException {
    double level = Pack.level(sections);
    Map<ValidationCase, Verdict> verdicts = new LinkedHashMap<>();
    ours.forEach((row, estimator) -> {
      Tally peer = peers.containsKey(row) ? peers.get(row).result() : null;
      verdicts.put(row, Verdict.of(row, estimator.result(), peer, level));
    });
    Files.createDirectories(PAGE.getParent());
    Files.writeString(PAGE, ValidationPage.text(sections, verdicts, evidence));
    List<String> failures = new ArrayList<>();
    verdicts.forEach((row, verdict) -> {
      if (!verdict.passes()) {
        failures.add(row.id() + ": " + verdict);
      }
    });
    evidence.forEach((file, checks) -> checks.stream().filter(checked -> !checked.covered())
        .forEach(checked -> failures.add(ShippedChecks.id(file, checked.name()) + ": " + checked.estimate())));
    assertThat(failures).isEmpty();
  }
}
