package org.mashfa.model;

import org.mashfa.random.KeyedRandom;

import java.util.Arrays;
import org.mashfa.random.Distribution;

/**
 * Stocks: fuel, oxygen, blood, kits, one mechanism. A level falls by what is taken at once and by a rate; when the rate
 * will empty it an event is due. Conservation: initial + delivered = consumed + refused for lack of room + left over.
 */
final class Supplies {
  private final Replication r;
  private final double[] level;
  private final double[] rate;
  private final long[] since;
  private final double[] in;
  private final double[] consumed;
  private final double[] overflow;
  private final double[] blocked;
  private final boolean[] out;
  private final int[] deliveries;

  Supplies(Replication r) {
    this.r = r;
    int n = r.world.stocks().size();
    level = new double[n];
    rate = new double[n];
    since = new long[n];
    in = new double[n];
    consumed = new double[n];
    overflow = new double[n];
    blocked = new double[n];
    out = new boolean[n];
    deliveries = new int[n];
  }

  void start() {
    Arrays.fill(rate, 0);
    Arrays.fill(since, 0);
    Arrays.fill(consumed, 0);
    Arrays.fill(overflow, 0);
    Arrays.fill(blocked, 0);
    Arrays.fill(out, false);
    Arrays.fill(deliveries, 0);
    for (int k = 0; k < level.length; k++) {
      World.Stock stock = r.world.stocks().get(k);
      level[k] = Math.min(stock.capacity(), stock.initial().quantile(luck(stock, Purpose.INITIAL, 0)));
      in[k] = level[k];
      out[k] = level[k] <= 0;
      if (stock.every() != null) {
        expect(k);
      }
    }
  }

  private double luck(World.Stock stock, int purpose, int number) {
    return r.random.uniform(KeyedRandom.entity(stock.source(), number), purpose, 0);
  }

  private void expect(int k) {
    World.Stock stock = r.world.stocks().get(k);
    Distribution every = stock.every();
    int number = deliveries[k]++;
    long tick = r.now() + Math.max(1, Math.round(every.quantile(luck(stock, Purpose.INTERVAL, number))));
    r.agenda.at(tick, () -> {
      if (luck(stock, Purpose.ARRIVES, number) < stock.arrives()) {
        if (stock.from() >= 0 && !r.journeys.open(stock.from(), r.world.place(stock.facility()))) {
          blocked[k] += stock.amount();
        } else {
          deliver(k, stock.amount());
        }
      }
      expect(k);
    });
  }

  /** What waited at a closed road comes on once it is open. */
  void roadsChanged() {
    for (int k = 0; k < blocked.length; k++) {
      World.Stock stock = r.world.stocks().get(k);
      if (blocked[k] > 0 && r.journeys.open(stock.from(), r.world.place(stock.facility()))) {
        double amount = blocked[k];
        blocked[k] = 0;
        deliver(k, amount);
      }
    }
  }

  private void deliver(int k, double amount) {
    settle(k);
    double room = Math.min(amount, r.world.stocks().get(k).capacity() - level[k]);
    in[k] += amount;
    overflow[k] += amount - room;
    level[k] += room;
    foresee(k);
    if (out[k] && level[k] > 0) {
      out[k] = false;
      r.listener.stockOut(k, false, r.now());
      changed(k);
    } else {
      r.care.facilityChanged(r.world.stocks().get(k).facility());
    }
  }

  /** Announces what is lacking at the start. */
  void announce() {
    for (int k = 0; k < out.length; k++) {
      if (out[k]) {
        r.listener.stockOut(k, true, r.now());
      }
    }
  }

  /** Brings a level up to now. */
  private void settle(int k) {
    long now = r.now();
    if (rate[k] > 0 && now > since[k]) {
      double drawn = Math.min(level[k], rate[k] * (now - since[k]));
      level[k] -= drawn;
      consumed[k] += drawn;
    }
    since[k] = now;
  }

  private void foresee(int k) {
    int slot = r.stockSlot(k);
    if (level[k] <= 0 && !out[k]) {
      r.events.schedule(slot, r.now(), Order.WORLD); // the tick at which it runs dry is this one
      return;
    }
    if (rate[k] <= 0 || level[k] <= 0) {
      r.events.cancel(slot);
      return;
    }
    double empty = Math.ceil(level[k] / rate[k]);
    if (empty > r.world.end()) {
      r.events.cancel(slot);
    } else {
      r.events.schedule(slot, r.now() + Math.max(1, (long) empty), Order.WORLD);
    }
  }

  /** The event of a stock: its rate has emptied it. */
  void runsDry(int k) {
    settle(k);
    consumed[k] += level[k]; // a rounding remainder of less than one tick's draw
    level[k] = 0;
    empty(k);
  }

  private void empty(int k) {
    if (!out[k]) {
      out[k] = true;
      r.listener.stockOut(k, true, r.now());
      changed(k);
    }
  }

  private void changed(int k) {
    int facility = r.world.stocks().get(k).facility();
    r.electricity.fuelChanged(facility, k);
    r.care.drawnChanged(facility, r.world.stocks().get(k).item());
    r.care.facilityChanged(facility);
  }

  double level(int k) {
    settle(k);
    return level[k];
  }

  boolean out(int k) {
    return out[k];
  }

  boolean has(int k, double amount) {
    settle(k);
    return level[k] >= amount && !out[k];
  }

  void take(int k, double amount) {
    settle(k);
    level[k] -= amount;
    consumed[k] += amount;
    if (level[k] <= 0) {
      empty(k);
    }
    foresee(k);
  }

  /** Changes the rate at which a stock is drawn, per tick. */
  void draw(int k, double change) {
    settle(k);
    rate[k] = Math.max(0, rate[k] + change);
    if (rate[k] < 1e-15) {
      rate[k] = 0;
    }
    foresee(k);
  }

  /** Whether a patient in care lacks an item that the stage draws throughout. */
  boolean lacksDrawn(int p, World.Stage stage) {
    for (int item : stage.draws()) {
      int k = r.tables.stockAt[r.patients.facility[p] * r.world.items().size() + item];
      if (out[k]) {
        return true;
      }
    }
    return false;
  }

  /** Amount that came in (initial and delivered) minus what left and what is there; zero but for rounding. */
  double imbalance(int k) {
    settle(k);
    return in[k] - consumed[k] - overflow[k] - level[k];
  }

  double in(int k) {
    return in[k];
  }

  double consumed(int k) {
    settle(k);
    return consumed[k];
  }

  /** Sets the initial amount, before anything has happened. */
  void fill(int k, double amount) {
    level[k] = Math.min(r.world.stocks().get(k).capacity(), amount);
    in[k] = level[k];
    out[k] = level[k] <= 0;
  }
}
