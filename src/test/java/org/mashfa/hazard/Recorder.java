package org.mashfa.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mashfa.model.Control;
import org.mashfa.model.Process;
import org.mashfa.model.World;
import org.mashfa.random.KeyedRandom;

/** A world that only writes down what befalls it. */
final class Recorder implements Control {
  private record Appointment(long tick, int order, Runnable action) {}

  private static final Comparator<Appointment> BY_TIME =
      Comparator.comparingLong(Appointment::tick).thenComparingInt(Appointment::order);

  /** A casualty as asked for. */
  record Casualty(long source, long number, int patientClass, int zone, long delay, By by, long tick) {}

  final List<String> told = new ArrayList<>();
  final List<Casualty> casualties = new ArrayList<>();
  int dead;
  private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(BY_TIME);
  private final KeyedRandom random;
  private final long end;
  private long now;
  private int made;

  private Recorder(long seed, long end) {
    random = new KeyedRandom(seed);
    this.end = end;
  }

  /** What processes do to a world until a tick. */
  static Recorder of(long seed, long end, Process... processes) {
    Recorder recorder = new Recorder(seed, end);
    for (Process process : processes) {
      process.start(recorder);
    }
    while (!recorder.appointments.isEmpty()) {
      Appointment next = recorder.appointments.remove();
      recorder.now = next.tick;
      next.action.run();
    }
    return recorder;
  }

  private static String when(long tick) {
    return tick == Long.MAX_VALUE ? "never" : Long.toString(tick);
  }

  @Override
  public World world() {
    throw new UnsupportedOperationException("no world here");
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public KeyedRandom random() {
    return random;
  }

  @Override
  public void at(long tick, Runnable action) {
    if (tick <= end) {
      appointments.add(new Appointment(Math.max(now, tick), made++, action));
    }
  }

  @Override
  public void casualty(long source, long number, int patientClass, int zone, long delay, double speed, By by) {
    casualties.add(new Casualty(source, number, patientClass, zone, delay, by, now));
  }

  @Override
  public void deadAtScene(int zone, int people) {
    dead += people;
  }

  @Override
  public void hit(int facility, int[] units, double loss, boolean closes, long restoredAt, double patientsKilled) {
    told.add("hit " + facility + " of " + units.length + " units, " + loss + (closes ? " closed" : "") + " until "
        + when(restoredAt) + ", killing " + patientsKilled + " at " + now);
  }

  @Override
  public void status(int facility, double beds, long kinds, long until) {
    told.add("status " + facility + " " + beds + " of " + kinds + " until " + when(until));
  }

  @Override
  public void staffLost(int facility, double probability) {
    told.add("lost " + facility + " " + probability);
  }

  @Override
  public void staffAway(int facility, int role, double share, long until) {
    told.add("away " + facility + " of " + role + " " + share + " until " + when(until));
  }

  @Override
  public void staffMove(int from, double share, int[] to, long after) {
    told.add("move " + from + " " + share + " to " + Arrays.toString(to) + " after " + after);
  }

  @Override
  public void stockLost(int facility, double share) {
    told.add("stock " + facility + " " + share);
  }

  @Override
  public void supply(int facility, int item, boolean fails) {
    told.add("supply " + facility + " " + item + " " + fails + " at " + now);
  }

  @Override
  public void power(int facility, boolean fails) {
    told.add("power " + facility + " " + fails + " at " + now);
  }

  @Override
  public double population(int zone) {
    return 1_000 * (zone + 1);
  }

  @Override
  public void move(int from, double people, int[] to, double[] shares) {
    told.add("people " + from + " " + people + " to " + Arrays.toString(to) + " " + Arrays.toString(shares) + " at " + now);
  }

  @Override
  public void grid(int facility, boolean fails) {
    told.add("grid " + facility + " " + fails + " at " + now);
  }

  @Override
  public void road(int zoneA, int zoneB, boolean closes) {
    told.add("road " + zoneA + "-" + zoneB + " " + closes + " at " + now);
  }
}
