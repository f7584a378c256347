package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.distributions.ExponentialDistr;
import org.cloudsimplus.distributions.UniformDistr;

/**
 * W1 and W2 for CloudSim Plus, used as what is below its clouds: an entity that sends tagged events to itself, and its
 * distributions, which are those of Commons Math with a seed. It has no tallies for such a model, so sums are kept by
 * hand.
 */
final class CloudSimQueue implements Work {
  private static final double SHORTEST = 1e-9;
  private static final int ARRIVAL = 1;
  private static final int DEPARTURE = 2;

  private final QueueWork work;
  private final ExponentialDistr gaps;
  private final ExponentialDistr services;
  private final UniformDistr classes;

  CloudSimQueue(QueueWork work, long seed) {
    this.work = work;
    gaps = new ExponentialDistr(work.meanGap(), seed);
    services = new ExponentialDistr(1, seed + 1);
    classes = new UniformDistr(0, 1, seed + 2);
  }

  private record Customer(double arrived, int klass) {}

  private final class Counter extends CloudSimEntity {
    private final List<ArrayDeque<Customer>> lines = new ArrayList<>();
    private final double[] waits = new double[work.classes()];
    private final long[] starts = new long[work.classes()];
    private int busy;
    private int queued;
    private double area;
    private double changed = work.warmUp();

    Counter(Simulation simulation) {
      super(simulation);
      for (int c = 0; c < work.classes(); c++) {
        lines.add(new ArrayDeque<>());
      }
    }

    @Override
    protected void startInternal() {
      sendUnlessOver(gaps.sample(), ARRIVAL);
    }

    private void sendUnlessOver(double delay, int tag) {
      if (now() + delay < work.end()) {
        schedule(delay, tag);
      }
    }

    private double now() {
      return getSimulation().clock();
    }

    @Override
    public void processEvent(SimEvent event) {
      switch (event.getTag()) {
        case ARRIVAL -> arrive();
        case DEPARTURE -> depart();
        default -> { }
      }
    }

    private void arrive() {
      sendUnlessOver(gaps.sample(), ARRIVAL);
      Customer customer = new Customer(now(), lines.size() == 1 ? 0 : work.classOf(classes.sample()));
      if (busy < work.servers()) {
        busy++;
        start(customer);
      } else {
        settle(now());
        queued++;
        lines.get(customer.klass).addLast(customer);
      }
    }

    private void start(Customer customer) {
      if (now() > work.warmUp()) {
        waits[customer.klass] += now() - customer.arrived;
        starts[customer.klass]++;
      }
      sendUnlessOver(services.sample(), DEPARTURE);
    }

    private void depart() {
      for (ArrayDeque<Customer> line : lines) {
        if (!line.isEmpty()) {
          settle(now());
          queued--;
          start(line.removeFirst());
          return;
        }
      }
      busy--;
    }

    private void settle(double now) {
      if (now > work.warmUp()) {
        area += queued * (now - changed);
        changed = now;
      }
    }
  }

  @Override
  public double[] replicate(int replication) {
    CloudSimPlus simulation = new CloudSimPlus(SHORTEST);
    Counter counter = new Counter(simulation);
    simulation.start();
    counter.settle(work.end());
    double[] answers = new double[work.expected().length];
    for (int c = 0; c < work.classes(); c++) {
      answers[c] = counter.waits[c] / counter.starts[c];
    }
    if (answers.length > work.classes()) {
      answers[work.classes()] = counter.area / (work.end() - work.warmUp());
    }
    return answers;
  }
}
