package org.mashfa.works;

import java.util.Arrays;

/**
 * Work W3 written out by hand for this network alone: the least time in which we know to do it in Java. Primitive
 * arrays, a tournament tree with one slot for each patient, time and scheduling order packed into one {@code long}, no
 * laws of conservation, no causes of waiting, no policies, nothing to read from a file. Times in milliseconds.
 *
 * <p>Several such networks may run beside each other, on one clock and event list, each with its own ambulances: what a
 * larger world costs a loop that does nothing else.
 */
final class HospitalNetworkFloor {
  private static final int HOSPITALS = 6;
  private static final int KINDS = 4;
  private static final int CLASSES = 3;
  private static final int EMERGENCY = 0;
  private static final int THEATRE = 1;
  private static final int ICU = 2;
  private static final int WARD = 3;
  private static final int RED = 0;
  private static final int[] SERVERS = {6, 2, 4, 40};
  private static final int AMBULANCES = 10;
  private static final double MINUTE = 60_000;
  private static final long END = 60L * 24 * 3_600_000;
  private static final double[] GAP = gaps(6.2, 1.05, .95, 1, .9, .98, .92);
  private static final double PATIENCE = 120 * MINUTE;

  private static final int ORDER_BITS = 30;
  private static final long NEVER = Long.MAX_VALUE;
  private static final byte QUEUED = 0;
  private static final byte SERVED = 1;
  private static final byte RIDING = 2;

  /** Logarithm of the median, and sigma, by kind; the first three are the emergency department's, by class. */
  private static final double[] LOCATION = new double[CLASSES + KINDS];
  private static final double[] SIGMA = new double[CLASSES + KINDS];
  private static final int RIDE = 6;

  static {
    law(0, 90, .8);
    law(1, 60, .8);
    law(2, 40, .8);
    law(CLASSES + THEATRE - 1, 50, .6);
    law(CLASSES + ICU - 1, 150, 1);
    law(CLASSES + WARD - 1, 330, .7);
    law(RIDE, 25, .4);
  }

  private final Luck random;
  private final int hospitals;
  private final int stations;
  private int leaves = 512;
  private long[] key = new long[2 * leaves];
  private int[] winner = new int[2 * leaves];
  private long order;
  private long now;

  private byte[] phase = new byte[leaves];
  private byte[] level = new byte[leaves];
  private int[] station = new int[leaves];
  private int[] next = new int[leaves];
  private int[] previous = new int[leaves];
  private long[] since = new long[leaves];
  private long[] born = new long[leaves];
  private int[] free = new int[leaves];
  private int frees;
  private int used;

  private final int[] head;
  private final int[] tail;
  private final int[] waiting;
  private final int[] busy;
  private final int[] idle; // by network

  private final long[] waits;
  private final long[] started;
  private final long[] waitingArea;
  private final long[] busyArea;
  private final long[] changed;
  private final long[] ambulanceArea;
  private final long[] ambulanceChanged;
  private long stay;
  private long discharged;
  private long arrivals;
  private long deaths;
  private long transfers;
  private long events;

  HospitalNetworkFloor(Luck random) {
    this(random, 1);
  }

  HospitalNetworkFloor(Luck random, int networks) {
    this.random = random;
    hospitals = networks * HOSPITALS;
    stations = hospitals * KINDS;
    head = new int[stations * CLASSES];
    tail = new int[stations * CLASSES];
    waiting = new int[stations];
    busy = new int[stations];
    idle = new int[networks];
    waits = new long[stations * CLASSES];
    started = new long[stations * CLASSES];
    waitingArea = new long[stations];
    busyArea = new long[stations];
    changed = new long[stations];
    ambulanceArea = new long[networks];
    ambulanceChanged = new long[networks];
    while (leaves <= hospitals) {
      grow();
    }
  }

  private static double[] gaps(double perHour, double... factors) {
    return Arrays.stream(factors).map(factor -> 60 * MINUTE / (perHour * factor)).toArray();
  }

  private static void law(int i, double meanMinutes, double cv) {
    double variance = Math.log1p(cv * cv);
    SIGMA[i] = Math.sqrt(variance);
    LOCATION[i] = Math.log(meanMinutes * MINUTE) - variance / 2;
  }

  /** Runs one replication; its answers are those of {@link NetworkAnswers}. */
  double[] run() {
    reset();
    for (int h = 0; h < hospitals; h++) {
      schedule(h, Math.round(random.exponential() * GAP[h % HOSPITALS]));
    }
    while (key[1] != NEVER) {
      now = key[1] >>> ORDER_BITS;
      events++;
      int slot = winner[1];
      if (slot < hospitals) {
        arrival(slot);
      } else if (phase[slot] == SERVED) {
        served(slot);
      } else if (phase[slot] == RIDING) {
        delivered(slot);
      } else {
        dies(slot);
      }
    }
    return answers();
  }

  private void reset() {
    Arrays.fill(key, NEVER);
    for (int i = 0; i < leaves; i++) {
      winner[leaves + i] = i;
    }
    Arrays.fill(head, -1);
    for (long[] sums : new long[][] {waits, started, waitingArea, busyArea, changed, ambulanceArea,
        ambulanceChanged}) {
      Arrays.fill(sums, 0);
    }
    Arrays.fill(waiting, 0);
    Arrays.fill(busy, 0);
    frees = 0;
    used = hospitals;
    Arrays.fill(idle, AMBULANCES);
    order = now = stay = discharged = arrivals = deaths = transfers = events = 0;
  }

  private void schedule(int slot, long time) {
    replay(slot, time > END ? NEVER : time << ORDER_BITS | order++);
  }

  private void replay(int slot, long newKey) {
    final long[] k = key;
    final int[] w = winner;
    int i = leaves + slot;
    long best = newKey;
    int bestSlot = slot;
    k[i] = newKey;
    while (i > 1) {
      long lead = k[i ^ 1] - best;
      long lost = lead >> 63;
      best += lead & lost;
      bestSlot ^= (bestSlot ^ w[i ^ 1]) & (int) lost;
      i >>= 1;
      k[i] = best;
      w[i] = bestSlot;
    }
  }

  private long duration(int law) {
    return Math.round(Math.exp(LOCATION[law] + SIGMA[law] * random.normal()));
  }

  private void arrival(int h) {
    schedule(h, now + Math.round(random.exponential() * GAP[h % HOSPITALS]));
    arrivals++;
    int p = frees > 0 ? free[--frees] : used++;
    if (p == leaves) {
      grow();
    }
    double u = random.uniform();
    level[p] = (byte) (u < .15 ? 0 : u < .5 ? 1 : 2);
    born[p] = now;
    int door = h * KINDS + EMERGENCY;
    if (busy[door] == SERVERS[EMERGENCY] && idle[h / HOSPITALS] > 0 && random.uniform() < .3) {
      transfers++;
      ambulances(h / HOSPITALS, -1);
      phase[p] = RIDING;
      station[p] = leastBusy(h) * KINDS + EMERGENCY;
      schedule(p, now + duration(RIDE));
    } else {
      join(p, door);
    }
  }

  private int leastBusy(int except) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int first = except - except % HOSPITALS;
    for (int h = first; h < first + HOSPITALS; h++) {
      int present = busy[h * KINDS] + waiting[h * KINDS];
      if (h != except && present < fewest) {
        fewest = present;
        best = h;
      }
    }
    return best;
  }

  private void ambulances(int network, int change) {
    ambulanceArea[network] += (AMBULANCES - idle[network]) * (now - ambulanceChanged[network]);
    ambulanceChanged[network] = now;
    idle[network] += change;
  }

  private void delivered(int p) {
    ambulances(station[p] / (HOSPITALS * KINDS), 1);
    join(p, station[p]);
  }

  private void join(int p, int s) {
    settle(s);
    since[p] = now;
    station[p] = s;
    if (busy[s] < SERVERS[s % KINDS]) {
      busy[s]++;
      start(p, s);
      return;
    }
    waiting[s]++;
    int line = s * CLASSES + level[p];
    phase[p] = QUEUED;
    next[p] = -1;
    previous[p] = head[line] < 0 ? -1 : tail[line];
    if (head[line] < 0) {
      head[line] = p;
    } else {
      next[tail[line]] = p;
    }
    tail[line] = p;
    if (s % KINDS == EMERGENCY && level[p] == RED) {
      schedule(p, now + Math.round(random.exponential() * PATIENCE));
    } else {
      replay(p, NEVER);
    }
  }

  private void settle(int s) {
    long passed = now - changed[s];
    waitingArea[s] += waiting[s] * passed;
    busyArea[s] += busy[s] * passed;
    changed[s] = now;
  }

  private void start(int p, int s) {
    waits[s * CLASSES + level[p]] += now - since[p];
    started[s * CLASSES + level[p]]++;
    phase[p] = SERVED;
    schedule(p, now + duration(s % KINDS == EMERGENCY ? level[p] : CLASSES + s % KINDS - 1));
  }

  private void leaveLine(int p) {
    int line = station[p] * CLASSES + level[p];
    waiting[station[p]]--;
    if (previous[p] < 0) {
      head[line] = next[p];
    } else {
      next[previous[p]] = next[p];
    }
    if (next[p] < 0) {
      tail[line] = previous[p];
    } else {
      previous[next[p]] = previous[p];
    }
  }

  private void served(int p) {
    int s = station[p];
    settle(s);
    int line = s * CLASSES;
    int first = head[line] >= 0 ? head[line] : head[line + 1] >= 0 ? head[line + 1] : head[line + 2];
    if (first >= 0) {
      leaveLine(first);
      start(first, s);
    } else {
      busy[s]--;
    }
    int hospital = s - s % KINDS;
    switch (s % KINDS) {
      case EMERGENCY -> join(p, hospital + (random.uniform() < .3 ? THEATRE : random.uniform() < .2 ? ICU : WARD));
      case THEATRE -> join(p, hospital + (random.uniform() < .2 ? ICU : WARD));
      case ICU -> join(p, hospital + WARD);
      default -> {
        stay += now - born[p];
        discharged++;
        leave(p);
      }
    }
  }

  private void dies(int p) {
    settle(station[p]);
    leaveLine(p);
    deaths++;
    leave(p);
  }

  private void leave(int p) {
    replay(p, NEVER);
    free[frees++] = p;
  }

  private void grow() {
    int n = 2 * leaves;
    long[] old = key;
    key = new long[2 * n];
    winner = new int[2 * n];
    Arrays.fill(key, NEVER);
    System.arraycopy(old, leaves, key, n, leaves);
    for (int i = 0; i < n; i++) {
      winner[n + i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int child = key[2 * i] <= key[2 * i + 1] ? 2 * i : 2 * i + 1;
      key[i] = key[child];
      winner[i] = winner[child];
    }
    leaves = n;
    phase = Arrays.copyOf(phase, n);
    level = Arrays.copyOf(level, n);
    station = Arrays.copyOf(station, n);
    next = Arrays.copyOf(next, n);
    previous = Arrays.copyOf(previous, n);
    since = Arrays.copyOf(since, n);
    born = Arrays.copyOf(born, n);
    free = Arrays.copyOf(free, n);
  }

  private double[] answers() {
    now = END;
    double driven = 0;
    for (int network = 0; network < idle.length; network++) {
      ambulances(network, 0);
      driven += ambulanceArea[network];
    }
    double queue = 0;
    for (int s = 0; s < stations; s++) {
      settle(s);
      queue += s % KINDS == EMERGENCY ? waitingArea[s] : 0;
    }
    double[] answers = new double[NetworkAnswers.values().length];
    answers[NetworkAnswers.EVENTS.ordinal()] = events;
    answers[NetworkAnswers.ARRIVALS.ordinal()] = arrivals;
    answers[NetworkAnswers.DEATHS.ordinal()] = deaths;
    answers[NetworkAnswers.TRANSFERS.ordinal()] = transfers;
    answers[NetworkAnswers.EMERGENCY_RED.ordinal()] = meanWait(EMERGENCY, 0, 1);
    answers[NetworkAnswers.EMERGENCY_YELLOW.ordinal()] = meanWait(EMERGENCY, 1, 2);
    answers[NetworkAnswers.EMERGENCY_GREEN.ordinal()] = meanWait(EMERGENCY, 2, 3);
    answers[NetworkAnswers.THEATRE.ordinal()] = meanWait(THEATRE, 0, 3);
    answers[NetworkAnswers.ICU.ordinal()] = meanWait(ICU, 0, 3);
    answers[NetworkAnswers.WARD.ordinal()] = meanWait(WARD, 0, 3);
    answers[NetworkAnswers.STAY.ordinal()] = stay / MINUTE / discharged;
    answers[NetworkAnswers.EMERGENCY_QUEUE.ordinal()] = queue / END / hospitals;
    answers[NetworkAnswers.AMBULANCES.ordinal()] = driven / END / idle.length;
    return answers;
  }

  int hospitals() {
    return hospitals;
  }

  /** The largest number of patients present at a time in the last replication. */
  int mostPresent() {
    return used - hospitals;
  }

  private double meanWait(int kind, int fromClass, int toClass) {
    long sum = 0;
    long n = 0;
    for (int h = 0; h < hospitals; h++) {
      for (int c = fromClass; c < toClass; c++) {
        sum += waits[(h * KINDS + kind) * CLASSES + c];
        n += started[(h * KINDS + kind) * CLASSES + c];
      }
    }
    return sum / MINUTE / n;
  }
}
