package org.mashfa.model;

import static org.mashfa.model.Witness.demand;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mashfa.engine.Ticks;
import org.mashfa.model.Corners.Corner;

/**
 * Looks at the state of a replication from inside, at moments between events: nobody waits who could be served, and in
 * the end, when all has long been quiet, nobody is left but those for whom there is no facility.
 */
final class Probe implements Process {
  private static final long EVERY = 53 * Ticks.PER_MINUTE + 1;
  private static final long STUCK = 5 * Ticks.PER_DAY;
  private static final int SHARE = 100; // of a short run, from one look to the next

  private record Seen(byte phase, int klass) {}

  private final Corners corners;
  private final long until;
  private final Map<Long, Seen> seen = new HashMap<>();
  private Replication r;
  private long every;
  private long looks;
  private long waits;

  /** A probe that looks until a tick. */
  Probe(Corners corners, long until) {
    this.corners = corners;
    this.until = until;
  }

  /** Times it has looked. */
  long looks() {
    return looks;
  }

  /** Patients seen waiting for a unit, each time anew. */
  long waits() {
    return waits;
  }

  /** The same world with one more process. */
  static World with(World world, Process one) {
    try {
      RecordComponent[] components = World.class.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = components[i].getAccessor().invoke(world);
        if (components[i].getName().equals("processes")) {
          List<Process> processes = new ArrayList<>(world.processes());
          processes.add(one);
          values[i] = processes;
        }
      }
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return World.class.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a world could not be copied", e);
    }
  }

  /** A replication of the world with this probe in it. */
  Replication replication(World world, long seed) {
    r = new Replication(with(world, this), seed);
    return r;
  }

  @Override
  public void start(Control control) {
    seen.clear();
    every = Math.min(EVERY, 1 + control.world().end() / SHARE);
    control.at(every, () -> look(control));
  }

  private void look(Control control) {
    looks++;
    Laws.check(r);
    for (int i = 0; i < r.patients.bound(); i++) {
      Patient p = r.patients.at(i);
      byte phase = p.phase;
      if (phase == Phase.FREE) {
        continue;
      }
      if (phase == Phase.IN_CARE || phase == Phase.SUSPENDED) {
        demand(r.electricity.stopped(p.bed) == (phase == Phase.SUSPENDED),
            "unit %d stands still or not, and patient %d is in phase %d", p.bed.index, i, phase);
      }
      if (phase == Phase.QUEUED) {
        waits++;
        demand(!servable(p), "at tick %d patient %d waits for unit %d (cause %d) and could be served", r.now(), i,
            p.want.index, p.cause);
        blamed(p);
      }
      corners(p, phase);
    }
    for (int f = 0; f < r.tables.facilities; f++) {
      shedding(r.unitsOf[f]);
    }
    for (Unit u : r.units) {
      counted(u);
    }
    for (int q = 0; q < r.world.pools().size(); q++) {
      shift(q);
    }
    if (control.now() < until) {
      control.at(control.now() + every, () -> look(control));
    }
  }

  private void corners(Patient p, byte phase) {
    switch (phase) {
      case Phase.QUEUED -> {
        if (p.remaining >= 0) {
          boolean whole = p.want.lost == 0 && p.want.open > 0;
          corners.reach(whole && p.want.preempts ? Corner.PREEMPTED
              : Corner.INTERRUPTED_AND_WAITING);
        }
        if (p.bed == p.want) {
          corners.reach(Corner.WAITS_IN_BED);
        }
        if (isRationed(p)) {
          corners.reach(Corner.RATIONED);
        }
      }
      case Phase.SUSPENDED -> corners.reach(Corner.CARE_SUSPENDED);
      case Phase.AWAITING_TRANSFER -> {
        if (!p.cared) {
          corners.reach(Corner.DIVERTED);
        }
      }
      default -> { }
    }
    Seen before = seen.put(p.luck, new Seen(phase, p.klass.index));
    if (before == null || before.phase != phase) {
      unfinished(p, phase);
    }
    if (before != null) {
      if (before.phase == Phase.SUSPENDED && phase == Phase.IN_CARE) {
        corners.reach(Corner.CARE_RESUMED);
      }
      if (before.phase == Phase.STRANDED && phase != Phase.STRANDED) {
        corners.reach(Corner.STRANDED_THEN_RESCUED);
      }
      if (before.klass != p.klass.index) {
        corners.reach(Corner.WORSENED);
      }
    }
  }

  /** Those put out of a bed before their care was over, and those who stay in one for want of a way on. */
  private void unfinished(Patient p, byte phase) {
    boolean unfinished = p.remaining >= 0;
    if (phase == Phase.AWAITING_TRANSFER && unfinished) {
      corners.reach(Corner.EVACUEE_AWAITS_TRANSFER);
    } else if (phase == Phase.STRANDED && unfinished) {
      corners.reach(Corner.STRANDED_WITH_CARE_UNFINISHED);
    } else if (phase == Phase.STRANDED && p.bed != null) {
      corners.reach(Corner.STRANDED_IN_BED);
    }
  }

  /** Whether a patient waits for an item of which there would be enough for one more urgent. */
  private boolean isRationed(Patient p) {
    int item = p.cause - Cause.item(r.world, 0);
    int[] uses = p.stage.plan.uses();
    for (int i = 0; item >= 0 && i < uses.length; i++) {
      int k = r.tables.stockAt[p.facility * r.world.items().size() + item];
      if (uses[i] == item && k >= 0 && !r.supplies.out(k) && r.supplies.level(k) >= p.stage.plan.used()[i]) {
        return true;
      }
    }
    return false;
  }

  /** More of a role may be at work than are on duty: those who began before the shift ended. */
  private void shift(int q) {
    if (r.staff.take(q, 1, 1)) {
      r.staff.giveBack(q, 1);
      return;
    }
    corners.reach(Corner.SHIFT_OVER_DURING_CARE);
    for (Unit u : r.unitsOf[r.world.pools().get(q).facility()]) {
      if (u.preempts && u.busy > 0 && u.waiting > 0) {
        corners.reach(Corner.SHIFT_OVER_UNDER_PREEMPTION);
      }
    }
  }

  private void shedding(Unit[] units) {
    boolean someDark = false;
    boolean someLit = false;
    for (Unit u : units) {
      if (u.needsPower) {
        someDark |= r.electricity.dark(u);
        someLit |= !r.electricity.dark(u);
      }
    }
    if (someDark && someLit) {
      corners.reach(Corner.SOME_UNITS_SHED);
    }
  }

  /** How many of a line wait for something else than the line is as it was counted. */
  private void counted(Unit u) {
    int others = 0;
    for (Patient p = r.queues.lines.first(u.index); p != null; p = r.queues.lines.after(p)) {
      others += p.cause != u.cause ? 1 : 0;
    }
    demand(others == u.others, "unit %d: %d wait for something else than the line, and %d were counted", u.index, others,
        u.others);
  }

  /** The ledger blames the wait on the power, on the bed, or on something else, in this order. */
  private void blamed(Patient p) {
    Unit u = p.want;
    boolean stopped = r.electricity.stopped(u);
    boolean bed = p.bed == u || !u.full();
    boolean mayBeGiven = u.preempts && u.open > 0 && lessUrgentInCare(p, u); // then the wait is for what else is missing
    boolean fits = stopped ? p.cause == Cause.POWER : bed ? p.cause != Cause.BED : mayBeGiven || p.cause == Cause.BED;
    demand(fits, "at tick %d patient %d waits for cause %d; unit %d has %d patients in %d beds, and stands still: %s", r.now(),
        p.index, p.cause, u.index, u.busy, u.open, stopped);
  }

  private boolean lessUrgentInCare(Patient p, Unit u) {
    boolean any = false;
    for (Patient q = r.beds.inside.first(u.index); q != null; q = r.beds.inside.after(q)) {
      any |= q.phase == Phase.IN_CARE && r.beds.inside.level(q) > p.level;
    }
    return any;
  }

  /** Whether a waiting patient could start in the unit waited for, or in the one that it overflows to. */
  private boolean servable(Patient p) {
    Unit u = p.want;
    boolean bedHere = p.bed == u || !u.full();
    Unit other = bedHere ? null : r.beds.overflow(u);
    return bedHere ? servable(p, u) : other != null && !r.electricity.stopped(u)
        && (p.bed == other || !other.full()) && servable(p, other);
  }

  private boolean servable(Patient p, Unit u) {
    World.Unit unit = u.plan;
    World.Stage stage = p.stage.plan;
    Unit held = p.bed;
    if (r.electricity.stopped(u) || held != u && !r.electricity.carriesOneMore(u)) {
      return false;
    }
    int roles = r.world.roles().size();
    long[] needed = new long[r.world.pools().size()];
    for (int i = 0; i < stage.roles().length; i++) {
      needed[r.tables.poolAt[unit.facility() * roles + stage.roles()[i]]] += stage.parts()[i];
    }
    for (int i = 0; held != u && i < unit.roles().length; i++) {
      needed[r.tables.poolAt[unit.facility() * roles + unit.roles()[i]]] += unit.parts()[i];
    }
    World.Unit from = held != null && held != u ? held.plan : null;
    for (int i = 0; from != null && i < from.roles().length; i++) {
      r.staff.giveBack(r.tables.poolAt[from.facility() * roles + from.roles()[i]], from.parts()[i]);
    }
    boolean all = true;
    for (int q = 0; q < needed.length; q++) {
      boolean there = r.staff.take(q, (int) needed[q], 0);
      if (there) {
        r.staff.giveBack(q, (int) needed[q]);
      }
      all &= there;
    }
    for (int i = 0; from != null && i < from.roles().length; i++) {
      r.staff.retake(r.tables.poolAt[from.facility() * roles + from.roles()[i]], from.parts()[i]);
    }
    int items = r.world.items().size();
    int urgency = p.klass.plan.urgency();
    for (int i = 0; i < stage.uses().length && p.remaining < 0; i++) {
      int k = r.tables.stockAt[unit.facility() * items + stage.uses()[i]];
      all &= stage.usesOut()[i] != null || r.supplies.has(k, stage.used()[i], urgency);
    }
    for (int i = 0; i < stage.draws().length; i++) {
      all &= stage.drawsOut()[i] != null || !r.supplies.out(r.tables.stockAt[unit.facility() * items + stage.draws()[i]]);
    }
    return all;
  }

  /** Holds at the end of a run in whose last days nobody is left to start a stage. */
  void end(long lastStart) {
    for (int i = 0; i < r.patients.bound() && lastStart < r.world.end() - STUCK; i++) {
      Patient p = r.patients.at(i);
      if (p.phase != Phase.FREE) {
        boolean anywhere = false;
        for (int f = 0; f < r.tables.facilities; f++) {
          anywhere |= r.treats(f, p.stage);
        }
        demand(p.phase == Phase.STRANDED && !anywhere,
            "patient %d is left in phase %d for stage %d, unit %d, at facility %d, bed %d, cause %d", i,
            p.phase, p.stage.index, index(p.want), p.facility, index(p.bed), p.cause);
      }
    }
  }

  private static int index(Unit unit) {
    return unit == null ? -1 : unit.index;
  }
}
