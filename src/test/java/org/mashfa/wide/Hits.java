package org.mashfa.wide;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.model.World;
import org.mashfa.random.KeyedRandom;

/** Runs one process alone, without patients, and counts the hits on each facility. */
final class Hits {
  private record Appointment(long tick, long number, Runnable action) {}

  private final PriorityQueue<Appointment> agenda =
      new PriorityQueue<>(Comparator.comparingLong(Appointment::tick).thenComparingLong(Appointment::number));
  private final Map<Integer, Integer> byFacility = new HashMap<>();
  private long now;
  private long made;

  /** Hits by facility until the end of the world, for those hit at all. */
  static Map<Integer, Integer> of(Process process, World world, long seed, int replication) {
    return new Hits().run(process, world, seed, replication);
  }

  private Map<Integer, Integer> run(Process process, World world, long seed, int replication) {
    KeyedRandom random = new KeyedRandom(seed);
    random.replication(replication);
    process.start(control(world, random));
    while (!agenda.isEmpty() && agenda.peek().tick() <= world.end()) {
      Appointment next = agenda.poll();
      now = next.tick();
      next.action().run();
    }
    return byFacility;
  }

  private Control control(World world, KeyedRandom random) {
    return (Control) Proxy.newProxyInstance(Hits.class.getClassLoader(), new Class<?>[] {Control.class},
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "world" -> {
              return world;
            }
            case "random" -> {
              return random;
            }
            case "now" -> {
              return now;
            }
            case "at" -> agenda.add(new Appointment((long) arguments[0], made++, (Runnable) arguments[1]));
            case "hit" -> byFacility.merge((int) arguments[0], 1, Integer::sum);
            default -> { }
          }
          return null;
        });
  }
}
