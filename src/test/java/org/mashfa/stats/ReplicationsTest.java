package org.mashfa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReplicationsTest {

  private final Replications replications = new Replications(2);

  @Test
  void eachMeasureHasItsOwnInterval() {
    replications.add(new double[] {1, 10});
    replications.add(new double[] {2, 10});
    replications.add(new double[] {3, 10});
    Interval first = replications.interval(0, 0.95);
    assertThat(first.mean()).isEqualTo(2);
    assertThat(first.halfWidth()).isCloseTo(4.302652729911 / Math.sqrt(3), within(1e-10));
    assertThat(replications.interval(1, 0.95)).isEqualTo(new Interval(10, 0, 3, 0.95));
    assertThat(replications.count()).isEqualTo(3);
  }

  @Test
  void whatWasNotObservedIsNotCounted() {
    replications.add(new double[] {4, Double.NaN});
    replications.add(new double[] {Double.NaN, Double.NaN});
    replications.add(new double[] {8, 5});
    assertThat(replications.count()).isEqualTo(3);
    assertThat(replications.interval(0, 0.9).n()).isEqualTo(2);
    assertThat(replications.interval(0, 0.9).mean()).isEqualTo(6);
    assertThat(replications.interval(1, 0.9).n()).isEqualTo(1);
    assertThat(replications.interval(1, 0.9).halfWidth()).isNaN();
  }

  @Test
  void theTallyIsACopy() {
    replications.add(new double[] {4, 1});
    Tally copy = replications.tally(0);
    copy.add(1000);
    assertThat(replications.tally(0).count()).isEqualTo(1);
    assertThat(replications.tally(0).max()).isEqualTo(4);
  }

  @Test
  void refusesARowThatDoesNotFitAndAddsNothingOfIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> replications.add(new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> replications.add(new double[] {1, Double.POSITIVE_INFINITY}))
        .withMessageContaining("measure 1");
    assertThat(replications.count()).isZero();
    assertThat(replications.interval(0, 0.95).n()).isZero();
    assertThat(replications.interval(0, 0.95).mean()).isNaN();
  }

  @Test
  void noMeasuresAreOnlyCounted() {
    Replications none = new Replications(0);
    none.add(new double[0]);
    assertThat(none.count()).isEqualTo(1);
  }

  @Test
  void refusesAMeasureThatIsNotThere() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> replications.interval(2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Replications(-1));
  }
}
