package org.mashfa.works;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import org.djutils.event.Event;
import org.djutils.event.EventListener;

/** Runs DSOL's models, each on a simulator of its own, which has a thread of its own. */
abstract class DsolRun implements Work {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final double warmUp;
  private final double end;
  private volatile long allocated;

  DsolRun(double warmUp, double end) {
    this.warmUp = warmUp;
    this.end = end;
  }

  /** A model that gives its answers. */
  abstract static class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
    private static final long serialVersionUID = 1;

    Model(DevsSimulator<Double> simulator) {
      super(simulator);
    }

    abstract double[] answers();
  }

  abstract Model model(DevsSimulator<Double> simulator, int replication);

  @Override
  public double[] replicate(int replication) throws Exception {
    DevsSimulator<Double> simulator = new DevsSimulator<>("simulator");
    Model model = model(simulator, replication);
    SingleReplication<Double> context = new SingleReplication<>("replication " + replication, 0.0, warmUp, end);
    simulator.initialize(model, context);
    End ended = new End();
    simulator.addListener(ended, Replication.END_REPLICATION_EVENT);
    simulator.start();
    ended.latch.await();
    double[] answers = model.answers();
    simulator.cleanUp();
    context.removeFromContext();
    return answers;
  }

  @Override
  public long allocatedElsewhere() {
    return allocated;
  }

  private final class End implements EventListener {
    private static final long serialVersionUID = 1;

    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    public void notify(Event event) {
      allocated += threads.getCurrentThreadAllocatedBytes();
      latch.countDown();
    }
  }
}
