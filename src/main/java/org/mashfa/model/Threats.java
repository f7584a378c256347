package org.mashfa.model;

import org.mashfa.engine.Ticks;
import org.mashfa.random.Elementary;

/**
 * What befalls patients by themselves: death and worsening by thresholds on cumulative hazards, loss of patience by a
 * deadline. Circumstances set only the speed of both hazards, so that better care never makes the same patient die or
 * worsen earlier. One event slot for each patient holds the earliest of the three.
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
    p.threat.patientUntil = NEVER;
    face(p, 0);
    if (c.patience() != null) {
      p.threat.patientUntil =
          r.now() + Ticks.ofDraw(c.patience().quantile(r.random.uniform(p.luck, Purpose.PATIENCE, 0)));
    }
  }

  /** The thresholds of the class that the patient is of now. */
  private void face(Patient p, int ordinal) {
    Threat t = p.threat;
    t.onset = r.now();
    t.speed = 0;
    t.restedSpeed = 0;
    t.deathAt = NEVER;
    t.worsensAt = NEVER;
    if (p.klass.death != null) {
      t.death.start(r.random.exponential(p.luck, Purpose.DEATH, ordinal));
    }
    if (p.klass.worsening != null) {
      t.worsening.start(r.random.exponential(p.luck, Purpose.WORSENING, ordinal));
    }
  }

  /**
   * Sets the speed of the hazard to what the patient's circumstances make it, and the event slot to what comes first.
   */
  void update(Patient p) {
    if (!p.klass.threatened) {
      return; // and has no event: whoever worsens to such a class has just had the last one
    }
    if (p.klass.death != null || p.klass.worsening != null) {
      double speed = speed(p);
      if (speed != p.threat.speed) {
        change(p, speed);
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

  private void change(Patient p, double speed) {
    Threat t = p.threat;
    t.deathAt = NEVER;
    t.worsensAt = NEVER;
    if (speed == 0) { // for most the danger is over: what has accumulated is reckoned only if it comes back
      t.restedSpeed = t.speed;
      t.restedAt = r.now();
      t.speed = 0;
      return;
    }
    long now = r.now() - t.onset;
    double before = t.speed > 0 ? t.speed : t.restedSpeed;
    long until = t.speed > 0 ? now : t.restedAt - t.onset;
    t.speed = speed;
    if (p.klass.death != null) {
      t.deathAt = tick(t.onset + t.death.meets(p.klass.death, now, before, until, speed));
    }
    if (p.klass.worsening != null) {
      t.worsensAt = tick(t.onset + t.worsening.meets(p.klass.worsening, now, before, until, speed));
    }
  }

  private long tick(double at) {
    return at >= r.world.end() ? NEVER : Math.max(r.now(), (long) Math.ceil(at));
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
      worsen(p);
    } else {
      r.flow.leave(p, Outcome.LEFT);
    }
  }

  private void worsen(Patient p) {
    if (Phase.waits(p.phase)) {
      r.queues.book(p); // to the class in which they have waited
    }
    p.klass = r.tables.classes[p.klass.plan.worse()];
    face(p, 1 + p.klass.index); // another draw for another class
    Stage entry = r.stages[p.klass.plan.entry()];
    if (p.stage != entry && (p.phase == Phase.QUEUED || p.phase == Phase.STRANDED)) {
      r.flow.seek(p, entry);
      return;
    }
    r.flow.beginWith(p, entry);
    r.queues.reorder(p);
    update(p);
    if (p.phase == Phase.OUTSIDE && p.threat.deathAt == NEVER) {
      r.flow.leave(p, Outcome.values()[p.target]); // the danger is over
    }
  }

  /** Chance to survive the given ticks more in the circumstances of this moment. */
  double survival(Patient p, long ticks) {
    Course course = p.klass.death;
    double speed = course == null ? 0 : speed(p); // what the hazard runs at may still be that of a moment ago
    if (speed == 0) {
      return 1;
    }
    double since = r.now() - p.threat.onset;
    return Elementary.exp(-speed * (course.hazard(since + ticks) - course.hazard(since)));
  }
}
