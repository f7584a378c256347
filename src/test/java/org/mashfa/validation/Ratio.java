package org.mashfa.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mashfa.stats.Tally;

/** The ratio of two means over replications. */
final class Ratio implements Estimator {
  private final ToDoubleFunction<Observation> above;
  private final ToDoubleFunction<Observation> below;
  private final List<double[]> pairs = new ArrayList<>();

  Ratio(ToDoubleFunction<Observation> above, ToDoubleFunction<Observation> below) {
    this.above = above;
    this.below = below;
  }

  @Override
  public void add(Observation observation) {
    pairs.add(new double[] {above.applyAsDouble(observation), below.applyAsDouble(observation)});
  }

  @Override
  public Tally result() {
    Tally numerator = new Tally();
    Tally denominator = new Tally();
    for (double[] pair : pairs) {
      numerator.add(pair[0]);
      denominator.add(pair[1]);
    }
    double ratio = numerator.mean() / denominator.mean();
    Tally linearised = new Tally();
    for (double[] pair : pairs) {
      linearised.add(ratio + (pair[0] - ratio * pair[1]) / denominator.mean());
    }
    return linearised;
  }
}
