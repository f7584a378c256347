package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class TallyProperties {

  @Property(tries = 300)
  void mergingPartsIsASinglePass(
      @ForAll @Size(max = 60) List<@DoubleRange(min = -1e6, max = 1e6) @Scale(6) Double> values,
      @ForAll @IntRange(max = 60) int cutOne,
      @ForAll @IntRange(max = 60) int cutTwo) {
    Tally whole = new Tally();
    Tally[] parts = {new Tally(), new Tally(), new Tally()};
    for (int i = 0; i < values.size(); i++) {
      whole.add(values.get(i));
      parts[(i < cutOne ? 0 : 1) + (i < cutTwo ? 0 : 1)].add(values.get(i));
    }
    Tally merged = new Tally();
    for (Tally part : parts) {
      merged.merge(part);
    }
    assertThat(merged.count()).isEqualTo(whole.count());
    assertThat(new double[] {merged.min(), merged.max()}).containsExactly(whole.min(), whole.max());
    double size = Math.max(Math.abs(whole.min()), Math.abs(whole.max()));
    if (!values.isEmpty()) {
      assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-13 * size));
    }
    if (values.size() > 1) {
      assertThat(merged.variance()).isCloseTo(whole.variance(), within(1e-12 * size * size));
      assertThat(merged.variance()).isNotNegative();
    }
  }

  @Property(tries = 300)
  void agreesWithTheTwoPassFormulas(
      @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1e3, max = 1e3) @Scale(6) Double> values) {
    Tally tally = new Tally();
    double sum = 0;
    for (double x : values) {
      tally.add(x);
      sum += x;
    }
    double mean = sum / values.size();
    double squares = 0;
    for (double x : values) {
      squares += (x - mean) * (x - mean);
    }
    assertThat(tally.mean()).isCloseTo(mean, within(1e-10));
    assertThat(tally.variance()).isCloseTo(squares / (values.size() - 1), within(1e-7));
  }
}
