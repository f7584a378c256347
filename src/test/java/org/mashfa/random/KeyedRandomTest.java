package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Exact behaviour of keys and bits; the statistics are in {@link KeyedRandomQualityTest}. */
class KeyedRandomTest {

  /**
   * Pinned because every result of every scenario hangs on these bits: a change here changes all numbers for a given seed and
   * is a breaking change.
   */
  @Test
  void bitsArePinned() {
    KeyedRandom zero = new KeyedRandom(0);
    assertThat(zero.bits(0, 0, 0)).isEqualTo(0x48B6F616A0475341L);
    zero.replication(1);
    assertThat(zero.bits(0, 0, 0)).isEqualTo(0x2835DC95ED822BCDL);
    KeyedRandom usual = new KeyedRandom(20261122L);
    usual.replication(7);
    long patient = KeyedRandom.entity(KeyedRandom.source("demand:everyday in town 17"), 2031);
    assertThat(usual.bits(patient, 4, 3)).isEqualTo(0x2F099295BB2A906AL);
    assertThat(usual.uniform(patient, 4, 3)).isEqualTo(0x1.784c94add954cp-3);
    assertThat(usual.exponential(patient, 4, 3)).isEqualTo(0x1.b1b95b3d28bc5p0);
    KeyedRandom last = new KeyedRandom(-1);
    last.replication(Integer.MAX_VALUE);
    assertThat(last.bits(KeyedRandom.entity(-1, -1), 255, 4095)).isEqualTo(0x0E00D21BC3520F4CL);
  }

  /** Pinned for the same reason, apart from the bits so that a failure tells which of the two has changed. */
  @Test
  void namesAndEntitiesArePinned() {
    assertThat(KeyedRandom.source("")).isEqualTo(0x755B4F06CD8E4EC9L);
    assertThat(KeyedRandom.source("demand:everyday in town 17")).isEqualTo(0xBFCB21DB019A912FL);
    assertThat(KeyedRandom.source("مشفى")).isEqualTo(0x934990D89DE9CA93L);
    assertThat(KeyedRandom.entity(0, 0)).isZero();
    assertThat(KeyedRandom.entity(0, 1)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(KeyedRandom.entity(-1, -1)).isEqualTo(0xDE0A564CBCD060C4L);
  }

  /** 300,000 draws of one entity all differ: in random words two would meet with a chance of 2e-9. */
  @Test
  void anEntityMayDrawMoreOftenThanTwelveBitsCount() {
    KeyedRandom random = new KeyedRandom(1);
    assertThat(java.util.stream.IntStream.range(0, 300_000).mapToLong(i -> random.bits(99, 7, i)).distinct().count())
        .isEqualTo(300_000);
  }

  @Test
  void purposeAndOrdinalAreCheckedAtBothEnds() {
    KeyedRandom random = new KeyedRandom(1);
    assertThat(random.uniform(-1, KeyedRandom.PURPOSES - 1, Integer.MAX_VALUE)).isBetween(0.0, 1.0);
    assertThatThrownBy(() -> random.bits(0, -1, 0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("purpose is -1, expected 0 to 255");
    assertThatThrownBy(() -> random.bits(0, 256, 0)).hasMessage("purpose is 256, expected 0 to 255");
    assertThatThrownBy(() -> random.bits(0, Integer.MIN_VALUE, 0)).hasMessageStartingWith("purpose is -2147483648");
    assertThatThrownBy(() -> random.bits(1 << 20, 7, -1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ordinal is -1, expected 0 or more (purpose 7, entity 100000)");
    assertThatThrownBy(() -> random.uniform(0, 0, Integer.MIN_VALUE)).hasMessageStartingWith("ordinal is -2147483648");
    assertThatThrownBy(() -> random.exponential(0, 256, 0)).hasMessageStartingWith("purpose is 256");
  }

  @Test
  void replicationIsChecked() {
    assertThatThrownBy(() -> new KeyedRandom(1).replication(-1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replication is -1, expected 0 or more");
  }

  @Test
  void neitherOrderNorHistoryMatters() {
    long entity = KeyedRandom.entity(KeyedRandom.source("incident"), 3);
    KeyedRandom wandering = new KeyedRandom(5);
    wandering.replication(9);
    double there = wandering.uniform(entity, 4, 5);
    wandering.replication(1);
    wandering.uniform(0, 0, 0);
    wandering.replication(9);
    KeyedRandom direct = new KeyedRandom(5);
    direct.replication(9);
    assertThat(wandering.uniform(entity, 4, 5)).isEqualTo(there).isEqualTo(direct.uniform(entity, 4, 5));
  }

  @Test
  void uniformIsTheUpperBitsExactly() {
    KeyedRandom random = new KeyedRandom(8);
    for (int i = 0; i < 10_000; i++) {
      long entity = KeyedRandom.entity(1, i);
      double u = random.uniform(entity, 0, 0);
      assertThat(u).isEqualTo(((random.bits(entity, 0, 0) >>> 12) + 0.5) * 0x1p-52);
      assertThat(1 - (1 - u)).isEqualTo(u);
      assertThat(random.exponential(entity, 0, 0)).isEqualTo(-Elementary.log(u));
    }
  }

  @Test
  void extremeBitsStayInsideTheOpenInterval() {
    assertThat(KeyedRandom.unit(0)).isEqualTo(0x1p-53);
    assertThat(KeyedRandom.unit(-1)).isEqualTo(1 - 0x1p-53);
    assertThat(-Elementary.log(KeyedRandom.unit(0))).isBetween(36.7, 36.8);
    assertThat(-Elementary.log(KeyedRandom.unit(-1))).isPositive();
  }

  /** All draws that one entity can have: different by construction. */
  @Test
  void noDrawOfAnEntityRepeatsAnother() {
    KeyedRandom random = new KeyedRandom(4);
    long entity = KeyedRandom.entity(KeyedRandom.source("incident"), 14);
    assertDistinct(IntStream.range(0, 1 << 20).mapToLong(i -> random.bits(entity, i >>> 12, i & 0xFFF)));
  }

  /** Draws of 16 sources of 4,096 entities, 4 purposes and 4 ordinals; ideal bits would repeat once in 3e7 such tests. */
  @Test
  void millionDrawsOfOneReplicationAllDiffer() {
    KeyedRandom random = new KeyedRandom(3);
    long[] sources = sources("demand:everyday in town ", 16);
    assertDistinct(IntStream.range(0, 1 << 20).mapToLong(i ->
        random.bits(KeyedRandom.entity(sources[i >>> 16], i >>> 4 & 0xFFF), i & 3, i >>> 2 & 3)));
  }

  /** 1,000 sources of 1,000 entities; ideal words would repeat once in 4e7 such tests. */
  @Test
  void entitiesOfDifferentSourcesDiffer() {
    assertDistinct(Arrays.stream(sources("incident:strike on zone ", 1000))
        .flatMap(source -> LongStream.range(0, 1000).map(number -> KeyedRandom.entity(source, number))));
  }

  /** 100,000 names as scenarios have them; ideal words would repeat once in 4e9 such tests. */
  @Test
  void differentNamesAreDifferentSources() {
    assertDistinct(LongStream.concat(
        LongStream.concat(Arrays.stream(sources("demand:everyday in town ", 40_000)),
            Arrays.stream(sources("incident:strike on zone ", 40_000))),
        LongStream.concat(Arrays.stream(sources("hit:مشفى ", 10_000)), Arrays.stream(sources("", 10_000)))));
  }

  private static long[] sources(String prefix, int n) {
    return IntStream.range(0, n).mapToLong(i -> KeyedRandom.source(prefix + i)).toArray();
  }

  private static void assertDistinct(LongStream words) {
    long[] sorted = words.sorted().toArray();
    int repeats = 0;
    for (int i = 1; i < sorted.length; i++) {
      repeats += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    assertThat(repeats).isZero();
  }
}
