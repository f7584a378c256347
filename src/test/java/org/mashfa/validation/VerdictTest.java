package org.mashfa.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mashfa.stats.Tally;

/** A verdict fails what is wrong, and what is too vague to tell. */
class VerdictTest {
  private static final double LEVEL = 0.95;
  private static final Reading NOTHING = columns -> observation -> 0;

  /** Hundred observations with mean 100 and a standard error of about {@code spread}/10. */
  private static Tally around(double spread) {
    Tally tally = new Tally();
    for (int i = 0; i < 50; i++) {
      tally.add(100 - spread);
      tally.add(100 + spread);
    }
    return tally;
  }

  private static Verdict verdict(Target target, Tally ours) {
    return Verdict.of(ValidationCase.mean("id", "what", ScenarioModel.of("mm1"), NOTHING, target, "how"), ours, null, LEVEL);
  }

  @Test
  void anExactValueWithinANarrowIntervalPasses() {
    Verdict near = verdict(Target.exact(100.3), around(2)); // half-width 0.4
    assertThat(near.passes()).isTrue();
    assertThat(near.words()).isEqualTo("within 1%");
    assertThat(near.off()).isCloseTo(0.007, within(1e-4));
    assertThat(near.falseAlarm()).isCloseTo(0.05, within(1e-12));
    assertThat(verdict(Target.exact(101.2), around(7)).words()).isEqualTo("**too wide**");
    assertThat(verdict(Target.exact(100.5), around(5)).words()).isEqualTo("within 2%");
  }

  @Test
  void anExactValueOutsideTheIntervalFails() {
    assertThat(verdict(Target.exact(100.5), around(2)).passes()).isFalse();
    assertThat(verdict(new Target.Exact(100.5, 0.004, 0.02), around(2)).passes()).isTrue();
    assertThat(verdict(Target.exact(100.001), around(0)).passes()).isFalse();
    assertThat(verdict(Target.exact(100), around(0)).passes()).isTrue();
  }

  @Test
  void aVagueEstimateFailsThoughItHoldsTheValue() {
    assertThat(verdict(Target.exact(100), around(20)).passes()).isFalse();
  }

  @Test
  void aPublishedValueIsHeldAgainstChanceOnBothSidesAndRounding() {
    assertThat(verdict(new Target.Published(101, 0, Double.NaN, 0), around(2)).passes()).isFalse();
    assertThat(verdict(new Target.Published(101, 0, Double.NaN, 0.7), around(2)).passes()).isTrue();
    assertThat(verdict(new Target.Published(101, 10, Double.NaN, 0), around(2)).passes()).isTrue();
    assertThat(verdict(new Target.Published(101, 0, 1.0, 0), around(2)).passes()).isTrue();
    assertThat(verdict(new Target.Published(103, 10, Double.NaN, 0), around(2)).passes()).isFalse();
  }

  @Test
  void aBandTellsItsFalseAlarm() {
    Tally ours = around(2);
    double error = ours.standardDeviation() / 10;
    Verdict inside = verdict(new Target.Band(100, 0, 0, 100 - error, 100 + error), ours);
    assertThat(inside.passes()).isTrue();
    assertThat(inside.falseAlarm()).isCloseTo(0.3173, within(1e-4)); // beyond one standard error of a normal law
    assertThat(verdict(new Target.Band(102, 0, 0, 101, 103), ours).passes()).isFalse();
  }
}
