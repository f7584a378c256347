package org.mashfa.model;

import java.util.Arrays;
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
  private static final int MIXED = -2;

  private final Replication r;
  private final Needs needs;
  private final WaitingLines stranded; // two lines: those who look again leave one, those who find nothing join the other
  private int strandedLine;
  private final int[] dirty;
  private final boolean[] isDirty;
  private int dirtyHead;
  private int dirtyCount;
  private final int[] oneCause; // unit -> the cause of all who wait for it, or MIXED
  private final int[] failedIn; // stage -> the pass through a line in which it could not start
  private int pass;
  private final int[] circle; // one for each unit of a facility, at most
  private final int[] wanted;
  private final int[] missing;
  private int searched; // bits of kinds

  Care(Replication r) {
    this.r = r;
    needs = r.needs;
    stranded = new WaitingLines(2, r.patients.capacity());
    circle = new int[r.world.kinds().size()];
    wanted = new int[r.world.kinds().size()];
    missing = new int[r.world.kinds().size()];
    dirty = new int[Math.max(1, r.world.units().size())];
    isDirty = new boolean[dirty.length];
    oneCause = new int[dirty.length];
    failedIn = new int[r.world.stages().size()];
  }

  void start() {
    stranded.clear();
    strandedLine = 0;
    dirtyHead = 0;
    dirtyCount = 0;
    Arrays.fill(oneCause, MIXED);
    Arrays.fill(isDirty, false);
  }

  void ensure(int patients) {
    stranded.ensureMembers(patients);
    r.beds.lines.ensureMembers(patients);
    r.beds.inside.ensureMembers(patients);
  }

  // ---- on the way ----

  /** A patient makes for a facility by their own means. */
  void setOut(int p) {
    Patients patients = r.patients;
    int place = patients.place[p];
    int to = r.world.policies().destination().choose(r, p, patients.stage[p], place, -1);
    if (to < 0) {
      nowhere(p, place);
      return;
    }
    travel(p, to);
  }

  private void travel(int p, int to) {
    Patients patients = r.patients;
    Roads roads = r.world.roads();
    double luck = roads.variable()
        ? r.random.uniform(patients.luck[p], Purpose.JOURNEY, patients.journeys[p]) : 0.5;
    patients.journeys[p]++;
    long ticks = roads.ticks(patients.place[p], r.world.place(to), luck);
    patients.facility[p] = to;
    r.sites.book(p, to);
    if (ticks == 0) {
      patients.place[p] = r.world.place(to);
      arrive(p, to);
      return;
    }
    patients.phase[p] = Phase.TRAVELLING;
    r.threats.update(p);
    r.events.schedule(r.careSlot(p), r.now() + ticks, Order.CARE);
  }

  /** No facility takes the patient: turned away if all who could are full, else stranded. */
  void nowhere(int p, int place) {
    for (int f = 0; f < r.tables.facilities; f++) {
      if (r.treats(f, r.patients.stage[p]) && r.journeys.open(place, r.world.place(f))) {
        leave(p, Outcome.REFUSED);
        return;
      }
    }
    strand(p);
  }

  /** A patient stands at the door of a facility. */
  void arrive(int p, int f) {
    Patients patients = r.patients;
    int stage = patients.stage[p];
    patients.facility[p] = f;
    if (!r.admits(f, p)) {
      r.sites.cancel(p);
      r.listener.turnedAway(f, patients.klass[p]);
      r.ambulances.settled(p);
      setOut(p);
      return;
    }
    r.sites.admit(p, f);
    Diversion diversion = r.world.policies().diversion();
    if (diversion != null && !patients.byAmbulance[p] && r.beds.full(r.unit(f, stage))) {
      double luck = r.random.uniform(patients.luck[p], Purpose.DIVERSION, 0);
      int to = diversion.choose(r, p, stage, f, luck);
      if (to >= 0) {
        patients.target[p] = to;
        r.ambulances.transfer(p);
        return;
      }
    }
    wantStage(p);
  }

  // ---- waiting ----

  int urgency(int p) {
    return r.world.policies().triage().level(r, p);
  }

  /** The patient, at a facility that can give the stage, starts it or waits for it. */
  private void wantStage(int p) {
    Patients patients = r.patients;
    int u = r.unit(patients.facility[p], patients.stage[p]);
    int level = r.tables.units[u].byArrival() ? 0 : urgency(p);
    patients.level[p] = level;
    patients.waitingSince[p] = r.now();
    boolean first = r.beds.lines.size(u) == 0;
    int cause = first ? tryStart(p, u) : Cause.BED;
    if (cause == Cause.BED && first) {
      cause = preempt(p, u);
    }
    if (cause == STARTED) {
      return;
    }
    enqueue(p, u, cause);
    if (!first || r.beds.boarding[u] > 0 && cause == Cause.BED) {
      touch(u); // whoever comes first in the line is served; or a circle of boarding patients may have closed
    }
  }

  private void enqueue(int p, int u, int cause) {
    Patients patients = r.patients;
    patients.phase[p] = Phase.QUEUED;
    patients.want[p] = u;
    r.beds.lines.addLast(u, patients.level[p], p);
    r.beds.favoured[u] += favoured(p) ? 1 : 0;
    if (patients.bed[p] == u) {
      r.beds.inPlace[u]++;
      if (r.tables.units[u].roles().length > 0) {
        facilityChanged(r.tables.units[u].facility()); // its staff may be called away
      }
    } else if (patients.bed[p] >= 0) {
      r.beds.board(p, true);
    }
    r.listener.queue(u, r.beds.lines.size(u), r.now());
    beginWait(p, u, cause);
    if (oneCause[u] != cause) {
      oneCause[u] = r.beds.lines.size(u) == 1 ? cause : MIXED;
    }
    r.threats.update(p);
  }

  /** Whether a patient may start where others cannot: gives back a bed and its staff, or has had the supplies of the stage. */
  private boolean favoured(int p) {
    return r.patients.bed[p] >= 0 || r.patients.remaining[p] >= 0;
  }

  void beginWait(int p, int where, int cause) {
    Patients patients = r.patients;
    patients.waitingSince[p] = r.now();
    patients.bookedUntil[p] = r.now();
    patients.where[p] = where;
    patients.cause[p] = cause;
  }

  /** Books the wait so far to its cause. */
  void book(int p) {
    Patients patients = r.patients;
    long ticks = r.now() - patients.bookedUntil[p];
    if (ticks > 0) {
      r.listener.waited(patients.where[p], patients.cause[p], patients.klass[p], ticks);
      patients.bookedUntil[p] = r.now();
    }
  }

  void endWait(int p) {
    book(p);
    r.patients.cause[p] = -1;
  }

  private void blame(int p, int cause) {
    if (r.patients.cause[p] != cause) {
      book(p);
      r.patients.cause[p] = cause;
    }
  }

  void leaveLine(int p) {
    int u = r.patients.want[p];
    r.beds.lines.remove(p);
    r.patients.phase[p] = Phase.BETWEEN;
    r.patients.want[p] = -1;
    r.beds.favoured[u] -= favoured(p) ? 1 : 0;
    if (r.patients.bed[p] == u) {
      r.beds.inPlace[u]--;
    } else if (r.patients.bed[p] >= 0) {
      r.beds.board(p, false);
    }
    r.listener.queue(u, r.beds.lines.size(u), r.now());
    room(u);
  }

  /** There may be a place to wait again: those who found none look once more. */
  private void room(int u) {
    if (r.tables.units[u].queue() != World.UNLIMITED && stranded.size(strandedLine) > 0) {
      r.worldChanged();
    }
  }

  /** A waiting patient's urgency may have changed. */
  void reorder(int p) {
    Patients patients = r.patients;
    byte phase = patients.phase[p];
    if (phase == Phase.QUEUED) {
      int u = patients.want[p];
      if (!r.tables.units[u].byArrival()) {
        book(p);
        r.beds.lines.remove(p);
        patients.level[p] = urgency(p);
        r.beds.lines.addLast(u, patients.level[p], p);
      }
      touch(u); // what is rationed may be given now
    } else if (phase == Phase.CALLING || phase == Phase.AWAITING_TRANSFER) {
      book(p);
      patients.level[p] = urgency(p);
      r.ambulances.reorder(p);
    }
  }

  // ---- starting a stage ----

  /** Starts the wanted stage in its unit, or where that one overflows to, or answers what is missing. */
  private int tryStart(int p, int u) {
    int missing = tryIn(p, u);
    if (missing == Cause.BED) {
      int other = r.beds.overflow(u);
      if (other >= 0 && tryIn(p, other) == STARTED) {
        return STARTED;
      }
    }
    return missing;
  }

  /** How a patient in a bed is treated at a lower standard than that of the unit meant for the stage, or null. */
  World.Overflow overflowOf(int p) {
    int u = r.patients.bed[p];
    int meant = u < 0 ? -1 : r.unit(r.patients.facility[p], r.patients.stage[p]);
    return meant < 0 || meant == u ? null : r.tables.units[meant].overflow();
  }

  private int tryIn(int p, int u) {
    if (r.electricity.stopped(u)) {
      return Cause.POWER;
    }
    if (r.patients.bed[p] != u && r.beds.full(u)) {
      return Cause.BED;
    }
    if (r.patients.bed[p] != u && !r.electricity.carriesOneMore(u)) {
      return Cause.POWER;
    }
    int missing = needs.acquire(p, u);
    if (missing == STARTED) {
      begin(p, u);
    }
    return missing;
  }

  /** Moves the patient into the bed and starts the stage, whose staff and supplies are taken. */
  private void begin(int p, int u) {
    Patients patients = r.patients;
    if (patients.phase[p] == Phase.QUEUED) {
      leaveLine(p);
      endWait(p);
    }
    int held = patients.bed[p];
    if (held != u) {
      if (held >= 0) {
        r.beds.vacate(p);
        offer(held);
      }
      r.beds.enter(u, p);
    }
    World.Stage stage = r.tables.stages[patients.stage[p]];
    patients.phase[p] = Phase.IN_CARE;
    long waited = r.now() - patients.waitingSince[p];
    long sinceOnset = r.now() - patients.onset[p];
    int klass = patients.klass[p];
    if (!patients.cared[p]) {
      patients.cared[p] = true;
      r.listener.firstCare(klass, patients.facility[p], sinceOnset);
    }
    if ((patients.kinds[p] & 1 << stage.kind()) == 0) {
      patients.kinds[p] |= 1 << stage.kind();
      r.listener.reaches(stage.kind(), klass, sinceOnset);
    }
    r.listener.starts(u, klass, waited);
    needs.draw(p, stage, 1);
    long ticks = patients.remaining[p];
    if (ticks < 0) {
      double luck = r.random.uniform(patients.luck[p], Purpose.DURATION, patients.steps[p]);
      World.Overflow overflow = overflowOf(p);
      double slower = overflow == null ? 1 : overflow.slower();
      ticks = Math.max(0, Math.round(slower * stage.takes().quantile(luck)));
    }
    patients.remaining[p] = -1;
    r.events.schedule(r.careSlot(p), r.now() + Math.min(ticks, r.world.end() + 1), Order.CARE);
    if (r.electricity.stopped(u)) {
      suspend(p, u); // the load of this very bed was too much
    }
    r.threats.update(p);
    if (patients.vehicle[p] >= 0) {
      r.ambulances.settled(p);
    }
  }

  /** Gives the bed of a less urgent patient in care to a more urgent one, or answers what is missing. */
  private int preempt(int p, int u) {
    World.Preemption mode = r.tables.units[u].preemption();
    if (mode == World.Preemption.NONE || r.beds.open[u] == 0) {
      return Cause.BED;
    }
    int loser = -1;
    for (int q = r.beds.inside.first(u); q >= 0; q = r.beds.inside.after(q)) {
      if (r.patients.phase[q] == Phase.IN_CARE) {
        loser = q;
      }
    }
    if (loser < 0 || r.beds.inside.level(loser) <= r.patients.level[p]) {
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
      if (mode == World.Preemption.RESTART) {
        r.patients.remaining[loser] = -1;
      }
      queueFirst(loser, r.unit(r.patients.facility[loser], r.patients.stage[loser]), Cause.BED);
      begin(p, u);
    }
    return missing;
  }

  /** Stops the stage that a patient is in; what is left of it is kept. */
  void interrupt(int p) {
    Patients patients = r.patients;
    if (patients.phase[p] == Phase.SUSPENDED) {
      endWait(p);
    } else {
      stopClock(p);
    }
    endStage(p);
    patients.phase[p] = Phase.BETWEEN;
  }

  /** Keeps what is left of a stage; one that would outlast the run has the rest of the run left. */
  private void stopClock(int p) {
    int slot = r.careSlot(p);
    r.patients.remaining[p] = (r.events.isPending(slot) ? r.events.timeOf(slot) : r.world.end() + 1) - r.now();
    r.events.cancel(slot);
  }

  /** Lets go of what a stage holds beside the bed. */
  private void endStage(int p) {
    if (r.tables.bare[r.patients.stage[p]]) {
      return;
    }
    World.Stage stage = r.tables.stages[r.patients.stage[p]];
    needs.giveBackStageStaff(p);
    if (stage.roles().length > 0) {
      staffChanged(r.patients.facility[p]);
    }
    needs.draw(p, stage, -1);
  }

  void queueFirst(int p, int u, int cause) {
    r.patients.phase[p] = Phase.QUEUED;
    r.patients.want[p] = u;
    oneCause[u] = MIXED;
    r.beds.favoured[u] += favoured(p) ? 1 : 0;
    r.beds.lines.addFirst(u, r.patients.level[p], p);
    r.listener.queue(u, r.beds.lines.size(u), r.now());
    beginWait(p, u, cause);
    r.threats.update(p);
    touch(u);
  }

  /** Lets go of the bed, if the patient holds one. */
  void releaseBed(int p) {
    int u = r.patients.bed[p];
    if (u >= 0) {
      r.beds.vacate(p);
      needs.giveBackBedStaff(u);
      offer(u);
    }
  }

  // ---- the event of a patient ----

  /** The event of a patient's own course: a delay, a journey or a stage is over. */
  void due(int p) {
    Patients patients = r.patients;
    switch (patients.phase[p]) {
      case Phase.DELAYED -> r.endDelay(p);
      case Phase.TRAVELLING -> {
        patients.place[p] = r.world.place(patients.facility[p]);
        arrive(p, patients.facility[p]);
      }
      case Phase.IN_CARE -> complete(p);
      default -> throw new IllegalStateException("patient " + p + " has an event in phase " + patients.phase[p]);
    }
  }

  private void complete(int p) {
    Patients patients = r.patients;
    World.Stage stage = r.tables.stages[patients.stage[p]];
    World.Overflow overflow = overflowOf(p);
    endStage(p);
    patients.phase[p] = Phase.BETWEEN;
    patients.after[p] = stage.after();
    int step = patients.steps[p]++;
    boolean diesOfStandard = overflow != null && overflow.mortality() > 0
        && r.random.uniform(patients.luck[p], Purpose.LOWER_STANDARD, step) < overflow.mortality();
    boolean diesOfLack = patients.lackMortality[p] > 0
        && r.random.uniform(patients.luck[p], Purpose.LACK, step) < patients.lackMortality[p];
    if (diesOfStandard || diesOfLack) {
      leave(p, Outcome.DIED_IN_CARE);
      return;
    }
    int next = stage.targets()[stage.targets().length == 1 ? 0
        : stage.next().choose(r.random.uniform(patients.luck[p], Purpose.BRANCH, step))];
    if (next == World.HOME) {
      leave(p, Outcome.DISCHARGED);
      return;
    }
    if (next == World.DIES) {
      leave(p, Outcome.DIED_IN_CARE);
      return;
    }
    patients.stage[p] = next;
    if (!stage.boards()) {
      releaseBed(p);
    }
    goOn(p);
  }

  /** The patient wants a stage and is at a facility: here, or elsewhere. */
  void goOn(int p) {
    Patients patients = r.patients;
    int f = patients.facility[p];
    boolean able = r.treats(f, patients.stage[p]);
    boolean free = able && canStartHere(p, f);
    if (!free && !(able && r.unit(f, patients.stage[p]) == patients.bed[p])) {
      int to = r.world.policies().transfer().choose(r, p, patients.stage[p], f, able);
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
  private boolean canStartHere(int p, int f) {
    int u = r.unit(f, r.patients.stage[p]);
    boolean there = !r.beds.full(u) && !r.electricity.stopped(u);
    World.Stage stage = r.tables.stages[r.patients.stage[p]];
    for (int i = 0; i < stage.uses().length; i++) {
      there &= stage.usesOut()[i] != null || needs.has(p, f, stage.uses()[i], stage.used()[i]);
    }
    return there;
  }

  private void transferTo(int p, int to) {
    Patients patients = r.patients;
    boolean onFoot = patients.bed[p] < 0 && r.tables.classes[patients.klass[p]].walks();
    if (r.tables.transferVehicles && !onFoot) {
      patients.target[p] = to;
      if (patients.bed[p] >= 0) {
        r.beds.board(p, true);
      }
      r.ambulances.transfer(p);
    } else {
      r.listener.transfers(patients.facility[p], to, patients.klass[p]);
      releaseBed(p);
      travel(p, to);
    }
  }

  /** Where a patient who is about to be driven off goes, or -1 if nowhere takes them now. */
  int transferTarget(int p) {
    Patients patients = r.patients;
    int to = patients.target[p];
    if (r.takes(to, patients.stage[p], patients.place[p])) {
      return to;
    }
    int f = patients.facility[p];
    to = r.world.policies().transfer().choose(r, p, patients.stage[p], f, r.treats(f, patients.stage[p]));
    return Math.max(-1, to);
  }

  /** Nowhere takes a patient who was to be driven off: they wait here if they can be treated here. */
  void stay(int p) {
    if (!r.treats(r.patients.facility[p], r.patients.stage[p])) {
      strand(p);
      return;
    }
    if (r.patients.bed[p] >= 0) {
      r.beds.board(p, false);
    }
    wantStage(p);
  }

  // ---- stranded ----

  /** No way to care is open: the patient waits where they are until the world changes. */
  void strand(int p) {
    Patients patients = r.patients;
    patients.phase[p] = Phase.STRANDED;
    patients.level[p] = urgency(p);
    stranded.addLast(strandedLine, patients.level[p], p);
    if (patients.bed[p] >= 0) {
      r.beds.board(p, true);
    }
    int cause = Cause.SERVICE;
    for (int f = 0; f < r.tables.facilities && cause != Cause.BED; f++) {
      if (r.treats(f, patients.stage[p])) {
        cause = !r.journeys.open(patients.place[p], r.world.place(f)) ? Cause.ROAD
            : r.sites.accepts(f, p) ? Cause.BED : Cause.QUOTA;
      }
    }
    int zone = patients.place[p] - r.tables.zones;
    int where = r.world.units().size() + (zone >= 0 ? zone : r.tables.facilities + patients.place[p]);
    beginWait(p, where, cause);
    r.threats.update(p);
  }

  private void unstrand(int p) {
    stranded.remove(p);
    r.patients.phase[p] = Phase.BETWEEN;
    endWait(p);
    if (r.patients.bed[p] >= 0) {
      r.beds.board(p, false);
    }
  }

  /** Facilities or roads have opened, or there is room again: the stranded look again. */
  void worldChanged() {
    int line = strandedLine;
    strandedLine = 1 - line;
    for (int p = stranded.first(line); p >= 0; p = stranded.first(line)) {
      unstrand(p);
      if (r.patients.place[p] >= r.tables.zones && r.patients.cared[p]) {
        goOn(p);
      } else if (r.patients.byAmbulance[p] && r.patients.place[p] < r.tables.zones) {
        r.ambulances.call(p);
      } else {
        setOut(p);
      }
    }
  }

  // ---- leaving ----

  /** The patient leaves the system, from whatever they are doing. */
  void leave(int p, Outcome outcome) {
    Patients patients = r.patients;
    int cause = -1;
    int where = patients.bed[p] >= 0 ? patients.bed[p]
        : r.world.units().size() + (patients.place[p] >= r.tables.zones ? patients.place[p] - r.tables.zones
            : r.tables.facilities + patients.place[p]);
    switch (patients.phase[p]) {
      case Phase.QUEUED, Phase.CALLING, Phase.AWAITING_TRANSFER, Phase.STRANDED -> {
        cause = patients.cause[p];
        where = patients.where[p];
      }
      case Phase.SUSPENDED, Phase.OUTSIDE -> cause = patients.cause[p];
      default -> { }
    }
    if (patients.phase[p] == Phase.OUTSIDE) {
      where = patients.where[p];
    }
    withdraw(p);
    releaseBed(p);
    r.sites.cancel(p);
    r.ambulances.settled(p);
    r.events.cancel(r.careSlot(p));
    if (!outcome.death() && outcome != Outcome.DISCHARGED && r.tables.death[patients.klass[p]] != null) {
      patients.phase[p] = Phase.OUTSIDE;
      patients.target[p] = outcome.ordinal(); // what it was, should they not die of it
      patients.cause[p] = Cause.OUTSIDE;
      patients.where[p] = where;
      r.threats.update(p);
      if (patients.deathAt[p] != Long.MAX_VALUE) {
        return; // leaves at death
      }
    }
    r.events.cancel(r.threatSlot(p));
    r.listener.leaves(patients.klass[p], patients.zone[p], where, outcome, cause, r.now() - patients.onset[p]);
    r.patients.release(p);
    r.gone[outcome.ordinal()]++;
  }

  /** Takes a patient out of what they are doing, except the bed. */
  private void withdraw(int p) {
    switch (r.patients.phase[p]) {
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

  private void offer(int u) {
    touch(u);
    for (int other : r.tables.overflowsInto[u]) {
      touch(other);
    }
    room(u);
    if (r.tables.staffed[u]) {
      staffChanged(r.tables.units[u].facility());
    }
  }

  void staffChanged(int f) {
    if (r.staff != null) {
      facilityChanged(f);
    }
  }

  /** Something at a facility changed that those who wait there may have waited for. */
  void facilityChanged(int f) {
    for (int u : r.tables.unitsOf[f]) {
      touch(u);
    }
  }

  /** Those who wait for a unit are offered what there is at the end of this event. */
  void touch(int u) {
    if (!isDirty[u] && r.beds.lines.size(u) > 0) {
      isDirty[u] = true;
      dirty[(dirtyHead + dirtyCount++) % dirty.length] = u;
    }
  }

  /** Offers freed capacity to those who wait, until nothing moves. */
  void settle() {
    while (dirtyCount > 0) {
      int u = dirty[dirtyHead];
      dirtyHead = (dirtyHead + 1) % dirty.length;
      dirtyCount--;
      isDirty[u] = false;
      serve(u);
    }
  }

  private void serve(int u) {
    int failures = 0;
    pass++;
    int favoured = r.beds.favoured[u]; // who may be served though others are not
    for (int p = r.beds.lines.first(u); p >= 0; ) {
      int following = r.beds.lines.after(p);
      favoured -= favoured(p) ? 1 : 0;
      int cause = tryStart(p, u);
      if (cause == Cause.BED && r.tables.units[u].preemption() != World.Preemption.NONE) {
        cause = preempt(p, u);
      }
      if (cause != STARTED) {
        if (r.patients.cause[p] != cause) {
          blame(p, cause);
          oneCause[u] = MIXED;
        }
        if (cause == Cause.BED && r.patients.bed[p] >= 0 && r.beds.boarding[u] > 0 && rotate(p)) {
          touch(u);
          return;
        }
        if (cause == Cause.BED && favoured == 0 && r.beds.overflow(u) < 0
            || cause == Cause.POWER && (favoured == 0 || r.electricity.stopped(u))) {
          blameRest(u, following, cause);
          return;
        }
        if (failedIn[r.patients.stage[p]] != pass) {
          failedIn[r.patients.stage[p]] = pass;
          failures++;
        }
        if (failures >= r.tables.stagesOfKind[r.tables.units[u].kind()] && favoured == 0
            && !r.tables.rations[r.tables.units[u].facility()]) { // what one is refused another may be given
          blameRest(u, following, cause);
          return;
        }
      }
      p = following;
    }
  }

  /** The rest of a line waits for the same cause; nothing is to do when the whole line already does. */
  private void blameRest(int u, int from, int cause) {
    if (oneCause[u] != cause) {
      for (int p = from; p >= 0; p = r.beds.lines.after(p)) {
        blame(p, cause);
      }
      int first = r.beds.lines.first(u);
      oneCause[u] = first == from || r.patients.cause[first] == cause && r.beds.lines.after(first) == from ? cause : MIXED;
    }
  }

  // ---- boarding in a circle ----

  /**
   * If the patient, who holds the bed of one unit and waits for another, is part of a circle of patients each of whom
   * holds what the next one waits for, and one of them can start, all of them change beds at once. Those who still lack
   * something wait for it in their new beds. The units keep their staff, because as many beds are in use as before.
   */
  private boolean rotate(int p) {
    circle[0] = p;
    searched = 0;
    int length = close(1, r.patients.want[p], r.patients.bed[p]);
    boolean anyone = false;
    for (int i = 0; i < length; i++) {
      int u = r.patients.want[circle[i]];
      missing[i] = r.electricity.stopped(u) ? Cause.POWER : needs.obtain(circle[i], u, false);
      anyone |= missing[i] == STARTED;
    }
    if (!anyone) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int q = circle[i];
      wanted[i] = r.patients.want[q];
      leaveLine(q);
      endWait(q);
      touch(r.patients.bed[q]);
      r.beds.vacate(q);
    }
    for (int i = 0; i < length; i++) {
      if (missing[i] == STARTED) {
        begin(circle[i], wanted[i]);
      } else {
        long since = r.patients.waitingSince[circle[i]];
        r.beds.enter(wanted[i], circle[i]);
        enqueue(circle[i], wanted[i], missing[i]);
        r.patients.waitingSince[circle[i]] = since;
      }
    }
    return true;
  }

  /** Continues a chain of patients from a unit until one waits for a bed of the goal: the length then, or 0. */
  private int close(int length, int u, int goal) {
    searched |= 1 << r.tables.units[u].kind();
    for (int q = r.beds.inside.first(u); q >= 0; q = r.beds.inside.after(q)) {
      int next = r.patients.want[q];
      if (r.patients.phase[q] == Phase.QUEUED
          && (next == goal || (searched & 1 << r.tables.units[next].kind()) == 0)) {
        circle[length] = q;
        int closed = next == goal ? length + 1 : close(length + 1, next, goal);
        if (closed > 0) {
          return closed;
        }
      }
    }
    return 0;
  }

  void suspend(int p, int u) {
    stopClock(p);
    r.patients.phase[p] = Phase.SUSPENDED;
    beginWait(p, u, Cause.POWER);
  }

}
