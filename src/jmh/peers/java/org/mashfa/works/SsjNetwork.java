package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/** W3 for SSJ, as {@link SsjQueue}. */
final class SsjNetwork implements Work, Network.Sums {
  private final Simulator simulator = new Simulator();
  private final RandomStream luck = new MRG32k3a();
  private final ExponentialGen patience = new ExponentialGen(new MRG32k3a(), 1 / Network.MEAN_PATIENCE);
  private final LognormalGen ride = lognormal(Network.MEAN_RIDE, Network.CV_RIDE);
  private final ExponentialGen[] gaps = new ExponentialGen[Network.HOSPITALS];
  private final RandomVariateGen[][] services = new RandomVariateGen[Network.KINDS][Network.CLASSES];
  private final Station[] stations = new Station[Network.STATIONS];
  private final Accumulate busyAmbulances = new Accumulate(simulator);
  private final Tally stay = new Tally();
  private int riding;
  private long events;
  private long arrivals;
  private long deaths;
  private long transfers;

  SsjNetwork() {
    for (int h = 0; h < gaps.length; h++) {
      gaps[h] = new ExponentialGen(new MRG32k3a(), 1 / Network.meanGap(h));
    }
    for (int k = 0; k < Network.KINDS; k++) {
      for (int c = 0; c < Network.CLASSES; c++) {
        services[k][c] = lognormal(Network.meanService(k, c), Network.cvService(k));
      }
    }
    for (int s = 0; s < stations.length; s++) {
      stations[s] = new Station(s);
    }
  }

  private static LognormalGen lognormal(double mean, double cv) {
    return new LognormalGen(new MRG32k3a(), Network.mu(mean, cv), Network.sigma(cv));
  }

  private static final class Patient {
    private int klass;
    private double born;
    private double since;
    private Death death;
  }

  private final class Station {
    private final int number;
    private final List<ArrayDeque<Patient>> lines = new ArrayList<>();
    private final Tally[] waits = new Tally[Network.CLASSES];
    private final Accumulate waiting = new Accumulate(simulator);
    private final Accumulate serving = new Accumulate(simulator);
    private int queued;
    private int busy;

    Station(int number) {
      this.number = number;
      for (int c = 0; c < waits.length; c++) {
        waits[c] = new Tally();
        lines.add(new ArrayDeque<>());
      }
    }

    void init() {
      queued = busy = 0;
      waiting.init(0);
      serving.init(0);
      for (int c = 0; c < waits.length; c++) {
        waits[c].init();
        lines.get(c).clear();
      }
    }

    void join(Patient patient) {
      patient.since = simulator.time();
      if (busy < Network.servers(number)) {
        serving.update(++busy);
        start(patient);
        return;
      }
      lines.get(patient.klass).addLast(patient);
      waiting.update(++queued);
      if (Network.kind(number) == Network.EMERGENCY && patient.klass == Network.RED) {
        patient.death = new Death(patient, this);
        patient.death.schedule(patience.nextDouble());
      }
    }

    void start(Patient patient) {
      if (patient.death != null) {
        patient.death.cancel();
        patient.death = null;
      }
      waits[patient.klass].add(simulator.time() - patient.since);
      new EndOfService(patient, this).schedule(services[Network.kind(number)][patient.klass].nextDouble());
    }

    void next() {
      for (ArrayDeque<Patient> line : lines) {
        if (!line.isEmpty()) {
          waiting.update(--queued);
          start(line.removeFirst());
          return;
        }
      }
      serving.update(--busy);
    }
  }

  private final class Arrival extends Event {
    private final int hospital;

    Arrival(int hospital) {
      super(simulator);
      this.hospital = hospital;
    }

    @Override
    public void actions() {
      events++;
      arrivals++;
      schedule(gaps[hospital].nextDouble());
      Patient patient = new Patient();
      patient.klass = Network.classOf(luck.nextDouble());
      patient.born = simulator.time();
      Station door = stations[hospital * Network.KINDS];
      if (door.busy == Network.servers(door.number) && riding < Network.AMBULANCES
          && luck.nextDouble() < Network.DRIVEN_ON) {
        transfers++;
        busyAmbulances.update(++riding);
        new Delivery(patient, leastBusy(hospital)).schedule(ride.nextDouble());
      } else {
        door.join(patient);
      }
    }
  }

  private Station leastBusy(int except) {
    Station best = null;
    for (int h = 0; h < Network.HOSPITALS; h++) {
      Station door = stations[h * Network.KINDS];
      if (h != except && (best == null || door.busy + door.queued < best.busy + best.queued)) {
        best = door;
      }
    }
    return best;
  }

  private final class Delivery extends Event {
    private final Patient patient;
    private final Station door;

    Delivery(Patient patient, Station door) {
      super(simulator);
      this.patient = patient;
      this.door = door;
    }

    @Override
    public void actions() {
      events++;
      busyAmbulances.update(--riding);
      door.join(patient);
    }
  }

  private final class EndOfService extends Event {
    private final Patient patient;
    private final Station station;

    EndOfService(Patient patient, Station station) {
      super(simulator);
      this.patient = patient;
      this.station = station;
    }

    @Override
    public void actions() {
      events++;
      station.next();
      int next = Network.next(station.number, Network.kind(station.number) < Network.ICU ? luck.nextDouble() : 0);
      if (next < 0) {
        stay.add(simulator.time() - patient.born);
      } else {
        stations[next].join(patient);
      }
    }
  }

  private final class Death extends Event {
    private final Patient patient;
    private final Station station;

    Death(Patient patient, Station station) {
      super(simulator);
      this.patient = patient;
      this.station = station;
    }

    @Override
    public void actions() {
      events++;
      deaths++;
      station.lines.get(patient.klass).remove(patient);
      station.waiting.update(--station.queued);
    }
  }

  private final class EndOfSim extends Event {
    EndOfSim() {
      super(simulator);
    }

    @Override
    public void actions() {
      simulator.stop();
    }
  }

  @Override
  public double[] replicate(int replication) {
    simulator.init();
    for (Station station : stations) {
      station.init();
    }
    busyAmbulances.init(0);
    stay.init();
    riding = 0;
    events = arrivals = deaths = transfers = 0;
    new EndOfSim().schedule(Network.END);
    for (int h = 0; h < Network.HOSPITALS; h++) {
      new Arrival(h).schedule(gaps[h].nextDouble());
    }
    simulator.start();
    return Network.answers(this);
  }

  @Override
  public double events() {
    return events;
  }

  @Override
  public double arrivals() {
    return arrivals;
  }

  @Override
  public double deaths() {
    return deaths;
  }

  @Override
  public double transfers() {
    return transfers;
  }

  @Override
  public double wait(int station, int klass) {
    return stations[station].waits[klass].sum();
  }

  @Override
  public double started(int station, int klass) {
    return stations[station].waits[klass].numberObs();
  }

  @Override
  public double meanStay() {
    return stay.average();
  }

  @Override
  public double meanQueue(int station) {
    return stations[station].waiting.average();
  }

  @Override
  public double meanBusyAmbulances() {
    return busyAmbulances.average();
  }
}
