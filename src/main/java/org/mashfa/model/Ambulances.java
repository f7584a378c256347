package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.Ticks;

/**
 * Vehicles and those who wait for one. The most urgent is served first, calls before transfers of like urgency, by the
 * idle vehicle that is nearest. An idle vehicle is where it set down its last patient until it has had time to be back
 * at its base; if the road there is closed then, it sets out anew when that opens.
 */
final class Ambulances {
  static final int CALLS = 0;
  static final int TRANSFERS = 1;
  static final int LINES = 2;

  private final Replication r;
  private final Requests requests;
  private final int[] fleet;
  private final VehicleState[] state;
  private final Patient[] patient; // for whom a vehicle is out, or null
  private final Stands stands;
  // when what it does is over; of an idle vehicle: when it has had time to be back at its base
  private final long[] until;
  private final int[] missions;
  final int[] idle; // by fleet
  private final long[] luck; // vehicle
  private final Workshop workshop;
  private final int transferVehicles;
  private int idleTransfer;
  private int waiting; // at doors, of those that serve transfers
  private int brokenTransfer; // out of order, of those that serve transfers
  private final int[] unsent = new int[LINES]; // what binds those for whom no vehicle is sent

  Ambulances(Replication r) {
    this.r = r;
    requests = new Requests(LINES, r.tables.zoneOf.length, r.patients);
    fleet = new int[r.vehicles()];
    int v = 0;
    for (int i = 0; i < r.world.fleets().size(); i++) {
      for (int n = r.world.fleets().get(i).vehicles(); n > 0; n--) {
        fleet[v++] = i;
      }
    }
    state = new VehicleState[v];
    patient = new Patient[v];
    until = new long[v];
    missions = new int[v];
    idle = new int[r.world.fleets().size()];
    luck = Workshop.luck(r.world, fleet);
    workshop = new Workshop(r, this, fleet, luck);
    stands = new Stands(r.world, r.journeys, fleet);
    transferVehicles = r.world.fleets().stream().filter(World.Fleet::transfers).mapToInt(World.Fleet::vehicles).sum();
  }

  void start() {
    requests.clear();
    Arrays.fill(state, VehicleState.IDLE);
    Arrays.fill(patient, null);
    Arrays.fill(missions, 0);
    idleTransfer = 0;
    Arrays.fill(idle, 0);
    waiting = 0;
    brokenTransfer = 0;
    stands.start();
    Arrays.fill(unsent, Cause.AMBULANCE);
    for (int v = 0; v < fleet.length; v++) {
      idle[fleet[v]]++;
      idleTransfer += stands.serves(v, TRANSFERS) ? 1 : 0;
    }
    workshop.start();
  }

  void ensure(int patients) {
    requests.ensure(patients);
  }

  /** Whether an idle vehicle that may carry a transfer can get to a place. */
  boolean transferVehicleAtHand(int place) {
    return idleTransfer > 0 && (r.journeys.allOpen() || stands.nearest(place, TRANSFERS) >= 0);
  }

  /** A patient in a zone calls an ambulance; without any that answers calls they set out by themselves. */
  void call(Patient p) {
    p.byAmbulance = true;
    if (!r.tables.callVehicles) {
      r.flow.setOut(p);
    } else if (noWay(p)) {
      r.flow.strand(p);
    } else {
      request(p, CALLS, Phase.CALLING, r.world.units().size() + r.world.facilities().size() + p.zone);
    }
  }

  /** Whether a vehicle could take the patient nowhere, because no facility can treat or no road to one is open. */
  private boolean noWay(Patient p) {
    int hindrance = r.flow.hindrance(p);
    return hindrance == Cause.ROAD || hindrance == Cause.SERVICE;
  }

  /** A patient at a facility is to be driven to the target facility. */
  void transfer(Patient p) {
    request(p, TRANSFERS, Phase.AWAITING_TRANSFER, r.world.units().size() + p.facility);
  }

  private void request(Patient p, int line, byte phase, int where) {
    p.phase = phase;
    p.vehicle = -1;
    p.level = r.queues.urgency(p);
    int v = stands.nearest(p.place, line);
    r.queues.beginWait(p, where, v >= 0 ? binding(p, Cause.AMBULANCE) : binding(p, unsent(line)));
    r.threats.update(p);
    if (v >= 0) {
      send(v, p);
    } else {
      requests.addLast(line, p);
      if (line == TRANSFERS && waiting > 0) {
        callFromDoors(p.place);
      }
    }
    blameLines();
  }

  /** What binds a patient who waits for a vehicle: what keeps it from taking them anywhere, else what keeps it away. */
  private int binding(Patient p, int otherwise) {
    int hindrance = r.flow.hindrance(p);
    return hindrance == Cause.NONE || hindrance == Cause.BED ? otherwise : hindrance;
  }

  /** Those for whom no vehicle is sent wait for the road if one is idle, as it cannot come, else for a vehicle. */
  private int unsent(int line) {
    return stands.idle(line) > 0 ? Cause.ROAD : Cause.AMBULANCE;
  }

  private void blameLines() {
    for (int line = 0; line < LINES; line++) {
      if (unsent[line] != unsent(line)) {
        unsent[line] = unsent(line);
        for (Patient p = requests.first(line); p != null; p = requests.after(p)) {
          r.queues.blame(p, binding(p, unsent[line]));
        }
      }
    }
  }

  private void callFromDoors() {
    if (waiting > 0 && requests.size(TRANSFERS) > 0) {
      callFromDoors(requests.first(TRANSFERS).place);
    }
  }

  /**
   * A patient who is to be moved from a place, and may hold a bed, calls a vehicle away that waits at a door for one.
   */
  private void callFromDoors(int from) {
    int free = -1;
    for (int v = 0; v < fleet.length; v++) {
      if (state[v] == VehicleState.WAITING && isCalledAway(v)
          && (free < 0 || stands.place(free) != from && stands.place(v) == from)) {
        free = v;
      }
    }
    if (free >= 0) {
      handedOver(free);
    }
  }

  /**
   * Whether a vehicle that waits at a door sets its patient down instead of waiting for a bed: for someone who is to be
   * moved from that facility, or from anywhere when all vehicles wait at doors but idle ones, who cannot get there, or
   * they would have been sent. Else each could wait for what another holds.
   */
  private boolean isCalledAway(int v) {
    return stands.serves(v, TRANSFERS) && requests.size(TRANSFERS) > 0
        && (requests.size(TRANSFERS, stands.place(v)) > 0
            || waiting + idleTransfer == transferVehicles - brokenTransfer);
  }

  private long drive(int v, int from, int to, double luck) {
    return r.world.roads().ticks(from, to, r.world.fleets().get(fleet[v]).speed(), luck);
  }

  private void send(int v, Patient p) {
    World.Fleet f = r.world.fleets().get(fleet[v]);
    long luck = p.luck;
    int journey = p.journeys;
    long ticks = f.base() < 0 ? 0
        : drive(v, stands.place(v), p.place, r.random.uniform(luck, Purpose.RESPONSE, journey));
    ticks += Ticks.ofDraw(f.loading().quantile(r.random.uniform(luck, Purpose.LOADING, journey)));
    withdraw(v);
    announce(fleet[v]);
    patient[v] = p;
    p.vehicle = v;
    r.queues.blame(p, binding(p, Cause.AMBULANCE));
    does(v, VehicleState.COMING, r.now() + ticks);
    r.events.schedule(r.vehicleSlot(v), until[v], Order.VEHICLE);
  }

  private void withdraw(int v) {
    stands.remove(v);
    idle[fleet[v]]--;
    idleTransfer -= stands.serves(v, TRANSFERS) ? 1 : 0;
  }

  private void announce(int f) {
    int broken = workshop.outOfOrder(f);
    r.listener.vehicles(f, r.world.fleets().get(f).vehicles() - idle[f] - broken, broken, r.now());
  }

  private void does(int v, VehicleState now, long end) {
    state[v] = now;
    until[v] = end;
    r.listener.vehicle(v, now, patient[v] == null ? -1 : patient[v].index, stands.place(v), end);
  }

  /** The event of a vehicle. */
  void due(int v) {
    switch (state[v]) {
      case COMING -> pickUp(v);
      case CARRYING -> arrive(v);
      case AT_DOOR -> handedOver(v);
      case REFUELLING -> release(v);
      case IDLE -> goHome(v);
      default -> throw new IllegalStateException("vehicle " + v + " waits at a door but has an event");
    }
  }

  private void pickUp(int v) {
    Patient p = patient[v];
    boolean transfer = p.phase == Phase.AWAITING_TRANSFER;
    int to = transfer ? r.flow.transferTarget(p) : r.world.policies().destination()
        .choose(r, p.index, p.stage.index, p.place, -1);
    stands.move(v, p.place);
    if (to < 0) {
      p.vehicle = -1;
      r.queues.endWait(p);
      if (transfer) {
        r.flow.stay(p);
      } else {
        r.flow.nowhere(p);
      }
      release(v);
      return;
    }
    r.listener.pickUp(fleet[v], transfer, r.now() - p.waitingSince);
    r.queues.endWait(p);
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
    long ticks = f.ride() != null ? Ticks.ofDraw(f.ride().quantile(luck))
        : drive(v, stands.place(v), r.world.place(to), luck);
    does(v, VehicleState.CARRYING, r.now() + ticks);
    r.events.schedule(r.vehicleSlot(v), until[v], Order.VEHICLE);
  }

  private void arrive(int v) {
    Patient p = patient[v];
    int f = p.facility;
    p.place = r.world.place(f);
    stands.move(v, p.place);
    if (!r.admits(f, p)) {
      int other = r.world.policies().destination().choose(r, p.index, p.stage.index, p.place, -1);
      if (other >= 0) {
        r.listener.turnedAway(f, p.klass.index);
        ride(v, p, other);
        return;
      }
    }
    World.Fleet fleet = r.world.fleets().get(this.fleet[v]);
    long ticks = Ticks.ofDraw(fleet.handover()
        .quantile(r.random.uniform(p.luck, Purpose.HANDOVER, p.journeys)));
    does(v, VehicleState.AT_DOOR, r.now() + ticks);
    if (ticks > 0) {
      r.events.schedule(r.vehicleSlot(v), until[v], Order.VEHICLE);
      r.flow.arrive(p, f);
    } else {
      r.flow.arrive(p, f);
      if (state[v] == VehicleState.AT_DOOR) { // else the patient had a bed at once, and the vehicle is free already
        handedOver(v);
      }
    }
  }

  private void handedOver(int v) {
    Patient p = patient[v];
    if (p != null && r.world.fleets().get(fleet[v]).waits() && p.phase == Phase.QUEUED) {
      if (state[v] != VehicleState.WAITING) {
        waiting += stands.serves(v, TRANSFERS) ? 1 : 0;
        does(v, VehicleState.WAITING, r.now());
      }
      if (!isCalledAway(v)) {
        return; // until the patient has a bed: see settled
      }
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
    waiting -= state[v] == VehicleState.WAITING && stands.serves(v, TRANSFERS) ? 1 : 0;
    if (f.refuelEvery() > 0 && ++missions[v] % f.refuelEvery() == 0) {
      long ticks = Ticks.ofDraw(f.refuelTakes().quantile(r.random.uniform(luck[v], Purpose.REFUEL, missions[v])));
      does(v, VehicleState.REFUELLING, r.now() + ticks);
      r.events.schedule(r.vehicleSlot(v), until[v], Order.VEHICLE);
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
      if (r.now() >= until[v] && !r.events.isPending(r.vehicleSlot(v))) { // else it hands over, perhaps beyond the end
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
    patient[v] = null;
    if (workshop.isBroken(v)) {
      takeOut(v);
      return;
    }
    stands.add(v);
    idle[fleet[v]]++;
    idleTransfer += stands.serves(v, TRANSFERS) ? 1 : 0;
    announce(fleet[v]);
    headHome(v);
    employ(v);
    if (state[v] == VehicleState.IDLE) {
      callFromDoors(); // no vehicle may be left that could come
    }
    blameLines();
  }

  private void headHome(int v) {
    long ticks = stands.isHome(v) ? 0 : drive(v, stands.place(v), r.world.fleets().get(fleet[v]).base(), 0.5);
    does(v, VehicleState.IDLE, r.now() + ticks);
    if (!stands.isHome(v)) {
      if (ticks == 0 && stands.mayGoHome(v)) {
        arriveHome(v);
      } else {
        r.events.schedule(r.vehicleSlot(v), until[v], Order.VEHICLE);
      }
    }
  }

  private void takeOut(int v) {
    brokenTransfer += stands.serves(v, TRANSFERS) ? 1 : 0;
    workshop.enter(v);
    announce(fleet[v]);
    does(v, VehicleState.OUT_OF_ORDER, r.now());
    callFromDoors(); // all others may wait at doors
    blameLines();
  }

  /** A vehicle breaks down: it goes to the workshop, now or when it is free. */
  void breaksDown(int v) {
    if (state[v] == VehicleState.IDLE) {
      r.events.cancel(r.vehicleSlot(v));
      withdraw(v);
      takeOut(v);
    }
  }

  /** A vehicle is repaired, and stands at its base. */
  void works(int v) {
    brokenTransfer -= stands.serves(v, TRANSFERS) ? 1 : 0;
    int base = r.world.fleets().get(fleet[v]).base();
    if (base >= 0) {
      stands.move(v, base);
    }
    release(v);
  }

  /** An idle vehicle has had time to be back at its base: it may reach from there whom it could not reach before. */
  private void goHome(int v) {
    if (!stands.isHome(v) && stands.mayGoHome(v)) {
      arriveHome(v);
      employ(v);
      blameLines();
    }
  }

  private void arriveHome(int v) {
    stands.goHome(v);
    does(v, VehicleState.IDLE, r.now());
  }

  /** A road has opened: those who could not go home on it set out. */
  void waysChanged() {
    for (int v = 0; v < fleet.length; v++) {
      boolean kept = state[v] == VehicleState.IDLE && !stands.isHome(v) && !r.events.isPending(r.vehicleSlot(v));
      if (kept && stands.mayGoHome(v)) {
        headHome(v);
      }
    }
  }

  /** Sends an idle vehicle to the most urgent request that it can reach. */
  private void employ(int v) {
    Patient call = stands.serves(v, CALLS) ? requests.first(CALLS, stands, v) : null;
    Patient transfer = stands.serves(v, TRANSFERS) ? requests.first(TRANSFERS, stands, v) : null;
    Patient p = call != null && (transfer == null || requests.level(call) <= requests.level(transfer))
        ? call : transfer;
    if (p != null) {
      requests.remove(p);
      send(v, p);
    }
  }

  /**
   * Roads, facilities or quotas have opened or closed: whom a vehicle could take nowhere waits for one no more, and
   * idle vehicles may reach those who do.
   */
  void worldChanged() {
    for (int line = 0; line < LINES; line++) {
      for (Patient p = requests.first(line); p != null; ) {
        Patient following = requests.after(p);
        if (line == TRANSFERS ? r.flow.transferTarget(p) < 0 : noWay(p)) {
          requests.remove(p);
          r.queues.endWait(p);
          if (line == TRANSFERS) {
            r.flow.stay(p);
          } else {
            r.flow.strand(p);
          }
        } else {
          r.queues.blame(p, binding(p, unsent(line)));
        }
        p = following;
      }
    }
    for (int v = 0; v < fleet.length && requests.size(CALLS) + requests.size(TRANSFERS) > 0; v++) {
      if (state[v] == VehicleState.IDLE) {
        employ(v);
      }
    }
    for (int v = 0; v < fleet.length; v++) {
      if (state[v] == VehicleState.COMING) {
        r.queues.blame(patient[v], binding(patient[v], Cause.AMBULANCE));
      }
    }
    blameLines();
  }

  /** Whether what a vehicle does fits with whom it is out for and with what that patient knows of it. */
  boolean agrees(int v) {
    Patient p = patient[v];
    boolean free = state[v] == VehicleState.IDLE || state[v] == VehicleState.REFUELLING
        || state[v] == VehicleState.OUT_OF_ORDER;
    if (p == null) {
      return free || state[v] == VehicleState.AT_DOOR;
    }
    return !free && p.vehicle == v && switch (state[v]) {
      case COMING -> p.phase == Phase.CALLING || p.phase == Phase.AWAITING_TRANSFER;
      case CARRYING -> p.phase == Phase.RIDING;
      default -> p.phase == Phase.QUEUED && p.place == stands.place(v);
    };
  }

  /** Whether a patient and the vehicle that the patient knows of agree. */
  boolean agrees(Patient p) {
    return p.vehicle < 0 ? p.phase != Phase.RIDING : patient[p.vehicle] == p;
  }

  /** Whether the counts of idle vehicles of each fleet, and of those out of order, are right. */
  boolean countsAgree() {
    int[] counted = new int[idle.length];
    int[] out = new int[idle.length];
    for (int v = 0; v < fleet.length; v++) {
      counted[fleet[v]] += state[v] == VehicleState.IDLE ? 1 : 0;
      out[fleet[v]] += state[v] == VehicleState.OUT_OF_ORDER ? 1 : 0;
    }
    for (int f = 0; f < out.length; f++) {
      out[f] -= workshop.outOfOrder(f);
    }
    return Arrays.equals(counted, idle) && Arrays.stream(out).allMatch(n -> n == 0);
  }
}
