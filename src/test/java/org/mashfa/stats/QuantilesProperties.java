package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

class QuantilesProperties {

  @Property(tries = 300)
  void agreesWithTypeSevenOfCommonsMath(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e3, max = 1e3) @Scale(6) Double> list,
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double q) {
    double[] values = list.stream().mapToDouble(x -> x).toArray();
    double expected =
        new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * q);
    assertThat(Quantiles.of(values).at(q)).isCloseTo(expected, within(1e-9));
  }
}
