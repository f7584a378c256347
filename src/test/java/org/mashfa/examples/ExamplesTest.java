package org.mashfa.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.model.TriageOrder;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** The examples of the documentation, compiled and run; the README holds the first two word for word. */
class ExamplesTest {

  @Test
  void runsAScenarioFile() throws Exception {
    // readme: run
    Scenario scenario = ScenarioReader.read(Path.of("scenarios/A01-one-ward.yaml"));
    Results results = Experiment.of(scenario).replications(50).seed(7).run();
    Estimate occupancy = results.get("occupancy", "ward", "time average");
    System.out.printf("occupancy %.2f ± %.2f%n", occupancy.value(), occupancy.halfWidth());
    // end
    assertThat(occupancy.value()).isBetween(0.0, 1.0);
    assertThat(results.replications()).isEqualTo(50);
  }

  @Test
  void buildsAScenarioInCodeAndAddsAPolicy() {
    // readme: build
    Scenario scenario = Scenario.builder()
        .set("title", "Two classes, one theatre")
        .set("time.length", "30 d")
        .set("facilities.field hospital.units.theatre", 1)
        .set("patients.red.pathway", "surgery").set("patients.red.triage", "red")
        .set("patients.green.pathway", "surgery").set("patients.green.triage", "green")
        .set("pathways.surgery.operation.unit", "theatre")
        .set("pathways.surgery.operation.takes", "lognormal(median 90 min, gsd 1.5)")
        .set("demand.everyday.at", "field hospital").set("demand.everyday.rate", "12/d")
        .set("demand.everyday.patients.red", 0.3).set("demand.everyday.patients.green", 0.7)
        .build();
    TriageOrder greenFirst = (view, patient) -> 9 - view.world().classes().get(view.patientClass(patient)).urgency();
    Results results = Experiment.of(scenario).replications(20)
        .adapt(world -> world.withPolicies(world.policies().withTriage(greenFirst))).run();
    // end
    double red = results.get("queue time", "all", "theatre", "red", "mean").value();
    double green = results.get("queue time", "all", "theatre", "green", "mean").value();
    assertThat(green).isLessThan(red);
  }

  @Test
  void theReadmeHoldsTheseExamples() throws Exception {
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
    String source = Files.readString(Path.of("src/test/java/org/mashfa/examples/ExamplesTest.java"));
    Matcher examples = Pattern.compile("// readme: (\\w+)\n(.*?)// end", Pattern.DOTALL).matcher(source);
    int found = 0;
    while (examples.find()) {
      assertThat(readme).as(examples.group(1)).contains(examples.group(2).replaceAll("\\s+", " ").trim());
      found++;
    }
    assertThat(found).isEqualTo(2);
  }
}
