package org.mashfa.engine;

import java.util.Arrays;

/**
 * The future event list and the clock: a tournament tree over slots. Each entity that can have a pending event
 * owns a slot; scheduling a slot anew replaces its event, so cancelling and rescheduling happen in place and
 * nothing stale is left behind.
 *
 * <p>Events are ordered by time, then priority (0 first), then order of scheduling. The three are packed into one
 * {@code long}, so that a match in the tree is a single comparison. Scheduling order also tells whose event it is, so
 * that the tree holds nothing but these numbers; its bits are dealt out anew, in the same order, when they run out.
 *
 * <p>Each operation costs one walk from leaf to root. The event just taken stays in its leaf until its slot is
 * scheduled again or the next event is asked for: an entity that goes on to its next event costs one walk, not two.
 *
 * <p>Not thread-safe. After construction nothing is allocated except by {@link #ensureSlots}.
 */
public final class EventList {
  /** Priorities are 0 (first) to 7. */
  public static final int PRIORITIES = 8;

  private static final int PRIORITY_BITS = 3;
  private static final int MAX_ORDER_BITS = 30;
  private static final int MIN_ORDER_BITS = 20;
  private static final int MIN_ORDERS = 1 << 16; // so many that to deal them out anew costs little
  private static final int ORDERS_PER_SLOT = 8;
  private static final int SPARE_SHARE = 8; // of the orders one in so many is dealt out between two dealings, at least
  private static final long NEVER = Long.MAX_VALUE;

  private final long horizon;
  private final int orderBits;
  private final int timeShift;

  private int leaves;
  private long[] key; // node i has children 2i and 2i+1; leaf of slot s is leaves + s
  private int[] slotOf; // by order of scheduling
  private int orderLimit;
  private int nextOrder;
  private long[] pending; // scratch of renumber
  private long now;
  private int taken = -1;

  /**
   * An empty list at time 0.
   *
   * @param slots number of slots to make room for, at least 1
   * @param horizon last tick at which anything can happen, 0 to 2^40 - 2 (34 years); later events are never due
   * @throws IllegalArgumentException if an argument is out of range
   */
  public EventList(int slots, long horizon) {
    if (slots < 1) {
      throw new IllegalArgumentException("slots = " + slots + ", expected at least 1");
    }
    int timeBits = 64 - Long.numberOfLeadingZeros(Math.max(0, horizon) + 1);
    if (horizon < 0 || timeBits > 63 - PRIORITY_BITS - MIN_ORDER_BITS) {
      throw new IllegalArgumentException("horizon = " + horizon + " ticks, expected 0 to 2^40 - 2");
    }
    this.horizon = horizon;
    this.orderBits = Math.min(MAX_ORDER_BITS, 63 - PRIORITY_BITS - timeBits);
    this.timeShift = orderBits + PRIORITY_BITS;
    allocate(slots);
  }

  private void allocate(int slots) {
    int size = Math.max(2, slots); // any number will do: node i is the winner of 2i and 2i + 1
    leaves = size;
    key = new long[2 * size];
    pending = new long[size];
    Arrays.fill(key, NEVER);
    orderLimit = (int) Math.min(1L << orderBits, Math.max(MIN_ORDERS, (long) ORDERS_PER_SLOT * size));
    slotOf = slotOf == null ? new int[orderLimit] : Arrays.copyOf(slotOf, orderLimit);
  }

  private void rebuild() {
    for (int i = leaves - 1; i > 0; i--) {
      key[i] = Math.min(key[2 * i], key[2 * i + 1]);
    }
  }

  /** The tick of the event taken last; 0 before the first. */
  public long now() {
    return now;
  }

  /** The last tick at which anything can happen. */
  public long horizon() {
    return horizon;
  }

  /** Makes room for slots 0 to {@code slots - 1}; what is pending stays. */
  public void ensureSlots(int slots) {
    if (slots > leaves) {
      long[] old = key;
      int from = leaves;
      allocate(slots);
      System.arraycopy(old, from, key, leaves, from);
      rebuild();
    }
  }

  /** Forgets all events and sets the clock to 0. */
  public void clear() {
    Arrays.fill(key, NEVER);
    nextOrder = 0;
    now = 0;
    taken = -1;
  }

  /**
   * Schedules the event of a slot, in place of the one it may have. An event after the horizon is never due: the
   * slot is then without event.
   *
   * @param time tick, not before {@link #now()}
   * @param priority 0 (first among events of one tick) to 7
   * @throws IllegalArgumentException if the time has passed: the run cannot go on
   * @throws TooManyEventsException if more are pending than can be told apart: the run cannot go on
   */
  public void schedule(int slot, long time, int priority) {
    if (time < now) {
      throw new IllegalArgumentException("event of slot " + slot + " at tick " + time + ", but it is " + now);
    }
    if (time > horizon) {
      cancel(slot);
      return;
    }
    if (nextOrder == orderLimit) {
      renumber();
    }
    if (slot == taken) {
      taken = -1;
    }
    slotOf[nextOrder] = slot;
    replay(slot, time << timeShift | (long) priority << orderBits | nextOrder++);
  }

  /** Takes back the event of a slot, if it has one. */
  public void cancel(int slot) {
    if (slot == taken) {
      taken = -1;
    }
    if (key[leaves + slot] != NEVER) {
      replay(slot, NEVER);
    }
  }

  /** Whether a slot has a pending event. */
  public boolean isPending(int slot) {
    return slot != taken && key[leaves + slot] != NEVER;
  }

  /** The tick of a slot's pending event; {@link Long#MAX_VALUE} if it has none. */
  public long timeOf(int slot) {
    return isPending(slot) ? key[leaves + slot] >>> timeShift : NEVER;
  }

  /**
   * Takes the next event and moves the clock to it.
   *
   * @return its slot, or -1 when nothing is pending (the clock then stays)
   */
  public int next() {
    if (taken >= 0) {
      replay(taken, NEVER);
    }
    long first = key[1];
    if (first == NEVER) {
      taken = -1;
      return -1;
    }
    now = first >>> timeShift;
    taken = slotOf[(int) first & (1 << orderBits) - 1];
    return taken;
  }

  /** Puts a key into a slot's leaf and replays its matches up to the root. */
  private void replay(int player, long newKey) {
    final long[] k = key;
    int i = leaves + player;
    long best = newKey;
    k[i] = newKey;
    while (i > 1) {
      long lead = k[i ^ 1] - best;
      best += lead & lead >> 63; // the lesser: by arithmetic, for no processor could foresee a branch
      i >>= 1;
      k[i] = best;
    }
  }

  /** Deals out scheduling order anew from 0, keeping the order of what is pending. */
  private void renumber() {
    long orders = (1L << orderBits) - 1;
    int n = 0;
    for (int s = 0; s < leaves; s++) {
      if (key[leaves + s] != NEVER) {
        pending[n++] = (key[leaves + s] & orders) << Integer.SIZE | s;
      }
    }
    int most = orderLimit - orderLimit / SPARE_SHARE;
    if (n > most) {
      throw new TooManyEventsException(most, horizon);
    }
    Arrays.sort(pending, 0, n);
    for (int order = 0; order < n; order++) {
      int s = (int) pending[order];
      key[leaves + s] = key[leaves + s] & ~orders | order;
      slotOf[order] = s;
    }
    nextOrder = n;
    rebuild();
  }
}
