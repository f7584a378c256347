package org.mashfa.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;

class OccurrencesTest {
  private static final long SOURCE = KeyedRandom.source("something");

  private static List<String> happenings(Occurrences occurrences, long seed, long end) {
    List<String> told = new ArrayList<>();
    Recorder.of(seed, end, control -> occurrences.schedule(control, SOURCE, (n, tick) -> told.add(n + "@" + tick)));
    return told;
  }

  @Test
  void givenOnesKeepTheirNumbersInWhateverOrderTheyAreGiven() {
    assertThat(happenings(Occurrences.at(50, 20, 20, 999), 1, 100)).containsExactly("1@20", "2@20", "0@50");
  }

  @Test
  void drawnOnesAreAPoissonProcessBetweenTwoTicks() {
    Occurrences drawn = Occurrences.drawn(0.01, 1_000, 1_000_000);
    int count = 0;
    for (int seed = 0; seed < 10; seed++) {
      List<String> told = happenings(drawn, seed, 2_000_000);
      assertThat(told).allMatch(s -> Long.parseLong(s.split("@")[1]) > 1_000 && Long.parseLong(s.split("@")[1]) <= 1_000_000);
      count += told.size();
    }
    // mean 99,900 less half a per cent, as each gap is rounded up by half a tick of 100; sd 316: five of them, 6e-7
    assertThat(count).isBetween(99_400 - 1_580, 99_400 + 1_580);
  }

  @Test
  void noRateNoOccurrence() {
    assertThat(happenings(Occurrences.drawn(0, 0, 1_000), 1, 1_000)).isEmpty();
  }

  @Test
  void whatHappenedBeforeTheRunBeganIsToldAtItsBeginningWithItsTick() {
    assertThat(happenings(Occurrences.at(-30, 20), 1, 100)).containsExactly("0@-30", "1@20");
  }

  @Test
  void eachEventBringsOnOthers() {
    // mean 0.5 offspring: two events for each that comes by itself, but for those cut off at the end
    Occurrences alone = Occurrences.drawn(0.001, 0, 10_000_000);
    Occurrences exciting = new Occurrences(new long[0], 0.001, 0, 10_000_000, Tempo.EVEN, Occurrences.offspring(0.5),
        Distributions.exponential(100));
    List<String> few = happenings(alone, 1, 10_000_000);
    List<String> many = happenings(exciting, 1, 10_000_000);
    assertThat(many).as("those that come by themselves are the same").containsAll(few);
    // 10,000 clusters of mean size 2 and variance 0.5 / 0.125 = 4, mean squared size 8: sd 283; five of them, 6e-7
    assertThat(many.size()).isBetween(20_000 - 1_415, 20_000 + 1_415);
  }

  @Test
  void theRateFollowsItsSteps() {
    Tempo steps = new Tempo(new long[] {1_000_000, 2_000_000}, new double[] {0, 3}, null, null, 1);
    List<String> told = happenings(new Occurrences(new long[0], 0.001, 0, 3_000_000, steps, null, null), 1, 3_000_000);
    long[] perStep = new long[3];
    told.forEach(s -> perStep[(int) Math.min(2, (Long.parseLong(s.split("@")[1]) - 1) / 1_000_000)]++);
    assertThat(perStep[0]).isBetween(1_000 - 160L, 1_000 + 160L); // five standard deviations, 6e-7
    assertThat(perStep[1]).isZero();
    assertThat(perStep[2]).isBetween(3_000 - 275L, 3_000 + 275L);
  }

  @Test
  void lullsComeAndGo() {
    Tempo lulls = new Tempo(new long[0], new double[0], Distributions.constant(300), Distributions.constant(700), 0);
    List<String> told = happenings(new Occurrences(new long[0], 0.01, 0, 1_000_000, lulls, null, null), 1, 1_000_000);
    assertThat(told).allMatch(s -> (Long.parseLong(s.split("@")[1]) - 1) % 1_000 < 300);
    assertThat(told.size()).isBetween(3_000 - 275, 3_000 + 275); // five standard deviations, 6e-7
  }
}
