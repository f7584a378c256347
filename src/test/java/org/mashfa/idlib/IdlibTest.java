package org.mashfa.idlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mashfa.idlib.Idlib.HOSPITALS;
import static org.mashfa.idlib.Idlib.LOST;
import static org.mashfa.idlib.Idlib.SOUTH;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mashfa.experiment.Estimate;
import org.mashfa.experiment.Results;
import org.mashfa.scenario.Facility;
import org.mashfa.scenario.Fleet;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioBuilder;
import org.mashfa.scenario.Zone;

/** The month as recorded. The seed is the scenario's: what passes once passes always. */
class IdlibTest {
  private static final int REPLICATIONS = 8;
  private static final int DAYS = 30;
  /** Days from 1 November to the end of the 25th. */
  private static final int RECORDED = 25;

  private static Scenario scenario;
  private static Results month;

  @BeforeAll
  static void run() {
    scenario = Idlib.scenario();
    month = Idlib.run(scenario, REPLICATIONS);
  }

  // ---- N01, N02: what was lost ----

  @Test
  void theFileHoldsTheRecordedNumbers() {
    assertThat(scenario.facilities()).hasSize(HOSPITALS);
    assertThat(Idlib.lost()).hasSize(LOST).contains("Kafranbel Surgical", "Shnan", "Kiwan");
    assertThat(scenario.zones().values().stream().mapToDouble(Zone::population).sum()).isBetween(3e6, 4e6);
    assertThat(scenario.fleets().values().stream().mapToInt(Fleet::vehicles).sum()).isGreaterThanOrEqualTo(85); // P-E15
    assertThat(scenario.hazards().values().stream().filter(hit -> hit.facilities().contains("Kafranbel Surgical"))
        .mapToInt(hit -> hit.at().size()).sum()).isEqualTo(3); // N03
    assertThat(scenario.hazards().values()).allSatisfy(hit -> assertThat(hit.at()).allMatch(
        moment -> moment.date().isBefore(LocalDateTime.parse("2019-11-26T00:00"))));
  }

  /** Exact: the recorded losses are dated, so that the interval is a point. */
  @Test
  void fifteenHospitalsAreLostByTheTwentyFifth() {
    assertThat(Idlib.series(month, "facilities functioning", "", 0)).isEqualTo(HOSPITALS);
    assertThat(Idlib.series(month, "facilities functioning", "", RECORDED)).isEqualTo(HOSPITALS - LOST);
    assertThat(Idlib.functioning(month, "all").covers(HOSPITALS - LOST)).isTrue();
  }

  @Test
  void nothingIsLeftInTheSouth() {
    assertThat(SOUTH).allSatisfy(zone -> assertThat(Idlib.functioning(month, zone).value()).isZero());
    double without = scenario.zones().keySet().stream().filter(zone -> Idlib.functioning(month, zone).value() == 0)
        .mapToDouble(zone -> scenario.zones().get(zone).population()).sum();
    assertThat(without).isEqualTo(400_000); // P-E8
  }

  /**
   * Drawn losses without patients. The number lost is binomial (44, 15/44), with deviation 3.1: over 100 replications
   * the mean lies within four standard errors, 1.25, but for a chance of 0.00006.
   */
  @Test
  void drawnLossesTakeFifteenOnAverage() {
    Scenario drawn =
        Idlib.edit("drawn-losses").set("demand", "none").set("incidents", "none").set("fleets", "none").build();
    Results results = Idlib.run(drawn, 100);
    assertThat(Idlib.series(results, "facilities functioning", "", RECORDED)).isCloseTo(HOSPITALS - LOST, within(1.25));
  }

  @Test
  void drawnLossesRunWithPatients() {
    Results results = Idlib.run(Idlib.scenario("drawn-losses"), 2);
    assertThat(results.get("deaths", "", "total").value()).isPositive();
    assertThat(Idlib.functioning(results, "all").value()).isLessThan(HOSPITALS);
  }

  // ---- N04: fuel ----

  @Test
  void theReserveLastsAFewDaysAndRunsOut() {
    assertThat(month.get("fuel autonomy", "", "mean at the start").value()).isBetween(1.0, 7.0);
    assertThat(month.get("stock-outs", "fuel", "total").value()).isPositive();
    assertThat(month.get("time without power", "", "total").value()).isPositive();
  }

  // ---- face validity ----

  /**
   * P-E3: 57 to 87%; P-E2: 47.6 patients a day at each emergency department, 2.8 of them wounded in war. The scenario's
   * mean is 2.73 with a standard error of 0.09 over eight replications: a chance of 0.0005 to miss.
   */
  @Test
  void theMonthBeginsWithOrdinaryLoad() {
    assertThat(Idlib.series(month, "beds in use", "ward", 0) / Idlib.beds(scenario, "ward")).isBetween(0.6, 0.9);
    assertThat(Idlib.series(month, "beds in use", "icu", 0) / Idlib.beds(scenario, "icu")).isBetween(0.3, 0.9);
    double wounded = Stream.of("red adult", "red child", "yellow adult", "yellow child", "green adult", "green child",
        "expectant").mapToDouble(name -> month.get("arrivals", "all", "", name, "total").value()).sum();
    double births = month.get("arrivals", "all", "", "birth", "total").value();
    double all = month.get("arrivals", "", "total").value();
    assertThat(wounded / HOSPITALS / DAYS).isCloseTo(2.8, within(0.4));
    assertThat((all - births) / HOSPITALS / DAYS).isCloseTo(47.6, within(2.0));
    assertThat(births / HOSPITALS / DAYS).isCloseTo(3.4, within(0.1));
  }

  /** P-E15: 2.2 patients for a vehicle and day. */
  @Test
  void ambulancesAreUsedAsReported() {
    double patients = scenario.fleets().keySet().stream()
        .mapToDouble(fleet -> month.get("patients picked up", fleet, "total").value()).sum();
    double vehicles = scenario.fleets().values().stream().mapToInt(Fleet::vehicles).sum();
    assertThat(patients / vehicles / DAYS).isBetween(1.1, 4.4);
  }

  /**
   * Everyday demand alone, 15 of 44 closed from the start: 44/29 of the load on those that are left. Both runs meet the
   * same people; the interval (95%) takes them as independent and so is wide.
   */
  @Test
  void theLoadOfTheLostFallsOnTheRest() {
    ScenarioBuilder closed = everyday();
    Idlib.lost().forEach(name -> closed.set("facilities[" + name + "].functionality", "none"));
    Estimate before = load(everyday().build());
    Estimate after = load(closed.build());
    double ratio = after.value() / before.value();
    double halfWidth = ratio * Math.hypot(after.halfWidth() / after.value(), before.halfWidth() / before.value());
    assertThat(ratio).isCloseTo((double) HOSPITALS / (HOSPITALS - LOST), within(halfWidth));
  }

  private static ScenarioBuilder everyday() {
    return Idlib.edit("no-strikes", "fuel-deliveries").set("time.length", "10 d").set("time.warm-up", "3 d");
  }

  private static Estimate load(Scenario scenario) {
    return Idlib.run(scenario, REPLICATIONS / 2).get("patients per functioning facility", "", "mean");
  }

  // ---- M11: no room ----

  /**
   * The same people meet both plans. The means are 49 and 33, their difference over eight replications has a standard
   * error of 3.2: a chance below 0.00001 that it has the wrong sign.
   */
  @Test
  void peopleDieForWantOfABedAndFewerWithSurgeBeds() {
    double now = Idlib.deathsForWantOfABed(month);
    double prepared = Idlib.deathsForWantOfABed(Idlib.run(Idlib.scenario("surge-beds"), REPLICATIONS));
    assertThat(now).isPositive();
    assertThat(prepared).isLessThan(now);
  }

  @Test
  void fuelDeliveriesKeepTheLightOn() {
    Results prepared = Idlib.run(Idlib.scenario("fuel-deliveries"), 3);
    assertThat(prepared.get("time without power", "", "total").value())
        .isLessThan(0.2 * month.get("time without power", "", "total").value());
  }

  @Test
  void facilityTypesAverageToTheSurveys() {
    assertThat(Idlib.beds(scenario, "ward") / HOSPITALS).isCloseTo(19.7, within(0.5)); // P-E1
    assertThat(Idlib.beds(scenario, "icu") / HOSPITALS).isCloseTo(3.3, within(0.2)); // P-E1
    assertThat(scenario.facilities().values().stream().map(Facility::type).distinct()).hasSize(4);
  }

  // ---- M34, M36: the status list ----

  @Test
  void theStatusListTakesEffectForAsLongAsItSays() {
    int day = 10; // Idlib city 4 is suspended from the 8th to the 13th; four are lost by then, and Kafranbel's entrance hit
    double suspended = Idlib.series(month, "facilities functioning", "", day);
    Results without = Idlib.run(Idlib.edit().set("statuses", "none").build(), 2);
    assertThat(Idlib.series(without, "facilities functioning", "", day) - suspended).isEqualTo(1);
    assertThat(Idlib.functioning(without, "all").value()).isEqualTo(Idlib.functioning(month, "all").value());
  }
}
