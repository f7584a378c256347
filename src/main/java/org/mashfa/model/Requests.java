package org.mashfa.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Those who wait for a vehicle, in lines, and each line once more by place: a vehicle that cannot get to a place need
 * not ask for each of those who wait there.
 */
final class Requests {
  private final int places;
  private final Lines all; // by line
  private final Lines local; // by line and place
  private final BitSet[] asking; // line: places where somebody waits
  private long[] turn; // patient: the higher, the later they joined
  private long turns;

  Requests(int lines, int places, Patients patients) {
    this.places = places;
    all = new Lines(lines, patients);
    local = new Lines(lines * places, patients);
    asking = new BitSet[lines];
    Arrays.setAll(asking, line -> new BitSet(places));
    turn = new long[patients.capacity()];
  }

  void clear() {
    all.clear();
    local.clear();
    for (BitSet asked : asking) {
      asked.clear();
    }
    turns = 0;
  }

  void ensure(int patients) {
    all.ensure(patients);
    local.ensure(patients);
    turn = patients > turn.length ? Arrays.copyOf(turn, patients) : turn;
  }

  int size(int line) {
    return all.size(line);
  }

  /** Number of those of a line who wait at a place. */
  int size(int line, int place) {
    return local.size(line * places + place);
  }

  /** The patient who is served next, or null. */
  Patient first(int line) {
    return all.first(line);
  }

  /** The patient served after this one, or null. */
  Patient after(Patient p) {
    return all.after(p);
  }

  /** The first of a line to whom an idle vehicle can get, or null. */
  Patient first(int line, Stands stands, int vehicle) {
    Patient first = all.first(line);
    if (first == null || stands.reaches(vehicle, first.place)) {
      return first;
    }
    first = null;
    for (int place = asking[line].nextSetBit(0); place >= 0; place = asking[line].nextSetBit(place + 1)) {
      if (stands.reaches(vehicle, place)) {
        Patient p = local.first(line * places + place);
        first = first == null || comesBefore(p, first) ? p : first;
      }
    }
    return first;
  }

  private boolean comesBefore(Patient p, Patient other) {
    int level = all.level(p);
    int otherLevel = all.level(other);
    return level < otherLevel || level == otherLevel && turn[p.index] < turn[other.index];
  }

  int level(Patient p) {
    return all.level(p);
  }

  /** The line in which a patient stands, or -1. */
  int line(Patient p) {
    return all.line(p);
  }

  /** Puts a patient, who stands in no line, behind all others of the same level. */
  void addLast(int line, Patient p) {
    turn[p.index] = turns++;
    all.addLast(line, p);
    local.addLast(line * places + p.place, p);
    asking[line].set(p.place);
  }

  void remove(Patient p) {
    int line = all.line(p);
    all.remove(p);
    local.remove(p);
    if (size(line, p.place) == 0) {
      asking[line].clear(p.place);
    }
  }
}
