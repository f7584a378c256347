package org.mashfa.model;

import org.mashfa.random.KeyedRandom;

import java.util.Arrays;

/**
 * Power of each facility: grid, else generators while there is fuel, else a battery for a time, else none. Generators
 * start in the order given until they carry the load and share it in proportion to their ratings; what they cannot
 * carry is shed unit by unit. Fuel burns at the makers' curve, linear between 25, 50, 75 and 100% load.
 */
final class Electricity {
  private static final double[] LOADS = {0.25, 0.5, 0.75, 1};

  private final Replication r;
  private final int[] gridFaults;
  private final int[] faults; // of the facility's own wiring: no source helps
  private final boolean[] on;
  private final boolean[] onGenerators;
  private final long[] batteryUntil;
  private final double[] burning;
  private final double[] spare; // kW that running generators could carry more

  Electricity(Replication r) {
    this.r = r;
    int facilities = r.world.facilities().size();
    gridFaults = new int[facilities];
    faults = new int[facilities];
    on = new boolean[facilities];
    onGenerators = new boolean[facilities];
    batteryUntil = new long[facilities];
    burning = new double[facilities];
    spare = new double[facilities];
  }

  void start() {
    Arrays.fill(gridFaults, 0);
    Arrays.fill(faults, 0);
    Arrays.fill(on, true);
    for (Unit u : r.units) {
      u.shed = false;
    }
    Arrays.fill(onGenerators, false);
    Arrays.fill(batteryUntil, -1);
    Arrays.fill(burning, 0);
    for (int f = 0; f < on.length; f++) {
      World.Power power = r.world.facilities().get(f).power();
      if (power != null) {
        update(f);
      }
    }
  }

  /** What a stock holds at the start: a reserve of fuel in time at full load, or what is stated. */
  double reserve(int k, double stated) {
    World.Stock stock = r.world.stocks().get(k);
    World.Power power = r.world.facilities().get(stock.facility()).power();
    if (power == null || power.fuelStock() != k || power.reserve() == null) {
      return stated;
    }
    double full = 0;
    for (double[] burn : power.burn()) {
      full += burn[3];
    }
    return full
        * power.reserve().quantile(r.random.uniform(KeyedRandom.entity(stock.source(), 0), Purpose.INITIAL, 1));
  }

  /** A facility was closed or opened. */
  void siteChanged(int f) {
    if (r.world.facilities().get(f).power() != null) {
      update(f);
    }
  }

  void grid(int f, boolean fails) {
    gridFaults[f] += fails ? 1 : -1;
    if (r.world.facilities().get(f).power() != null) {
      update(f);
    }
  }

  /** Damage cuts all power of a facility (one more reason), or one reason ends. */
  void fault(int f, boolean fails) {
    faults[f] += fails ? 1 : -1;
    if (r.world.facilities().get(f).power() != null) {
      update(f);
    }
  }

  boolean on(int f) {
    return on[f];
  }

  void fuelChanged(int f, int stock) {
    World.Power power = r.world.facilities().get(f).power();
    if (power != null && power.fuelStock() == stock) {
      update(f);
    }
  }

  /** Whether the generators that run carry one more bed in use. */
  boolean carriesOneMore(Unit u) {
    return !onGenerators[u.facility] || u.plan.loadPerBed() == 0 || !u.needsPower
        || u.plan.loadPerBed() <= spare[u.facility];
  }

  /** Beds were filled or freed, opened or lost: the load may be another. */
  void loadChanged(Unit u) {
    if (onGenerators[u.facility] && u.load() != u.countedLoad) {
      update(u.facility);
    }
  }

  private void update(int f) {
    World.Power power = r.world.facilities().get(f).power();
    boolean closed = r.sites.closed(f); // nobody runs a generator in an empty house, nor misses the light
    boolean grid = closed || power.grid() && gridFaults[f] == 0 && faults[f] == 0;
    double rated = 0;
    for (double g : power.rated()) {
      rated += g;
    }
    boolean generators = !grid && faults[f] == 0 && rated > 0 && !r.supplies.out(power.fuelStock());
    boolean powered = grid || generators;
    if (powered) {
      batteryUntil[f] = -1;
      r.events.cancel(r.batterySlot(f));
    } else if (batteryUntil[f] < 0) {
      batteryUntil[f] = r.now() + power.battery();
      r.events.schedule(r.batterySlot(f), batteryUntil[f], Order.SUPPLY);
    }
    powered |= faults[f] == 0 && batteryUntil[f] > r.now();
    boolean eased = onGenerators[f] && !generators;
    onGenerators[f] = generators;
    Unit[] units = r.unitsOf[f];
    boolean changed = powered != on[f];
    on[f] = powered;
    if (changed) {
      r.listener.power(f, powered, r.now());
    }
    double load = power.base();
    for (Unit u : units) {
      changed |= u.shed;
      u.shed = false;
      u.countedLoad = u.load();
      load += u.countedLoad;
    }
    while (generators && load > rated) {
      Unit next = null;
      for (Unit u : units) {
        if (!u.shed && u.load() > 0 && (next == null || r.world.policies().shedding().before(r, u.index, next.index))) {
          next = u;
        }
      }
      if (next == null) {
        break; // the base load alone is too much: the sets run flat out
      }
      next.shed = true;
      load -= next.load();
      changed = true;
    }
    eased |= generators && rated - load > spare[f];
    spare[f] = rated - load;
    double burn = generators ? burn(power, Math.min(load, rated)) : 0;
    if (burn != burning[f]) {
      double change = burn - burning[f]; // stages may draw on the same stock
      burning[f] = burn;
      r.supplies.draw(power.fuelStock(), change);
    }
    if (changed) {
      r.upheaval.powerChanged(f);
      r.supplies.powerChanged(f);
    } else if (eased) {
      r.queues.facilityChanged(f); // one more bed may be carried
    }
  }

  /** Fuel per tick at a load in kW: as few sets as carry it, equally loaded. */
  static double burn(World.Power power, double load) {
    double capacity = 0;
    int sets = 0;
    while (sets < power.rated().length && (capacity < load || sets == 0)) {
      capacity += power.rated()[sets++];
    }
    double share = Math.min(1, load / capacity);
    double total = 0;
    for (int g = 0; g < sets; g++) {
      total += curve(power.burn()[g], share);
    }
    return total;
  }

  private static double curve(double[] burn, double share) {
    int i = share <= LOADS[1] ? 0 : share <= LOADS[2] ? 1 : 2;
    double slope = (burn[i + 1] - burn[i]) / (LOADS[i + 1] - LOADS[i]);
    return Math.max(0, burn[i] + slope * (share - LOADS[i]));
  }

  /** The event of a facility's battery: it is empty. */
  void batteryEmpty(int f) {
    update(f);
  }

  /** Whether a unit lacks power it depends on. */
  boolean dark(Unit u) {
    return u.needsPower && (u.shed || !on[u.facility]);
  }

  /** Whether a unit must stand still for lack of power. */
  boolean stopped(Unit u) {
    return dark(u) && u.plan.withoutPower() == World.WithoutPower.STOPPED;
  }

  long autonomy(int f) {
    World.Power power = r.world.facilities().get(f).power();
    if (power == null || burning[f] <= 0) {
      return Long.MAX_VALUE;
    }
    return (long) (r.supplies.level(power.fuelStock()) / burning[f]);
  }
}
