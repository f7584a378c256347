package org.mashfa.model;

import java.util.Arrays;

/** The patients present, one index each; indices of those who left are given out again. */
final class Patients {
  byte[] phase;
  int[] klass;
  int[] stage; // wanted or being given
  int[] facility; // where they are or make for, or -1
  int[] target; // facility to which a transfer is to go, or -1
  int[] place; // where they are or set out from
  int[] zone; // where they fell ill
  int[] bed; // unit of the bed held, or -1
  int[] want; // unit queued for, or -1
  int[] vehicle; // sent for or carrying them, or -1
  int[] level; // urgency given by triage
  int[] steps; // stages completed
  int[] journeys;
  int[] kinds; // bits of the kinds of unit reached
  boolean[] cared; // first care has started
  boolean[] byAmbulance; // called one, or has ridden in one
  boolean[] boarding; // holds a bed while waiting for something elsewhere
  long[] luck; // key of their draws
  long[] onset;
  long[] waitingSince; // start of the present wait
  long[] bookedUntil; // the ledger knows the wait up to here
  long[] patientUntil; // tick at which patience ends
  long[] remaining; // ticks of an interrupted stage, or -1
  int[] cause;
  int[] booked; // facility whose quota counts them while they are on the way, or -1
  int[] where;
  double[] after; // speed of deterioration outside stages, once treated; NaN before
  // the threat of death: see Threats
  long[] threatOnset;
  double[] threshold;
  double[] accumulated;
  double[] counted; // baseline hazard at the last change of speed
  double[] speed;
  double[] restedSpeed; // before it became 0, if what accumulated until then is not counted yet; else 0
  long[] restedAt; // and when it became 0
  double[] delaySpeed; // speed of deterioration during the delay at the scene; NaN for that of travelling
  double[] lackSpeed; // least speed during the present stage for want of an item
  double[] lackMortality; // share of such stages that end in death for want of it
  long[] worsensAt;
  long[] deathAt;

  private int[] free;
  private int frees;
  private int used;

  Patients(int capacity) {
    grow(capacity);
  }

  int capacity() {
    return phase.length;
  }

  /** One more than the highest index in use. */
  int bound() {
    return used;
  }

  int present() {
    return used - frees;
  }

  void clear() {
    Arrays.fill(phase, Phase.FREE);
    frees = 0;
    used = 0;
  }

  boolean full() {
    return frees == 0 && used == phase.length;
  }

  int take() {
    return frees > 0 ? free[--frees] : used++;
  }

  void release(int p) {
    phase[p] = Phase.FREE;
    free[frees++] = p;
  }

  void grow(int n) {
    if (phase == null) {
      phase = new byte[0];
      klass = stage = facility = target = place = zone = bed = want = vehicle = level = steps = journeys = kinds = cause = booked = where =
          free = new int[0];
      cared = byAmbulance = boarding = new boolean[0];
      luck = onset = waitingSince = bookedUntil = patientUntil = remaining = threatOnset = worsensAt = deathAt = restedAt = new long[0];
      after = threshold = accumulated = counted = speed = restedSpeed = delaySpeed = lackSpeed = lackMortality = new double[0];
    }
    phase = Arrays.copyOf(phase, n);
    klass = Arrays.copyOf(klass, n);
    stage = Arrays.copyOf(stage, n);
    facility = Arrays.copyOf(facility, n);
    target = Arrays.copyOf(target, n);
    place = Arrays.copyOf(place, n);
    zone = Arrays.copyOf(zone, n);
    bed = Arrays.copyOf(bed, n);
    want = Arrays.copyOf(want, n);
    vehicle = Arrays.copyOf(vehicle, n);
    level = Arrays.copyOf(level, n);
    steps = Arrays.copyOf(steps, n);
    journeys = Arrays.copyOf(journeys, n);
    kinds = Arrays.copyOf(kinds, n);
    cause = Arrays.copyOf(cause, n);
    booked = Arrays.copyOf(booked, n);
    where = Arrays.copyOf(where, n);
    free = Arrays.copyOf(free, n);
    cared = Arrays.copyOf(cared, n);
    byAmbulance = Arrays.copyOf(byAmbulance, n);
    boarding = Arrays.copyOf(boarding, n);
    luck = Arrays.copyOf(luck, n);
    onset = Arrays.copyOf(onset, n);
    waitingSince = Arrays.copyOf(waitingSince, n);
    bookedUntil = Arrays.copyOf(bookedUntil, n);
    patientUntil = Arrays.copyOf(patientUntil, n);
    remaining = Arrays.copyOf(remaining, n);
    threatOnset = Arrays.copyOf(threatOnset, n);
    worsensAt = Arrays.copyOf(worsensAt, n);
    deathAt = Arrays.copyOf(deathAt, n);
    after = Arrays.copyOf(after, n);
    threshold = Arrays.copyOf(threshold, n);
    accumulated = Arrays.copyOf(accumulated, n);
    counted = Arrays.copyOf(counted, n);
    speed = Arrays.copyOf(speed, n);
    restedSpeed = Arrays.copyOf(restedSpeed, n);
    restedAt = Arrays.copyOf(restedAt, n);
    delaySpeed = Arrays.copyOf(delaySpeed, n);
    lackSpeed = Arrays.copyOf(lackSpeed, n);
    lackMortality = Arrays.copyOf(lackMortality, n);
  }
}
