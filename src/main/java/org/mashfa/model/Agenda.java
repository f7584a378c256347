package org.mashfa.model;

import java.util.PriorityQueue;
import org.mashfa.engine.EventList;

/**
 * Appointments for what happens rarely (hits, repairs, deliveries, shifts), behind one slot of the event list. At
 * one tick appointments come before everything else, in the order in which they were made.
 */
final class Agenda {
  private record Appointment(long tick, long order, Runnable action) implements Comparable<Appointment> {
    @Override
    public int compareTo(Appointment other) {
      return tick != other.tick ? Long.compare(tick, other.tick) : Long.compare(order, other.order);
    }
  }

  private final EventList events;
  private final int slot;
  private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
  private long made;

  Agenda(EventList events, int slot) {
    this.events = events;
    this.slot = slot;
  }

  void clear() {
    appointments.clear();
    made = 0;
  }

  void at(long tick, Runnable action) {
    if (tick > events.horizon()) {
      return;
    }
    appointments.add(new Appointment(Math.max(tick, events.now()), made++, action));
    events.schedule(slot, appointments.peek().tick, Order.WORLD);
  }

  /** Keeps the first appointment. */
  void keep() {
    Appointment first = appointments.remove();
    if (!appointments.isEmpty()) {
      events.schedule(slot, appointments.peek().tick, Order.WORLD);
    }
    first.action.run();
  }
}
