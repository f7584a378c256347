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
  void begin(Patient p) {
    p.after = Double.NaN;
    if (!p.klass.threatened) {
      return;
    }
    World.PatientClass c = p.klass.plan;
    p.threat.delaySpeed = Double.NaN;
    p.threat.worsensAt = NEVER;
    p.threat.patientUntil = NEVER;
    face(p, 0);
    faceWorsening(p, 0);
    if (c.patience() != null) {
      p.threat.patientUntil =
          r.now() + Math.round(c.patience().quantile(r.random.uniform(p.luck, Purpose.PATIENCE, 0)));
    }
  }

  private void faceWorsening(Patient p, int ordinal) {
    Course worsening = p.klass.worsening;
    double in = worsening == null ? Double.POSITIVE_INFINITY
        : worsening.time(r.random.exponential(p.luck, Purpose.WORSENING, ordinal));
    p.threat.worsensAt = in == Double.POSITIVE_INFINITY ? NEVER : r.now() + Math.round(in);
  }

  private void face(Patient p, int ordinal) {
    p.threat.onset = r.now();
    p.threat.accumulated = 0;
    p.threat.counted = 0;
    p.threat.speed = 0;
    p.threat.restedSpeed = 0;
    p.threat.deathAt = NEVER;
    if (p.klass.death != null) {
      p.threat.threshold = r.random.exponential(p.luck, Purpose.DEATH, ordinal);
    }
  }

  /**
   * Sets the speed of the hazard to what the patient's circumstances make it, and the event slot to what comes first.
   */
  void update(Patient p) {
    if (!p.klass.threatened) {
      return; // and has no event: whoever worsens to such a class has just had the last one
    }
    Course course = p.klass.death;
    if (course != null) {
      double speed = speed(p);
      if (speed != p.threat.speed) {
        change(p, course, speed);
      }
    }
    long first = p.threat.deathAt;
    if (!p.cared) {
      first = Math.min(first, p.threat.worsensAt);
      byte phase = p.phase;
      if (phase == Phase.QUEUED || phase == Phase.STRANDED) {
        first = Math.min(first, Math.max(r.now(), p.threat.patientUntil));
      }
    }
    if (first == NEVER) {
      r.events.cancel(r.threatSlot(p));
    } else {
      r.events.schedule(r.threatSlot(p), first, Order.THREAT);
    }
  }

  private void change(Patient p, Course course, double speed) {
    p.threat.deathAt = NEVER;
    if (speed == 0) { // for most the danger is over: what has accumulated is reckoned only if it comes back
      p.threat.restedSpeed = p.threat.speed;
      p.threat.restedAt = r.now();
      p.threat.speed = 0;
      return;
    }
    long onset = p.threat.onset;
    double hazard = course.hazard(r.now() - onset);
    if (p.threat.speed > 0) {
      accumulate(p, p.threat.speed, hazard);
    } else if (p.threat.restedSpeed > 0) {
      accumulate(p, p.threat.restedSpeed, course.hazard(p.threat.restedAt - onset));
    }
    p.threat.counted = hazard;
    p.threat.speed = speed;
    double left = Math.max(0, p.threat.threshold - p.threat.accumulated);
    double at = onset + course.time(p.threat.counted + left / speed);
    p.threat.deathAt = at >= r.world.end() ? NEVER : Math.max(r.now(), (long) Math.ceil(at));
  }

  private void accumulate(Patient p, double speed, double hazard) {
    p.threat.accumulated += speed * (hazard - p.threat.counted);
  }

  private double speed(Patient p) {
    World.PatientClass c = p.klass.plan;
    double after = p.after;
    switch (p.phase) {
      case Phase.DELAYED:
        double delayed = p.threat.delaySpeed;
        return delayed == delayed ? delayed : c.travelling();
      case Phase.TRAVELLING:
      case Phase.RIDING:
        return after == after ? after : c.travelling();
      case Phase.IN_CARE:
      case Phase.SUSPENDED:
        World.Stage stage = p.stage.plan;
        double speed = Math.max(inBed(p, stage.speed()), Math.max(p.lackSpeed, r.needs.lackOfDrawn(p, stage)));
        World.Overflow overflow = r.care.overflowOf(p);
        return overflow == null ? speed : Math.max(speed, overflow.speed());
      default:
        return inBed(p, after == after ? after : c.waiting());
    }
  }

  private double inBed(Patient p, double speed) {
    Unit u = p.bed;
    return u != null && r.electricity.dark(u) ? Math.max(speed, u.plan.darkSpeed()) : speed;
  }

  /** The patient's threat is due. */
  void strike(Patient p) {
    if (p.threat.deathAt <= r.now()) {
      r.flow.leave(p, Outcome.DIED_UNTREATED);
    } else if (!p.cared && p.threat.worsensAt <= r.now()) {
      p.klass = r.tables.classes[p.klass.plan.worse()];
      int ordinal = 1 + p.klass.index; // another draw for another class
      face(p, ordinal);
      faceWorsening(p, ordinal);
      r.queues.reorder(p);
      update(p);
      if (p.phase == Phase.OUTSIDE && p.threat.deathAt == NEVER) {
        r.flow.leave(p, Outcome.values()[p.target]); // the danger is over
      }
    } else {
      r.flow.leave(p, Outcome.LEFT);
    }
  }

  /** Chance to survive the given ticks more at the present speed. */
  double survival(Patient p, long ticks) {
    Course course = p.klass.death;
    double speed = p.threat.speed;
    if (course == null || speed == 0) {
      return 1;
    }
    double since = r.now() - p.threat.onset;
    return Elementary.exp(-speed * (course.hazard(since + ticks) - course.hazard(since)));
  }
}
