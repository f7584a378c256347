package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.distributions.ContinuousDistribution;
import org.cloudsimplus.distributions.ExponentialDistr;
import org.cloudsimplus.distributions.LogNormalDistr;
import org.cloudsimplus.distributions.UniformDistr;

/** W3 for CloudSim Plus, as {@link CloudSimQueue}; the hospitals are entities that send patients to each other. */
final class CloudSimNetwork implements Work {
  private static final double SHORTEST = 1e-9;
  private static final int ARRIVAL = 1;
  private static final int SERVED = 2;
  private static final int DELIVERY = 3;
  private static final int DEATH = 4;

  private final UniformDistr luck;
  private final ExponentialDistr patience;
  private final LogNormalDistr ride;
  private final ExponentialDistr[] gaps = new ExponentialDistr[Network.HOSPITALS];
  private final ContinuousDistribution[][] services = new ContinuousDistribution[Network.KINDS][Network.CLASSES];

  CloudSimNetwork(long firstSeed) {
    long seed = firstSeed;
    luck = new UniformDistr(0, 1, seed++);
    patience = new ExponentialDistr(Network.MEAN_PATIENCE, seed++);
    ride = lognormal(Network.MEAN_RIDE, Network.CV_RIDE, seed++);
    for (int h = 0; h < gaps.length; h++) {
      gaps[h] = new ExponentialDistr(Network.meanGap(h), seed++);
    }
    for (int k = 0; k < Network.KINDS; k++) {
      for (int c = 0; c < Network.CLASSES; c++) {
        services[k][c] = lognormal(Network.meanService(k, c), Network.cvService(k), seed++);
      }
    }
  }

  private static LogNormalDistr lognormal(double mean, double cv, long seed) {
    return new LogNormalDistr(Network.sigma(cv), Network.mu(mean, cv), seed);
  }

  @Override
  public double[] replicate(int replication) {
    CloudSimPlus simulation = new CloudSimPlus(SHORTEST);
    Hospitals hospitals = new Hospitals(simulation);
    simulation.start();
    hospitals.settleAll();
    return Network.answers(hospitals);
  }

  private static final class Patient {
    private int klass;
    private int station;
    private double born;
    private double since;
    private boolean endangered;
  }

  private final class Hospitals implements Network.Sums {
    private final Simulation simulation;
    private final Hospital[] members = new Hospital[Network.HOSPITALS];
    private final double[][] waits = new double[Network.STATIONS][Network.CLASSES];
    private final long[][] starts = new long[Network.STATIONS][Network.CLASSES];
    private final double[] waitingArea = new double[Network.STATIONS];
    private final double[] busyArea = new double[Network.STATIONS];
    private final double[] changed = new double[Network.STATIONS];
    private double ridingArea;
    private double ridingChanged;
    private double stay;
    private long discharged;
    private int riding;
    private long events;
    private long arrivals;
    private long deaths;
    private long transfers;

    Hospitals(Simulation simulation) {
      this.simulation = simulation;
      for (int h = 0; h < members.length; h++) {
        members[h] = new Hospital(this, h);
      }
    }

    Hospital leastBusy(int except) {
      Hospital best = null;
      for (int h = 0; h < members.length; h++) {
        if (h != except && (best == null || members[h].inEmergency() < best.inEmergency())) {
          best = members[h];
        }
      }
      return best;
    }

    void ride(int change, double now) {
      ridingArea += riding * (now - ridingChanged);
      ridingChanged = now;
      riding += change;
    }

    void settleAll() {
      ride(0, Network.END);
      for (Hospital member : members) {
        for (int k = 0; k < Network.KINDS; k++) {
          member.settle(k, Network.END);
        }
      }
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
      return waits[station][klass];
    }

    @Override
    public double started(int station, int klass) {
      return starts[station][klass];
    }

    @Override
    public double meanStay() {
      return stay / discharged;
    }

    @Override
    public double meanQueue(int station) {
      return waitingArea[station] / Network.END;
    }

    @Override
    public double meanBusyAmbulances() {
      return ridingArea / Network.END;
    }
  }

  private final class Hospital extends CloudSimEntity {
    private final Hospitals all;
    private final int number;
    private final List<List<ArrayDeque<Patient>>> lines = new ArrayList<>();
    private final int[] queued = new int[Network.KINDS];
    private final int[] busy = new int[Network.KINDS];

    Hospital(Hospitals all, int number) {
      super(all.simulation);
      this.all = all;
      this.number = number;
      for (int k = 0; k < Network.KINDS; k++) {
        lines.add(List.of(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayDeque<>()));
      }
    }

    @Override
    protected void startInternal() {
      sendUnlessOver(this, gaps[number].sample(), ARRIVAL, null);
    }

    private boolean sendUnlessOver(Hospital to, double delay, int tag, Patient patient) {
      return now() + delay <= Network.END && schedule(to, delay, tag, patient);
    }

    private double now() {
      return getSimulation().clock();
    }

    private int inEmergency() {
      return busy[Network.EMERGENCY] + queued[Network.EMERGENCY];
    }

    @Override
    public void processEvent(SimEvent event) {
      Patient patient = (Patient) (event.getTag() > ARRIVAL ? event.getData() : null);
      switch (event.getTag()) {
        case ARRIVAL -> arrive();
        case SERVED -> served(patient);
        case DELIVERY -> deliver(patient);
        case DEATH -> dies(patient);
        default -> { }
      }
    }

    private void arrive() {
      all.events++;
      all.arrivals++;
      sendUnlessOver(this, gaps[number].sample(), ARRIVAL, null);
      Patient patient = new Patient();
      patient.klass = Network.classOf(luck.sample());
      patient.born = now();
      if (busy[Network.EMERGENCY] == Network.servers(Network.EMERGENCY) && all.riding < Network.AMBULANCES
          && luck.sample() < Network.DRIVEN_ON) {
        all.transfers++;
        all.ride(1, now());
        sendUnlessOver(all.leastBusy(number), ride.sample(), DELIVERY, patient);
      } else {
        join(patient, Network.EMERGENCY);
      }
    }

    private void deliver(Patient patient) {
      all.events++;
      all.ride(-1, now());
      join(patient, Network.EMERGENCY);
    }

    private void join(Patient patient, int kind) {
      settle(kind, now());
      patient.station = number * Network.KINDS + kind;
      patient.since = now();
      if (busy[kind] < Network.servers(kind)) {
        busy[kind]++;
        start(patient, kind);
        return;
      }
      queued[kind]++;
      lines.get(kind).get(patient.klass).addLast(patient);
      if (kind == Network.EMERGENCY && patient.klass == Network.RED) {
        patient.endangered = sendUnlessOver(this, patience.sample(), DEATH, patient);
      }
    }

    private void start(Patient patient, int kind) {
      if (patient.endangered) {
        patient.endangered = false;
        cancelEvent(event -> event.getTag() == DEATH && event.getData() == patient);
      }
      all.waits[patient.station][patient.klass] += now() - patient.since;
      all.starts[patient.station][patient.klass]++;
      sendUnlessOver(this, services[kind][patient.klass].sample(), SERVED, patient);
    }

    private void served(Patient patient) {
      all.events++;
      int kind = Network.kind(patient.station);
      settle(kind, now());
      next(kind);
      int next = Network.next(patient.station, kind < Network.ICU ? luck.sample() : 0);
      if (next < 0) {
        all.stay += now() - patient.born;
        all.discharged++;
      } else {
        join(patient, Network.kind(next));
      }
    }

    private void next(int kind) {
      for (ArrayDeque<Patient> line : lines.get(kind)) {
        if (!line.isEmpty()) {
          queued[kind]--;
          start(line.removeFirst(), kind);
          return;
        }
      }
      busy[kind]--;
    }

    private void dies(Patient patient) {
      all.events++;
      all.deaths++;
      settle(Network.EMERGENCY, now());
      queued[Network.EMERGENCY]--;
      lines.get(Network.EMERGENCY).get(patient.klass).remove(patient);
    }

    private void settle(int kind, double now) {
      int station = number * Network.KINDS + kind;
      double passed = now - all.changed[station];
      all.waitingArea[station] += queued[kind] * passed;
      all.busyArea[station] += busy[kind] * passed;
      all.changed[station] = now;
    }
  }
}
