package org.mashfa.model;

/** A unit of a facility as it is now. */
final class Unit {
  final int index;
  final int facility;
  final int kind;
  final World.Unit plan;
  final int queue; // most who may wait at the door
  final boolean staffed; // its beds need staff
  final boolean preempts;
  final boolean needsPower; // loss of power does something to it
  final boolean limitsQueue;
  final boolean takesMore; // may treat a patient though it is full: in place of another, or elsewhere
  Unit overflow; // unit of the same facility that takes its patients, or null
  Unit[] overflowsInto; // units whose patients it takes

  int open; // beds that function
  int busy; // and hold a patient
  int boarding; // of these, who wait for something elsewhere
  int lost; // beds, to damage
  long stays; // ticks spent in its beds by those who have left them, since measuring began
  int waiting; // patients who queue for it
  int inPlace; // of these, who hold a bed of it
  int favoured; // of these, who hold a bed already or resume a stage: they may start where others cannot
  long fullSince; // with an overflow; MAX while not full
  int cause; // that for which the line waits
  int others; // of the line, who wait for something else
  boolean touched; // is to be looked at at the end of this event
  boolean shed; // for want of power
  double countedLoad; // at the last reckoning of power

  Unit(int index, World.Unit plan) {
    this.index = index;
    this.plan = plan;
    facility = plan.facility();
    kind = plan.kind();
    queue = plan.queue();
    staffed = plan.roles().length > 0;
    preempts = plan.preemption() != World.Preemption.NONE;
    needsPower = plan.withoutPower() != World.WithoutPower.UNAFFECTED;
    takesMore = preempts || plan.overflow() != null;
    limitsQueue = queue != World.UNLIMITED;
  }

  /** As it is when a replication starts, but for the beds that are open. */
  void start() {
    stays = 0;
    busy = boarding = lost = waiting = inPlace = favoured = others = 0;
    fullSince = Long.MAX_VALUE;
    cause = Cause.BED;
    touched = false;
  }

  boolean full() {
    return busy >= open;
  }

  /** Load on the facility's power, in kW. */
  double load() {
    return open == 0 ? 0 : plan.load() + plan.loadPerBed() * busy;
  }
}
