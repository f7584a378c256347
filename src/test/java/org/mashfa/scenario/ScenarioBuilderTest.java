package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ScenarioBuilderTest {

  private static ScenarioBuilder small() {
    return Scenario.builder().set("mashfa", 1).set("title", "A town").set("time.length", "30 d")
        .set("sources.census", "A census, 2017").set("sources.survey", "A survey").set("zones.west.population", 1000)
        .set("facilities.north.zone", "west").set("facilities.north.units.ed", 5)
        .set("facilities.north.units.ward.beds", 20).set("facilities.north.units.ward.staff.nurse", 0.125)
        .set("facilities.north.staff", Map.of("nurse", 4)).set("patients.fever", Map.of("triage", "green", "pathway", "medical"))
        .set("pathways.medical.ed.unit", "ed").set("pathways.medical.ed.takes", "30 min")
        .set("pathways.medical.ed.then.ward", "40%").set("pathways.medical.ed.then.home", "60%")
        .set("pathways.medical.ward", Map.of("unit", "ward", "takes", "3 d"))
        .set("demand.everyday.rate", "40/d").set("demand.everyday.patients", "fever");
  }

  @Test
  void buildsWhatAFileWould() {
    assertThat(small().build()).isEqualTo(Examples.small().scenario());
    assertThat(small().document().digest()).isEqualTo(Examples.small().digest());
  }

  @Test
  void saysThePathOfAMistake() {
    assertThatThrownBy(() -> small().set("zones.west.x", 3).set("facilities.north.units.ward.bedz", 3).build())
        .isInstanceOf(InvalidScenarioException.class).hasMessage("""
                error: facilities.north.units.ward: unknown key 'bedz', did you mean 'beds'? (expected: one of beds, queue, order, \
                preemption, staff, overflow, load, load-per-bed, without-power, without-power-deterioration, shed)
                error: zones.west.x: the unit is missing in '3' (expected: a distance such as 2.5 km; units: m, km)""");
  }

  @Test
  void reachesIntoShortFormsListsAndOddNames() {
    ScenarioBuilder builder = small().set("facilities.north.units.ed.queue", 3)
        .set("facilities[St. Mary]", Map.of("zone", "west", "services", List.of("a", "b")))
        .set("facilities[St. Mary].services.1", "c").set("facilities[St. Mary].services.2", "d");
    Scenario scenario = builder.build();
    assertThat(scenario.facilities().get("north").units().get("ed").beds().value()).isEqualTo(5);
    assertThat(scenario.facilities().get("north").units().get("ed").queue().value()).isEqualTo(3);
    assertThat(scenario.facilities().get("St. Mary").services()).containsExactly("a", "c", "d");
  }

  @Test
  void refusesWhatCannotBeSet() {
    assertThatThrownBy(() -> small().set("a..b", 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'a..b'");
    assertThatThrownBy(() -> small().set("title.x", 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("single value");
    assertThatThrownBy(() -> small().set("title", new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> small().set("facilities.north.services", List.of()).set("facilities.north.services.3", "x"))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no item");
  }

  @Test
  void editsADocument() {
    ScenarioDocument full = Examples.full();
    Scenario edited = full.edit().set("facilities.north.units.ward", 50).set("zones.mid", "none").set("facilities.clinic.zone", "west").build();
    assertThat(edited.facilities().get("north").units().get("ward").beds().value()).isEqualTo(50);
    assertThat(edited.zones()).containsOnlyKeys("west", "east");
    assertThat(full.scenario().zones()).containsKey("mid");
    assertThatThrownBy(() -> full.edit().set("zones.mid", "none").build()).isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("full.yaml:").hasMessageContaining("no 'mid' is defined in 'zones'");
  }
}
