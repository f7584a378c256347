package org.mashfa.model;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import org.mashfa.engine.EventList;

/**
 * Appointments for what happens rarely (hits, repairs, deliveries, shifts), behind one slot of the event list. At
 * one tick appointments come before everything else, in the order in which they were made.
 */
final class Agenda {
  private static final class Appointment implements Comparable<Appointment> {
    private long tick;
    private long order;
    private Runnable action;

    @Override
    public int compareTo(Appointment other) {
      return tick != other.tick ? Long.compare(tick, other.tick) : Long.compare(order, other.order);
    }
  }

  private final EventList events;
  private final int slot;
  private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
  private final ArrayDeque<Appointment> kept = new ArrayDeque<>(); // to be used again
  private long made;

  Agenda(EventList events, int slot) {
    this.events = events;
    this.slot = slot;
  }

  void clear() {
    for (Appointment appointment : appointments) {
      appointment.action = null;
      kept.push(appointment);
    }
    appointments.clear();
    made = 0;
  }

  void at(long tick, Runnable action) {
    if (tick > events.horizon()) {
      return;
    }
    Appointment appointment = kept.isEmpty() ? new Appointment() : kept.pop();
    appointment.tick = Math.max(tick, events.now());
    appointment.order = made++;
    appointment.action = action;
    appointments.add(appointment);
    events.schedule(slot, appointments.peek().tick, Order.WORLD);
  }

  /** Keeps the first appointment. */
  void keep() {
    Appointment first = appointments.remove();
    if (!appointments.isEmpty()) {
      events.schedule(slot, appointments.peek().tick, Order.WORLD);
    }
    Runnable action = first.action;
    first.action = null;
    kept.push(first);
    action.run();
  }
}
