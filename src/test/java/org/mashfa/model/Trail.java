package org.mashfa.model;

import static org.mashfa.model.Witness.demand;

import java.util.Arrays;
import org.mashfa.model.Corners.Corner;
import org.mashfa.random.KeyedRandom;

/**
 * Follows each vehicle by what is announced of it, and holds it to the laws: one place and one state at a time; it sets out
 * from where it is, on an open road, and is there after the time that the road asks for; for one patient at a time, who
 * knows it and whom no other vehicle carries; one mission after the other; out of service with nobody.
 */
final class Trail {
  private static final int NOBODY = -1;

  private final Replication r;
  private final World world;
  private final Corners corners;
  private final World.Fleet[] fleet;
  private final int[] number; // vehicle: that of its fleet
  private final VehicleState[] state;
  private final int[] patient; // whom it fetches or carries, or NOBODY
  private final long[] luck; // of that patient
  private final PatientClass[] klass; // of that patient, when the vehicle set out
  private final int[] place; // where it is or set out from
  private final int[] target; // where it drives
  private final long[] until;
  private final int[] delivered; // missions that ended at a door
  private final int[] busy; // fleet
  private int[] carrier = {}; // patient: vehicle that fetches or carries them, or NOBODY
  private long legs;

  Trail(Replication r, Corners corners) {
    this.r = r;
    this.corners = corners;
    world = r.world();
    int n = r.vehicles();
    fleet = new World.Fleet[n];
    number = new int[n];
    busy = new int[world.fleets().size()];
    for (int f = 0, v = 0; f < busy.length; f++) {
      for (int end = v + world.fleets().get(f).vehicles(); v < end; v++) {
        fleet[v] = world.fleets().get(f);
        number[v] = f;
      }
    }
    state = new VehicleState[n];
    Arrays.fill(state, VehicleState.IDLE);
    patient = new int[n];
    Arrays.fill(patient, NOBODY);
    luck = new long[n];
    klass = new PatientClass[n];
    place = new int[n];
    Arrays.setAll(place, v -> fleet[v].base());
    target = new int[n];
    until = new long[n];
    delivered = new int[n];
  }

  /** Journeys followed, each from where the vehicle was to where it then was, or until it was called off. */
  long legs() {
    return legs;
  }

  /** Vehicles of a fleet that are neither idle nor out of order. */
  int busy(int f) {
    return busy[f];
  }

  void vehicle(int v, VehicleState now, int p, int at, long end) {
    demand(end >= r.now(), "vehicle %d does until tick %d what it begins at %d", v, end, r.now());
    switch (now) {
      case COMING -> comes(v, p, at, end);
      case CARRYING -> carries(v, p, at, end);
      case AT_DOOR -> arrives(v, p, at, end);
      case WAITING -> waits(v, p, at);
      case REFUELLING -> refuels(v, p, at, end);
      case OUT_OF_ORDER -> breaksDown(v, p, at);
      case IDLE -> idles(v, p, at, end);
    }
    busy[number[v]] += onMission(now) - onMission(state[v]);
    state[v] = now;
    place[v] = at;
    until[v] = end;
  }

  private static int onMission(VehicleState state) {
    return state == VehicleState.IDLE || state == VehicleState.OUT_OF_ORDER ? 0 : 1;
  }

  private void comes(int v, int p, int at, long end) {
    Patient whom = r.patients.at(p);
    demand(state[v] == VehicleState.IDLE, "vehicle %d sets out for patient %d and is %s", v, p, state[v]);
    demand(at == place[v] || based(v) == 0, "vehicle %d sets out from place %d and is at %d", v, at, place[v]);
    demand(carrier(p) == NOBODY, "vehicle %d sets out for patient %d, for whom vehicle %d is out", v, p, carrier(p));
    demand(whom.vehicle == v && (whom.phase == Phase.CALLING && fleet[v].calls()
        || whom.phase == Phase.AWAITING_TRANSFER && fleet[v].transfers()),
        "vehicle %d sets out for patient %d in phase %d, who knows of vehicle %d", v, p, whom.phase, whom.vehicle);
    long drive = based(v) * drive(v, at, whom.place, luck(whom, Purpose.RESPONSE, whom.journeys));
    long loading = Math.round(fleet[v].loading().quantile(luck(whom, Purpose.LOADING, whom.journeys)));
    demand(end == r.now() + drive + loading, "vehicle %d needs %d ticks and %d to load, from tick %d to %d", v, drive, loading,
        r.now(), end);
    demand(based(v) == 0 || open(at, whom.place), "vehicle %d sets out from %d to %d, and the road is closed", v, at, whom.place);
    if (based(v) == 1 && at != fleet[v].base()) {
      corners.reach(until[v] > r.now() ? Corner.SENT_OUT_ON_THE_WAY_HOME : Corner.SENT_OUT_WHILE_KEPT_FROM_HOME);
    }
    patient[v] = p;
    luck[v] = whom.luck;
    klass[v] = whom.klass;
    target[v] = whom.place;
    carrier[p] = v;
    legs++;
  }

  private void carries(int v, int p, int at, long end) {
    Patient whom = r.patients.at(p);
    boolean on = state[v] == VehicleState.CARRYING;
    demand(on || state[v] == VehicleState.COMING, "vehicle %d sets out with patient %d and is %s", v, p, state[v]);
    there(v, p, at);
    demand(at == whom.place && whom.phase == Phase.RIDING, "vehicle %d at %d carries patient %d at %d in phase %d", v, at, p,
        whom.place, whom.phase);
    int to = world.place(whom.facility);
    if (on) {
      demand(to != at && !r.admits(at - world.zones().size(), whom), "vehicle %d drives on from an open door, %d to %d", v, at, to);
      corners.reach(Corner.DRIVEN_ON_FROM_A_DOOR);
    } else {
      if (based(v) == 1 && !open(place[v], at)) {
        corners.reach(Corner.ROAD_CLOSED_WHILE_COMING);
      }
      if (whom.klass != klass[v]) {
        corners.reach(Corner.WORSENED_WHILE_FETCHED);
      }
      if (whom.remaining >= 0) {
        corners.reach(Corner.EVACUEE_RIDES);
      }
      if (at >= world.zones().size() && whom.target != whom.facility) {
        corners.reach(Corner.DRIVEN_ELSEWHERE_THAN_CHOSEN);
      }
    }
    klass[v] = whom.klass;
    double luck = luck(whom, Purpose.RIDE, whom.journeys - 1);
    long drive = fleet[v].ride() == null ? drive(v, at, to, luck) : Math.max(0, Math.round(fleet[v].ride().quantile(luck)));
    demand(end == r.now() + drive, "vehicle %d needs %d ticks from tick %d to %d", v, drive, r.now(), end);
    demand(open(at, to), "vehicle %d sets out from %d to %d, and the road is closed", v, at, to);
    target[v] = to;
    legs++;
  }

  private void arrives(int v, int p, int at, long end) {
    Patient whom = r.patients.at(p);
    demand(state[v] == VehicleState.CARRYING, "vehicle %d is at a door and was %s", v, state[v]);
    there(v, p, at);
    demand(whom.place == at, "vehicle %d is at door %d with patient %d at %d", v, at, p, whom.place);
    long takes = Math.max(0, Math.round(fleet[v].handover().quantile(luck(whom, Purpose.HANDOVER, whom.journeys))));
    demand(end == r.now() + takes, "vehicle %d needs %d ticks to hand over, from tick %d to %d", v, takes, r.now(), end);
    carrier[p] = NOBODY;
    if (!open(place[v], at)) {
      corners.reach(Corner.ROAD_CLOSED_WHILE_RIDING);
    }
    if (whom.klass != klass[v]) {
      corners.reach(Corner.WORSENED_WHILE_RIDING);
    }
    if (!r.treats(whom.facility, whom.stage)) {
      corners.reach(Corner.BROUGHT_TO_A_CLOSED_DOOR);
    }
  }

  private void waits(int v, int p, int at) {
    demand(state[v] == VehicleState.AT_DOOR && fleet[v].waits(), "vehicle %d waits at a door and was %s", v, state[v]);
    there(v, p, at);
    demand(r.patients.at(p).phase == Phase.QUEUED, "vehicle %d waits for patient %d in phase %d", v, p, r.patients.at(p).phase);
  }

  private void refuels(int v, int p, int at, long end) {
    delivered(v, p, at);
    demand(refuels(v), "vehicle %d refuels after %d missions", v, delivered[v]);
    int inFleet = 0;
    while (v > inFleet && number[v - inFleet - 1] == number[v]) {
      inFleet++;
    }
    double luck = r.random.uniform(KeyedRandom.entity(KeyedRandom.source("vehicle:" + fleet[v].name()), inFleet), Purpose.REFUEL,
        delivered[v]);
    long takes = Math.max(0, Math.round(fleet[v].refuelTakes().quantile(luck)));
    demand(end == r.now() + takes, "vehicle %d needs %d ticks to refuel, from tick %d to %d", v, takes, r.now(), end);
    corners.reach(someoneWaits(Phase.CALLING) || someoneWaits(Phase.AWAITING_TRANSFER) ? Corner.REFUELLING_WHILE_SOMEONE_WAITS
        : Corner.REFUELLED);
  }

  private void breaksDown(int v, int p, int at) {
    demand(fleet[v].breakdown() != null && p == NOBODY, "vehicle %d breaks down with patient %d", v, p);
    switch (state[v]) {
      case IDLE -> demand(at == place[v] || based(v) == 0, "vehicle %d breaks down at %d, and stood at %d", v, at, place[v]);
      case OUT_OF_ORDER -> demand(false, "vehicle %d breaks down, and is out of order", v);
      default -> isFree(v, p, at);
    }
    patient[v] = NOBODY;
    corners.reach(state[v] == VehicleState.IDLE ? Corner.BROKE_DOWN_IDLE : Corner.BROKE_DOWN_ON_A_MISSION);
  }

  private void idles(int v, int p, int at, long end) {
    demand(p == NOBODY, "vehicle %d is idle with patient %d", v, p);
    if (state[v] == VehicleState.IDLE && at != place[v]) {
      comesHome(v, at);
      return;
    }
    if (state[v] == VehicleState.IDLE) {
      demand(r.now() > until[v] && open(at, fleet[v].base()), "vehicle %d sets out for home from %d once more", v, at);
      corners.reach(Corner.KEPT_FROM_HOME_BY_A_ROAD);
    } else {
      isFree(v, p, at);
    }
    patient[v] = NOBODY;
    long home = based(v) == 0 ? 0 : drive(v, at, fleet[v].base(), 0.5);
    demand(end == r.now() + home, "vehicle %d needs %d ticks home, from tick %d to %d", v, home, r.now(), end);
  }

  /** What it did is over, or was called off. */
  private void isFree(int v, int p, int at) {
    switch (state[v]) {
      case COMING, CARRYING -> calledOff(v, at);
      case AT_DOOR, WAITING -> {
        delivered(v, p, at);
        demand(!refuels(v), "vehicle %d does not refuel after %d missions", v, delivered[v]);
      }
      case REFUELLING -> demand(r.now() == until[v] && at == place[v],
          "vehicle %d has fuel at tick %d and place %d, not at %d and %d", v, r.now(), at, until[v], place[v]);
      case OUT_OF_ORDER -> {
        demand(based(v) == 0 || at == fleet[v].base(), "vehicle %d is repaired at %d", v, at);
        corners.reach(Corner.REPAIRED);
      }
      default -> throw new AssertionError(state[v]);
    }
  }

  private void comesHome(int v, int at) {
    demand(based(v) == 1 && at == fleet[v].base() && at != place[v], "vehicle %d comes home from %d to %d", v, place[v], at);
    demand(r.now() == until[v], "vehicle %d is home at tick %d, and was to be at %d", v, r.now(), until[v]);
    demand(open(place[v], at), "vehicle %d comes home from %d to %d, and the road is closed", v, place[v], at);
  }

  /** Before the end of its way it is where it set out from; at the end of its way it may be there, for nobody. */
  private void calledOff(int v, int at) {
    boolean noDoor = state[v] == VehicleState.COMING && r.now() == until[v] && at == target[v];
    demand(r.now() <= until[v] && (at == place[v] || noDoor || based(v) == 0 && state[v] == VehicleState.COMING),
        "vehicle %d is called off between %d and %d, and is at %d", v, place[v], target[v], at);
    Patient whom = r.patients.at(patient[v]);
    demand(whom.luck != luck[v] || whom.vehicle != v, "vehicle %d is idle, and patient %d rides in it", v, patient[v]);
    carrier[patient[v]] = NOBODY;
    corners.reach(noDoor && at != place[v] ? Corner.CAME_FOR_NOBODY : Corner.CALLED_OFF);
  }

  /** It is where it drove, when it was to be there, with the patient with whom it set out. */
  private void there(int v, int p, int at) {
    int goal = state[v] == VehicleState.AT_DOOR ? place[v] : target[v];
    demand(r.now() == until[v] && at == goal, "vehicle %d is at place %d at tick %d, not at %d at %d", v, at, r.now(), goal,
        until[v]);
    Patient whom = r.patients.at(p);
    demand(p == patient[v] && whom.luck == luck[v] && whom.vehicle == v,
        "vehicle %d is out for patient %d, and has patient %d, who knows of vehicle %d", v, patient[v], p, whom.vehicle);
  }

  /** A mission is over at a door: the time to hand over has passed, and nobody waits for a bed with it but is called away. */
  private void delivered(int v, int p, int at) {
    boolean waited = state[v] == VehicleState.WAITING;
    demand(waited || state[v] == VehicleState.AT_DOOR, "vehicle %d ends a mission and was %s", v, state[v]);
    demand(at == place[v] && p == NOBODY, "vehicle %d ends a mission at %d with patient %d, and stood at %d", v, at, p, place[v]);
    demand(waited ? r.now() >= until[v] : r.now() == until[v], "vehicle %d ends a mission at tick %d, and hands over until %d", v,
        r.now(), until[v]);
    Patient whom = r.patients.at(patient[v]);
    demand(whom.luck != luck[v] || whom.vehicle != v, "vehicle %d ends its mission, and patient %d knows of it", v, patient[v]);
    if (whom.luck == luck[v] && whom.klass.death != null && whom.threat.deathAt <= r.now()) {
      corners.reach(Corner.DEATH_WITH_THE_VEHICLE_AT_THE_DOOR);
    }
    if (waited && whom.luck == luck[v] && whom.phase == Phase.QUEUED && whom.place == at) {
      demand(someoneWaits(Phase.AWAITING_TRANSFER), "vehicle %d leaves patient %d waiting, and nobody is to be moved", v, patient[v]);
      corners.reach(Corner.CALLED_AWAY_FROM_A_DOOR);
    }
    patient[v] = NOBODY;
    delivered[v]++;
  }

  /** Whether someone for whom no vehicle is out calls one, or is to be moved. */
  private boolean someoneWaits(byte phase) {
    boolean any = false;
    for (int i = 0; i < r.patients.bound(); i++) {
      Patient p = r.patients.at(i);
      any |= p.phase == phase && p.vehicle < 0;
    }
    return any;
  }

  /** Holds at the end of a replication: what is under way ends later. */
  void ends() {
    for (int v = 0; v < state.length; v++) {
      boolean open = state[v] == VehicleState.IDLE || state[v] == VehicleState.WAITING
          || state[v] == VehicleState.OUT_OF_ORDER;
      demand(open || until[v] > r.now(), "vehicle %d is %s until tick %d", v, state[v], until[v]);
    }
  }

  private int carrier(int p) {
    if (p >= carrier.length) {
      int known = carrier.length;
      carrier = Arrays.copyOf(carrier, 2 * p + 1);
      Arrays.fill(carrier, known, carrier.length, NOBODY);
    }
    return carrier[p];
  }

  private boolean refuels(int v) {
    return fleet[v].refuelEvery() > 0 && delivered[v] % fleet[v].refuelEvery() == 0;
  }

  /** 1 for a vehicle with a base, 0 for one that is at hand everywhere. */
  private int based(int v) {
    return fleet[v].base() < 0 ? 0 : 1;
  }

  private boolean open(int from, int to) {
    return r.journeys.open(from, to);
  }

  private double luck(Patient p, int purpose, int ordinal) {
    return r.random.uniform(p.luck, purpose, ordinal);
  }

  private long drive(int v, int from, int to, double luck) {
    return world.roads().ticks(from, to, fleet[v].speed(), luck);
  }
}
