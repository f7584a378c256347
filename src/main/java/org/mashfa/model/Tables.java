package org.mashfa.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What is worked out once from a world: which unit, pool or stock of a facility answers to a kind, role or item. */
final class Tables {
  final World world;
  final World.Unit[] units;
  final World.Stage[] stages;
  final World.PatientClass[] classes;
  final int zones;
  final int facilities;
  final int[] unitAt; // facility * kinds + kind -> unit or -1
  final int[] poolAt; // facility * roles + role -> pool or -1
  final int[] stockAt; // facility * items + item -> stock or -1
  final int[] overflow; // unit -> unit of the same facility that takes its patients, or -1
  final int[][] overflowsInto; // unit -> units whose patients it takes
  final int[][] unitsOf;
  final int[][] poolsOf;
  final boolean[] able; // stage * facilities + facility: everything the stage needs exists there
  final int[] unitFor; // stage * facilities + facility -> unit or -1
  final boolean[] bare; // stage: needs a bed and nothing else
  final boolean[] staffed; // unit: its beds need staff
  final boolean[] needsPower; // unit: loss of power does something to it
  final int[] zoneOf; // place
  final int[] stagesOfKind;
  final boolean[] rations; // facility: some stock is rationed by urgency
  final Course[] death;
  final Course[] worsening;
  final boolean[] threatened; // by class: something may befall its patients by itself
  final boolean transferVehicles;
  final boolean callVehicles;

  Tables(World world) {
    this.world = world;
    units = world.units().toArray(World.Unit[]::new);
    stages = world.stages().toArray(World.Stage[]::new);
    classes = world.classes().toArray(World.PatientClass[]::new);
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
    overflow = filled(units.length);
    for (int u = 0; u < units.length; u++) {
      if (units[u].overflow() != null) {
        overflow[u] = unitAt[units[u].facility() * kinds + units[u].overflow().kind()];
      }
    }
    overflowsInto = new int[units.length][];
    Arrays.setAll(overflowsInto, v ->
        IntStream.range(0, units.length).filter(u -> overflow[u] == v).toArray());
    unitsOf = new int[facilities][];
    poolsOf = new int[facilities][];
    for (int f = 0; f < facilities; f++) {
      unitsOf[f] = entries(unitAt, f * kinds, kinds);
      poolsOf[f] = entries(poolAt, f * roles, roles);
    }
    able = new boolean[stages.length * facilities];
    rations = new boolean[facilities];
    world.stocks().forEach(stock -> rations[stock.facility()] |= stock.rationBelow() > 0);
    unitFor = new int[able.length];
    bare = new boolean[stages.length];
    staffed = new boolean[units.length];
    needsPower = new boolean[units.length];
    for (int u = 0; u < units.length; u++) {
      staffed[u] = units[u].roles().length > 0;
      needsPower[u] = units[u].withoutPower() != World.WithoutPower.UNAFFECTED;
    }
    zoneOf = new int[zones + facilities];
    Arrays.setAll(zoneOf, world::zoneOf);
    stagesOfKind = new int[kinds];
    for (int s = 0; s < stages.length; s++) {
      stagesOfKind[stages[s].kind()]++;
      bare[s] = stages[s].roles().length + stages[s].uses().length + stages[s].draws().length == 0;
      for (int f = 0; f < facilities; f++) {
        able[s * facilities + f] = able(stages[s], f);
        unitFor[s * facilities + f] = unitAt[f * kinds + stages[s].kind()];
      }
    }
    death = world.classes().stream().map(c -> c.death() == null ? null : new Course(c.death(), c.lethal()))
        .toArray(Course[]::new);
    worsening = world.classes().stream().map(c -> c.worse() < 0 ? null : new Course(c.worsens(), c.worsening()))
        .toArray(Course[]::new);
    threatened = new boolean[classes.length];
    for (int c = 0; c < classes.length; c++) {
      threatened[c] = death[c] != null || worsening[c] != null || classes[c].patience() != null;
    }
    transferVehicles = world.fleets().stream().anyMatch(fleet -> fleet.transfers() && fleet.vehicles() > 0);
    callVehicles = world.fleets().stream().anyMatch(fleet -> fleet.calls() && fleet.vehicles() > 0);
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

  private static int[] filled(int n) {
    int[] a = new int[n];
    Arrays.fill(a, -1);
    return a;
  }

  private static int[] entries(int[] table, int from, int n) {
    return Arrays.stream(table, from, from + n).filter(i -> i >= 0).toArray();
  }
}
