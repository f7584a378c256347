package org.mashfa.model;

import java.util.Arrays;

/** The patients present, one index each; indices of those who left are given out again. */
final class Patients {
  private Patient[] all = {};
  private int[] free = {};
  private int frees;
  private int used;

  Patients(int capacity) {
    grow(capacity);
  }

  Patient at(int index) {
    return all[index];
  }

  int capacity() {
    return all.length;
  }

  /** One more than the highest index in use. */
  int bound() {
    return used;
  }

  int present() {
    return used - frees;
  }

  void clear() {
    for (Patient p : all) {
      p.phase = Phase.FREE;
    }
    frees = 0;
    used = 0;
  }

  boolean full() {
    return frees == 0 && used == all.length;
  }

  Patient take() {
    return all[frees > 0 ? free[--frees] : used++];
  }

  void release(Patient p) {
    p.phase = Phase.FREE;
    free[frees++] = p.index;
  }

  void grow(int n) {
    int old = all.length;
    all = Arrays.copyOf(all, n);
    for (int i = old; i < n; i++) {
      all[i] = new Patient(i);
    }
    free = Arrays.copyOf(free, n);
  }
}
