package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawsTest {

  private static Law time(String text) {
    return Laws.parse(text, Dimension.TIME, 0, Double.POSITIVE_INFINITY);
  }

  private static Law number(String text) {
    return Laws.parse(text, Dimension.NUMBER, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Test
  void readsEveryFamilyInBaseUnits() {
    assertThat(time("90 min")).isEqualTo(Law.constant(5400));
    assertThat(time("constant(value 90 min)")).isEqualTo(Law.constant(5400));
    assertThat(time("exponential(mean 1 h)")).isEqualTo(new Law("exponential", Map.of("mean", 3600.0)));
    assertThat(time("lognormal(median 115 min, gsd 1.5)")).isEqualTo(new Law("lognormal", Map.of("median", 6900.0, "gsd", 1.5)));
    assertThat(time("lognormal( mean 2 h ,sd 1 h )")).isEqualTo(new Law("lognormal", Map.of("mean", 7200.0, "sd", 3600.0)));
    assertThat(time("lognormal(mean 2 h, cv 0.5)")).isEqualTo(new Law("lognormal", Map.of("mean", 7200.0, "cv", 0.5)));
    assertThat(time("uniform(min 1 s, max 2 s)")).isEqualTo(new Law("uniform", Map.of("min", 1.0, "max", 2.0)));
    assertThat(time("triangular(min 1 s, mode 2 s, max 4 s)"))
        .isEqualTo(new Law("triangular", Map.of("min", 1.0, "mode", 2.0, "max", 4.0)));
    assertThat(number("normal(mean -3, sd 2)")).isEqualTo(new Law("normal", Map.of("mean", -3.0, "sd", 2.0)));
    assertThat(time("weibull(shape 1.5, scale 2 min)")).isEqualTo(new Law("weibull", Map.of("shape", 1.5, "scale", 120.0)));
    assertThat(time("gamma(mean 1 d, cv 2)")).isEqualTo(new Law("gamma", Map.of("mean", 86_400.0, "cv", 2.0)));
    assertThat(time("erlang(mean 1 s, k 3)")).isEqualTo(new Law("erlang", Map.of("mean", 1.0, "k", 3.0)));
    assertThat(Laws.parse("beta(mean 20%, n 10)", Dimension.SHARE, 0, 1)).isEqualTo(new Law("beta", Map.of("mean", 0.2, "n", 10.0)));
    assertThat(time("loglogistic(median 1 s, shape 3)")).isEqualTo(new Law("loglogistic", Map.of("median", 1.0, "shape", 3.0)));
    assertThat(number("poisson(mean 4)")).isEqualTo(new Law("poisson", Map.of("mean", 4.0)));
    assertThat(number("negative-binomial(mean 4, k 0.5)")).isEqualTo(new Law("negative-binomial", Map.of("mean", 4.0, "k", 0.5)));
  }

  @Test
  void readsTruncation() {
    assertThat(time("lognormal(median 6 h, gsd 2.5, max 72 h)"))
        .isEqualTo(new Law("lognormal", Map.of("median", 21_600.0, "gsd", 2.5, "max", 259_200.0)));
    assertThat(time("normal(mean 5 s, sd 2 s, min 0 s)").get("min")).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "lognormal | has no parameters", "lognormal() | no parameter ''", "lognormal(median 5 s) | needs other parameters",
    "lognormal(median 5 s, gsd 2, sd 1 s) | needs other parameters", "lognormal(median 5 s, gsd 1) | gsd must be above 1",
    "lognormal(median 5 s, median 6 s, gsd 2) | given twice", "lognormal(median 0 s, gsd 2) | median must be above 0",
    "gauss(mean 3 s) | unknown law 'gauss'", "(3 s) | unknown law ''", "exponential(mean 3) | the unit is missing",
    "exponential(mean -3 s) | mean must be above 0", "exponential(median 3 s) | no parameter 'median'", "exponential(mean 3 s | is not closed",
    "uniform(min 3 s, max 3 s) | min must be below max", "uniform(min -3 s, max 3 s) | too small",
    "triangular(min 1 s, mode 5 s, max 4 s) | mode must lie", "weibull(shape 0, scale 2 s) | shape must be above 0",
    "erlang(mean 1 s, k 2.5) | whole number", "gamma(mean 1 s, cv 0) | cv must be above 0", "normal(mean 5 s, sd 2 s) | reaches below 0 s",
    "poisson(mean 5 s) | has no unit", "lognormal(median 6 h, gsd 2, min 9 h, max 8 h) | min must be below max", "constant(value 5 s, max 3 s) | no parameter",
    "-5 s | too small"})
  void refuses(String text, String message) {
    assertThatThrownBy(() -> time(text)).isInstanceOf(Wrong.class).hasMessageContaining(message);
  }

  @Test
  void refusesSharesBeyondOne() {
    assertThatThrownBy(() -> Laws.parse("uniform(min 20%, max 120%)", Dimension.SHARE, 0, 1)).hasMessageContaining("too large");
    assertThatThrownBy(() -> Laws.parse("beta(mean 100%, n 3)", Dimension.SHARE, 0, 1)).hasMessageContaining("below 1");
  }

  @Test
  void suggestsFamiliesAndParameters() {
    assertThatThrownBy(() -> time("lognorm(median 5 s, gsd 2)"))
        .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.suggestion()).isEqualTo("lognormal"));
    assertThatThrownBy(() -> time("lognormal(medain 5 s, gsd 2)"))
        .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.suggestion()).isEqualTo("median"));
  }

  @Test
  void givesItsParametersByName() {
    Law law = time("lognormal(median 5 s, gsd 2)");
    assertThat(law.has("gsd")).isTrue();
    assertThat(law.has("sd")).isFalse();
    assertThatThrownBy(() -> law.get("sd")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'sd'");
  }
}
