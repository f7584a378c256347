package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.statistics.SimPersistent;
import nl.tudelft.simulation.dsol.statistics.SimTally;
import nl.tudelft.simulation.jstats.distributions.DistContinuous;
import nl.tudelft.simulation.jstats.distributions.DistExponential;
import nl.tudelft.simulation.jstats.distributions.DistLogNormal;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import nl.tudelft.simulation.jstats.streams.StreamInterface;

/** W3 for DSOL, as {@link DsolQueue}. */
final class DsolNetwork extends DsolRun {
  DsolNetwork() {
    super(0, Network.END);
  }

  @Override
  Model model(DevsSimulator<Double> simulator, int replication) {
    return new Hospitals(simulator, replication + 1);
  }

  private static final class Patient {
    private int klass;
    private double born;
    private double since;
    private SimEventInterface<Double> death;
  }

  private static final class Hospitals extends Model implements Network.Sums {
    private static final long serialVersionUID = 1;

    private final transient StreamInterface luck;
    private final transient DistExponential patience;
    private final transient DistContinuous ride;
    private final transient DistExponential[] gaps = new DistExponential[Network.HOSPITALS];
    private final transient DistContinuous[][] services = new DistContinuous[Network.KINDS][Network.CLASSES];
    private final transient Station[] stations = new Station[Network.STATIONS];
    private SimPersistent<Double> busyAmbulances;
    private SimTally<Double> stay;
    private int riding;
    private long events;
    private long arrivals;
    private long deaths;
    private long transfers;

    Hospitals(DevsSimulator<Double> simulator, int seed) {
      super(simulator);
      luck = new MersenneTwister(seed);
      patience = new DistExponential(luck, Network.MEAN_PATIENCE);
      ride = lognormal(Network.MEAN_RIDE, Network.CV_RIDE);
    }

    private DistLogNormal lognormal(double mean, double cv) {
      return new DistLogNormal(luck, Network.mu(mean, cv), Network.sigma(cv));
    }

    @Override
    public void constructModel() {
      for (int k = 0; k < Network.KINDS; k++) {
        for (int c = 0; c < Network.CLASSES; c++) {
          services[k][c] = lognormal(Network.meanService(k, c), Network.cvService(k));
        }
      }
      for (int s = 0; s < stations.length; s++) {
        stations[s] = new Station(s);
      }
      busyAmbulances = persistent("busy ambulances");
      stay = new SimTally<>("stay", "stay", this);
      for (int h = 0; h < Network.HOSPITALS; h++) {
        int hospital = h;
        gaps[h] = new DistExponential(luck, Network.meanGap(h));
        simulator.scheduleEventRel(gaps[h].draw(), () -> arrive(hospital));
      }
    }

    private SimPersistent<Double> persistent(String name) {
      SimPersistent<Double> persistent = new SimPersistent<>(name, name, this);
      persistent.register(0.0, 0);
      return persistent;
    }

    private double now() {
      return simulator.getSimulatorTime();
    }

    private final class Station {
      private final int number;
      private final List<ArrayDeque<Patient>> lines = new ArrayList<>();
      private final List<SimTally<Double>> waits = new ArrayList<>();
      private final SimPersistent<Double> waiting;
      private final SimPersistent<Double> serving;
      private int queued;
      private int busy;

      Station(int number) {
        this.number = number;
        waiting = persistent("waiting at " + number);
        serving = persistent("busy at " + number);
        for (int c = 0; c < Network.CLASSES; c++) {
          lines.add(new ArrayDeque<>());
          String name = "wait at " + number + " of class " + c;
          waits.add(new SimTally<>(name, name, Hospitals.this));
        }
      }

      void join(Patient patient) {
        patient.since = now();
        if (busy < Network.servers(number)) {
          serving.register(now(), ++busy);
          start(patient);
          return;
        }
        lines.get(patient.klass).addLast(patient);
        waiting.register(now(), ++queued);
        if (Network.kind(number) == Network.EMERGENCY && patient.klass == Network.RED) {
          patient.death = simulator.scheduleEventRel(patience.draw(), () -> dies(patient));
        }
      }

      void start(Patient patient) {
        if (patient.death != null) {
          simulator.cancelEvent(patient.death);
          patient.death = null;
        }
        waits.get(patient.klass).register(now() - patient.since);
        simulator.scheduleEventRel(services[Network.kind(number)][patient.klass].draw(), () -> served(patient));
      }

      private void dies(Patient patient) {
        events++;
        deaths++;
        lines.get(patient.klass).remove(patient);
        waiting.register(now(), --queued);
      }

      private void served(Patient patient) {
        events++;
        next();
        int next = Network.next(number, Network.kind(number) < Network.ICU ? luck.nextDouble() : 0);
        if (next < 0) {
          stay.register(now() - patient.born);
        } else {
          stations[next].join(patient);
        }
      }

      private void next() {
        for (ArrayDeque<Patient> line : lines) {
          if (!line.isEmpty()) {
            waiting.register(now(), --queued);
            start(line.removeFirst());
            return;
          }
        }
        serving.register(now(), --busy);
      }
    }

    private void arrive(int hospital) {
      events++;
      arrivals++;
      simulator.scheduleEventRel(gaps[hospital].draw(), () -> arrive(hospital));
      Patient patient = new Patient();
      patient.klass = Network.classOf(luck.nextDouble());
      patient.born = now();
      Station door = stations[hospital * Network.KINDS];
      if (door.busy == Network.servers(door.number) && riding < Network.AMBULANCES
          && luck.nextDouble() < Network.DRIVEN_ON) {
        transfers++;
        busyAmbulances.register(now(), ++riding);
        Station other = leastBusy(hospital);
        simulator.scheduleEventRel(ride.draw(), () -> deliver(patient, other));
      } else {
        door.join(patient);
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

    private void deliver(Patient patient, Station door) {
      events++;
      busyAmbulances.register(now(), --riding);
      door.join(patient);
    }

    @Override
    double[] answers() {
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
      return stations[station].waits.get(klass).getSum();
    }

    @Override
    public double started(int station, int klass) {
      return stations[station].waits.get(klass).getN();
    }

    @Override
    public double meanStay() {
      return stay.getPopulationMean();
    }

    @Override
    public double meanQueue(int station) {
      return stations[station].waiting.getWeightedPopulationMean();
    }

    @Override
    public double meanBusyAmbulances() {
      return busyAmbulances.getWeightedPopulationMean();
    }
  }
}
