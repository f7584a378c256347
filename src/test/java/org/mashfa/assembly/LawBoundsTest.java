package org.mashfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioReader;

/** A law that the reader accepts can be compiled, up to the bounds; beyond them the reader refuses it. */
class LawBoundsTest {

  private static Scenario scenario(String takes, String factor) {
    return ScenarioReader.parse("""
        mashfa: 1
        title: One law
        time: {length: 1 d}
        facilities: {clinic: {units: {ward: 2}}}
        patients: {ill: {pathway: stay}}
        pathways: {stay: {rest: {unit: ward, takes: "%s"}}}
        demand: {everyday: {at: clinic, rate: 1/d, factor: "%s", patients: ill}}
        """.formatted(takes, factor), "law.yaml");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "lognormal(median 1 h, gsd 1000) | lognormal(median 1 h, gsd 1001)",
    "lognormal(mean 1 s, cv 1000) | lognormal(mean 1 s, cv 1001)",
    "gamma(mean 1 d, cv 5) | gamma(mean 1 d, cv 5.01)", "gamma(mean 1 d, cv 0.01) | gamma(mean 1 d, cv 0.0099)",
    "gamma(mean 1 h, sd 5 h) | gamma(mean 1 h, sd 6 h)",
    "erlang(mean 1 h, k 1000) | erlang(mean 1 h, k 1001)",
    "weibull(shape 0.02, scale 1 h) | weibull(shape 0.019, scale 1 h)",
    "weibull(shape 1000, scale 1 h) | weibull(shape 1001, scale 1 h)",
    "loglogistic(median 1 h, shape 0.1) | loglogistic(median 1 h, shape 0.09)",
    "loglogistic(median 1 h, shape 1000) | loglogistic(median 1 h, shape 1001)",
    "1000000 y | 1000001 y"})
  void ofTimes(String within, String beyond) {
    assertThat(Assembler.world(scenario(within, "1")).stages()).hasSize(1);
    assertThatThrownBy(() -> scenario(beyond, "1")).isInstanceOf(InvalidScenarioException.class).hasMessageContaining("rest.takes");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "beta(mean 0.5, n 0.1) | beta(mean 0.5, n 0.09)", "beta(mean 0.5, n 2e6) | beta(mean 0.5, n 2.1e6)",
    "poisson(mean 1e6) | poisson(mean 1.1e6)",
    "negative-binomial(mean 1e6, k 1000) | negative-binomial(mean 1.1e6, k 1000)",
    "negative-binomial(mean 20, k 0.001) | negative-binomial(mean 10, k 0.0009)",
    "negative-binomial(mean 1, k 1e9) | negative-binomial(mean 1, k 1.1e9)",
    "negative-binomial(mean 20000, k 1) | negative-binomial(mean 20001, k 1)"})
  void ofNumbers(String within, String beyond) {
    assertThat(Assembler.world(scenario("1 h", within)).demands()).hasSize(1);
    assertThatThrownBy(() -> scenario("1 h", beyond)).isInstanceOf(InvalidScenarioException.class).hasMessageContaining("factor");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "negative-binomial(mean 1e6, k 50) | the law cannot be drawn from: mean 1000000.0 and variance",
    "exponential(mean 1, min 100) | 'min' and 'max' leave nothing"})
  void whatOnlyTheCompilerFindsNamesTheLaw(String factor, String message) {
    Scenario scenario = scenario("1 h", factor);
    assertThatThrownBy(() -> Assembler.world(scenario)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
  }
}
