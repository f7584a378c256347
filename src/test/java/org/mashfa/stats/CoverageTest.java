package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;
import org.junit.jupiter.api.Test;

/** A 95% interval holds the true mean in 95 of 100 cases, where theory says so. */
class CoverageTest {

  private static final int INTERVALS = 2000;
  private static final int SAMPLES = 30;

  private final RandomGenerator random = new Well1024a(20240517);

  /** Exact theory: 0.95, standard error 0.0049; 0.92 and 0.98 are 6 of them off. False alarm below 1e-8. */
  @Test
  void normalSamples() {
    assertThat(coverage(() -> 100 + 15 * random.nextGaussian(), 100)).isBetween(0.92, 0.98);
  }

  /**
   * What replications report: means of 50 exponentials each, skewness 0.28. The coverage lies within
   * 0.001 of 0.95 by the expansion of Hall (1992, The Bootstrap and Edgeworth Expansion, section
   * 2.6). False alarm below 1e-7.
   */
  @Test
  void replicationMeansOfExponentials() {
    assertThat(coverage(() -> meanOfExponentials(50), 1)).isBetween(0.92, 0.98);
  }

  /**
   * Thirty single exponentials (skewness 2) are too few for the t interval: the same expansion to
   * first order gives 0.920, and 400,000 intervals from another seed gave 0.9266. An interval that
   * did reach 95% here would be too wide. Standard error 0.0058; false alarm below 1e-4.
   */
  @Test
  void singleExponentialsFallShortAsTheoryPredicts() {
    assertThat(coverage(() -> meanOfExponentials(1), 1)).isBetween(0.90, 0.9499);
  }

  private double meanOfExponentials(int terms) {
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      sum -= StrictMath.log1p(-random.nextDouble());
    }
    return sum / terms;
  }

  private static double coverage(DoubleSupplier sample, double mean) {
    int covered = 0;
    for (int i = 0; i < INTERVALS; i++) {
      Replications replications = new Replications(1);
      for (int j = 0; j < SAMPLES; j++) {
        replications.add(new double[] {sample.getAsDouble()});
      }
      covered += replications.interval(0, 0.95).covers(mean) ? 1 : 0;
    }
    return (double) covered / INTERVALS;
  }
}
