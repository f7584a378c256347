package org.mashfa.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mashfa.engine.Ticks;

/**
 * What no policy can change in a replication: who appears, when and where, who dies at the scene, and when each would die,
 * worsen or lose patience untreated.
 */
public final class Fates {
  private static final long EVERY = 20 * Ticks.PER_MINUTE + 1;

  private final List<Long> arrivals = new ArrayList<>(); // tick, class, zone; or of the dead: tick, their number, -1 - zone
  private final Map<Long, List<Object>> people = new HashMap<>(); // by the key of their luck
  private Replication r;

  private Fates() {}

  /** The fates of a replication of a world. */
  public static Fates of(World world, long seed, int replication) {
    Fates fates = new Fates();
    fates.r = new Replication(Probe.with(world, control -> control.at(0, () -> fates.look(control))), seed);
    fates.r.run(replication, new Listener() {
      @Override
      public void appears(int patientClass, int zone) {
        fates.arrivals.addAll(List.of(fates.r.now(), (long) patientClass, (long) zone));
      }

      @Override
      public void deadAtScene(int zone, int dead) {
        fates.arrivals.addAll(List.of(fates.r.now(), (long) dead, -1L - zone));
      }
    });
    return fates;
  }

  private void look(Control control) {
    for (int i = 0; i < r.patients.bound(); i++) {
      Patient p = r.patients.at(i);
      if (p.phase != Phase.FREE) {
        people.putIfAbsent(p.luck, List.of(p.onset, p.zone, first(p)));
      }
    }
    control.at(control.now() + EVERY, () -> look(control));
  }

  /** Thresholds drawn at onset; of those who have worsened since, who have others now, none. */
  private static List<Object> first(Patient p) {
    boolean drawn = p.klass.threatened && p.threat.onset == p.onset;
    return drawn ? List.of(p.klass.index, p.klass.death == null ? 0 : p.threat.death.threshold,
        p.klass.worsening == null ? 0 : p.threat.worsening.threshold, p.threat.patientUntil)
        : List.of();
  }

  /** Patients seen in both. */
  public int common(Fates other) {
    return (int) people.keySet().stream().filter(other.people::containsKey).count();
  }

  /** What differs, in words; empty if nothing does. */
  public String difference(Fates other) {
    if (!arrivals.equals(other.arrivals)) {
      return arrivals.size() + " and " + other.arrivals.size() + " facts of arrivals, not the same";
    }
    for (Map.Entry<Long, List<Object>> one : people.entrySet()) {
      List<Object> mine = one.getValue();
      List<Object> theirs = other.people.getOrDefault(one.getKey(), mine);
      boolean worsened = List.of().equals(mine.get(2)) || List.of().equals(theirs.get(2));
      if (!(worsened ? mine.subList(0, 2).equals(theirs.subList(0, 2)) : mine.equals(theirs))) {
        return "a patient with " + mine + " and " + theirs;
      }
    }
    return "";
  }
}
