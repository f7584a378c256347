package org.mashfa.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mashfa.model.Corners.Corner;

/** Listens to a replication and holds it to what must be true of its announcements, whatever the world. */
class Witness implements Listener {
  /** A patient leaves the line for b and the bed a, another the line for a and the bed b; then someone enters b. */
  private static final Pattern CIRCLE = Pattern.compile("q(\\d+) d(\\d+) q\\2 d\\1 u\\1 $");

  private final Replication r;
  private final World world;
  private final Corners corners;
  private final long[] present;
  private final long[] area;
  private final long[] occupied; // ticks of beds in use since measuring began
  private final long[] bedsSince;
  private final long[] queued;
  private final long[] queuedSince;
  private final long[] booked;
  private final int[] busy;
  private final int[] boarding;
  private final int[] open;
  private final int[] onMission;
  private final int[] outOfOrder;
  private final Trail trail;
  private final boolean[] out;
  private final boolean[] dark;
  private final StringBuilder moves = new StringBuilder(); // of this tick
  private long clock;
  private long lastStart;
  private long vehicleFreed = -1;
  private long boarderGone = -1;
  private long firstCares;
  private long appeared;
  private long fingerprint;

  Witness(Replication r, Corners corners) {
    this.r = r;
    this.corners = corners;
    world = r.world();
    int units = world.units().size();
    present = new long[world.classes().size()];
    area = new long[units];
    occupied = new long[units];
    bedsSince = new long[units];
    queued = new long[units];
    queuedSince = new long[units];
    booked = new long[world.wheres()];
    busy = new int[units];
    boarding = new int[units];
    open = new int[units];
    onMission = new int[world.fleets().size()];
    outOfOrder = new int[onMission.length];
    trail = new Trail(r, corners);
    out = new boolean[world.stocks().size()];
    dark = new boolean[world.facilities().size()];
  }

  /** A number that two runs share if and, but for chance, only if they announced the same. */
  long fingerprint() {
    return fingerprint;
  }

  /** The tick at which a stage last started. */
  long lastStart() {
    return lastStart;
  }

  /** Journeys of vehicles followed. */
  long legs() {
    return trail.legs();
  }

  private void note(long... facts) {
    for (long fact : facts) {
      fingerprint = (fingerprint ^ fact) * 0x100000001B3L;
      fingerprint ^= fingerprint >>> 29;
    }
  }

  static void demand(boolean holds, String law, Object... values) {
    if (!holds) {
      throw new AssertionError(String.format(Locale.ROOT, law, values));
    }
  }

  private void at(long now) {
    demand(now >= clock && now == r.now(), "at tick %d an announcement says %d, the one before said %d", r.now(), now, clock);
    if (now > clock) {
      clock = now;
      moves.setLength(0);
      for (int u = 0; u < busy.length; u++) {
        demand(busy[u] <= open[u], "unit %d has %d patients in %d beds before tick %d", u, busy[u], open[u], now);
      }
      for (int f = 0; f < onMission.length; f++) {
        demand(onMission[f] == trail.busy(f), "%d vehicles of fleet %d are on a mission, one by one %d", onMission[f], f,
            trail.busy(f));
      }
    }
  }

  private void occupy(int unit, long now) {
    occupied[unit] += busy[unit] * (now - bedsSince[unit]);
    bedsSince[unit] = now;
  }

  @Override
  public void measuringStarts(View view) {
    Arrays.fill(occupied, 0);
    Arrays.fill(bedsSince, view.now());
  }

  @Override
  public void ends(View view) {
    for (int u = 0; u < area.length; u++) {
      occupy(u, r.now());
      demand(occupied[u] == view.stays(u), "unit %d: area under its beds in use %d, sum of the stays in them %d", u, occupied[u],
          view.stays(u));
      area[u] += queued[u] * (r.now() - queuedSince[u]);
      boolean stops = world.units().get(u).withoutPower() == World.WithoutPower.STOPPED; // then suspended care adds to it
      demand(stops ? booked[u] >= area[u] : booked[u] == area[u],
          "ledger of unit %d: %d ticks, area of its queue: %d", u, booked[u], area[u]);
    }
    long[] inside = new long[present.length];
    for (int p = 0; p < r.patients.bound(); p++) {
      if (r.patients.at(p).phase != Phase.FREE) {
        inside[r.patients.at(p).klass.index]++;
      }
    }
    if (world.classes().stream().allMatch(c -> c.worse() < 0)) {
      demand(Arrays.equals(present, inside), "by class, %s appeared and did not leave, but %s are present",
          Arrays.toString(present), Arrays.toString(inside));
    }
    demand(Arrays.stream(present).sum() == r.patients.present(), "%s are present", r.patients.present());
    trail.ends();
    demand(firstCares <= appeared, "%d first cares for %d patients", firstCares, appeared);
    demand(r.patients.present() > 0 || Arrays.stream(onMission).allMatch(n -> n == 0), "vehicles on a mission for nobody");
  }

  @Override
  public void appears(int patientClass, int zone) {
    note(1, r.now(), patientClass, zone);
    present[patientClass]++;
    appeared++;
  }

  @Override
  public void deadAtScene(int zone, int people) {
    note(2, r.now(), zone, people);
    demand(people > 0, "%d people die at the scene", people);
  }

  @Override
  public void waited(int where, int cause, int patientClass, long ticks) {
    note(3, r.now(), where, cause, patientClass, ticks);
    demand(ticks > 0 && cause >= 0 && cause < world.causes().size(), "%d ticks booked to cause %d", ticks, cause);
    booked[where] += ticks;
  }

  @Override
  public void queue(int unit, int waiting, long now) {
    at(now);
    note(4, now, unit, waiting);
    demand(waiting >= 0 && Math.abs(waiting - queued[unit]) == 1, "queue of unit %d goes from %d to %d", unit,
        queued[unit], waiting);
    if (waiting < queued[unit]) {
      moves.append('q').append(unit).append(' ');
    }
    area[unit] += queued[unit] * (now - queuedSince[unit]);
    queued[unit] = waiting;
    queuedSince[unit] = now;
  }

  @Override
  public void beds(int unit, int used, int boarders, int functioning, long now) {
    at(now);
    note(5, now, unit, used, boarders, functioning);
    demand(boarders >= 0 && boarders <= used, "%d of %d beds in use are held by boarders", boarders, used);
    if (functioning < open[unit] && used > functioning) {
      corners.reach(functioning == 0 ? Corner.CLOSURE_WITH_PATIENTS : Corner.BEDS_LOST_WITH_PATIENTS);
    }
    if (used < busy[unit]) {
      moves.append('d').append(unit).append(' ');
    } else if (used > busy[unit]) {
      moves.append('u').append(unit).append(' ');
      if (CIRCLE.matcher(moves).find()) {
        corners.reach(Corner.CIRCLE_OF_BOARDERS_TURNED);
      }
    }
    boarderGone = boarders < boarding[unit] ? now : boarderGone;
    occupy(unit, now);
    busy[unit] = used;
    boarding[unit] = boarders;
    open[unit] = functioning;
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    note(6, r.now(), unit, patientClass, waited);
    demand(waited >= 0, "a wait of %d", waited);
    lastStart = r.now();
  }

  @Override
  public void firstCare(int patientClass, int facility, long sinceOnset) {
    note(7, r.now(), facility, sinceOnset);
    demand(sinceOnset >= 0, "first care %d after onset", sinceOnset);
    firstCares++;
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    note(8, r.now(), patientClass, zone, where, outcome.ordinal(), cause, sinceOnset);
    demand(sinceOnset >= 0, "leaves %d after onset", sinceOnset);
    present[patientClass]--;
    switch (outcome) {
      case LEFT -> corners.reach(Corner.PATIENCE_LOST);
      case REFUSED -> corners.reach(Corner.REFUSED);
      case UNTREATED -> corners.reach(Corner.UNTREATED);
      case KILLED_INSIDE -> corners.reach(boarderGone == r.now() ? Corner.KILLED_WHILE_BOARDING : Corner.KILLED_INSIDE);
      case DIED_UNTREATED -> dies(where, cause);
      default -> { }
    }
  }

  private void dies(int where, int cause) {
    boolean inUnit = where < world.units().size();
    if (cause < 0) {
      corners.reach(inUnit ? Corner.DEATH_IN_QUEUE : vehicleFreed == r.now() ? Corner.DEATH_IN_A_VEHICLE : Corner.DEATH_ON_THE_WAY);
    } else if (cause == Cause.AMBULANCE) {
      corners.reach(where < world.units().size() + world.facilities().size() ? Corner.DEATH_AWAITING_TRANSFER : Corner.DEATH_CALLING);
    } else if (cause == Cause.POWER) {
      corners.reach(Corner.DEATH_WITHOUT_POWER);
    } else if (cause == Cause.BED) {
      corners.reach(Corner.DEATH_IN_QUEUE);
    } else if (cause >= Cause.item(world, 0)) {
      corners.reach(Corner.DEATH_FOR_WANT_OF_SUPPLY);
    } else if (cause >= Cause.role(0)) {
      corners.reach(Corner.DEATH_FOR_WANT_OF_STAFF);
    }
    if (inUnit && boarderGone == r.now()) {
      corners.reach(Corner.DEATH_WHILE_BOARDING);
    }
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    note(9, r.now(), facility, patientClass);
    corners.reach(Corner.TURNED_AWAY_AT_DOOR);
  }

  @Override
  public void transfers(int from, int to, int patientClass) {
    note(10, r.now(), from, to);
    demand(from != to, "a transfer from facility %d to itself", from);
    corners.reach(Corner.TRANSFER);
  }

  @Override
  public void vehicles(int fleet, int onMissionNow, int outOfOrderNow, long now) {
    at(now);
    note(11, now, fleet, onMissionNow, outOfOrderNow);
    int left = onMission[fleet] - onMissionNow;
    int broke = outOfOrderNow - outOfOrder[fleet];
    demand(onMissionNow >= 0 && outOfOrderNow >= 0 && onMissionNow + outOfOrderNow <= world.fleets().get(fleet).vehicles()
        && Math.abs(left) + Math.abs(broke) > 0 && Math.abs(left) <= 1 && Math.abs(broke) <= 1 && (broke == 0 || left == 0 || left == broke),
        "vehicles on a mission go from %d to %d, those out of order from %d to %d", onMission[fleet], onMissionNow, outOfOrder[fleet],
        outOfOrderNow);
    vehicleFreed = left > 0 || broke < 0 ? now : vehicleFreed;
    onMission[fleet] = onMissionNow;
    outOfOrder[fleet] = outOfOrderNow;
  }

  @Override
  public void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {
    at(r.now());
    note(16, r.now(), vehicle, state.ordinal(), patient, place, until);
    trail.vehicle(vehicle, state, patient, place, until);
  }

  @Override
  public void pickUp(int fleet, boolean transfer, long waited) {
    note(12, r.now(), fleet, waited);
    demand(waited >= 0, "picked up %d after the call", waited);
    corners.reach(transfer ? Corner.FETCHED_FOR_TRANSFER : Corner.FETCHED_FROM_ZONE);
  }

  @Override
  public void functions(int facility, Functionality functionality, long now) {
    at(now);
    note(13, now, facility, functionality.ordinal());
  }

  @Override
  public void stockOut(int stock, boolean isOut, long now) {
    at(now);
    note(14, now, stock, isOut ? 1 : 0);
    demand(isOut != out[stock], "stock %d is out: %s, as announced before", stock, isOut);
    out[stock] = isOut;
    corners.reach(isOut ? Corner.STOCK_OUT : Corner.DELIVERY_AFTER_STOCK_OUT);
  }

  @Override
  public void power(int facility, boolean on, long now) {
    at(now);
    note(15, now, facility, on ? 1 : 0);
    demand(on == dark[facility], "power at facility %d is on: %s, as announced before", facility, on);
    dark[facility] = !on;
    corners.reach(on ? Corner.POWER_BACK : Corner.POWER_GONE);
  }
}
