package org.mashfa.model;

import org.mashfa.random.Elementary;

/**
 * What befalls patients by themselves: death and worsening by thresholds on cumulative hazards, loss of patience by a
 * deadline. Circumstances set only the speed of the hazard, so that better care never makes the same patient die
 * earlier. One event slot for each patient holds the earliest of the three.
 */
final class Threats {
  private static final long NEVER = Long.MAX_VALUE;

  private final Replication r;

  Threats(Replication r) {
    this.r = r;
  }

  /** A patient's onset: thresholds are drawn, and the hazard waits for its speed. */
  void begin(int p) {
    Patients patients = r.patients;
    patients.after[p] = Double.NaN;
    if (!r.tables.threatened[patients.klass[p]]) {
      return;
    }
    World.PatientClass c = r.tables.classes[patients.klass[p]];
    patients.worsensAt[p] = NEVER;
    patients.patientUntil[p] = NEVER;
    face(p, 0);
    faceWorsening(p, 0);
    if (c.patience() != null) {
      patients.patientUntil[p] =
          r.now() + Math.round(c.patience().quantile(r.random.uniform(patients.luck[p], Purpose.PATIENCE, 0)));
    }
  }

  private void faceWorsening(int p, int ordinal) {
    Course worsening = r.tables.worsening[r.patients.klass[p]];
    double in = worsening == null ? Double.POSITIVE_INFINITY
        : worsening.time(r.random.exponential(r.patients.luck[p], Purpose.WORSENING, ordinal));
    r.patients.worsensAt[p] = in == Double.POSITIVE_INFINITY ? NEVER : r.now() + Math.round(in);
  }

  private void face(int p, int ordinal) {
    Patients patients = r.patients;
    patients.threatOnset[p] = r.now();
    patients.accumulated[p] = 0;
    patients.counted[p] = 0;
    patients.speed[p] = 0;
    patients.restedSpeed[p] = 0;
    patients.deathAt[p] = NEVER;
    if (r.tables.death[patients.klass[p]] != null) {
      patients.threshold[p] = r.random.exponential(patients.luck[p], Purpose.DEATH, ordinal);
    }
  }

  /** Sets the speed of the hazard to what the patient's circumstances make it, and the event slot to what comes first. */
  void update(int p) {
    Patients patients = r.patients;
    if (!r.tables.threatened[patients.klass[p]]) {
      return; // and has no event: whoever worsens to such a class has just had the last one
    }
    Course course = r.tables.death[patients.klass[p]];
    if (course != null) {
      double speed = speed(p);
      if (speed != patients.speed[p]) {
        change(p, course, speed);
      }
    }
    long first = patients.deathAt[p];
    if (!patients.cared[p]) {
      first = Math.min(first, patients.worsensAt[p]);
      byte phase = patients.phase[p];
      if (phase == Phase.QUEUED || phase == Phase.STRANDED) {
        first = Math.min(first, Math.max(r.now(), patients.patientUntil[p]));
      }
    }
    if (first == NEVER) {
      r.events.cancel(r.threatSlot(p));
    } else {
      r.events.schedule(r.threatSlot(p), first, Order.THREAT);
    }
  }

  private void change(int p, Course course, double speed) {
    Patients patients = r.patients;
    patients.deathAt[p] = NEVER;
    if (speed == 0) { // for most the danger is over: what has accumulated is reckoned only if it comes back
      patients.restedSpeed[p] = patients.speed[p];
      patients.restedAt[p] = r.now();
      patients.speed[p] = 0;
      return;
    }
    long onset = patients.threatOnset[p];
    double hazard = course.hazard(r.now() - onset);
    if (patients.speed[p] > 0) {
      accumulate(p, patients.speed[p], hazard);
    } else if (patients.restedSpeed[p] > 0) {
      accumulate(p, patients.restedSpeed[p], course.hazard(patients.restedAt[p] - onset));
    }
    patients.counted[p] = hazard;
    patients.speed[p] = speed;
    double left = Math.max(0, patients.threshold[p] - patients.accumulated[p]);
    double at = onset + course.time(patients.counted[p] + left / speed);
    patients.deathAt[p] = at >= r.world.end() ? NEVER : Math.max(r.now(), (long) Math.ceil(at));
  }

  private void accumulate(int p, double speed, double hazard) {
    r.patients.accumulated[p] += speed * (hazard - r.patients.counted[p]);
  }

  private double speed(int p) {
    Patients patients = r.patients;
    World.PatientClass c = r.tables.classes[patients.klass[p]];
    double after = patients.after[p];
    switch (patients.phase[p]) {
      case Phase.DELAYED:
        double delayed = patients.delaySpeed[p];
        return delayed == delayed ? delayed : c.travelling();
      case Phase.TRAVELLING:
      case Phase.RIDING:
        return after == after ? after : c.travelling();
      case Phase.IN_CARE:
      case Phase.SUSPENDED:
        World.Stage stage = r.tables.stages[patients.stage[p]];
        double speed = Math.max(inBed(p, stage.speed()), Math.max(patients.lackSpeed[p], r.needs.lackOfDrawn(p, stage)));
        World.Overflow overflow = r.care.overflowOf(p);
        return overflow == null ? speed : Math.max(speed, overflow.speed());
      default:
        return inBed(p, after == after ? after : c.waiting());
    }
  }

  private double inBed(int p, double speed) {
    int u = r.patients.bed[p];
    return u >= 0 && r.electricity.dark(u) ? Math.max(speed, r.tables.units[u].darkSpeed()) : speed;
  }

  /** The patient's threat is due. */
  void strike(int p) {
    Patients patients = r.patients;
    if (patients.deathAt[p] <= r.now()) {
      r.care.leave(p, Outcome.DIED_UNTREATED);
    } else if (!patients.cared[p] && patients.worsensAt[p] <= r.now()) {
      patients.klass[p] = r.tables.classes[patients.klass[p]].worse();
      int ordinal = 1 + patients.klass[p]; // another draw for another class
      face(p, ordinal);
      faceWorsening(p, ordinal);
      r.care.reorder(p);
      update(p);
      if (patients.phase[p] == Phase.OUTSIDE && patients.deathAt[p] == NEVER) {
        r.care.leave(p, Outcome.values()[patients.target[p]]); // the danger is over
      }
    } else {
      r.care.leave(p, Outcome.LEFT);
    }
  }

  /** Chance to survive the given ticks more at the present speed. */
  double survival(int p, long ticks) {
    Course course = r.tables.death[r.patients.klass[p]];
    double speed = r.patients.speed[p];
    if (course == null || speed == 0) {
      return 1;
    }
    double since = r.now() - r.patients.threatOnset[p];
    return Elementary.exp(-speed * (course.hazard(since + ticks) - course.hazard(since)));
  }
}
