package org.mashfa.random;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KeyedRandomProperties {

  @Property(seed = "1")
  void differentNumbersOfASourceAreDifferentEntities(@ForAll String name, @ForAll long a, @ForAll long b) {
    long source = KeyedRandom.source(name);
    assertThat(KeyedRandom.entity(source, a) == KeyedRandom.entity(source, b)).isEqualTo(a == b);
  }

  /** Near numbers, which jqwik seldom gives by itself. */
  @Property(seed = "2")
  void nearNumbersOfASourceAreDifferentEntities(@ForAll String name, @ForAll long number, @ForAll @IntRange(min = 1) int apart) {
    long source = KeyedRandom.source(name);
    assertThat(KeyedRandom.entity(source, number)).isNotEqualTo(KeyedRandom.entity(source, number + apart));
  }

  @Property(seed = "3")
  void differentEntitiesGiveDifferentBits(@ForAll long seed, @ForAll @IntRange int replication, @ForAll long a, @ForAll long b,
      @ForAll @IntRange(max = 255) int purpose, @ForAll @IntRange(max = 4095) int ordinal) {
    KeyedRandom random = random(seed, replication);
    assertThat(random.bits(a, purpose, ordinal) == random.bits(b, purpose, ordinal)).isEqualTo(a == b);
  }

  @Property(seed = "4")
  void differentDrawsOfAnEntityGiveDifferentBits(@ForAll long seed, @ForAll @IntRange int replication, @ForAll long entity,
      @ForAll @IntRange(max = 255) int purpose, @ForAll @IntRange(max = 4095) int ordinal,
      @ForAll @IntRange(max = 255) int otherPurpose, @ForAll @IntRange(max = 4095) int otherOrdinal) {
    KeyedRandom random = random(seed, replication);
    assertThat(random.bits(entity, purpose, ordinal) == random.bits(entity, otherPurpose, otherOrdinal))
        .isEqualTo(purpose == otherPurpose && ordinal == otherOrdinal);
  }

  @Property(seed = "5")
  void uniformLiesInsideTheOpenInterval(@ForAll long seed, @ForAll @IntRange int replication, @ForAll long entity,
      @ForAll @IntRange(max = 255) int purpose, @ForAll @IntRange(max = 4095) int ordinal) {
    double u = random(seed, replication).uniform(entity, purpose, ordinal);
    assertThat(u).isGreaterThan(0).isLessThan(1);
  }

  private static KeyedRandom random(long seed, int replication) {
    KeyedRandom random = new KeyedRandom(seed);
    random.replication(replication);
    return random;
  }
}
