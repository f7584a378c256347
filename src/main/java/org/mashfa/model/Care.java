package org.mashfa.model;

import org.mashfa.engine.WaitingLines;

/**
 * The way of patients through care: to a door, into a queue, through the stages, on to the next facility, out.
 *
 * <p>A stage starts when bed, staff, power and supplies are there at once; what is missing is the cause of the wait.
 * Whoever comes first in the queue and can be served is served, so no bed stands idle while a patient who could use it
 * waits. Freed capacity is offered at the end of the event that freed it.
 */
final class Care {
  static final int STARTED = -1;
  static final int MIXED = -2;

  private final Replication r;
  private final Needs needs;
  private final Lines stranded; // two lines: those who look again leave one, those who find nothing join the other
  private int strandedLine;
  private final Unit[] touched; // a ring
  private int firstTouched;
  private int touches;
  private int pass;
  private final Patient[] circle; // one for each unit of a facility, at most
  private final Unit[] wanted;
  private final int[] missing;
  private int searched; // bits of kinds

  Care(Replication r) {
    this.r = r;
    needs = r.needs;
    stranded = new Lines(2, r.patients);
    circle = new Patient[r.world.kinds().size()];
    wanted = new Unit[r.world.kinds().size()];
    missing = new int[r.world.kinds().size()];
    touched = new Unit[Math.max(1, r.units.length)];
  }

  void start() {
    stranded.clear();
    strandedLine = 0;
    firstTouched = 0;
    touches = 0;
  }

  void ensure(int patients) {
    stranded.ensure(patients);
    r.beds.lines.ensure(patients);
    r.beds.inside.ensure(patients);
  }

  // ---- on the way ----

  /** A patient makes for a facility by their own means. */
  void setOut(Patient p) {
    int place = p.place;
    int to = r.world.policies().destination().choose(r, p.index, p.stage.index, place, -1);
    if (to < 0) {
      nowhere(p, place);
      return;
    }
    travel(p, to);
  }

  private void travel(Patient p, int to) {
    Roads roads = r.world.roads();
    double luck = roads.variable()
        ? r.random.uniform(p.luck, Purpose.JOURNEY, p.journeys) : 0.5;
    p.journeys++;
    long ticks = roads.ticks(p.place, r.world.place(to), luck);
    p.facility = to;
    r.sites.book(p, to);
    if (ticks == 0) {
      p.place = r.world.place(to);
      arrive(p, to);
      return;
    }
    p.phase = Phase.TRAVELLING;
    r.threats.update(p);
    r.events.schedule(r.careSlot(p), r.now() + ticks, Order.CARE);
  }

  /** No facility takes the patient: turned away if all who could are full, else stranded. */
  void nowhere(Patient p, int place) {
    for (int f = 0; f < r.tables.facilities; f++) {
      if (r.treats(f, p.stage) && r.journeys.open(place, r.world.place(f))) {
        leave(p, Outcome.REFUSED);
        return;
      }
    }
    strand(p);
  }

  /** A patient stands at the door of a facility. */
  void arrive(Patient p, int f) {
    p.facility = f;
    if (!r.admits(f, p)) {
      r.sites.cancel(p);
      r.listener.turnedAway(f, p.klass.index);
      r.ambulances.settled(p);
      setOut(p);
      return;
    }
    r.sites.admit(p, f);
    Diversion diversion = r.world.policies().diversion();
    if (diversion != null && !p.byAmbulance && p.stage.unit[f].full()) {
      double luck = r.random.uniform(p.luck, Purpose.DIVERSION, 0);
      int to = diversion.choose(r, p.index, p.stage.index, f, luck);
      if (to >= 0) {
        p.target = to;
        r.ambulances.transfer(p);
        return;
      }
    }
    wantStage(p);
  }

  // ---- waiting ----

  int urgency(Patient p) {
    int level = r.world.policies().triage().level(r, p.index);
    if (level < 0 || level >= WaitingLines.LEVELS) {
      throw new IllegalStateException("the triage order answered level " + level + " for a patient of class '"
          + p.klass.plan.name() + "', expected 0 to " + (WaitingLines.LEVELS - 1));
    }
    return level;
  }

  /** The patient, at a facility that can give the stage, starts it or waits for it. */
  private void wantStage(Patient p) {
    Unit u = p.stage.unit[p.facility];
    int level = u.plan.byArrival() ? 0 : urgency(p);
    p.level = level;
    p.waitingSince = r.now();
    boolean first = u.waiting == 0;
    int cause = first ? tryStart(p, u) : Cause.BED;
    if (cause == Cause.BED && first) {
      cause = preempt(p, u);
    }
    if (cause == STARTED) {
      return;
    }
    enqueue(p, u, cause);
    if (!first || u.boarding > 0 && cause == Cause.BED) {
      touch(u); // whoever comes first in the line is served; or a circle of boarding patients may have closed
    }
  }

  private void enqueue(Patient p, Unit u, int cause) {
    p.phase = Phase.QUEUED;
    p.want = u;
    r.beds.lines.addLast(u.index, p);
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
    if (u.cause != cause) {
      u.cause = u.waiting == 1 ? cause : MIXED;
    }
    r.threats.update(p);
  }

  /** Whether a patient may start where others cannot: gives back a bed and its staff, or has had the supplies of the stage. */
  private boolean favoured(Patient p) {
    return p.bed != null || p.remaining >= 0;
  }

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
    p.cause = -1;
  }

  private void blame(Patient p, int cause) {
    if (p.cause != cause) {
      book(p);
      p.cause = cause;
    }
  }

  void leaveLine(Patient p) {
    Unit u = p.want;
    r.beds.lines.remove(p);
    u.waiting--;
    p.phase = Phase.BETWEEN;
    p.want = null;
    u.favoured -= favoured(p) ? 1 : 0;
    if (p.bed == u) {
      u.inPlace--;
    } else if (p.bed != null) {
      r.beds.board(p, false);
    }
    r.listener.queue(u.index, u.waiting, r.now());
    room(u);
  }

  /** There may be a place to wait again: those who found none look once more. */
  private void room(Unit u) {
    if (u.limitsQueue && stranded.size(strandedLine) > 0) {
      r.worldChanged();
    }
  }

  /** A waiting patient's urgency may have changed. */
  void reorder(Patient p) {
    byte phase = p.phase;
    if (phase == Phase.QUEUED) {
      Unit u = p.want;
      if (!u.plan.byArrival()) {
        book(p);
        r.beds.lines.remove(p);
        p.level = urgency(p);
        r.beds.lines.addLast(u.index, p);
      }
      touch(u); // what is rationed may be given now
    } else if (phase == Phase.CALLING || phase == Phase.AWAITING_TRANSFER) {
      book(p);
      p.level = urgency(p);
      r.ambulances.reorder(p);
    }
  }

  // ---- starting a stage ----

  /** Starts the wanted stage in its unit, or where that one overflows to, or answers what is missing. */
  private int tryStart(Patient p, Unit u) {
    int missing = tryIn(p, u);
    if (missing == Cause.BED) {
      Unit other = r.beds.overflow(u);
      if (other != null && tryIn(p, other) == STARTED) {
        return STARTED;
      }
    }
    return missing;
  }

  /** How a patient in a bed is treated at a lower standard than that of the unit meant for the stage, or null. */
  World.Overflow overflowOf(Patient p) {
    Unit u = p.bed;
    Unit meant = u == null ? null : p.stage.unit[p.facility];
    return meant == null || meant == u ? null : meant.plan.overflow();
  }

  private int tryIn(Patient p, Unit u) {
    if (r.electricity.stopped(u)) {
      return Cause.POWER;
    }
    if (p.bed != u && u.full()) {
      return Cause.BED;
    }
    if (p.bed != u && !r.electricity.carriesOneMore(u)) {
      return Cause.POWER;
    }
    int missing = needs.acquire(p, u);
    if (missing == STARTED) {
      begin(p, u);
    }
    return missing;
  }

  /** Moves the patient into the bed and starts the stage, whose staff and supplies are taken. */
  private void begin(Patient p, Unit u) {
    if (p.phase == Phase.QUEUED) {
      leaveLine(p);
      endWait(p);
    }
    Unit held = p.bed;
    if (held != u) {
      if (held != null) {
        r.beds.vacate(p);
        offer(held);
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
      double luck = r.random.uniform(p.luck, Purpose.DURATION, p.steps);
      World.Overflow overflow = overflowOf(p);
      double slower = overflow == null ? 1 : overflow.slower();
      ticks = Math.max(0, Math.round(slower * stage.takes().quantile(luck)));
    }
    p.remaining = -1;
    r.events.schedule(r.careSlot(p), r.now() + Math.min(ticks, r.world.end() + 1), Order.CARE);
    if (r.electricity.stopped(u)) {
      suspend(p, u); // the load of this very bed was too much
    }
    r.threats.update(p);
    if (p.vehicle >= 0) {
      r.ambulances.settled(p);
    }
  }

  /**
   * Gives the bed of a less urgent patient in care to a more urgent one, or answers what is missing: a bed if nobody is less
   * urgent, else that for want of which the other's bed is of no use.
   */
  private int preempt(Patient p, Unit u) {
    Patient last = r.beds.inside.last(u.index);
    if (!u.preempts || last == null || u.open == 0 || r.beds.inside.level(last) <= p.level) {
      return Cause.BED;
    }
    Patient loser = null;
    for (Patient q = r.beds.inside.first(u.index); q != null; q = r.beds.inside.after(q)) {
      if (q.phase == Phase.IN_CARE) {
        loser = q;
      }
    }
    if (loser == null || r.beds.inside.level(loser) <= p.level) {
      return Cause.BED;
    }
    // the loser's staff goes with the bed, but only if that is enough for the winner to start
    needs.giveBackBedStaff(u);
    needs.giveBackStageStaff(loser);
    int missing = needs.acquire(p, u);
    needs.takeBedStaff(u);
    needs.takeStageStaff(loser);
    if (missing == STARTED) {
      interrupt(loser);
      releaseBed(loser);
      if (u.plan.preemption() == World.Preemption.RESTART) {
        loser.remaining = -1;
      }
      queueFirst(loser, loser.stage.unit[loser.facility], Cause.BED);
      begin(p, u);
    }
    return missing;
  }

  /** Stops the stage that a patient is in; what is left of it is kept. */
  void interrupt(Patient p) {
    if (p.phase == Phase.SUSPENDED) {
      endWait(p);
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
  private void endStage(Patient p) {
    if (p.stage.bare) {
      return;
    }
    World.Stage stage = p.stage.plan;
    needs.giveBackStageStaff(p);
    if (stage.roles().length > 0) {
      staffChanged(p.facility);
    }
    needs.draw(p, stage, -1);
  }

  void queueFirst(Patient p, Unit u, int cause) {
    p.phase = Phase.QUEUED;
    p.want = u;
    u.cause = MIXED;
    u.favoured += favoured(p) ? 1 : 0;
    r.beds.lines.addFirst(u.index, p);
    u.waiting++;
    r.listener.queue(u.index, u.waiting, r.now());
    beginWait(p, u.index, cause);
    r.threats.update(p);
    touch(u);
  }

  /** Lets go of the bed, if the patient holds one. */
  void releaseBed(Patient p) {
    Unit u = p.bed;
    if (u != null) {
      r.beds.vacate(p);
      needs.giveBackBedStaff(u);
      offer(u);
    }
  }

  // ---- the event of a patient ----

  /** The event of a patient's own course: a delay, a journey or a stage is over. */
  void due(Patient p) {
    switch (p.phase) {
      case Phase.DELAYED -> r.endDelay(p);
      case Phase.TRAVELLING -> {
        p.place = r.world.place(p.facility);
        arrive(p, p.facility);
      }
      case Phase.IN_CARE -> complete(p);
      default -> throw new IllegalStateException("patient " + p.index + " has an event in phase " + p.phase);
    }
  }

  private void complete(Patient p) {
    World.Stage stage = p.stage.plan;
    World.Overflow overflow = overflowOf(p);
    endStage(p);
    p.phase = Phase.BETWEEN;
    p.after = stage.after();
    int step = p.steps++;
    boolean diesOfStandard = overflow != null && overflow.mortality() > 0
        && r.random.uniform(p.luck, Purpose.LOWER_STANDARD, step) < overflow.mortality();
    boolean diesOfLack = p.lackMortality > 0
        && r.random.uniform(p.luck, Purpose.LACK, step) < p.lackMortality;
    if (diesOfStandard || diesOfLack) {
      leave(p, Outcome.DIED_IN_CARE);
      return;
    }
    int[] targets = p.stage.targets;
    int next = targets[targets.length == 1 ? 0
        : stage.next().choose(r.random.uniform(p.luck, Purpose.BRANCH, step))];
    if (next == World.HOME) {
      leave(p, Outcome.DISCHARGED);
      return;
    }
    if (next == World.DIES) {
      leave(p, Outcome.DIED_IN_CARE);
      return;
    }
    p.stage = r.stages[next];
    if (!stage.boards()) {
      releaseBed(p);
    }
    goOn(p);
  }

  /** The patient wants a stage and is at a facility: here, or elsewhere. */
  void goOn(Patient p) {
    int f = p.facility;
    boolean able = r.treats(f, p.stage);
    boolean free = able && canStartHere(p, f);
    if (!free && !(able && p.stage.unit[f] == p.bed)) {
      int to = r.world.policies().transfer().choose(r, p.index, p.stage.index, f, able);
      if (to >= 0) {
        transferTo(p, to);
        return;
      }
      if (!able) {
        if (to == Transfer.GIVE_UP) {
          leave(p, Outcome.UNTREATED);
        } else {
          strand(p);
        }
        return;
      }
    }
    wantStage(p);
  }

  /** Whether a bed, power and supplies are there at this moment. */
  private boolean canStartHere(Patient p, int f) {
    Unit u = p.stage.unit[f];
    boolean there = !u.full() && !r.electricity.stopped(u);
    World.Stage stage = p.stage.plan;
    for (int i = 0; i < stage.uses().length; i++) {
      there &= stage.usesOut()[i] != null || needs.has(p, f, stage.uses()[i], stage.used()[i]);
    }
    return there;
  }

  private void transferTo(Patient p, int to) {
    boolean onFoot = p.bed == null && p.klass.plan.walks();
    if (r.tables.transferVehicles && !onFoot) {
      p.target = to;
      if (p.bed != null) {
        r.beds.board(p, true);
      }
      r.ambulances.transfer(p);
    } else {
      r.listener.transfers(p.facility, to, p.klass.index);
      releaseBed(p);
      travel(p, to);
    }
  }

  /** Where a patient who is about to be driven off goes, or -1 if nowhere takes them now. */
  int transferTarget(Patient p) {
    int to = p.target;
    if (r.takes(to, p.stage, p.place)) {
      return to;
    }
    int f = p.facility;
    to = r.world.policies().transfer().choose(r, p.index, p.stage.index, f, r.treats(f, p.stage));
    return Math.max(-1, to);
  }

  /** Nowhere takes a patient who was to be driven off: they wait here if they can be treated here. */
  void stay(Patient p) {
    if (!r.treats(p.facility, p.stage)) {
      strand(p);
      return;
    }
    if (p.bed != null) {
      r.beds.board(p, false);
    }
    wantStage(p);
  }

  // ---- stranded ----

  /** No way to care is open: the patient waits where they are until the world changes. */
  void strand(Patient p) {
    p.phase = Phase.STRANDED;
    p.level = urgency(p);
    stranded.addLast(strandedLine, p);
    if (p.bed != null) {
      r.beds.board(p, true);
    }
    int cause = Cause.SERVICE;
    for (int f = 0; f < r.tables.facilities && cause != Cause.BED; f++) {
      if (r.treats(f, p.stage)) {
        cause = !r.journeys.open(p.place, r.world.place(f)) ? Cause.ROAD
            : r.sites.accepts(f, p) ? Cause.BED : Cause.QUOTA;
      }
    }
    int at = p.place - r.tables.zones;
    int where = r.world.units().size() + (at >= 0 ? at : r.tables.facilities + p.place);
    if (at >= 0) {
      r.sites.enter(p, at);
    }
    beginWait(p, where, cause);
    r.threats.update(p);
  }

  private void unstrand(Patient p) {
    stranded.remove(p);
    p.phase = Phase.BETWEEN;
    endWait(p);
    if (p.bed != null) {
      r.beds.board(p, false);
    }
  }

  /** Facilities or roads have opened, or there is room again: the stranded look again. */
  void worldChanged() {
    int line = strandedLine;
    strandedLine = 1 - line;
    for (Patient p = stranded.first(line); p != null; p = stranded.first(line)) {
      unstrand(p);
      if (p.place >= r.tables.zones && p.cared) {
        goOn(p);
      } else if (p.byAmbulance && p.place < r.tables.zones) {
        r.ambulances.call(p);
      } else {
        setOut(p);
      }
    }
  }

  // ---- leaving ----

  /** The patient leaves the system, from whatever they are doing. */
  void leave(Patient p, Outcome outcome) {
    int cause = -1;
    int where = p.bed != null ? p.bed.index
        : r.world.units().size() + (p.place >= r.tables.zones ? p.place - r.tables.zones
            : r.tables.facilities + p.place);
    switch (p.phase) {
      case Phase.QUEUED, Phase.CALLING, Phase.AWAITING_TRANSFER, Phase.STRANDED -> {
        cause = p.cause;
        where = p.where;
      }
      case Phase.SUSPENDED, Phase.OUTSIDE -> cause = p.cause;
      default -> { }
    }
    if (p.phase == Phase.OUTSIDE) {
      where = p.where;
    }
    withdraw(p);
    releaseBed(p);
    r.sites.cancel(p);
    r.sites.exit(p);
    r.ambulances.settled(p);
    r.events.cancel(r.careSlot(p));
    if (!outcome.death() && outcome != Outcome.DISCHARGED && p.klass.death != null) {
      p.phase = Phase.OUTSIDE;
      p.target = outcome.ordinal(); // what it was, should they not die of it
      p.cause = Cause.OUTSIDE;
      p.where = where;
      r.threats.update(p);
      if (p.threat.deathAt != Long.MAX_VALUE) {
        return; // leaves at death
      }
    }
    r.events.cancel(r.threatSlot(p));
    r.listener.leaves(p.klass.index, p.zone, where, outcome, cause, r.now() - p.onset);
    if (outcome.death()) {
      r.listener.dies(p.luck, outcome);
    }
    r.patients.release(p);
    r.gone[outcome.ordinal()]++;
  }

  /** Takes a patient out of what they are doing, except the bed. */
  private void withdraw(Patient p) {
    switch (p.phase) {
      case Phase.QUEUED -> {
        leaveLine(p);
        endWait(p);
      }
      case Phase.CALLING, Phase.AWAITING_TRANSFER -> {
        r.ambulances.forget(p);
        endWait(p);
      }
      case Phase.RIDING -> r.ambulances.forget(p);
      case Phase.STRANDED -> unstrand(p);
      case Phase.IN_CARE, Phase.SUSPENDED -> interrupt(p);
      default -> { }
    }
  }

  // ---- capacity that changes ----

  private void offer(Unit u) {
    touch(u);
    for (Unit other : u.overflowsInto) {
      touch(other);
    }
    room(u);
    if (u.staffed) {
      staffChanged(u.facility);
    }
  }

  void staffChanged(int f) {
    if (r.staff != null) {
      facilityChanged(f);
    }
  }

  /** Something at a facility changed that those who wait there may have waited for. */
  void facilityChanged(int f) {
    for (Unit u : r.unitsOf[f]) {
      touch(u);
    }
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

  private void serve(Unit u) {
    int failures = 0;
    pass++;
    int favoured = u.favoured; // who may be served though others are not
    Patient passedOver = null; // the last of the line so far
    for (Patient p = r.beds.lines.first(u.index); p != null; ) {
      if (favoured == 0 && u.cause == Cause.BED && u.full() && !u.takesMore && !r.electricity.stopped(u)) {
        return; // all wait for a bed, and there is none
      }
      Patient following = u.preempts ? r.beds.lines.after(p) : null; // whoever loses a bed now is not yet looked at
      favoured -= favoured(p) ? 1 : 0;
      int cause = tryStart(p, u);
      if (cause == Cause.BED && u.preempts) {
        cause = preempt(p, u);
      }
      if (cause == STARTED) {
        p = u.preempts ? following : passedOver == null ? r.beds.lines.first(u.index) : r.beds.lines.after(passedOver);
        continue;
      }
      if (p.cause != cause) {
        blame(p, cause);
        u.cause = MIXED;
      }
      if (cause == Cause.BED && p.bed != null && u.boarding > 0 && rotate(p)) {
        touch(u);
        return;
      }
      if (p.stage.failedIn != pass) {
        p.stage.failedIn = pass;
        failures++;
      }
      passedOver = p;
      p = r.beds.lines.after(p);
      if (favoured == 0 && (cause == Cause.BED && r.beds.overflow(u) == null
          || failures >= r.tables.stagesOfKind[u.kind] && !r.tables.rations[u.facility] // what one is refused another may get
              && passedOver.bed != u) // who waits in place has the bed that the rest may lack
          || cause == Cause.POWER && (favoured == 0 || r.electricity.stopped(u))) {
        blameRest(u, p, cause);
        return;
      }
    }
  }

  /** The rest of a line waits for the same cause; nothing is to do when the whole line already does. */
  private void blameRest(Unit u, Patient from, int cause) {
    if (u.cause != cause) {
      for (Patient p = from; p != null; p = r.beds.lines.after(p)) {
        blame(p, cause);
      }
      Patient first = r.beds.lines.first(u.index);
      u.cause = first == from || first.cause == cause && r.beds.lines.after(first) == from ? cause : MIXED;
    }
  }

  // ---- boarding in a circle ----

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
      anyone |= missing[i] == STARTED;
    }
    if (!anyone) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      Patient q = circle[i];
      wanted[i] = q.want;
      leaveLine(q);
      endWait(q);
      touch(q.bed);
      r.beds.vacate(q);
    }
    for (int i = 0; i < length; i++) {
      if (missing[i] == STARTED) {
        begin(circle[i], wanted[i]);
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
      if (q.phase == Phase.QUEUED
          && (next == goal || (searched & 1 << next.kind) == 0)) {
        circle[length] = q;
        int closed = next == goal ? length + 1 : close(length + 1, next, goal);
        if (closed > 0) {
          return closed;
        }
      }
    }
    return 0;
  }

  void suspend(Patient p, Unit u) {
    stopClock(p);
    p.phase = Phase.SUSPENDED;
    beginWait(p, u.index, Cause.POWER);
  }

}
