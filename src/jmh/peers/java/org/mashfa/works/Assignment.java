package org.mashfa.works;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What each program is given to do. */
enum Assignment {
  W1("M/M/1, load 0.9", QueueWork.W1, "W1-one-server.yaml"),
  W2("M/M/20, load 0.95, three priority classes", QueueWork.W2, "W2-twenty-servers.yaml"),
  W3("six hospitals over 60 days", null, "W3-hospital-network.yaml");

  private static final int NETWORK_EVENTS = 191_050;

  private final String title;
  private final QueueWork queue;
  private final String file;

  Assignment(String title, QueueWork queue, String file) {
    this.title = title;
    this.queue = queue;
    this.file = file;
  }

  String title() {
    return title;
  }

  /** The queue it is about; null for the network. */
  QueueWork queue() {
    return queue;
  }

  /** The scenario that says the same, below {@code scenarios/}. */
  String file() {
    return file;
  }

  /** Expected events in a replication, whatever a program makes of them. */
  double events() {
    return queue == null ? NETWORK_EVENTS : queue.events();
  }

  int answers() {
    return queue == null ? NetworkAnswers.values().length : queue.expected().length;
  }

  /** What is wrong with a program's means over some replications. The stay is no measure of ours. */
  List<String> faults(Program program, double[] means, long replications) {
    if (queue != null) {
      return queue.faults(means, replications);
    }
    Set<NetworkAnswers> told = EnumSet.allOf(NetworkAnswers.class);
    if (program == Program.FILE) {
      told.remove(NetworkAnswers.STAY);
    }
    return NetworkAnswers.faults(means, replications, told);
  }
}
