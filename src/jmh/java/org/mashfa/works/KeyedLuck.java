package org.mashfa.works;

import org.mashfa.random.Elementary;
import org.mashfa.random.KeyedRandom;

/**
 * The draws of the model at their least price: by key and by inversion, but one after the other as if all were the same
 * few entities'. Of our rules a floor with these keeps the two on luck and no other.
 */
final class KeyedLuck implements Luck {
  private static final long SOURCE = KeyedRandom.source("floor");
  private static final int ORDINALS = 1 << 12;

  private final KeyedRandom random;
  private long entity;
  private long drawn;

  KeyedLuck(long seed) {
    random = new KeyedRandom(seed);
  }

  @Override
  public double uniform() {
    int ordinal = (int) drawn & ORDINALS - 1;
    if (ordinal == 0) {
      entity = KeyedRandom.entity(SOURCE, drawn);
    }
    drawn++;
    return random.uniform(entity, 0, ordinal);
  }

  @Override
  public double exponential() {
    return -Elementary.log(uniform());
  }

  @Override
  public double normal() {
    return Elementary.normalQuantile(uniform());
  }
}
