package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.statistics.SimPersistent;
import nl.tudelft.simulation.dsol.statistics.SimTally;
import nl.tudelft.simulation.jstats.distributions.DistExponential;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import nl.tudelft.simulation.jstats.streams.StreamInterface;

/**
 * W1 and W2 for DSOL, by events: lambda expressions scheduled on its simulator, its distributions on its Mersenne
 * twister, its tallies, its default event list (a red-black tree).
 */
final class DsolQueue extends DsolRun {
  private final QueueWork work;

  DsolQueue(QueueWork work) {
    super(work.warmUp(), work.end());
    this.work = work;
  }

  @Override
  Model model(DevsSimulator<Double> simulator, int replication) {
    return new Queue(simulator, replication + 1);
  }

  private final class Queue extends Model {
    private static final long serialVersionUID = 1;

    private final transient StreamInterface luck;
    private final transient DistExponential gaps;
    private final transient DistExponential services;
    private final transient List<ArrayDeque<Customer>> lines = new ArrayList<>();
    private final List<SimTally<Double>> waits = new ArrayList<>();
    private SimPersistent<Double> waiting;
    private int busy;
    private int queued;

    private record Customer(double arrived, int klass) {}

    Queue(DevsSimulator<Double> simulator, int seed) {
      super(simulator);
      luck = new MersenneTwister(seed);
      gaps = new DistExponential(luck, work.meanGap());
      services = new DistExponential(luck, 1);
    }

    @Override
    public void constructModel() {
      for (int c = 0; c < work.classes(); c++) {
        lines.add(new ArrayDeque<>());
        waits.add(new SimTally<>("wait of class " + c, "wait " + c, this));
      }
      waiting = new SimPersistent<>("number waiting", "waiting", this);
      waiting.register(0.0, 0);
      simulator.scheduleEventRel(gaps.draw(), this::arrive);
    }

    private void arrive() {
      simulator.scheduleEventRel(gaps.draw(), this::arrive);
      Customer customer =
          new Customer(simulator.getSimulatorTime(), lines.size() == 1 ? 0 : work.classOf(luck.nextDouble()));
      if (busy < work.servers()) {
        busy++;
        start(customer);
      } else {
        lines.get(customer.klass).addLast(customer);
        waiting.register(simulator.getSimulatorTime(), ++queued);
      }
    }

    private void start(Customer customer) {
      waits.get(customer.klass).register(simulator.getSimulatorTime() - customer.arrived);
      simulator.scheduleEventRel(services.draw(), this::depart);
    }

    private void depart() {
      for (ArrayDeque<Customer> line : lines) {
        if (!line.isEmpty()) {
          waiting.register(simulator.getSimulatorTime(), --queued);
          start(line.removeFirst());
          return;
        }
      }
      busy--;
    }

    @Override
    double[] answers() {
      double[] answers = new double[work.expected().length];
      for (int c = 0; c < waits.size(); c++) {
        answers[c] = waits.get(c).getPopulationMean();
      }
      if (answers.length > waits.size()) {
        answers[waits.size()] = waiting.getWeightedPopulationMean();
      }
      return answers;
    }
  }
}
