package org.mashfa.works;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.cloudsimplus.util.Log;
import umontreal.ssj.rng.MRG32k3a;

/** Who does the works. */
enum Program {
  NOTHING("do-nothing loop", "none"),
  FLOOR("Java floor", "xoshiro256++, ziggurat"),
  KEYED_FLOOR("Java floor with our draws", "keyed, inversion"),
  ENGINE("Mashfa, engine alone", "keyed, inversion", Assignment.W1, Assignment.W2),
  FILE("**Mashfa, scenario file**", "keyed, inversion"),
  UNHEARD("Mashfa, scenario file, nobody listening", "keyed, inversion"),
  SSJ("SSJ 3.3.2", "MRG32k3a, inversion"),
  DSOL("DSOL 4.3.2", "Mersenne twister, its own"),
  CLOUDSIM("CloudSim Plus 8.5.7", "its own, of Commons Math"),
  KALASIM("kalasim 1.0.6", "of Java, Commons Math");

  private static final int[] PENDING = {2, 21, 300};
  private static final int LUCK = 2026;

  private final String title;
  private final String luck;
  private final Set<Assignment> assignments;

  Program(String title, String luck, Assignment... assignments) {
    this.title = title;
    this.luck = luck;
    this.assignments = assignments.length == 0 ? EnumSet.allOf(Assignment.class) : Set.of(assignments);
  }

  /** How the page calls it. */
  String title() {
    return title;
  }

  /** Where its random numbers come from. */
  String luck() {
    return luck;
  }

  boolean does(Assignment assignment) {
    return assignments.contains(assignment);
  }

  /** How many times as long as it is measured it runs before; kalasim takes ten seconds to be compiled. */
  int warmUps() {
    return this == KALASIM ? 8 : 2;
  }

  /** Whether it gives answers that can be checked. */
  boolean answers() {
    return this != NOTHING && this != UNHEARD;
  }

  /**
   * Begins a work.
   *
   * @param seed another number, other luck
   */
  Work begin(Assignment work, int seed) throws IOException {
    QueueWork queue = work.queue();
    return switch (this) {
      case NOTHING -> {
        DoNothing loop = new DoNothing(PENDING[work.ordinal()]);
        yield replication -> {
          loop.run((int) work.events());
          return new double[0];
        };
      }
      case FLOOR -> floor(work, new FastRandom(seed));
      case KEYED_FLOOR -> floor(work, new KeyedLuck(seed));
      case ENGINE -> engine(queue);
      case FILE -> FileWork.measured(work, LUCK);
      case UNHEARD -> FileWork.unheard(work, LUCK);
      case SSJ -> {
        MRG32k3a.setPackageSeed(new long[] {seed + 1, 2, 3, 4, 5, 6});
        yield queue == null ? new SsjNetwork() : new SsjQueue(queue);
      }
      case DSOL -> queue == null ? new DsolNetwork() : new DsolQueue(queue);
      case CLOUDSIM -> {
        Log.setLevel(Level.OFF);
        yield queue == null ? new CloudSimNetwork(seed) : new CloudSimQueue(queue, seed);
      }
      case KALASIM -> queue == null ? new KalasimNetwork() : new KalasimQueue(queue);
    };
  }

  private static Work floor(Assignment work, Luck luck) {
    return switch (work) {
      case W1 -> {
        OneServerFloor floor = new OneServerFloor(luck);
        yield replication -> floor.run();
      }
      case W2 -> {
        TwentyServersFloor floor = new TwentyServersFloor(luck);
        yield replication -> floor.run();
      }
      case W3 -> {
        HospitalNetworkFloor floor = new HospitalNetworkFloor(luck);
        yield replication -> floor.run();
      }
    };
  }

  private static Work engine(QueueWork work) {
    MultiServerQueue queue = work == QueueWork.W1 ? MultiServerQueue.w1(LUCK) : MultiServerQueue.w2(LUCK);
    int customers = (int) Math.round(work.events() / 2);
    return replication -> {
      queue.run(replication, customers);
      double[] answers = new double[work.expected().length];
      for (int c = 0; c < work.classes(); c++) {
        answers[c] = queue.meanWait(c);
      }
      if (answers.length > work.classes()) {
        answers[work.classes()] = queue.meanQueue();
      }
      return answers;
    };
  }
}
