package org.mashfa.model;

/**
 * The way of patients: to a door, from stage to stage, on to the next facility, out. It alone knows where a patient
 * goes next, who is stranded and who leaves; waiting for a stage is the business of {@link Queues}, the stage itself
 * that of {@link Care}.
 */
final class PatientFlow {
  private final Replication r;
  private final Queues queues;
  private final Care care;
  private final Lines stranded; // two lines: those who look again leave one, those who find nothing join the other
  private int strandedLine;
  private int lackRoom; // of the stranded, who lack but a place to wait

  PatientFlow(Replication r) {
    this.r = r;
    queues = r.queues;
    care = r.care;
    stranded = new Lines(2, r.patients);
  }

  void start() {
    stranded.clear();
    strandedLine = 0;
    lackRoom = 0;
  }

  void ensure(int patients) {
    stranded.ensure(patients);
  }

  // ---- on the way ----

  /** A patient makes for a facility by their own means. */
  void setOut(Patient p) {
    int to = r.world.policies().destination().choose(r, p.index, p.stage.index, p.place, -1);
    if (to < 0) {
      nowhere(p);
      return;
    }
    travel(p, to);
  }

  private void travel(Patient p, int to) {
    Roads roads = r.world.roads();
    double luck = roads.variable() ? r.random.uniform(p.luck, Purpose.JOURNEY, p.journeys) : 0.5;
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
  void nowhere(Patient p) {
    for (int f = 0; f < r.tables.facilities; f++) {
      if (r.treats(f, p.stage) && r.journeys.open(p.place, r.world.place(f))) {
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
    queues.join(p);
  }

  // ---- from stage to stage ----

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
    World.Overflow overflow = care.overflowOf(p);
    care.endStage(p);
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
    int next = p.next;
    if (next == World.HOME) {
      leave(p, Outcome.DISCHARGED);
      return;
    }
    if (next == World.DIES) {
      leave(p, Outcome.DIED_IN_CARE);
      return;
    }
    p.stage = r.stages[next];
    p.takes = p.nextTakes;
    if (!stage.boards()) {
      care.releaseBed(p);
    }
    goOn(p);
  }

  /** The patient wants a stage and is at a facility: here, or elsewhere. */
  void goOn(Patient p) {
    int f = p.facility;
    boolean able = r.treats(f, p.stage);
    boolean free = able && care.canStart(p, p.stage.unit[f]);
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
    queues.join(p);
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
      care.releaseBed(p);
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
    queues.join(p);
  }

  // ---- stranded ----

  /** No way to care is open: the patient waits where they are until the world changes. */
  void strand(Patient p) {
    p.phase = Phase.STRANDED;
    p.level = queues.urgency(p);
    stranded.addLast(strandedLine, p);
    if (p.bed != null) {
      r.beds.board(p, true);
    }
    int hindrance = hindrance(p);
    if (p.place >= r.tables.zones) {
      r.sites.enter(p, p.place - r.tables.zones);
    }
    queues.beginWait(p, outsideUnits(p), hindrance == Cause.NONE ? Cause.BED : hindrance);
    lackRoom += p.cause == Cause.BED ? 1 : 0;
    r.threats.update(p);
  }

  /** What keeps every facility that can treat the patient from taking them, or NONE if there is one that does. */
  int hindrance(Patient p) {
    int hindrance = Cause.SERVICE;
    for (int f = 0; f < r.tables.facilities; f++) {
      if (r.treats(f, p.stage)) {
        boolean open = r.journeys.open(p.place, r.world.place(f));
        boolean accepts = open && r.sites.accepts(f, p.place, p);
        if (accepts && r.beds.mayWait(p.stage.unit[f])) {
          return Cause.NONE;
        }
        hindrance = accepts || hindrance == Cause.BED ? Cause.BED
            : open || hindrance == Cause.QUOTA ? Cause.QUOTA : Cause.ROAD;
      }
    }
    return hindrance;
  }

  /** Where one waits who is in no unit: at a facility, or in a zone. */
  private int outsideUnits(Patient p) {
    int at = p.place - r.tables.zones;
    return r.world.units().size() + (at >= 0 ? at : r.tables.facilities + p.place);
  }

  private void unstrand(Patient p) {
    stranded.remove(p);
    lackRoom -= p.cause == Cause.BED ? 1 : 0;
    p.phase = Phase.BETWEEN;
    queues.endWait(p);
    if (p.bed != null) {
      r.beds.board(p, false);
    }
  }

  /** Where a stranded patient stands now that urgency has changed. */
  void reorder(Patient p) {
    stranded.remove(p);
    stranded.addLast(strandedLine, p);
  }

  /** There is a place to wait again: if anyone found none, the stranded look again. */
  void roomToWait() {
    if (lackRoom > 0) {
      r.worldChanged();
    }
  }

  /** Facilities or roads have opened, or there is room again: the stranded look again. */
  void worldChanged() {
    int line = strandedLine;
    strandedLine = 1 - line;
    for (Patient p = stranded.first(line); p != null; p = stranded.first(line)) {
      unstrand(p);
      lookAgain(p);
    }
  }

  private void lookAgain(Patient p) {
    if (p.place >= r.tables.zones && p.cared) {
      goOn(p);
    } else if (p.byAmbulance && p.place < r.tables.zones) {
      r.ambulances.call(p);
    } else {
      setOut(p);
    }
  }

  /** Sets the first stage that a patient needs. */
  void beginWith(Patient p, Stage stage) {
    p.stage = stage;
    p.takes = care.takes(p, stage, 0);
  }

  /** A patient who waits for the first stage needs another one now: here if it is given here, else elsewhere. */
  void seek(Patient p, Stage stage) {
    if (p.phase == Phase.STRANDED) {
      unstrand(p);
      beginWith(p, stage);
      lookAgain(p);
      return;
    }
    queues.leave(p);
    beginWith(p, stage);
    if (r.treats(p.facility, stage)) {
      queues.join(p);
    } else {
      r.ambulances.settled(p);
      setOut(p);
    }
  }

  // ---- leaving ----

  /** The patient leaves the system, from whatever they are doing. */
  void leave(Patient p, Outcome outcome) {
    int cause = p.cause;
    int where = cause != Cause.NONE ? p.where : p.bed != null ? p.bed.index : outsideUnits(p);
    switch (p.phase) {
      case Phase.QUEUED -> queues.leave(p);
      case Phase.CALLING, Phase.AWAITING_TRANSFER -> {
        r.ambulances.forget(p);
        queues.endWait(p);
      }
      case Phase.RIDING -> r.ambulances.forget(p);
      case Phase.STRANDED -> unstrand(p);
      case Phase.IN_CARE, Phase.SUSPENDED -> care.interrupt(p);
      default -> { }
    }
    care.releaseBed(p);
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
}
