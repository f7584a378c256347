package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BranchTest {

  @Test
  void outcomesKeepTheirOrder() {
    Branch branch = new Branch(0.2, 0.3, 0.5);
    assertThat(branch.choose(0x1p-53)).isZero();
    assertThat(branch.choose(Math.nextDown(0.2))).isZero();
    assertThat(branch.choose(Math.nextUp(0.2))).isEqualTo(1);
    assertThat(branch.choose(0.49)).isEqualTo(1);
    assertThat(branch.choose(0.51)).isEqualTo(2);
    assertThat(branch.choose(1 - 0x1p-53)).isEqualTo(2);
    assertThat(new Branch(1).choose(0.7)).isZero();
  }

  @Test
  void impossibleOutcomesAreNeverChosen() {
    Branch branch = new Branch(0, 0.5, 0, 0.5, 0);
    assertThat(branch.choose(0x1p-53)).isEqualTo(1);
    assertThat(branch.choose(0.5 - 0x1p-53)).isEqualTo(1);
    assertThat(branch.choose(0.5 + 0x1p-53)).isEqualTo(3);
    assertThat(branch.choose(1 - 0x1p-53)).isEqualTo(3);
  }

  /** The guide table skips nothing: compared with a plain search at and beside every cumulative probability. */
  @Test
  void sameAsAPlainSearch() {
    for (int n = 1; n < 70; n++) {
      double[] p = new double[n];
      for (int i = 0; i < n; i++) {
        p[i] = 2.0 * (i + 1) / (n * (n + 1.0));
      }
      Branch branch = new Branch(p);
      double total = Arrays.stream(p).reduce(0, Double::sum);
      double sum = 0;
      for (int i = 0; i < n - 1; i++) {
        sum += p[i];
        assertThat(branch.choose(sum / total)).isEqualTo(i);
        assertThat(branch.choose(Math.nextUp(sum / total))).isEqualTo(i + 1);
        assertThat(branch.choose((double) i / n + 1e-9)).isEqualTo(search(p, total, (double) i / n + 1e-9));
      }
    }
  }

  private static int search(double[] p, double total, double u) {
    double sum = p[0];
    int i = 0;
    while (sum / total < u) {
      sum += p[++i];
    }
    return i;
  }

  /** Frequencies of 100,000 draws by chi-square, 3 degrees of freedom, bound 30: 1.4e-6. */
  @Test
  void frequencies() {
    double[] p = {0.15, 0.35, 0.1, 0.4};
    Branch branch = new Branch(p);
    long[] counts = new long[4];
    for (double u : Samples.uniforms(new KeyedRandom(9), "branch", 100_000)) {
      counts[branch.choose(u)]++;
    }
    double chiSquare = 0;
    for (int i = 0; i < 4; i++) {
      chiSquare += (counts[i] - 1e5 * p[i]) * (counts[i] - 1e5 * p[i]) / (1e5 * p[i]);
    }
    assertThat(chiSquare).isLessThan(30);
  }

  @Test
  void wrongProbabilitiesAreNamed() {
    assertThatThrownBy(() -> new Branch(0.5, 0.4)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sum of probabilities is 0.9, expected 1 within 1.0E-9");
    assertThatThrownBy(() -> new Branch(1.5, -0.5)).hasMessageStartingWith("probabilities[1] is -0.5");
    assertThatThrownBy(() -> new Branch(Double.NaN)).hasMessageStartingWith("probabilities[0] is NaN");
    assertThatThrownBy(Branch::new).hasMessageStartingWith("sum of probabilities is 0.0");
    assertThat(new Branch(0.3, 0.7 + 5e-10).choose(0.9)).isEqualTo(1);
  }
}
