package org.mashfa.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.scenario.ScenarioReader;

/**
 * Worlds of islands, each a zone with a hospital and an ambulance, to which much happens on the same few ticks. What happens
 * on one island is none of another's business: in which order the events of one tick were scheduled for different islands
 * must change nothing that lasts on any. The order within an island is kept.
 */
final class IslandTies {
  private static final int ACTS = 12; // of each island, at most
  private static final int HOURS = 4; // in which they fall: on few ticks, so that most are ties

  private static final World[] WORLDS = {world(2), world(3), world(4)};

  /** What happens to one island at a tick. */
  private record Act(int island, long tick, Runnable act) {}

  private final Random random;
  private final World world;
  private final int islands;
  private final long seed;
  private long ties;

  /** A scenario that a random number generator makes. */
  IslandTies(Random random) {
    this.random = random;
    islands = 2 + random.nextInt(WORLDS.length);
    world = WORLDS[islands - 2];
    seed = random.nextLong();
  }

  /** What happens on each island, condensed to a number: with events scheduled island by island, and interleaved. */
  long[][] histories() {
    long acts = random.nextLong();
    return new long[][] {history(acts, null), history(acts, new Random(random.nextLong()))};
  }

  /** The same with the events of each island, too, in another order. */
  long[][] historiesOfAnotherOrderWithinIslands() {
    long acts = random.nextLong();
    long[] given = history(acts, null);
    return new long[][] {given, history(-acts, null)};
  }

  /** Events that fell on the tick of an event of another island, in the first of the two runs. */
  long ties() {
    return ties;
  }

  private long[] history(long acts, Random order) {
    List<Act> all = new ArrayList<>();
    Replication r = new Replication(Probe.with(world, control -> {
      for (int island = 0; island < islands; island++) {
        for (int other = 0; other < island; other++) {
          control.road(island, other, true);
        }
      }
      all.addAll(acts(control, new Random(Math.abs(acts)), acts < 0));
      if (order != null) {
        interleave(all, order);
      }
      all.forEach(a -> control.at(a.tick, a.act));
    }), seed);
    Diaries diaries = new Diaries(r, islands);
    r.run(0, diaries);
    if (order == null) {
      ties = all.stream().filter(a -> all.stream().anyMatch(b -> b.island != a.island && b.tick == a.tick)).count();
    }
    return diaries.pages;
  }

  private List<Act> acts(Control control, Random choose, boolean turned) {
    List<Act> all = new ArrayList<>();
    for (int island = 0; island < islands; island++) {
      List<Act> here = new ArrayList<>();
      for (int n = 1 + choose.nextInt(ACTS); n > 0; n--) {
        here.add(act(control, choose, island, n));
      }
      if (turned) {
        Collections.reverse(here);
      }
      all.addAll(here);
    }
    return all;
  }

  private Act act(Control control, Random choose, int f, int number) {
    long tick = choose.nextInt(HOURS) * Ticks.PER_HOUR;
    long later = tick + (1 + choose.nextInt(HOURS)) * Ticks.PER_HOUR;
    int kind = choose.nextInt(9);
    int klass = choose.nextInt(world.classes().size());
    int[] units = choose.nextBoolean() ? new int[] {2 * f} : new int[] {2 * f, 2 * f + 1};
    double share = choose.nextInt(3) / 2.0;
    boolean closes = choose.nextBoolean();
    return new Act(f, tick, switch (kind) {
      case 0 -> () -> control.hit(f, units, share, closes, later, share);
      case 1 -> () -> control.staffAway(f, -1, share, later);
      case 2 -> () -> control.stockLost(f, share);
      case 3 -> () -> until(control, later, fails -> control.grid(f, fails));
      case 4 -> () -> control.status(f, share, -1L, later);
      default -> () -> {
        for (int i = 0; i < kind - 3; i++) {
          control.casualty(world.demands().get(f).source(), 100 * number + i, klass, f, 0, Double.NaN,
              Control.By.values()[i % Control.By.values().length]);
        }
      };
    });
  }

  private interface Fault {
    void fails(boolean fails);
  }

  private static void until(Control control, long later, Fault fault) {
    fault.fails(true);
    control.at(later, () -> fault.fails(false));
  }

  /** The same in another order, but for those of one island. */
  private static void interleave(List<Act> all, Random order) {
    List<List<Act>> left = new ArrayList<>();
    for (Act a : all) {
      while (left.size() <= a.island) {
        left.add(new ArrayList<>());
      }
      left.get(a.island).add(a);
    }
    all.clear();
    while (!left.isEmpty()) {
      List<Act> one = left.get(order.nextInt(left.size()));
      all.add(one.remove(0));
      left.removeIf(List::isEmpty);
    }
  }

  private static World world(int islands) {
    StringBuilder text = new StringBuilder("mashfa: 1\ntitle: Islands\ntime: {length: 16 h}\ntravel: {access: 0 s}\nzones:\n");
    StringBuilder fleets = new StringBuilder("fleets:\n");
    StringBuilder facilities = new StringBuilder("facilities:\n");
    StringBuilder demand = new StringBuilder("demand:\n");
    for (int i = 0; i < islands; i++) {
      text.append("  z").append(i).append(": {x: ").append(i).append(" km}\n");
      fleets.append("  f").append(i).append(": {vehicles: 1, base: z").append(i).append(", loading: 30 min, handover: 30 min}\n");
      demand.append("  d").append(i).append(": {zones: z").append(i).append(", rates: [{from: 0 s, rate: 0/h}], patients: red}\n");
      facilities.append("  h").append(i).append(": {zone: z").append(i).append("""
          , units: {ed: {beds: 1, preemption: resume, load-per-bed: 5 kW, without-power: stopped}, \
          ward: {beds: 2, queue: 3, order: arrival, load-per-bed: 5 kW, without-power: degraded}}, \
          staff: {nurse: {roster: {"00:00": 2, "02:00": 1, "04:00": 2}}}, stocks: {blood: {initial: 3 units, \
          delivery: {every: 2 h, amount: 2 units}}, fuel: {initial: 10 L, delivery: {every: 3 h, amount: 20 L}}}, \
          power: {battery: 1 h, generators: {first: {rated: 10 kW, burn: [5 L/h, 5 L/h, 5 L/h, 5 L/h]}}}}
          """);
    }
    return Assembler.world(ScenarioReader.parse(text.append(fleets).append(facilities).append(demand).append("""
        patients:
          red: {triage: red, pathway: long, deterioration: {death: 4 h, lethal: 0.5, waiting: 1}}
          yellow: {triage: yellow, pathway: long, patience: 3 h, deterioration: {death: 8 h, lethal: 0.5, waiting: 1, worsens: {to: red, after: 2 h}}}
        pathways:
          long:
            a: {unit: ed, takes: 1 h, staff: {nurse: 1}, then: b}
            b: {unit: ward, takes: 2 h, uses: {blood: 1 units}, staff: {nurse: 0.5}, then: home}
        """).toString(), "islands.yaml"));
  }

  /**
   * Condenses what lasts, island by island: who comes, starts and leaves when, and how long each number and state holds. Sums,
   * so that neither the order within a tick counts nor what is taken back on the tick on which it is announced.
   */
  private static final class Diaries implements Listener {
    private record State(long since, long hash) {}

    private final Replication r;
    private final long[] pages;
    private final Map<Long, State> states = new HashMap<>();

    Diaries(Replication r, int islands) {
      this.r = r;
      pages = new long[islands];
    }

    private static long hash(long... facts) {
      long hash = 0xCBF29CE484222325L;
      for (long fact : facts) {
        hash = (hash ^ fact) * 0x100000001B3L;
        hash ^= hash >>> 29;
      }
      return hash;
    }

    private void happens(int island, long... facts) {
      pages[island] += hash(r.now(), hash(facts));
    }

    /** Something that is numbered is in another state from now on. */
    private void changes(int island, int kind, int number, long... state) {
      long what = 1_000L * kind + number;
      State before = states.put(what, new State(r.now(), hash(what, hash(state))));
      if (before != null) {
        pages[island] += (r.now() - before.since) * before.hash;
      }
    }

    private int ofUnit(int unit) {
      return r.units[unit].facility;
    }

    /** Of a place to wait: a unit, a facility or a zone. */
    private int ofPlace(int where) {
      int outside = where - r.units.length;
      return outside < 0 ? ofUnit(where) : outside % pages.length;
    }

    @Override
    public void appears(int patientClass, int zone) {
      happens(zone, 1, patientClass);
    }

    @Override
    public void starts(int unit, int patientClass, long waited) {
      happens(ofUnit(unit), 2, unit, patientClass, waited);
    }

    @Override
    public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
      boolean vehicle = cause == Cause.AMBULANCE || cause == Cause.ROAD; // the one or the other by who else's is idle
      happens(zone, 3, patientClass, where, outcome.ordinal(), vehicle ? Cause.AMBULANCE : cause, sinceOnset);
    }

    @Override
    public void waited(int where, int cause, int patientClass, long ticks) {
      pages[ofPlace(where)] += ticks * hash(where, cause, patientClass);
    }

    @Override
    public void queue(int unit, int waiting, long now) {
      changes(ofUnit(unit), 4, unit, waiting);
    }

    @Override
    public void beds(int unit, int busy, int boarding, int open, long now) {
      changes(ofUnit(unit), 5, unit, busy, boarding, open);
    }

    @Override
    public void vehicles(int fleet, int busy, int outOfOrder, long now) {
      changes(fleet, 6, fleet, busy);
    }

    @Override
    public void functions(int facility, Functionality functionality, long now) {
      changes(facility, 7, facility, functionality.ordinal());
    }

    @Override
    public void stockOut(int stock, boolean out, long now) {
      changes(r.world.stocks().get(stock).facility(), 8, stock, out ? 1 : 0);
    }

    @Override
    public void power(int facility, boolean on, long now) {
      changes(facility, 9, facility, on ? 1 : 0);
    }
  }
}
