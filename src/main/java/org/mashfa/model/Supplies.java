package org.mashfa.model;

import java.util.Arrays;
import org.mashfa.engine.Ticks;
import org.mashfa.random.KeyedRandom;

/**
 * Stocks: fuel, oxygen, water, blood, kits, one mechanism. A level falls by what is taken at once and by a rate, and
 * rises by deliveries and by an inflow; when it will be empty an event is due. Conservation: initial + brought in =
 * consumed + lost + refused for lack of room + left over. What waits at a closed road is not yet brought in.
 */
final class Supplies {
  private final Replication r;
  private final double[] level;
  private final double[] rate; // drawn, per tick
  private final double[] inflow; // per tick, at this moment
  private final long[] since;
  private final double[] in;
  private final double[] consumed;
  private final double[] lost;
  private final double[] overflow;
  private final double[] blocked;
  private int held; // stocks of which something is blocked
  private final int[] interruptions;
  private final boolean[] out;
  private final int[] deliveries;
  private final double[] wanted; // least level for which someone waits
  private final Runnable[] dispatches; // made once: they are put into the agenda again and again
  private final Runnable[] arrivals;

  Supplies(Replication r) {
    this.r = r;
    int n = r.world.stocks().size();
    level = new double[n];
    rate = new double[n];
    inflow = new double[n];
    since = new long[n];
    in = new double[n];
    consumed = new double[n];
    lost = new double[n];
    overflow = new double[n];
    blocked = new double[n];
    interruptions = new int[n];
    out = new boolean[n];
    deliveries = new int[n];
    wanted = new double[n];
    dispatches = new Runnable[n];
    arrivals = new Runnable[n];
    for (int i = 0; i < n; i++) {
      int k = i;
      dispatches[k] = () -> dispatch(k);
      arrivals[k] = () -> bring(k, stock(k).amount());
    }
  }

  void start() {
    for (double[] amounts : new double[][] {rate, inflow, consumed, lost, overflow, blocked}) {
      Arrays.fill(amounts, 0);
    }
    Arrays.fill(since, 0);
    held = 0;
    Arrays.fill(wanted, Double.POSITIVE_INFINITY);
    Arrays.fill(interruptions, 0);
    Arrays.fill(deliveries, 0);
    for (int k = 0; k < level.length; k++) {
      level[k] = Double.POSITIVE_INFINITY; // nothing lacks during the warm-up
      out[k] = false;
    }
  }

  /** The warm-up is over: stocks are what the scenario states, and deliveries and inflows begin. */
  void stockUp() {
    for (int k = 0; k < level.length; k++) {
      World.Stock stock = stock(k);
      settle(k);
      fill(k, r.electricity.reserve(k, stock.initial().quantile(luck(stock, Purpose.INITIAL, 0))));
      if (stock.every() != null) {
        expect(k);
      }
    }
    for (int f = 0; f < r.tables.facilities; f++) {
      powerChanged(f);
    }
  }

  private void fill(int k, double amount) {
    level[k] = Math.min(stock(k).capacity(), amount);
    in[k] = level[k];
    consumed[k] = 0;
    lost[k] = 0;
    overflow[k] = 0;
    foresee(k);
  }

  private World.Stock stock(int k) {
    return r.world.stocks().get(k);
  }

  private double luck(World.Stock stock, int purpose, int number) {
    return r.random.uniform(KeyedRandom.entity(stock.source(), number), purpose, 0);
  }

  // ---- what comes in ----

  private void expect(int k) {
    int number = deliveries[k]++;
    r.agenda.at(r.now() + Math.max(1, Ticks.ofDraw(stock(k).every().quantile(luck(stock(k), Purpose.INTERVAL,
        number)))),
        dispatches[k]);
  }

  private void dispatch(int k) {
    World.Stock stock = stock(k);
    int number = deliveries[k] - 1; // the one that was expected
    if (luck(stock, Purpose.ARRIVES, number) < stock.arrives()) {
      long late = Ticks.ofDraw(stock.late().quantile(luck(stock, Purpose.LATE, number)));
      r.agenda.at(r.now() + late, arrivals[k]);
    }
    expect(k);
  }

  private boolean reachable(int k) {
    World.Stock stock = stock(k);
    return interruptions[k] == 0 && !r.sites.closed(stock.facility())
        && (stock.from() < 0 || r.journeys.open(stock.from(), r.world.place(stock.facility())));
  }

  private void bring(int k, double amount) {
    if (reachable(k)) {
      deliver(k, amount);
    } else {
      held += blocked[k] == 0 && amount > 0 ? 1 : 0;
      blocked[k] += amount;
    }
  }

  /** What waited at a closed road, or for an interruption to end, comes on. */
  void waysChanged() {
    for (int k = 0; k < blocked.length && held > 0; k++) {
      if (blocked[k] > 0 && reachable(k)) {
        double amount = blocked[k];
        blocked[k] = 0;
        held--;
        deliver(k, amount);
      }
    }
  }

  private void deliver(int k, double amount) {
    settle(k);
    double room = Math.min(amount, stock(k).capacity() - level[k]);
    in[k] += amount;
    overflow[k] += amount - room;
    level[k] += room;
    foresee(k);
    r.queues.facilityChanged(stock(k).facility());
  }

  /** Inflow and deliveries of an item at a facility fail (one more reason), or one reason ends. */
  void interrupt(int facility, int item, boolean fails) {
    int k = r.tables.stockAt[facility * r.world.items().size() + item];
    if (k >= 0) {
      interruptions[k] += fails ? 1 : -1;
      powerChanged(facility);
      waysChanged();
    }
  }

  /** Power at a facility failed or came back: inflows that need it follow. */
  void powerChanged(int facility) {
    for (int k : r.tables.stocksOf[facility]) {
      World.Stock stock = stock(k);
      if (stock.inflow() > 0) {
        boolean flows = interruptions[k] == 0 && !(stock.inflowNeedsPower() && !r.electricity.on(facility));
        double now = flows ? stock.inflow() : 0;
        if (now != inflow[k]) {
          settle(k);
          inflow[k] = now;
          foresee(k);
        }
      }
    }
  }

  // ---- levels ----

  /** Brings a level up to now. */
  private void settle(int k) {
    long ticks = r.now() - since[k];
    since[k] = r.now();
    if (ticks > 0 && (rate[k] > 0 || inflow[k] > 0) && level[k] < Double.POSITIVE_INFINITY) {
      double brought = inflow[k] * ticks;
      double drawn = Math.min(level[k] + brought, rate[k] * ticks);
      double now = level[k] + brought - drawn;
      double room = Math.min(now, stock(k).capacity());
      in[k] += brought;
      consumed[k] += drawn;
      overflow[k] += now - room;
      level[k] = room;
    }
  }

  /** Foresees when the stock will be empty, or when there will be enough for one of those who wait. */
  private void foresee(int k) {
    double net = rate[k] - inflow[k];
    if (dry(k) != out[k]) {
      r.events.schedule(r.stockSlot(k), r.now(), Order.SUPPLY); // after this event, so that its parts see one state
    } else if (net > 0 && level[k] > 0) {
      double ticks = Math.max(1, Math.ceil(level[k] / net));
      r.events.schedule(r.stockSlot(k), r.now() + (long) Math.min(r.world.end() + 1.0, ticks), Order.SUPPLY);
    } else if (net < 0 && level[k] < wanted[k] && wanted[k] < Double.POSITIVE_INFINITY) {
      double ticks = Math.max(1, Math.ceil((wanted[k] - level[k]) / -net));
      r.events.schedule(r.stockSlot(k), r.now() + (long) Math.min(r.world.end() + 1.0, ticks), Order.SUPPLY);
    } else {
      r.events.cancel(r.stockSlot(k));
    }
  }

  private boolean dry(int k) {
    return level[k] <= 0 && (rate[k] > inflow[k] || inflow[k] == 0);
  }

  /** The event of a stock: it has run dry, or is no longer dry, or has enough for one of those who wait. */
  void due(int k) {
    settle(k);
    if (level[k] < rate[k] - inflow[k]) { // a rounding remainder of less than one tick's draw
      consumed[k] += level[k];
      level[k] = 0;
    }
    boolean dry = dry(k);
    if (dry != out[k]) {
      out[k] = dry;
      r.listener.stockOut(k, dry, r.now());
      int facility = stock(k).facility();
      r.electricity.fuelChanged(facility, k);
      r.upheaval.drawnChanged(facility, stock(k).item());
      r.queues.facilityChanged(facility);
    }
    if (level[k] >= wanted[k]) {
      wanted[k] = Double.POSITIVE_INFINITY;
      r.queues.facilityChanged(stock(k).facility());
    }
    foresee(k);
  }

  double level(int k) {
    settle(k);
    return level[k];
  }

  boolean out(int k) {
    return out[k];
  }

  /** Whether an amount can be given to a patient of some urgency. */
  boolean has(int k, double amount, int urgency) {
    settle(k);
    World.Stock stock = stock(k);
    boolean has = !out[k] && level[k] >= amount
        && (level[k] >= stock.rationBelow() || urgency <= stock.rationUrgency());
    if (!has && stock.inflow() > 0) {
      want(k, urgency <= stock.rationUrgency() ? amount : Math.max(amount, stock.rationBelow()));
    }
    return has;
  }

  /** Someone is refused an item until its level is so high: they are offered it then. */
  private void want(int k, double enough) {
    if (enough < wanted[k] && enough <= stock(k).capacity()) {
      wanted[k] = enough;
      foresee(k);
    }
  }

  void take(int k, double amount) {
    settle(k);
    level[k] -= amount;
    consumed[k] += amount;
    foresee(k);
  }

  /** Changes the rate at which a stock is drawn, per tick. */
  void draw(int k, double change) {
    settle(k);
    rate[k] += change;
    if (rate[k] < 1e-15) {
      rate[k] = 0; // what rounding leaves of sums and differences
    }
    foresee(k);
  }

  /** Destroys a share of each stock of a facility. */
  void lose(int facility, double share) {
    for (int k : r.tables.stocksOf[facility]) {
      settle(k);
      double gone = level[k] * share;
      level[k] -= gone;
      lost[k] += gone;
      foresee(k);
    }
  }

  /** Amount that came in minus what left and what is there; zero but for rounding. */
  double imbalance(int k) {
    settle(k);
    return level[k] == Double.POSITIVE_INFINITY ? 0 : in[k] - consumed[k] - lost[k] - overflow[k] - level[k];
  }

  double in(int k) {
    return in[k];
  }
}
