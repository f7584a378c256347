package org.mashfa.random;

import java.util.function.IntSupplier;

/** The minimal standard of Lewis, Goodman and Miller 1969: x becomes 16807 x modulo 2^31 - 1. */
final class MinimalStandard implements IntSupplier {
  private static final long MODULUS = (1L << 31) - 1;

  private long state;

  MinimalStandard(long state) {
    this.state = state;
  }

  long state() {
    return state;
  }

  @Override
  public int getAsInt() {
    state = state * 16807 % MODULUS;
    return (int) (long) (state / (double) MODULUS * 0x1p32);
  }
}
