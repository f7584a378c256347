package org.mashfa.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/**
 * W1 and W2 for SSJ, by events as its guide writes them: one class for each kind of event, a stream of MRG32k3a for
 * each purpose, variates by inversion, its tallies and accumulators, its default event list (a splay tree).
 */
final class SsjQueue implements Work {
  private final QueueWork work;
  private final Simulator simulator = new Simulator();
  private final ExponentialGen gaps;
  private final ExponentialGen services;
  private final RandomStream classes = new MRG32k3a();
  private final List<ArrayDeque<Customer>> lines = new ArrayList<>();
  private final Tally[] waits;
  private final Accumulate waiting = new Accumulate(simulator);
  private int busy;
  private int queued;

  SsjQueue(QueueWork work) {
    this.work = work;
    gaps = new ExponentialGen(new MRG32k3a(), 1 / work.meanGap());
    services = new ExponentialGen(new MRG32k3a(), 1);
    waits = new Tally[work.classes()];
    for (int c = 0; c < waits.length; c++) {
      lines.add(new ArrayDeque<>());
      waits[c] = new Tally();
    }
  }

  private static final class Customer {
    private double arrived;
    private int klass;
  }

  private final class Arrival extends Event {
    Arrival() {
      super(simulator);
    }

    @Override
    public void actions() {
      schedule(gaps.nextDouble());
      Customer customer = new Customer();
      customer.arrived = simulator.time();
      customer.klass = waits.length == 1 ? 0 : work.classOf(classes.nextDouble());
      if (busy < work.servers()) {
        busy++;
        start(customer);
      } else {
        lines.get(customer.klass).addLast(customer);
        waiting.update(++queued);
      }
    }
  }

  private final class Departure extends Event {
    Departure() {
      super(simulator);
    }

    @Override
    public void actions() {
      for (ArrayDeque<Customer> line : lines) {
        if (!line.isEmpty()) {
          waiting.update(--queued);
          start(line.removeFirst());
          return;
        }
      }
      busy--;
    }
  }

  private final class EndOfWarmUp extends Event {
    EndOfWarmUp() {
      super(simulator);
    }

    @Override
    public void actions() {
      for (Tally wait : waits) {
        wait.init();
      }
      waiting.init(queued);
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

  private void start(Customer customer) {
    waits[customer.klass].add(simulator.time() - customer.arrived);
    new Departure().schedule(services.nextDouble());
  }

  @Override
  public double[] replicate(int replication) {
    simulator.init();
    lines.forEach(ArrayDeque::clear);
    busy = queued = 0;
    waiting.init(0);
    new EndOfSim().schedule(work.end());
    new EndOfWarmUp().schedule(work.warmUp());
    new Arrival().schedule(gaps.nextDouble());
    simulator.start();
    double[] answers = new double[work.expected().length];
    for (int c = 0; c < waits.length; c++) {
      answers[c] = waits[c].average();
    }
    if (answers.length > waits.length) {
      answers[waits.length] = waiting.average();
    }
    return answers;
  }
}
