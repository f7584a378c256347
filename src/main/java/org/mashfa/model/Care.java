package org.mashfa.model;

import org.mashfa.engine.Ticks;

/**
 * Stages of care in beds: how one starts, stops without power, goes on, is interrupted and ends. It alone knows what
 * has to be there for a stage, how long it takes and what it gives back.
 *
 * <p>A stage starts when bed, staff, power and supplies are there at once; what is missing is the cause of the wait.
 */
final class Care {
  private final Replication r;
  private final Needs needs;

  Care(Replication r) {
    this.r = r;
    needs = r.needs;
  }

  /** Whether a bed of a unit, power and supplies are there at this moment for the stage that a patient wants. */
  boolean canStart(Patient p, Unit u) {
    boolean there = !u.full() && !r.electricity.stopped(u);
    World.Stage stage = p.stage.plan;
    for (int i = 0; i < stage.uses().length; i++) {
      there &= stage.usesOut()[i] != null || needs.has(p, u.facility, stage.uses()[i], stage.used()[i]);
    }
    return there;
  }

  /** Takes all that a stage needs but the bed, in a unit that has one free; or answers what is missing. */
  int acquire(Patient p, Unit u) {
    if (r.electricity.stopped(u)) {
      return Cause.POWER;
    }
    if (p.bed != u && u.full()) {
      return Cause.BED;
    }
    if (p.bed != u && !r.electricity.carriesOneMore(u)) {
      return Cause.POWER;
    }
    return needs.acquire(p, u);
  }

  /** Moves the patient into the bed and starts the stage, whose staff and supplies are taken. */
  void begin(Patient p, Unit u) {
    Unit held = p.bed;
    if (held != u) {
      if (held != null) {
        r.beds.vacate(p);
        r.queues.offer(held);
      }
      r.beds.enter(u, p);
    }
    World.Stage stage = p.stage.plan;
    p.phase = Phase.IN_CARE;
    long waited = r.now() - p.waitingSince;
    long sinceOnset = r.now() - p.onset;
    int klass = p.klass.index;
    if (!p.cared) {
      p.cared = true;
      r.listener.firstCare(klass, p.facility, sinceOnset);
    }
    if ((p.kinds & p.stage.kindBit) == 0) {
      p.kinds |= p.stage.kindBit;
      r.listener.reaches(stage.kind(), klass, sinceOnset);
    }
    r.listener.starts(u.index, klass, waited);
    needs.draw(p, stage, 1);
    long ticks = p.remaining;
    if (ticks < 0) {
      World.Overflow overflow = overflowOf(p);
      double slower = overflow == null ? 1 : overflow.slower();
      ticks = Ticks.ofDraw(slower * p.takes);
    }
    p.remaining = -1;
    r.events.schedule(r.careSlot(p), r.now() + Math.min(ticks, r.world.end() + 1), Order.CARE);
    lookAhead(p);
    if (r.electricity.stopped(u)) {
      suspend(p); // the load of this very bed was too much
    }
    r.threats.update(p);
    if (p.vehicle >= 0) {
      r.ambulances.settled(p);
    }
  }

  /** Draws what comes after the stage that starts, so that the event of its end need not wait for numbers. */
  private void lookAhead(Patient p) {
    int[] targets = p.stage.targets;
    p.next = targets[targets.length == 1 ? 0
        : p.stage.plan.next().choose(r.random.uniform(p.luck, Purpose.BRANCH, p.steps))];
    if (p.next >= 0) {
      p.nextTakes = takes(p, r.stages[p.next], p.steps + 1);
    }
  }

  /** Ticks that a stage will take a patient after some steps, at the standard of its own unit. */
  double takes(Patient p, Stage stage, int steps) {
    return stage.plan.takes().quantile(r.random.uniform(p.luck, Purpose.DURATION, steps));
  }

  /** How a patient in a bed is treated at a lower standard than that of the unit meant for the stage, or null. */
  World.Overflow overflowOf(Patient p) {
    Unit u = p.bed;
    Unit meant = u == null ? null : p.stage.unit[p.facility];
    return meant == null || meant == u ? null : meant.plan.overflow();
  }

  /** The power of the bed fails: the stage stops until it is back. */
  void suspend(Patient p) {
    stopClock(p);
    p.phase = Phase.SUSPENDED;
    r.queues.beginWait(p, p.bed.index, Cause.POWER);
  }

  /** The power is back. */
  void resume(Patient p) {
    r.queues.endWait(p);
    p.phase = Phase.IN_CARE;
    r.events.schedule(r.careSlot(p), r.now() + p.remaining, Order.CARE);
    p.remaining = -1;
  }

  /** Whether the stage that a patient is in is over at this tick. */
  boolean endsNow(Patient p) {
    int slot = r.careSlot(p);
    return r.events.isPending(slot) && r.events.timeOf(slot) == r.now();
  }

  /** Stops the stage that a patient is in; what is left of it is kept. */
  void interrupt(Patient p) {
    if (p.phase == Phase.SUSPENDED) {
      r.queues.endWait(p);
    } else {
      stopClock(p);
    }
    endStage(p);
    p.phase = Phase.BETWEEN;
  }

  /** Keeps what is left of a stage; one that would outlast the run has the rest of the run left. */
  private void stopClock(Patient p) {
    int slot = r.careSlot(p);
    p.remaining = (r.events.isPending(slot) ? r.events.timeOf(slot) : r.world.end() + 1) - r.now();
    r.events.cancel(slot);
  }

  /** Lets go of what a stage holds beside the bed. */
  void endStage(Patient p) {
    if (p.stage.bare) {
      return;
    }
    World.Stage stage = p.stage.plan;
    needs.giveBackStageStaff(p);
    if (stage.roles().length > 0) {
      r.queues.facilityChanged(p.facility);
    }
    needs.draw(p, stage, -1);
  }

  /** Lets go of the bed, if the patient holds one. */
  void releaseBed(Patient p) {
    Unit u = p.bed;
    if (u != null) {
      r.beds.vacate(p);
      needs.giveBackBedStaff(u);
      r.queues.offer(u);
    }
  }
}
