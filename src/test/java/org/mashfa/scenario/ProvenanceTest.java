package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private static Provenance find(List<Provenance> all, String path) {
    return all.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow(() -> new AssertionError("no " + path));
  }

  private static Provenance full(String path) {
    return find(Examples.full().stated(), path);
  }

  @Test
  void keepsSourceRangeNoteAndPlace() {
    Provenance east = full("zones.east.population");
    assertThat(east).isEqualTo(new Provenance("zones.east.population", "2500", "survey", "2000", "3000", "counted, not guessed",
        Examples.FULL.toString(), 17));
    assertThat(east.assumed()).isFalse();
  }

  @Test
  void inheritsFromTheNearestMapping() {
    assertThat(full("zones.east.x").source()).isEqualTo("census");
    assertThat(full("demand.hourly.rate").source()).isEqualTo("assumed");
    assertThat(full("demand.hourly.rate").assumed()).isTrue();
  }

  @Test
  void pointsIntoTables() {
    assertThat(full("zones.west.population").source()).isEqualTo("census");
    assertThat(full("zones.west.population").file()).endsWith("zones.csv");
    assertThat(full("zones.west.population").line()).isEqualTo(2);
  }

  @Test
  void numbersOfATypeKeepTheSourceOfTheType() {
    assertThat(full("facilities.north.units.ed.beds").source()).isEqualTo("survey");
    assertThat(full("facilities.north.units.ward.beds").source()).isEqualTo("census");
    assertThat(full("facilities[St. Mary].x").source()).isEqualTo("assumed");
    assertThat(full("facilities[St. Mary].staff.surgeon.count").source()).isEqualTo("assumed");
  }

  @Test
  void numbersOfAPlanHaveTheirOwn() {
    List<Provenance> planned = Examples.full("more-beds").stated();
    assertThat(find(planned, "facilities.north.units.ward.beds").source()).isEqualTo("assumed");
    assertThat(find(planned, "facilities.north.units.ward.beds").value()).isEqualTo("40");
    assertThat(find(planned, "facilities.north.units.ward.load").source()).isEqualTo("survey");
  }

  @Test
  void listsDefaultsApart() {
    ScenarioDocument small = Examples.small();
    assertThat(find(small.defaulted(), "travel.detour").value()).isEqualTo("1.3");
    assertThat(small.stated()).noneMatch(one -> one.path().startsWith("travel"));
    assertThat(small.stated()).extracting(Provenance::path).containsExactly("time.length", "zones.west.population", "facilities.north.units.ed.beds",
        "facilities.north.units.ward.beds", "facilities.north.units.ward.staff.nurse", "facilities.north.staff.nurse.count",
        "pathways.medical.ed.takes", "pathways.medical.ed.then.ward", "pathways.medical.ed.then.home", "pathways.medical.ward.takes",
        "demand.everyday.rate");
  }

  @Test
  void everyStatedPathCanBeSet() {
    ScenarioDocument full = Examples.full();
    for (Provenance number : full.stated()) {
      ScenarioDocument same = full.edit().set(number.path(), number.value()).document();
      assertThat(same.scenario()).as(number.path()).isEqualTo(full.scenario());
      assertThat(find(same.stated(), number.path()).source()).as(number.path()).isEqualTo("assumed");
    }
  }

  @Test
  void everyDefaultCanBeSet() {
    ScenarioDocument full = Examples.full();
    for (Provenance number : full.defaulted()) {
      assertThat(full.edit().set(number.path(), number.value()).build()).as(number.path()).isEqualTo(full.scenario());
    }
  }
}
