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
  private static final long BUSY = 5 * Ticks.PER_DAY;

  private record Seen(byte phase, int klass) {}

  private final Corners corners;
  private final Map<Long, Seen> seen = new HashMap<>();
  private Replication r;

  Probe(Corners corners) {
    this.corners = corners;
  }

  private World in(World world) {
    try {
      RecordComponent[] components = World.class.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = components[i].getAccessor().invoke(world);
        if (components[i].getName().equals("processes")) {
          List<Process> processes = new ArrayList<>(world.processes());
          processes.add(this);
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
    r = new Replication(in(world), seed);
    return r;
  }

  @Override
  public void start(Control control) {
    seen.clear();
    control.at(EVERY, () -> look(control));
  }

  private void look(Control control) {
    Laws.check(r);
    for (int p = 0; p < r.patients.bound(); p++) {
      byte phase = r.patients.phase[p];
      if (phase == Phase.FREE) {
        continue;
      }
      if (phase == Phase.IN_CARE || phase == Phase.SUSPENDED) {
        demand(r.electricity.stopped(r.patients.bed[p]) == (phase == Phase.SUSPENDED),
            "unit %d stands still or not, and patient %d is in phase %d", r.patients.bed[p], p, phase);
      }
      if (phase == Phase.QUEUED) {
        demand(!servable(p), "at tick %d patient %d waits for unit %d (cause %d) and could be served", r.now(), p,
            r.patients.want[p], r.patients.cause[p]);
      }
      corners(p, phase);
    }
    for (int f = 0; f < r.tables.facilities; f++) {
      shedding(r.tables.unitsOf[f]);
    }
    if (control.now() < BUSY) {
      control.at(control.now() + EVERY, () -> look(control));
    }
  }

  private void corners(int p, byte phase) {
    Patients patients = r.patients;
    switch (phase) {
      case Phase.QUEUED -> {
        if (patients.remaining[p] >= 0) {
          int u = patients.want[p];
          boolean whole = r.beds.lost(u) == 0 && r.beds.open[u] > 0;
          corners.reach(whole && r.tables.units[u].preemption() != World.Preemption.NONE ? Corner.PREEMPTED
              : Corner.INTERRUPTED_AND_WAITING);
        }
        if (patients.bed[p] == patients.want[p]) {
          corners.reach(Corner.WAITS_IN_BED);
        }
      }
      case Phase.SUSPENDED -> corners.reach(Corner.CARE_SUSPENDED);
      case Phase.AWAITING_TRANSFER -> {
        if (!patients.cared[p]) {
          corners.reach(Corner.DIVERTED);
        }
      }
      default -> { }
    }
    Seen before = seen.put(patients.luck[p], new Seen(phase, patients.klass[p]));
    if (before != null) {
      if (before.phase == Phase.SUSPENDED && phase == Phase.IN_CARE) {
        corners.reach(Corner.CARE_RESUMED);
      }
      if (before.phase == Phase.STRANDED && phase != Phase.STRANDED) {
        corners.reach(Corner.STRANDED_THEN_RESCUED);
      }
      if (before.klass != patients.klass[p]) {
        corners.reach(Corner.WORSENED);
      }
    }
  }

  private void shedding(int[] units) {
    boolean someDark = false;
    boolean someLit = false;
    for (int u : units) {
      if (r.tables.units[u].withoutPower() != World.WithoutPower.UNAFFECTED) {
        someDark |= r.electricity.dark(u);
        someLit |= !r.electricity.dark(u);
      }
    }
    if (someDark && someLit) {
      corners.reach(Corner.SOME_UNITS_SHED);
    }
  }

  /** Whether a waiting patient could start in the unit waited for, or in the one that it overflows to. */
  private boolean servable(int p) {
    int u = r.patients.want[p];
    boolean bedHere = r.patients.bed[p] == u || !r.beds.full(u);
    int other = bedHere ? -1 : r.beds.overflow(u);
    return bedHere ? servable(p, u) : other >= 0 && !r.electricity.stopped(u)
        && (r.patients.bed[p] == other || !r.beds.full(other)) && servable(p, other);
  }

  private boolean servable(int p, int u) {
    World.Unit unit = r.tables.units[u];
    World.Stage stage = r.tables.stages[r.patients.stage[p]];
    int held = r.patients.bed[p];
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
    World.Unit from = held >= 0 && held != u ? r.tables.units[held] : null;
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
    int urgency = r.tables.classes[r.patients.klass[p]].urgency();
    for (int i = 0; i < stage.uses().length && r.patients.remaining[p] < 0; i++) {
      int k = r.tables.stockAt[unit.facility() * items + stage.uses()[i]];
      boolean flowsIn = k >= 0 && r.world.stocks().get(k).inflow() > 0; // then they are offered it hour by hour
      all &= stage.usesOut()[i] != null || !flowsIn && r.supplies.has(k, stage.used()[i], urgency);
    }
    for (int i = 0; i < stage.draws().length; i++) {
      all &= stage.drawsOut()[i] != null || !r.supplies.out(r.tables.stockAt[unit.facility() * items + stage.draws()[i]]);
    }
    return all;
  }

  /** Holds at the end of a run in whose last days nobody is left to start a stage. */
  void end(long lastStart) {
    for (int p = 0; p < r.patients.bound() && lastStart < r.world.end() - STUCK; p++) {
      if (r.patients.phase[p] != Phase.FREE) {
        boolean anywhere = false;
        for (int f = 0; f < r.tables.facilities; f++) {
          anywhere |= r.treats(f, r.patients.stage[p]);
        }
        demand(r.patients.phase[p] == Phase.STRANDED && !anywhere,
            "patient %d is left in phase %d for stage %d, unit %d, at facility %d, bed %d, cause %d", p,
            r.patients.phase[p], r.patients.stage[p], r.patients.want[p], r.patients.facility[p], r.patients.bed[p],
            r.patients.cause[p]);
      }
    }
  }
}
