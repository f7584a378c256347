package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

/** What a correct file means. */
class ReadingTest {

  private final Scenario full = Examples.full().scenario();

  @Test
  void readsValuesInBaseUnits() {
    assertThat(full.time()).isEqualTo(new Clock(LocalDateTime.of(2019, 11, 5, 14, 30), 172_800, 2_592_000, 43_200));
    assertThat(full.run()).isEqualTo(new Run(20, 7));
    assertThat(full.description()).isEqualTo("Made up for the tests.\nTwo lines.\n");
    assertThat(full.demand().get("everyday").perHead()).isEqualTo(OptionalDouble.of(8.0 / 1000 / 86_400));
    assertThat(full.patients().get("shock").priority()).hasValue(0);
    assertThat(full.incidents().get("blast").at())
        .containsExactly(Moment.on(LocalDateTime.of(2019, 11, 10, 9, 0)), Moment.after(12 * 86_400));
    assertThat(full.incidents().get("blast").arrivals().get("carried").by()).isEqualTo(Incident.By.AMBULANCE);
    assertThat(full.policies()).isEqualTo(new Policies(Policies.Triage.FIRST_COME, Policies.Destination.NEAREST, Policies.Transfer.NONE,
        Policies.Shedding.BY_RANK, Optional.of(new Policies.Diversion(0.5, Policies.Destination.LEAST_BUSY))));
    assertThat(full.pathways().get("surgical").get("theatre").draws()).isEqualTo(Map.of("oxygen", new Amount(10 / 60.0, true)));
  }

  @Test
  void keepsTheOrderOfNames() {
    assertThat(full.pathways().get("surgical").keySet()).containsExactly("ed", "theatre", "ward");
    assertThat(full.pathways().get("surgical").get("ed").then().of()).containsExactly(Map.entry("theatre", 0.7), Map.entry("ward", 0.2),
        Map.entry("dies", 0.1));
    assertThat(full.zones().keySet()).containsExactly("west", "mid", "east");
  }

  @Test
  void isImmutable() {
    assertThatThrownBy(() -> full.zones().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> full.outages().get("grid").facilities().add("x")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> full.pathways().get("surgical").get("ed").then().of().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void takesOneItemForAList() {
    assertThat(full.facilities().get("clinic").services()).containsExactly("surgery");
    assertThat(full.outages().get("grid").at()).containsExactly(Moment.after(3 * 86_400));
    assertThat(full.closures().get("road").to()).containsExactly("east");
  }

  @Test
  void readsTables() {
    assertThat(full.zones().get("west")).isEqualTo(new Zone(120_000, 2, 0));
    assertThat(full.zones().get("mid")).isEqualTo(new Zone(3000, 0, 0));
    // Written beside the table: wins over the row, key by key.
    assertThat(full.zones().get("east")).isEqualTo(new Zone(2500, -3, 0));
    assertThat(full.demand().get("fevers").rates()).containsExactly(new Demand.Step(0, 2 / 3600.0), new Demand.Step(43_200, 1 / 3600.0));
  }

  @Test
  void laysFacilitiesOverTheirTypes() {
    Facility north = full.facilities().get("north");
    Facility mary = full.facilities().get("St. Mary");
    // A short form changes its one value and leaves the rest.
    assertThat(north.units().get("ward").beds()).isEqualTo(new Limit(30));
    assertThat(north.units().get("ward").load()).isEqualTo(2);
    assertThat(north.units().keySet()).containsExactly("ed", "ward");
    assertThat(mary.units().keySet()).containsExactly("ed", "ward", "theatre");
    assertThat(mary.staff().get("surgeon").count()).isEqualTo(3);
    assertThat(mary.power()).isEmpty();
    assertThat(north.power().orElseThrow().generators().get("first").rated()).isEqualTo(80);
    assertThat(north.services()).containsExactly("surgery", "imaging");
  }

  @Test
  void laysPlansOverTheScenarioInOrder() {
    assertThat(Examples.full().plans()).containsExactly("more-beds", "generator", "fewer-fevers");
    Scenario planned = Examples.full("more-beds", "generator").scenario();
    assertThat(planned.facilities().get("north").units().get("ward").beds().value()).isEqualTo(40);
    assertThat(planned.facilities().get("north").units().get("ward").load()).isEqualTo(2);
    assertThat(full.facilities().get("St. Mary").power()).isEmpty();
    // What the plan puts in place of 'none' is laid over the type again.
    assertThat(planned.facilities().get("St. Mary").power().orElseThrow().generators().get("first").rated()).isEqualTo(50);
    assertThat(planned.facilities().get("St. Mary").power().orElseThrow().generators()).containsOnlyKeys("first", "second");
    assertThat(Examples.full("fewer-fevers").scenario().demand()).doesNotContainKey("hourly");

    String two = Examples.SMALL + "plans: {a: {facilities: {north: {units: {ed: 6}}}}, b: {facilities: {north: {units: {ed: 7}}}}}\n";
    assertThat(ScenarioReader.parse(two, "t", List.of("a", "b")).scenario().facilities().get("north").units().get("ed").beds().value()).isEqualTo(7);
    assertThat(ScenarioReader.parse(two, "t", List.of("b", "a")).scenario().facilities().get("north").units().get("ed").beds().value()).isEqualTo(6);
  }

  @Test
  void refusesUnknownPlans() {
    assertThatThrownBy(() -> Examples.full("more-bads")).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("no plan 'more-bads' is defined, did you mean 'more-beds'?");
    assertThatThrownBy(() -> ScenarioReader.parse(Examples.SMALL, "t", List.of("x"))).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("none is defined yet");
  }

  @Test
  void noneIsAWordWhereItIsAValue() {
    Scenario scenario = Examples.small("policies: {transfer: none}\n").scenario();
    assertThat(scenario.policies().transfer()).isEqualTo(Policies.Transfer.NONE);
    assertThat(Examples.small("travel: none\n").scenario().travel().detour()).isEqualTo(1.3);
  }

  @Test
  void readsJson() {
    String json = """
            {"mashfa": 1, "title": "T", "time": {"length": "30 d"}, "facilities": {"f": {"units": {"u": {"beds": 3, "queue": "unlimited"}}}},
             "patients": {"p": {"pathway": "w"}}, "pathways": {"w": {"s": {"unit": "u", "takes": "exponential(mean 1 h)", "boards": false}}},
             "demand": {"d": {"at": "f", "rate": "40/d", "patients": {"p": 1}}}}
            """;
    Scenario scenario = ScenarioReader.parse(json, "t.json");
    assertThat(scenario.facilities().get("f").units().get("u").queue()).isEqualTo(Limit.UNLIMITED);
    assertThat(scenario.facilities().get("f").units().get("u").queue().unlimited()).isTrue();
    assertThat(scenario.pathways().get("w").get("s").boards()).isFalse();
  }

  @Test
  void momentsCountFromTheStart() {
    LocalDateTime start = LocalDateTime.of(2019, 11, 5, 0, 0);
    assertThat(Moment.on(start.plusDays(2)).secondsAfter(start)).isEqualTo(172_800);
    assertThat(Moment.on(start.minusHours(1)).secondsAfter(start)).isEqualTo(-3600);
    assertThat(Moment.after(60).secondsAfter(start)).isEqualTo(60);
  }

  @Test
  void namesMayHoldDots() {
    assertThat(Dotted.split("facilities[St. Mary].units.ward")).containsExactly("facilities", "St. Mary", "units", "ward");
    assertThat(Dotted.split("a[b[c]]d]")).containsExactly("a", "b[c]d");
    assertThat(Dotted.join("facilities", "St. Mary")).isEqualTo("facilities[St. Mary]");
    for (String path : List.of("", ".", "a.", ".a", "a..b", "a[b", "a[b]c", "a.[b]", "a[")) {
      assertThatThrownBy(() -> Dotted.split(path)).as(path).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
