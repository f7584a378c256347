package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.WaitingLines;
import org.mashfa.random.KeyedRandom;

/**
 * Vehicles and those who wait for one. The most urgent is served first, calls before transfers of like urgency, by the
 * idle vehicle that is nearest. An idle vehicle is where it set down its last patient until it has had time to be back
 * at its base.
 */
final class Ambulances {
  private static final int CALLS = 0;
  private static final int TRANSFERS = 1;

  private enum State { IDLE, COMING, CARRYING, AT_DOOR, REFUELLING }

  private final Replication r;
  private final Lines requests;
  private final int[] fleet;
  private final State[] state;
  private final Patient[] patient; // for whom a vehicle is out, or null
  private final int[] place;
  private final long[] idleSince;
  private final int[] missions;
  private final WaitingLines idleLine; // by fleet, the last to become idle first
  private final int[] idle; // by fleet
  private final long[][] wayHome; // ticks, by fleet with a base and place
  private final long[] longestWayHome; // by fleet, from where its vehicles have become idle in this replication
  private int idleTransfer;

  Ambulances(Replication r) {
    this.r = r;
    requests = new Lines(2, r.patients);
    fleet = new int[r.vehicles()];
    int v = 0;
    for (int i = 0; i < r.world.fleets().size(); i++) {
      for (int n = r.world.fleets().get(i).vehicles(); n > 0; n--) {
        fleet[v++] = i;
      }
    }
    state = new State[v];
    patient = new Patient[v];
    place = new int[v];
    idleSince = new long[v];
    missions = new int[v];
    idle = new int[r.world.fleets().size()];
    idleLine = new WaitingLines(Math.max(1, idle.length), v);
    longestWayHome = new long[idle.length];
    wayHome = new long[idle.length][r.tables.zones + r.tables.facilities];
    for (int i = 0; i < idle.length; i++) {
      World.Fleet f = r.world.fleets().get(i);
      for (int from = 0; f.base() >= 0 && from < wayHome[i].length; from++) {
        wayHome[i][from] = r.world.roads().ticks(from, f.base(), f.speed(), 0.5);
      }
    }
  }

  void start() {
    requests.clear();
    Arrays.fill(state, State.IDLE);
    Arrays.fill(patient, null);
    Arrays.fill(idleSince, Long.MIN_VALUE / 2); // at their bases
    Arrays.fill(missions, 0);
    Arrays.fill(longestWayHome, 0);
    idleTransfer = 0;
    Arrays.fill(idle, 0);
    idleLine.clear();
    for (int v = 0; v < fleet.length; v++) {
      place[v] = Math.max(0, r.world.fleets().get(fleet[v]).base());
      idleLine.addLast(fleet[v], 0, v);
      idle[fleet[v]]++;
      idleTransfer += r.world.fleets().get(fleet[v]).transfers() ? 1 : 0;
    }
  }

  void ensure(int patients) {
    requests.ensure(patients);
  }

  int idleTransferVehicles() {
    return idleTransfer;
  }

  /** A patient in a zone calls an ambulance; without any that answers calls they set out by themselves. */
  void call(Patient p) {
    p.byAmbulance = true;
    if (r.tables.callVehicles) {
      request(p, CALLS, Phase.CALLING, r.world.units().size() + r.world.facilities().size() + p.zone);
    } else {
      r.care.setOut(p);
    }
  }

  /** A patient at a facility is to be driven to the target facility. */
  void transfer(Patient p) {
    request(p, TRANSFERS, Phase.AWAITING_TRANSFER, r.world.units().size() + p.facility);
  }

  private void request(Patient p, int line, byte phase, int where) {
    p.phase = phase;
    p.vehicle = -1;
    p.level = r.care.urgency(p);
    r.care.beginWait(p, where, Cause.AMBULANCE);
    r.threats.update(p);
    int v = nearestIdle(p.place, line);
    if (v >= 0) {
      send(v, p);
    } else {
      requests.addLast(line, p);
      if (line == TRANSFERS) {
        callFromDoors(p.place);
      }
    }
  }

  /** A patient who is to be moved from a place, and may hold a bed, calls a vehicle away that waits at a door for one. */
  private void callFromDoors(int from) {
    int free = -1;
    for (int v = 0; v < fleet.length; v++) {
      if (waitsAtDoor(v) && isCalledAway(v) && (free < 0 || place[free] != from && place[v] == from)) {
        free = v;
      }
    }
    if (free >= 0) {
      handedOver(free);
    }
  }

  private boolean waitsAtDoor(int v) {
    return state[v] == State.AT_DOOR && !r.events.isPending(r.vehicleSlot(v));
  }

  /**
   * Whether a vehicle sets its patient down at a door instead of waiting for a bed: for someone who is to be moved from that
   * facility, or from anywhere when all vehicles that could come wait at doors. Else each could wait for what another holds.
   */
  private boolean isCalledAway(int v) {
    if (!serves(fleet[v], TRANSFERS) || requests.size(TRANSFERS) == 0) {
      return false;
    }
    for (Patient p = requests.first(TRANSFERS); p != null; p = requests.after(p)) {
      if (p.place == place[v]) {
        return true;
      }
    }
    for (int other = 0; other < fleet.length; other++) {
      if (serves(fleet[other], TRANSFERS) && !waitsAtDoor(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean serves(int fleet, int line) {
    World.Fleet f = r.world.fleets().get(fleet);
    return line == CALLS ? f.calls() : f.transfers();
  }

  private int nearestIdle(int to, int line) {
    int best = -1;
    double bestTime = Double.POSITIVE_INFINITY;
    for (int i = 0; i < idle.length; i++) {
      World.Fleet f = r.world.fleets().get(i);
      if (!serves(i, line)) {
        continue;
      }
      // the idle stand in order of how lately they came: once one has long been home, so have all after it
      for (int v = idleLine.first(i); v >= 0 && bestTime > 0; v = idleLine.after(v)) {
        int from = f.base() < 0 ? to : position(v);
        double time = f.base() < 0 ? 0 : r.world.roads().km(to, from) / f.speed();
        if (time < bestTime && r.journeys.open(from, to)) { // distances and roads are the same both ways
          bestTime = time;
          best = v;
        }
        if (f.base() < 0 || r.journeys.allOpen() && r.now() - idleSince[v] > longestWayHome[i]) {
          break;
        }
      }
    }
    return best;
  }

  private boolean reaches(int v, int to) {
    return r.world.fleets().get(fleet[v]).base() < 0 || r.journeys.open(position(v), to);
  }

  private int position(int v) {
    int base = r.world.fleets().get(fleet[v]).base();
    return base >= 0 && r.now() - idleSince[v] >= wayHome[fleet[v]][place[v]] && r.journeys.open(place[v], base)
        ? base : place[v];
  }

  private long drive(int v, int from, int to, double luck) {
    return r.world.roads().ticks(from, to, r.world.fleets().get(fleet[v]).speed(), luck);
  }

  private void send(int v, Patient p) {
    World.Fleet f = r.world.fleets().get(fleet[v]);
    long luck = p.luck;
    int journey = p.journeys;
    long ticks = f.base() < 0 ? 0
        : drive(v, position(v), p.place, r.random.uniform(luck, Purpose.RESPONSE, journey));
    ticks += Math.round(f.loading().quantile(r.random.uniform(luck, Purpose.LOADING, journey)));
    state[v] = State.COMING;
    idleLine.remove(v);
    idle[fleet[v]]--;
    idleTransfer -= f.transfers() ? 1 : 0;
    r.listener.vehicles(fleet[v], f.vehicles() - idle[fleet[v]], r.now());
    patient[v] = p;
    p.vehicle = v;
    r.events.schedule(r.vehicleSlot(v), r.now() + ticks, Order.VEHICLE);
  }

  /** The event of a vehicle. */
  void due(int v) {
    switch (state[v]) {
      case COMING -> pickUp(v);
      case CARRYING -> arrive(v);
      case AT_DOOR -> handedOver(v);
      case REFUELLING -> release(v);
      default -> throw new IllegalStateException("vehicle " + v + " is idle but has an event");
    }
  }

  private void pickUp(int v) {
    Patient p = patient[v];
    boolean transfer = p.phase == Phase.AWAITING_TRANSFER;
    int to = transfer ? r.care.transferTarget(p) : r.world.policies().destination()
        .choose(r, p.index, p.stage.index, p.place, -1);
    place[v] = p.place;
    if (to < 0) {
      p.vehicle = -1;
      r.care.endWait(p);
      if (transfer) {
        r.care.stay(p);
      } else {
        r.care.nowhere(p, p.place);
      }
      release(v);
      return;
    }
    r.listener.pickUp(fleet[v], transfer, r.now() - p.waitingSince);
    r.care.endWait(p);
    if (transfer) {
      r.listener.transfers(p.facility, to, p.klass.index);
      r.care.releaseBed(p);
    }
    p.phase = Phase.RIDING;
    p.byAmbulance = true;
    r.threats.update(p);
    ride(v, p, to);
  }

  private void ride(int v, Patient p, int to) {
    World.Fleet f = r.world.fleets().get(fleet[v]);
    double luck = r.random.uniform(p.luck, Purpose.RIDE, p.journeys++);
    p.facility = to;
    r.sites.book(p, to);
    long ticks = f.ride() != null ? Math.max(0, Math.round(f.ride().quantile(luck)))
        : drive(v, place[v], r.world.place(to), luck);
    state[v] = State.CARRYING;
    r.events.schedule(r.vehicleSlot(v), r.now() + ticks, Order.VEHICLE);
  }

  private void arrive(int v) {
    Patient p = patient[v];
    int f = p.facility;
    place[v] = r.world.place(f);
    p.place = place[v];
    if (!r.admits(f, p)) {
      int other = r.world.policies().destination().choose(r, p.index, p.stage.index, place[v], -1);
      if (other >= 0) {
        r.listener.turnedAway(f, p.klass.index);
        ride(v, p, other);
        return;
      }
    }
    World.Fleet fleet = r.world.fleets().get(this.fleet[v]);
    long ticks = Math.round(fleet.handover()
        .quantile(r.random.uniform(p.luck, Purpose.HANDOVER, p.journeys)));
    state[v] = State.AT_DOOR;
    if (ticks > 0) {
      r.events.schedule(r.vehicleSlot(v), r.now() + ticks, Order.VEHICLE);
      r.care.arrive(p, f);
    } else {
      r.care.arrive(p, f);
      if (state[v] == State.AT_DOOR) { // else the patient had a bed at once, and the vehicle is free already
        handedOver(v);
      }
    }
  }

  private void handedOver(int v) {
    Patient p = patient[v];
    if (p != null && r.world.fleets().get(fleet[v]).waits() && p.phase == Phase.QUEUED && !isCalledAway(v)) {
      return; // until the patient has a bed: see settled
    }
    if (p != null) {
      p.vehicle = -1;
    }
    missionOver(v);
  }

  /** The vehicle refuels if it is due, or is idle. */
  private void missionOver(int v) {
    World.Fleet f = r.world.fleets().get(fleet[v]);
    patient[v] = null;
    if (f.refuelEvery() > 0 && ++missions[v] % f.refuelEvery() == 0) {
      long luck = KeyedRandom.entity(KeyedRandom.source("vehicle:" + f.name()), v);
      state[v] = State.REFUELLING;
      long ticks = Math.round(f.refuelTakes()
          .quantile(r.random.uniform(luck, Purpose.REFUEL, missions[v])));
      r.events.schedule(r.vehicleSlot(v), r.now() + Math.max(0, ticks), Order.VEHICLE);
    } else {
      release(v);
    }
  }

  /** The patient whom a vehicle has brought has a bed, moves on, or is gone. */
  void settled(Patient p) {
    int v = p.vehicle;
    if (v >= 0) {
      p.vehicle = -1;
      patient[v] = null;
      if (!r.events.isPending(r.vehicleSlot(v))) {
        missionOver(v);
      }
    }
  }

  /** A patient who waits for a vehicle, or rides in one, needs it no more. */
  void forget(Patient p) {
    int v = p.vehicle;
    if (requests.line(p) >= 0) {
      requests.remove(p);
    } else if (v >= 0) {
      p.vehicle = -1;
      r.events.cancel(r.vehicleSlot(v));
      release(v);
    }
  }

  /** Where a patient who waits for a vehicle stands now that urgency has changed. */
  void reorder(Patient p) {
    int line = requests.line(p);
    if (line >= 0) {
      requests.remove(p);
      requests.addLast(line, p);
    }
  }

  private void release(int v) {
    World.Fleet f = r.world.fleets().get(fleet[v]);
    state[v] = State.IDLE;
    patient[v] = null;
    idleSince[v] = r.now();
    longestWayHome[fleet[v]] = Math.max(longestWayHome[fleet[v]], wayHome[fleet[v]][place[v]]);
    idleLine.addFirst(fleet[v], 0, v);
    idle[fleet[v]]++;
    idleTransfer += f.transfers() ? 1 : 0;
    r.listener.vehicles(fleet[v], f.vehicles() - idle[fleet[v]], r.now());
    employ(v);
  }

  /** Sends an idle vehicle to the most urgent request that it can reach. */
  private void employ(int v) {
    Patient call = serves(fleet[v], CALLS) ? firstReachable(v, CALLS) : null;
    Patient transfer = serves(fleet[v], TRANSFERS) ? firstReachable(v, TRANSFERS) : null;
    Patient p = call != null && (transfer == null || requests.level(call) <= requests.level(transfer)) ? call : transfer;
    if (p != null) {
      requests.remove(p);
      send(v, p);
    }
  }

  private Patient firstReachable(int v, int line) {
    Patient p = requests.first(line);
    while (p != null && !reaches(v, p.place)) {
      p = requests.after(p);
    }
    return p;
  }

  /** Roads have opened: idle vehicles may reach those who wait. */
  void worldChanged() {
    for (int v = 0; v < fleet.length && requests.size(CALLS) + requests.size(TRANSFERS) > 0; v++) {
      if (state[v] == State.IDLE) {
        employ(v);
      }
    }
  }
}
