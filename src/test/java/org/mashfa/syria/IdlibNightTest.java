package org.mashfa.syria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.Results;
import org.mashfa.model.Destination;
import org.mashfa.model.Listener;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/**
 * What the checks of the scenario of Idlib, 31 May 2016, cannot say: when the wounded come to a door, to which, and how
 * widely the number of dead is spread.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdlibNightTest {
  private static final Path FILE = Path.of("scenarios/idlib-2016-05-31.yaml");
  private static final Set<String> WOUNDED =
      Set.of("red adult", "red child", "yellow adult", "yellow child", "green adult", "green child", "expectant");
  private static final int REPLICATIONS = 40;

  /** What befell the wounded of one replication. */
  private static final class Night implements Listener {
    final World world;
    final Replication replication;
    final List<Long> atAnyDoor = new ArrayList<>();
    final List<Long> atNearest = new ArrayList<>();
    final int[] treatedAt;
    int hurt;
    int dead;
    int childrenHurt;
    int sites;
    private final boolean[] site;

    /** Patients reach a door when their delay is over and they choose one: that is the moment to look. */
    Night(Scenario scenario, int number) {
      World plain = Assembler.world(scenario);
      Destination nearest = plain.policies().destination();
      world = plain.withPolicies(plain.policies().withDestination((view, patient, stage, place, except) -> {
        int to = nearest.choose(view, patient, stage, place, except);
        if (place < view.world().zones().size() && wounded(view.patientClass(patient))) {
          atAnyDoor.add(view.now());
          if (view.world().facilities().get(to).name().equals("National")) {
            atNearest.add(view.now());
          }
        }
        return to;
      }));
      treatedAt = new int[world.facilities().size()];
      site = new boolean[world.zones().size()];
      replication = new Replication(world, scenario.run().seed());
      replication.run(number, this);
    }

    private boolean wounded(int patientClass) {
      return WOUNDED.contains(name(patientClass));
    }

    private String name(int patientClass) {
      return world.classes().get(patientClass).name();
    }

    @Override
    public void appears(int patientClass, int zone) {
      if (wounded(patientClass)) {
        hurt++;
        childrenHurt += name(patientClass).endsWith("child") ? 1 : 0;
        sites += site[zone] ? 0 : 1;
        site[zone] = true;
      }
    }

    @Override
    public void deadAtScene(int zone, int people) {
      dead += people;
    }

    @Override
    public void firstCare(int patientClass, int facility, long sinceOnset) {
      if (wounded(patientClass)) {
        treatedAt[facility]++;
      }
    }

    /** Share of arrivals that come within some minutes of the first. */
    static double within(List<Long> arrivals, int minutes) {
      long first = arrivals.stream().mapToLong(t -> t).min().orElseThrow();
      return arrivals.stream().filter(t -> t - first <= minutes * Ticks.PER_MINUTE).count() / (double) arrivals.size();
    }
  }

  private List<Night> nights;

  @BeforeAll
  void run() throws Exception {
    Scenario scenario = ScenarioReader.read(FILE);
    nights = IntStream.range(0, REPLICATIONS).mapToObj(i -> new Night(scenario, i)).toList();
  }

  @Test
  void tenStrikesHurt250AtSeveralSites() { // N10, M02
    assertThat(nights).allSatisfy(night -> assertThat(night.hurt).isEqualTo(250));
    assertThat(nights).allSatisfy(night -> assertThat(night.sites).isBetween(1, 4));
    assertThat(nights.stream().mapToInt(night -> night.sites).average().orElseThrow()).isGreaterThan(3);
    // 28.5% of 10,000 (30% but for the expectant, who are one class): 4 standard errors are 1.8 points, 6e-5
    double children = nights.stream().mapToInt(night -> night.childrenHurt).sum() / (250.0 * REPLICATIONS);
    assertThat(children).isCloseTo(0.285, within(0.018));
  }

  @Test
  void halfOfTheArrivalsComeWithinAnHourOfTheFirst() { // P-A9, acceptance test 2
    double hour = nights.stream().mapToDouble(night -> Night.within(night.atAnyDoor, 60)).average().orElseThrow();
    double later = nights.stream().mapToDouble(night -> Night.within(night.atAnyDoor, 90)).average().orElseThrow();
    double nearest = nights.stream().mapToDouble(night -> Night.within(night.atNearest, 60)).average().orElseThrow();
    // A replication's share has a standard deviation of 4 points at all doors and of 6 at one of them; from the means
    // over 40 the bounds are 6 or more standard errors away: false alarm below 1e-8. At one door the first comes
    // later, so more are within the hour after it. 46% to 58% are the bounds stated with the recommended curve.
    assertThat(hour).as("within 60 min, all doors").isBetween(0.46, 0.58);
    assertThat(nearest).as("within 60 min, nearest hospital").isBetween(0.48, 0.65);
    assertThat(later).as("within 90 min").isBetween(0.50, 0.80);
  }

  @Test
  void aboutSixtyPercentAreTreatedAtTheTwoNearest() { // P-A11
    double share = nights.stream().mapToDouble(night -> {
      int[] sorted = Arrays.stream(night.treatedAt).sorted().toArray();
      return (sorted[sorted.length - 1] + sorted[sorted.length - 2]) / (double) Arrays.stream(sorted).sum();
    }).average().orElseThrow();
    assertThat(share).isBetween(0.55, 0.70); // the mean of 40 has a standard error of 1 point: false alarm below 1e-8
  }

  @Test
  void checksAreCoveredAndBothCountsOfTheDeadLieWithinTheSpread() throws Exception { // N10, acceptance test 2
    // 5% and 95% of 100 replications; by the law of P-A2 they are 12 and 105, and 23 and 60 are the 19% and 74% points:
    // false alarm below 1e-4 for either bound
    List<Double> dead = new ArrayList<>();
    Experiment experiment = Experiment.of(ScenarioReader.read(FILE)).twin(false);
    int index = IntStream.range(0, experiment.keys().size()).filter(i -> experiment.keys().get(i).measure()
        .equals("dead at the scene") && experiment.keys().get(i).place().equals("all")).findFirst().orElseThrow();
    Results results = experiment.sink((replication, values, series) -> dead.add(values[index])).run();
    assertThat(results.checks()).isNotEmpty().allSatisfy(check -> assertThat(check.covered()).as("%s", check).isTrue());
    dead.sort(null);
    assertThat(dead).hasSize(100);
    assertThat(dead.get(4)).isLessThan(23);
    assertThat(dead.get(95)).isGreaterThan(60);
  }

  @Test
  void patientsAreInsideWhenHalfOfTheHospitalIsLost() throws Exception { // M05, M07, N11
    Results hit = Experiment.of(ScenarioReader.read(FILE)).replications(20).twin(false).run();
    assertThat(hit.get("killed inside a facility", "Idlib hospital area", "", "all", "total").value()).isPositive();
    assertThat(hit.get("beds functioning", "Idlib hospital area", "ward", "all", "time average").value())
        .isCloseTo(30, within(2.0)); // of 60, but for the three hours before
    assertThat(hit.get("stages started", "Idlib hospital area", "icu", "all", "total").value()).isLessThan(1); // gone
  }

  @Test
  void preparationsSaveLivesAndWithoutStrikesFewDie() throws Exception {
    // the same 40 nights: on average 4.5 deaths fewer, with a standard error of 0.4: false alarm below 1e-8
    double base = deaths(List.of());
    assertThat(deaths(List.of("surge-places", "call-in", "blood-reserve"))).isLessThan(base);
    assertThat(deaths(List.of("no-strikes"))).isLessThan(base / 3);
  }

  private static double deaths(List<String> plans) throws Exception {
    return Experiment.of(ScenarioReader.read(FILE, plans)).replications(REPLICATIONS).twin(false).run()
        .get("deaths", "", "total").value();
  }
}
