package org.mashfa.model;

import java.util.Arrays;
import java.util.Comparator;

/** What is worked out once from a world: which unit, pool or stock of a facility answers to a kind, role or item. */
final class Tables {
  final World world;
  final Unit[] units;
  final Stage[] stages;
  final PatientClass[] classes;
  final int zones;
  final int facilities;
  final int[] unitAt; // facility * kinds + kind -> unit or -1
  final int[] poolAt; // facility * roles + role -> pool or -1
  final int[] stockAt; // facility * items + item -> stock or -1
  final Unit[][] unitsOf;
  final int[][] poolsOf;
  final int[][] stocksOf; // facility
  final int[] zoneOf; // place
  final int[] stagesOfKind;
  final boolean[] rations; // unit: who waits for it may wait for what is rationed by urgency
  final boolean transferVehicles;
  final boolean callVehicles;

  Tables(World world) {
    this.world = world;
    units = new Unit[world.units().size()];
    Arrays.setAll(units, u -> new Unit(u, world.units().get(u)));
    classes = new PatientClass[world.classes().size()];
    Arrays.setAll(classes, c -> new PatientClass(c, world.classes().get(c)));
    zones = world.zones().size();
    facilities = world.facilities().size();
    int kinds = world.kinds().size();
    int roles = world.roles().size();
    int items = world.items().size();
    unitAt = filled(facilities * kinds);
    poolAt = filled(facilities * roles);
    stockAt = filled(facilities * items);
    for (int u = 0; u < world.units().size(); u++) {
      unitAt[world.units().get(u).facility() * kinds + world.units().get(u).kind()] = u;
    }
    for (int q = 0; q < world.pools().size(); q++) {
      poolAt[world.pools().get(q).facility() * roles + world.pools().get(q).role()] = q;
    }
    for (int k = 0; k < world.stocks().size(); k++) {
      stockAt[world.stocks().get(k).facility() * items + world.stocks().get(k).item()] = k;
    }
    for (Unit u : units) {
      u.overflow = u.plan.overflow() == null ? null : unit(u.facility, u.plan.overflow().kind());
    }
    unitsOf = new Unit[facilities][];
    poolsOf = new int[facilities][];
    for (int f = 0; f < facilities; f++) {
      unitsOf[f] = Arrays.stream(entries(unitAt, f * kinds, kinds)).mapToObj(u -> units[u]).toArray(Unit[]::new);
      poolsOf[f] = entries(poolAt, f * roles, roles);
    }
    for (Unit u : units) {
      u.overflowsInto = Arrays.stream(unitsOf[u.facility]).filter(other -> other.overflow == u)
          .sorted(Comparator.comparingInt(other -> other.index)).toArray(Unit[]::new);
    }
    stocksOf = new int[facilities][];
    for (int f = 0; f < facilities; f++) {
      stocksOf[f] = Arrays.stream(entries(stockAt, f * items, items)).sorted().toArray();
    }
    zoneOf = new int[zones + facilities];
    Arrays.setAll(zoneOf, world::zoneOf);
    stagesOfKind = new int[kinds];
    stages = new Stage[world.stages().size()];
    for (int s = 0; s < stages.length; s++) {
      World.Stage stage = world.stages().get(s);
      stagesOfKind[stage.kind()]++;
      boolean[] able = new boolean[facilities];
      Unit[] unit = new Unit[facilities];
      for (int f = 0; f < facilities; f++) {
        able[f] = able(stage, f);
        unit[f] = unit(f, stage.kind());
      }
      stages[s] = new Stage(s, stage, able, unit);
    }
    boolean[] rationing = new boolean[facilities];
    world.stocks().forEach(stock -> rationing[stock.facility()] |= stock.rationBelow() > 0);
    rations = new boolean[units.length];
    for (Unit u : units) {
      rations[u.index] = rationing[u.facility] && (stagesOfKind[u.kind] > 1
          || world.stages().stream().anyMatch(stage -> stage.kind() == u.kind && waitsForRations(stage, u.facility)));
    }
    transferVehicles = world.fleets().stream().anyMatch(fleet -> fleet.transfers() && fleet.vehicles() > 0);
    callVehicles = world.fleets().stream().anyMatch(fleet -> fleet.calls() && fleet.vehicles() > 0);
  }

  private Unit unit(int facility, int kind) {
    int u = unitAt[facility * world.kinds().size() + kind];
    return u < 0 ? null : units[u];
  }

  private boolean able(World.Stage stage, int f) {
    boolean all = unitAt[f * world.kinds().size() + stage.kind()] >= 0
        && (stage.services() & ~world.facilities().get(f).services()) == 0;
    for (int role : stage.roles()) {
      all &= poolAt[f * world.roles().size() + role] >= 0;
    }
    for (int i = 0; i < stage.uses().length; i++) {
      all &= stage.usesOut()[i] != null || stockAt[f * world.items().size() + stage.uses()[i]] >= 0;
    }
    for (int i = 0; i < stage.draws().length; i++) {
      all &= stage.drawsOut()[i] != null || stockAt[f * world.items().size() + stage.draws()[i]] >= 0;
    }
    return all;
  }

  private boolean waitsForRations(World.Stage stage, int f) {
    boolean any = false;
    for (int i = 0; i < stage.uses().length; i++) {
      int k = stockAt[f * world.items().size() + stage.uses()[i]];
      any |= stage.usesOut()[i] == null && k >= 0 && world.stocks().get(k).rationBelow() > 0;
    }
    return any;
  }

  private static int[] filled(int n) {
    int[] a = new int[n];
    Arrays.fill(a, -1);
    return a;
  }

  private static int[] entries(int[] table, int from, int n) {
    return Arrays.stream(table, from, from + n).filter(i -> i >= 0).toArray();
  }
}
