package org.mashfa.assembly;

import org.mashfa.model.Control;
import org.mashfa.model.World;
import org.mashfa.random.KeyedRandom;

/** What a process may do to the unlimited twin: make patients and move people, but harm nothing that treats them. */
record Sparing(Control control) implements Control {

  @Override
  public World world() {
    return control.world();
  }

  @Override
  public long now() {
    return control.now();
  }

  @Override
  public KeyedRandom random() {
    return control.random();
  }

  @Override
  public void at(long tick, Runnable action) {
    control.at(tick, action);
  }

  @Override
  public void casualty(long source, long number, int patientClass, int zone, long delay, double speed, By by) {
    control.casualty(source, number, patientClass, zone, delay, speed, by);
  }

  @Override
  public void deadAtScene(int zone, int people) {
    control.deadAtScene(zone, people);
  }

  @Override
  public double population(int zone) {
    return control.population(zone);
  }

  @Override
  public void move(int from, double people, int[] to, double[] shares) {
    control.move(from, people, to, shares);
  }

  @Override
  public void hit(int facility, int[] units, double loss, boolean closes, long restoredAt, double patientsKilled) {}

  @Override
  public void status(int facility, double beds, long kinds, long until) {}

  @Override
  public void staffLost(int facility, double probability) {}

  @Override
  public void staffAway(int facility, int role, double share, long until) {}

  @Override
  public void staffMove(int from, double share, int[] to, long after) {}

  @Override
  public void stockLost(int facility, double share) {}

  @Override
  public void supply(int facility, int item, boolean fails) {}

  @Override
  public void power(int facility, boolean fails) {}

  @Override
  public void grid(int facility, boolean fails) {}

  @Override
  public void road(int zoneA, int zoneB, boolean closes) {}
}
