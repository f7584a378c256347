package org.mashfa.model;

import org.mashfa.engine.WaitingLines;

/**
 * Those who wait. It alone knows the line before each unit, since when and because of what each patient waits, and who
 * is served next: what was freed is offered at the end of the event that freed it.
 *
 * <p>Whoever comes first in the line and can be served is served, so no bed stands idle while a patient who could use
 * it waits. A more urgent patient may pre-empt a less urgent one, and those who board in a circle change beds.
 */
final class Queues {
  final Lines lines; // by unit

  private final Replication r;
  private final Care care;
  private final Needs needs;
  private final Unit[] touched; // a ring
  private int firstTouched;
  private int touches;
  private int pass;
  private final Patient[] circle; // one for each unit of a facility, at most
  private final Unit[] wanted;
  private final int[] missing;
  private int searched; // bits of kinds

  Queues(Replication r) {
    this.r = r;
    care = r.care;
    needs = r.needs;
    lines = new Lines(r.units.length, r.patients);
    touched = new Unit[Math.max(1, r.units.length)];
    circle = new Patient[r.world.kinds().size()];
    wanted = new Unit[r.world.kinds().size()];
    missing = new int[r.world.kinds().size()];
  }

  void start() {
    lines.clear();
    firstTouched = 0;
    touches = 0;
  }

  void ensure(int patients) {
    lines.ensure(patients);
  }

  // ---- lines ----

  /** The patient, at a facility that can give the stage, starts it or joins the line. */
  void join(Patient p) {
    Unit u = p.stage.unit[p.facility];
    p.phase = Phase.BETWEEN;
    int level = u.plan.byArrival() ? 0 : urgency(p);
    p.level = level;
    p.waitingSince = r.now();
    boolean first = u.waiting == 0;
    int cause = first ? tryStart(p, u) : u.cause; // or whatever is found when the line is looked at
    if (first && u.preempts) {
      cause = preempt(p, u, cause);
    }
    if (cause == Cause.NONE) {
      return;
    }
    enqueue(p, u, cause);
    if (!first || u.boarding > 0 && cause == Cause.BED) {
      touch(u); // whoever comes first in the line is served; or a circle of boarding patients may have closed
    }
  }

  /** The place in the order of a queue that triage gives a patient now, 0 first. */
  int urgency(Patient p) {
    int level = r.world.policies().triage().level(r, p.index);
    if (level < 0 || level >= WaitingLines.LEVELS) {
      throw new IllegalStateException("the triage order answered level " + level + " for a patient of class '"
          + p.klass.plan.name() + "', expected 0 to " + (WaitingLines.LEVELS - 1));
    }
    return level;
  }

  private void enqueue(Patient p, Unit u, int cause) {
    p.phase = Phase.QUEUED;
    p.want = u;
    lines.addLast(u.index, p);
    u.waiting++;
    u.favoured += favoured(p) ? 1 : 0;
    if (p.bed == u) {
      u.inPlace++;
      if (u.staffed) {
        facilityChanged(u.facility); // its staff may be called away
      }
    } else if (p.bed != null) {
      r.beds.board(p, true);
    }
    r.listener.queue(u.index, u.waiting, r.now());
    beginWait(p, u.index, cause);
    count(u, cause);
    r.threats.update(p);
  }

  /** One more, who has just joined the line, waits for a cause. */
  private void count(Unit u, int cause) {
    if (u.waiting == 1) {
      u.cause = cause;
    } else if (u.cause != cause) {
      u.others++;
    }
  }

  /** Puts a patient who lost a bed before the others of the same urgency. */
  void queueFirst(Patient p, Unit u) {
    int cause = u.waiting == 0 ? Cause.BED : u.cause; // or whatever is found when the line is looked at
    p.phase = Phase.QUEUED;
    p.want = u;
    u.favoured += favoured(p) ? 1 : 0;
    lines.addFirst(u.index, p);
    u.waiting++;
    r.listener.queue(u.index, u.waiting, r.now());
    beginWait(p, u.index, cause);
    count(u, cause);
    r.threats.update(p);
    touch(u);
  }

  /** A patient stops waiting for a unit. */
  void leave(Patient p) {
    Unit u = p.want;
    lines.remove(p);
    u.waiting--;
    u.others -= p.cause != u.cause ? 1 : 0;
    p.phase = Phase.BETWEEN;
    p.want = null;
    u.favoured -= favoured(p) ? 1 : 0;
    if (p.bed == u) {
      u.inPlace--;
    } else if (p.bed != null) {
      r.beds.board(p, false);
    }
    r.listener.queue(u.index, u.waiting, r.now());
    endWait(p);
    room(u);
  }

  /**
   * Whether a patient may start where others cannot: gives back a bed and its staff, or has had the supplies of the
   * stage.
   */
  private boolean favoured(Patient p) {
    return p.bed != null || p.remaining >= 0;
  }

  /** A waiting patient's urgency may have changed. */
  void reorder(Patient p) {
    byte phase = p.phase;
    if (phase == Phase.QUEUED) {
      Unit u = p.want;
      if (!u.plan.byArrival()) {
        book(p);
        lines.remove(p);
        p.level = urgency(p);
        lines.addLast(u.index, p);
      }
      touch(u); // what is rationed may be given now
    } else if (phase == Phase.CALLING || phase == Phase.AWAITING_TRANSFER) {
      book(p);
      p.level = urgency(p);
      r.ambulances.reorder(p);
    } else if (phase == Phase.STRANDED) {
      p.level = urgency(p);
      r.flow.reorder(p);
    }
  }

  // ---- since when, because of what ----

  /** A patient waits from now on, in a line or anywhere else. */
  void beginWait(Patient p, int where, int cause) {
    p.waitingSince = r.now();
    p.bookedUntil = r.now();
    p.where = where;
    p.cause = cause;
  }

  /** Books the wait so far to its cause. */
  void book(Patient p) {
    long ticks = r.now() - p.bookedUntil;
    if (ticks > 0) {
      r.listener.waited(p.where, p.cause, p.klass.index, ticks);
      p.bookedUntil = r.now();
    }
  }

  void endWait(Patient p) {
    book(p);
    p.cause = Cause.NONE;
  }

  /** What a patient who waits waits for from now on. */
  void blame(Patient p, int cause) {
    if (p.cause != cause) {
      book(p);
      p.cause = cause;
    }
  }

  // ---- what was freed ----

  /** A bed of a unit is free: it is offered to those whom it may serve. */
  void offer(Unit u) {
    if (u.staffed) {
      facilityChanged(u.facility);
    }
    touch(u);
    for (Unit other : u.overflowsInto) {
      touch(other);
      room(other);
    }
    room(u);
  }

  /** An overflow of a unit takes patients from now on. */
  void overflows(Unit u) {
    touch(u);
    room(u);
  }

  /** There may be a place to wait again. */
  private void room(Unit u) {
    if (u.limitsQueue) {
      r.flow.roomToWait();
    }
  }

  /**
   * Something at a facility changed that those who wait there may have waited for. The line whose first patient is the
   * most urgent is offered it first, then that of whoever has waited longest.
   */
  void facilityChanged(int f) {
    for (Unit u = mostUrgent(f); u != null; u = mostUrgent(f)) {
      touch(u);
    }
  }

  private Unit mostUrgent(int f) {
    Unit most = null;
    Patient first = null;
    int level = 0;
    for (Unit u : r.unitsOf[f]) {
      if (!u.touched && u.waiting > 0) {
        Patient p = lines.first(u.index);
        int its = u.plan.byArrival() ? urgency(p) : p.level;
        if (most == null || its < level || its == level && p.waitingSince < first.waitingSince) {
          most = u;
          first = p;
          level = its;
        }
      }
    }
    return most;
  }

  /** Those who wait for a unit are offered what there is at the end of this event. */
  void touch(Unit u) {
    if (!u.touched && u.waiting > 0) {
      u.touched = true;
      int at = firstTouched + touches++;
      touched[at < touched.length ? at : at - touched.length] = u;
    }
  }

  /** Offers freed capacity to those who wait, until nothing moves. */
  void settle() {
    while (touches > 0) {
      Unit u = touched[firstTouched];
      firstTouched = firstTouched + 1 < touched.length ? firstTouched + 1 : 0;
      touches--;
      u.touched = false;
      serve(u);
    }
  }

  // ---- who is served ----

  private void serve(Unit u) {
    int failures = 0;
    pass++;
    int favoured = u.favoured; // who may be served though others are not
    Patient passedOver = null; // the last of the line so far
    int others = 0; // of those passed over, who wait for something else than the line
    for (Patient p = lines.first(u.index); p != null; ) {
      if (favoured == 0 && u.others == 0 && u.cause == Cause.BED && u.full() && !u.takesMore
          && !r.electricity.stopped(u)) {
        return; // all wait for a bed, and there is none
      }
      Patient following = u.preempts ? lines.after(p) : null; // whoever loses a bed now is not yet looked at
      favoured -= favoured(p) ? 1 : 0;
      int cause = tryStart(p, u);
      if (u.preempts) {
        cause = preempt(p, u, cause);
      }
      if (cause == Cause.NONE) {
        p = u.preempts ? following : passedOver == null ? lines.first(u.index) : lines.after(passedOver);
        continue;
      }
      u.others += (cause != u.cause ? 1 : 0) - (p.cause != u.cause ? 1 : 0);
      others += cause != u.cause ? 1 : 0;
      blame(p, cause);
      if (cause == Cause.BED && p.bed != null && u.boarding > 0 && rotate(p)) {
        touch(u);
        return;
      }
      if (p.stage.failedIn != pass) {
        p.stage.failedIn = pass;
        failures++;
      }
      passedOver = p;
      p = lines.after(p);
      if (bindsRest(u, passedOver, cause, favoured, failures)) {
        blameRest(u, p, cause, others);
        return;
      }
    }
  }

  /**
   * Whether the rest of a line lacks what the one who was passed over last lacks.
   *
   * @param favoured of the rest, who may start where others cannot
   * @param failures stages that could not start for those passed over
   */
  private boolean bindsRest(Unit u, Patient last, int cause, int favoured, int failures) {
    if (cause == Cause.BED && r.beds.overflow(u) == null && u.inPlace == 0 && u.boarding == 0
        || cause == Cause.POWER && r.electricity.stopped(u)) {
      return true; // whatever else they hold
    }
    if (favoured > 0) {
      return false;
    }
    boolean staffOfBeds = last.bed == null && last.stage.plan.roles().length == 0 && needs.isStaff(cause);
    return cause == Cause.POWER
        || cause == Cause.BED && r.beds.overflow(u) == null
        || !u.preempts // one may lack a bed, another what is missing beside the bed of a less urgent patient
            && (staffOfBeds || failures >= r.tables.stagesOfKind[u.kind]
                && !r.tables.rations[u.index] // what one is refused another may get
                && last.bed != u); // who waits in place has the bed that the rest may lack
  }

  /**
   * The rest of a line waits for the same cause.
   *
   * @param others of those before, who wait for something else than the line
   */
  private void blameRest(Unit u, Patient from, int cause, int others) {
    if (u.cause == cause) {
      for (Patient p = from; p != null && u.others > others; p = lines.after(p)) {
        u.others -= p.cause != cause ? 1 : 0;
        blame(p, cause);
      }
      return;
    }
    u.cause = cause;
    u.others = 0;
    for (Patient p = lines.first(u.index); p != from; p = lines.after(p)) {
      u.others += p.cause != cause ? 1 : 0;
    }
    for (Patient p = from; p != null; p = lines.after(p)) {
      blame(p, cause);
    }
  }

  /** Starts the wanted stage in its unit, or where that one overflows to, or answers what is missing. */
  private int tryStart(Patient p, Unit u) {
    int missing = tryIn(p, u);
    if (missing == Cause.BED) {
      Unit other = r.beds.overflow(u);
      if (other != null && tryIn(p, other) == Cause.NONE) {
        return Cause.NONE;
      }
    }
    return missing;
  }

  private int tryIn(Patient p, Unit u) {
    int missing = care.acquire(p, u);
    if (missing == Cause.NONE) {
      begin(p, u);
    }
    return missing;
  }

  private void begin(Patient p, Unit u) {
    if (p.phase == Phase.QUEUED) {
      leave(p);
    }
    care.begin(p, u);
  }

  /**
   * Gives the bed and staff of a less urgent patient in care to a more urgent one who lacks either, or answers what is
   * missing: the same as before if nobody is less urgent, else that for want of which they are of no use.
   */
  private int preempt(Patient p, Unit u, int lacking) {
    Patient last = r.beds.inside.last(u.index);
    if (lacking != Cause.BED && !needs.isStaff(lacking) || last == null || u.open == 0
        || r.beds.inside.level(last) <= p.level) {
      return lacking;
    }
    Patient loser = null;
    for (Patient q = r.beds.inside.first(u.index); q != null; q = r.beds.inside.after(q)) {
      if (q.phase == Phase.IN_CARE && !care.endsNow(q)) {
        loser = q;
      }
    }
    if (loser == null || r.beds.inside.level(loser) <= p.level) {
      return lacking;
    }
    // the loser's staff goes with the bed, but only if that is enough for the winner to start
    needs.giveBackBedStaff(u);
    needs.giveBackStageStaff(loser);
    int missing = needs.acquire(p, u);
    needs.takeBedStaff(u);
    needs.takeStageStaff(loser);
    if (missing == Cause.NONE) {
      care.interrupt(loser);
      care.releaseBed(loser);
      if (u.plan.preemption() == World.Preemption.RESTART) {
        loser.remaining = -1;
      }
      queueFirst(loser, loser.stage.unit[loser.facility]);
      begin(p, u);
    }
    return missing;
  }

  /**
   * If the patient, who holds the bed of one unit and waits for another, is part of a circle of patients each of whom
   * holds what the next one waits for, and one of them can start, all of them change beds at once. Those who still lack
   * something wait for it in their new beds. The units keep their staff, because as many beds are in use as before.
   */
  private boolean rotate(Patient p) {
    circle[0] = p;
    searched = 0;
    int length = close(1, p.want, p.bed);
    boolean anyone = false;
    for (int i = 0; i < length; i++) {
      Unit u = circle[i].want;
      missing[i] = r.electricity.stopped(u) ? Cause.POWER : needs.obtain(circle[i], u, false);
      anyone |= missing[i] == Cause.NONE;
    }
    if (!anyone) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      Patient q = circle[i];
      wanted[i] = q.want;
      leave(q);
      touch(q.bed);
      r.beds.vacate(q);
    }
    for (int i = 0; i < length; i++) {
      if (missing[i] == Cause.NONE) {
        care.begin(circle[i], wanted[i]);
      } else {
        long since = circle[i].waitingSince;
        r.beds.enter(wanted[i], circle[i]);
        enqueue(circle[i], wanted[i], missing[i]);
        circle[i].waitingSince = since;
      }
    }
    return true;
  }

  /** Continues a chain of patients from a unit until one waits for a bed of the goal: the length then, or 0. */
  private int close(int length, Unit u, Unit goal) {
    searched |= 1 << u.kind;
    for (Patient q = r.beds.inside.first(u.index); q != null; q = r.beds.inside.after(q)) {
      Unit next = q.want;
      if (q.phase == Phase.QUEUED && (next == goal || (searched & 1 << next.kind) == 0)) {
        circle[length] = q;
        int closed = next == goal ? length + 1 : close(length + 1, next, goal);
        if (closed > 0) {
          return closed;
        }
      }
    }
    return 0;
  }
}
