package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.EventList;
import org.mashfa.random.KeyedRandom;

/**
 * One replication of a world: the state, the event loop, and the order in which its parts are told of an event. Meant
 * to be used again for the next replication, so that nothing is allocated once the largest number of patients has been
 * seen. One thread at a time.
 */
public final class Replication implements View, Control {
  private static final int AGENDA = 0;
  private static final int SAMPLER = 1;
  private static final int MEASURE = 2;
  private static final int FIRST = 3;
  private static final By[] BY = By.values();
  private static final int INITIAL_PATIENTS = 256;

  final World world;
  final Tables tables;
  final Unit[] units;
  final Unit[][] unitsOf; // by facility
  final Stage[] stages;
  final EventList events;
  final Patients patients = new Patients(INITIAL_PATIENTS);
  final KeyedRandom random;
  final Agenda agenda;
  final Journeys journeys;
  final Sites sites;
  final Beds beds;
  final Needs needs;
  final Care care;
  final Queues queues;
  final PatientFlow flow;
  final Upheaval upheaval;
  final Staff staff;
  final Supplies supplies;
  final Electricity electricity;
  final Threats threats;
  final Ambulances ambulances;
  final long[] gone = new long[Outcome.values().length];
  Listener listener;

  private final Streams streams;
  private final int stockBase;
  private final int batteryBase;
  private final int vehicleBase;
  private final int patientBase;
  private final int vehicles;
  private long appeared;
  private long handled;
  private int index;
  private boolean changed;

  /**
   * Makes room for replications of a world.
   *
   * @param seed the seed of all luck
   */
  public Replication(World world, long seed) {
    this.world = world;
    tables = new Tables(world);
    units = tables.units;
    unitsOf = tables.unitsOf;
    stages = tables.stages;
    random = new KeyedRandom(seed);
    vehicles = world.fleets().stream().mapToInt(World.Fleet::vehicles).sum();
    stockBase = FIRST + world.demands().size();
    batteryBase = stockBase + world.stocks().size();
    vehicleBase = batteryBase + world.facilities().size();
    patientBase = vehicleBase + vehicles;
    events = new EventList(patientBase + 2 * INITIAL_PATIENTS, world.end());
    agenda = new Agenda(events, AGENDA);
    journeys = new Journeys(this);
    sites = new Sites(this);
    beds = new Beds(this);
    needs = new Needs(this);
    care = new Care(this);
    queues = new Queues(this);
    flow = new PatientFlow(this);
    upheaval = new Upheaval(this);
    staff = new Staff(this);
    supplies = new Supplies(this);
    electricity = new Electricity(this);
    threats = new Threats(this);
    ambulances = new Ambulances(this);
    streams = new Streams(this);
  }

  /**
   * Runs one replication to its end.
   *
   * @param replication its number, 0 or more: with the seed it determines all luck
   * @param listener told of all that happens
   * @throws BrokenLawException if a conservation law does not hold: a defect of the program
   */
  public void run(int replication, Listener listener) {
    this.listener = listener;
    index = replication;
    random.replication(replication);
    events.clear();
    agenda.clear();
    patients.clear();
    Arrays.fill(gone, 0);
    appeared = 0;
    handled = 0;
    changed = false;
    events.schedule(MEASURE, world.warmUp(), Order.WORLD); // scheduled first, so first on its tick
    journeys.start();
    sites.start();
    flow.start();
    queues.start();
    beds.start();
    staff.start();
    supplies.start();
    electricity.start();
    sites.announce();
    ambulances.start();
    streams.start();
    for (Process process : world.processes()) {
      process.start(this);
    }
    events.schedule(SAMPLER, world.warmUp(), Order.SAMPLE);
    for (int slot = events.next(); slot >= 0; slot = events.next()) {
      handled++;
      if (slot >= patientBase) {
        Patient p = patients.at(slot - patientBase >> 1);
        if ((slot - patientBase & 1) == 0) {
          flow.due(p);
        } else {
          threats.strike(p);
        }
      } else {
        rarer(slot);
      }
      queues.settle();
      while (changed) {
        changed = false;
        flow.worldChanged();
        ambulances.worldChanged();
        queues.settle();
      }
    }
    bookAll();
    listener.ends(this);
    Laws.check(this);
  }

  private void rarer(int slot) {
    if (slot >= vehicleBase) {
      ambulances.due(slot - vehicleBase);
    } else if (slot >= batteryBase) {
      electricity.batteryEmpty(slot - batteryBase);
    } else if (slot >= stockBase) {
      supplies.due(slot - stockBase);
    } else if (slot >= FIRST) {
      streams.arrive(slot - FIRST);
    } else if (slot == AGENDA) {
      agenda.keep();
    } else if (slot == MEASURE) {
      if (now() < world.end()) {
        bookAll();
        supplies.stockUp();
        beds.measuringStarts();
        listener.measuringStarts(this);
        events.schedule(MEASURE, world.end(), Order.SAMPLE); // waits are booked up to the end, not to the last event
      }
    } else {
      sample();
    }
  }

  private void sample() {
    listener.sample(this);
    events.schedule(SAMPLER, now() + world.sample(), Order.SAMPLE);
  }

  /** Books all waits up to now. */
  private void bookAll() {
    for (int i = 0; i < patients.bound(); i++) {
      Patient p = patients.at(i);
      if (Phase.waits(p.phase)) {
        queues.book(p);
      }
    }
  }

  /** A new patient, in their zone, about to seek care. */
  Patient appear(long luck, int klass, int zone) {
    if (patients.full()) {
      int n = 2 * patients.capacity();
      patients.grow(n);
      events.ensureSlots(patientBase + 2 * n);
      flow.ensure(n);
      queues.ensure(n);
      beds.ensure(n);
      ambulances.ensure(n);
    }
    Patient p = patients.take();
    appeared++;
    p.phase = Phase.DELAYED;
    p.klass = tables.classes[klass];
    p.facility = -1;
    p.inside = -1;
    p.target = -1;
    p.place = zone;
    p.zone = zone;
    p.bed = null;
    p.want = null;
    p.vehicle = -1;
    p.level = 0;
    p.steps = 0;
    p.journeys = 0;
    p.kinds = 0;
    p.cared = false;
    p.byAmbulance = false;
    p.boarding = false;
    p.luck = luck;
    flow.beginWith(p, stages[p.klass.plan.entry()]);
    p.onset = now();
    p.remaining = -1;
    p.cause = Cause.NONE;
    p.booked = -1;
    p.lackSpeed = 0;
    p.lackMortality = 0;
    threats.begin(p);
    listener.appears(klass, zone);
    return p;
  }

  /** A casualty's delay is over. */
  void endDelay(Patient p) {
    By by = BY[p.target];
    p.target = -1;
    switch (by) {
      case DOOR -> {
        int to = world.policies().destination().choose(this, p.index, p.stage.index, p.place, -1);
        if (to < 0) {
          flow.setOut(p);
        } else {
          p.place = world.place(to);
          flow.arrive(p, to);
        }
      }
      case OWN -> flow.setOut(p);
      case AMBULANCE -> ambulances.call(p);
    }
  }

  /** Facilities or roads have opened or closed: those who look for a way look again at the end of this event. */
  void worldChanged() {
    changed = true;
  }

  int streamSlot(int d) {
    return FIRST + d;
  }

  int stockSlot(int k) {
    return stockBase + k;
  }

  int batterySlot(int f) {
    return batteryBase + f;
  }

  int vehicleSlot(int v) {
    return vehicleBase + v;
  }

  int careSlot(Patient p) {
    return patientBase + 2 * p.index;
  }

  int threatSlot(Patient p) {
    return patientBase + 2 * p.index + 1;
  }

  int vehicles() {
    return vehicles;
  }

  /** Events handled so far. */
  public long events() {
    return handled;
  }

  long appeared() {
    return appeared;
  }

  // ---- View ----

  @Override
  public World world() {
    return world;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public long now() {
    return events.now();
  }

  @Override
  public int patientClass(int patient) {
    return patients.at(patient).klass.index;
  }

  @Override
  public double survival(int patient, long ticks) {
    return threats.survival(patients.at(patient), ticks);
  }

  /** Whether a facility functions and is able to give a stage, however full it is. */
  boolean treats(int facility, Stage stage) {
    if (!stage.able[facility]) {
      return false;
    }
    for (int role : stage.roles) {
      if (!staff.exists(tables.poolAt[facility * world.roles().size() + role])) {
        return false;
      }
    }
    return open(stage.unit[facility]);
  }

  /** Whether a unit's patients have a bed, or another unit of the facility to go to. */
  boolean open(Unit u) {
    return u.open > 0 || u.overflow != null && u.overflow.open > 0;
  }

  /** Whether a facility lets in a patient who stands at its door. */
  boolean admits(int facility, Patient p) {
    return treats(facility, p.stage) && sites.accepts(facility, p.place, p)
        && beds.mayWait(p.stage.unit[facility]);
  }

  @Override
  public boolean takes(int facility, int stage, int place) {
    return takes(facility, stages[stage], place);
  }

  boolean takes(int facility, Stage stage, int place) {
    return treats(facility, stage) && beds.mayWait(stage.unit[facility]) && sites.accepts(facility, place, null)
        && journeys.open(place, tables.zones + facility);
  }

  @Override
  public int[] nearestFirst(int place) {
    return world.roads().nearestFirst(place);
  }

  @Override
  public long journey(int place, int facility) {
    return world.roads().journey(place, tables.zones + facility);
  }

  @Override
  public int unit(int facility, int stage) {
    Unit unit = stages[stage].unit[facility];
    return unit == null ? -1 : unit.index;
  }

  @Override
  public int beds(int unit) {
    return units[unit].open;
  }

  @Override
  public int busy(int unit) {
    return units[unit].busy;
  }

  @Override
  public long stays(int unit) {
    return beds.stays(units[unit]);
  }

  @Override
  public int waiting(int unit) {
    return units[unit].waiting;
  }

  @Override
  public boolean transferVehicleAtHand(int place) {
    return ambulances.transferVehicleAtHand(place);
  }

  @Override
  public double load(int unit) {
    return units[unit].load();
  }

  @Override
  public Functionality functionality(int facility) {
    return sites.functionality(facility);
  }

  @Override
  public double stock(int stock) {
    return supplies.level(stock);
  }

  @Override
  public long autonomy(int facility) {
    return electricity.autonomy(facility);
  }

  @Override
  public double population(int zone) {
    return streams.population(zone);
  }

  @Override
  public boolean withinReach(int zone) {
    for (int f : world.roads().nearestFirst(zone)) {
      if (journey(zone, f) > world.reach()) {
        return false;
      }
      int unit = world.reachKind() < 0 ? -1 : tables.unitAt[f * world.kinds().size() + world.reachKind()];
      boolean open = world.reachKind() < 0 ? functionality(f) != Functionality.NONE : unit >= 0 && units[unit].open > 0;
      if (open && journeys.open(zone, tables.zones + f)) {
        return true;
      }
    }
    return false;
  }

  // ---- Control ----

  @Override
  public KeyedRandom random() {
    return random;
  }

  @Override
  public void at(long tick, Runnable action) {
    agenda.at(tick, action);
  }

  @Override
  public void casualty(long source, long number, int patientClass, int zone, long delay, double speed, By by) {
    requireOneOf("patient class", patientClass, tables.classes.length);
    requireOneOf("zone", zone, tables.zones);
    Patient p = appear(KeyedRandom.entity(source, number), patientClass, zone);
    p.threat.delaySpeed = speed;
    p.target = by.ordinal(); // what the delay leads to; a transfer comes later, if ever
    events.schedule(careSlot(p), now() + Math.max(0, delay), Order.CARE);
    threats.update(p);
  }

  @Override
  public void deadAtScene(int zone, int people) {
    listener.deadAtScene(zone, people);
  }

  @Override
  public void hit(int facility, int[] units, double loss, boolean closes, long restoredAt, double patientsKilled) {
    requireOneOf("facility", facility, tables.facilities);
    for (int u : units) {
      requireOneOf("unit", u, this.units.length);
      if (this.units[u].facility != facility) {
        throw new IllegalArgumentException("unit = " + u + ", expected one of facility " + facility);
      }
    }
    requireShare("loss", loss);
    requireShare("patientsKilled", patientsKilled);
    sites.hit(facility, units, loss, closes, restoredAt, patientsKilled);
  }

  private static void requireOneOf(String what, int value, int n) {
    if (value < 0 || value >= n) {
      throw new IllegalArgumentException(what + " = " + value + ", expected 0 to " + (n - 1));
    }
  }

  private static void requireShare(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " = " + value + ", expected 0 to 1");
    }
  }

  @Override
  public void status(int facility, double beds, long kinds, long until) {
    sites.status(facility, beds, kinds, until);
  }

  @Override
  public void staffLost(int facility, double probability) {
    staff.lose(facility, probability);
  }

  @Override
  public void staffAway(int facility, int role, double share, long until) {
    staff.away(facility, role, share, until);
  }

  @Override
  public void staffMove(int from, double share, int[] to, long after) {
    staff.move(from, share, to, after);
  }

  @Override
  public void stockLost(int facility, double share) {
    supplies.lose(facility, share);
  }

  @Override
  public void supply(int facility, int item, boolean fails) {
    supplies.interrupt(facility, item, fails);
  }

  @Override
  public void power(int facility, boolean fails) {
    electricity.fault(facility, fails);
  }

  @Override
  public void move(int from, double people, int[] to, double[] shares) {
    streams.move(from, people, to, shares);
  }

  @Override
  public void grid(int facility, boolean fails) {
    electricity.grid(facility, fails);
  }

  @Override
  public void road(int zoneA, int zoneB, boolean closes) {
    journeys.close(zoneA, zoneB, closes);
  }
}
