package org.mashfa.model;

import java.util.Arrays;
import java.util.Map;
import org.mashfa.model.Corners.Corner;

/** A witness who also counts the rarer corners, which the state behind an announcement shows. */
final class Watch extends Witness {
  private static final int FEW = 200; // patients, among whom a search costs little

  private final Replication r;
  private final World world;
  private final Corners corners;
  private final int[] open; // unit
  private final int[] lost;
  private final int[] waiting;
  private final long[] powerAt; // facility: tick of the last change
  private final long[] dryAt; // stock
  private final long[] suppliedAt;
  private long deathAt = -1;
  private boolean firstCare;

  Watch(Replication r, Corners corners) {
    super(r, corners);
    this.r = r;
    this.corners = corners;
    world = r.world();
    open = new int[world.units().size()];
    lost = new int[open.length];
    waiting = new int[open.length];
    powerAt = new long[world.facilities().size()];
    dryAt = new long[world.stocks().size()];
    suppliedAt = new long[dryAt.length];
    for (long[] ticks : new long[][] {powerAt, dryAt, suppliedAt}) {
      Arrays.fill(ticks, -1);
    }
  }

  private void reach(boolean there, Corner corner) {
    if (there) {
      corners.reach(corner);
    }
  }

  @Override
  public void measuringStarts(View view) {
    super.measuringStarts(view);
    reach(r.patients.present() > 0, Corner.WARM_UP_ENDS_AMID_PATIENTS);
  }

  @Override
  public void queue(int unit, int waitingNow, long now) {
    super.queue(unit, waitingNow, now);
    Unit other = waitingNow > waiting[unit] ? r.beds.overflow(r.units[unit]) : null;
    reach(other != null && other.full(), Corner.OVERFLOW_FULL_TOO);
    waiting[unit] = waitingNow;
  }

  @Override
  public void beds(int unit, int used, int boarders, int functioning, long now) {
    super.beds(unit, used, boarders, functioning, now);
    Unit u = r.units[unit];
    reach(u.lost > lost[unit] && lost[unit] > 0, Corner.HIT_AGAIN_BEFORE_REPAIR);
    if (functioning < open[unit]) {
      if (used > functioning) {
        bedsLost(u);
      }
      for (int i = 0; functioning == 0 && r.patients.present() <= FEW && i < r.patients.bound(); i++) {
        Patient p = r.patients.at(i);
        reach(p.phase == Phase.RIDING && p.facility == u.facility && p.stage.unit[p.facility] == u,
            Corner.UNIT_LOST_TO_ONE_WHO_RIDES_THERE);
      }
    }
    lost[unit] = u.lost;
    open[unit] = functioning;
  }

  private void bedsLost(Unit u) {
    reach(u.preempts, Corner.BEDS_LOST_UNDER_PREEMPTION);
    reach(u.boarding > 0, Corner.BEDS_LOST_WITH_BOARDERS);
    boolean suspended = false;
    boolean ends = false;
    for (Patient p = r.beds.inside.first(u.index); p != null; p = r.beds.inside.after(p)) {
      suspended |= p.phase == Phase.SUSPENDED;
      ends |= p.phase == Phase.IN_CARE && r.care.endsNow(p);
    }
    reach(suspended, Corner.BEDS_LOST_IN_THE_DARK);
    reach(ends, Corner.BEDS_LOST_AS_CARE_ENDS);
  }

  @Override
  public void firstCare(int patientClass, int facility, long sinceOnset) {
    super.firstCare(patientClass, facility, sinceOnset);
    firstCare = true;
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    super.starts(unit, patientClass, waited);
    for (Patient p = r.beds.inside.first(unit); r.units[unit].busy <= FEW && p != null; p = r.beds.inside.after(p)) {
      if (p.phase == Phase.IN_CARE && !r.events.isPending(r.careSlot(p))) { // whose end is not yet known
        starts(p);
      }
    }
    firstCare = false;
  }

  private void starts(Patient p) {
    Unit meant = p.stage.unit[p.facility];
    boolean threatened = p.klass.threatened;
    reach(threatened && p.threat.deathAt == r.now(), Corner.CARE_AT_THE_TICK_OF_DEATH);
    reach(threatened && firstCare && p.threat.worsensAt == r.now(), Corner.CARE_AT_THE_TICK_OF_WORSENING);
    reach(threatened && firstCare && p.threat.patientUntil == r.now(), Corner.CARE_AT_THE_END_OF_PATIENCE);
    reach(p.bed != meant, Corner.CARE_IN_AN_OVERFLOW);
    reach(p.bed != meant && meant.open == 0, Corner.CARE_IN_PLACE_OF_A_LOST_UNIT);
    reach(p.remaining < 0 && p.takes < 0.5, Corner.CARE_OF_NO_LENGTH);
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    super.leaves(patientClass, zone, where, outcome, cause, sinceOnset);
    if (outcome.death()) {
      reach(deathAt == r.now(), Corner.DEATHS_AT_ONCE);
      deathAt = r.now();
    }
    if (outcome == Outcome.DIED_UNTREATED) {
      Corner corner = Map.of(Cause.ROAD, Corner.DEATH_AT_A_CLOSED_ROAD, Cause.SERVICE, Corner.DEATH_WITHOUT_ANY_FACILITY,
          Cause.QUOTA, Corner.DEATH_FOR_A_QUOTA, Cause.OUTSIDE, Corner.DEATH_AFTER_BEING_SENT_AWAY).get(cause);
      reach(corner != null, corner);
    }
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    super.turnedAway(facility, patientClass);
    for (int i = 0; r.patients.present() <= FEW && i < r.patients.bound(); i++) {
      Patient p = r.patients.at(i);
      boolean arriving = p.phase == Phase.DELAYED || p.phase == Phase.TRAVELLING || p.phase == Phase.RIDING;
      if (arriving && p.facility == facility && p.place == world.place(facility) && p.inside != facility) {
        boolean treats = r.treats(facility, p.stage);
        boolean room = treats && r.beds.mayWait(p.stage.unit[facility]);
        corners.reach(!treats ? Corner.CLOSED_WHEN_REACHED : room ? Corner.QUOTA_USED_UP_AT_DOOR : Corner.QUEUE_FULL_AT_DOOR);
      }
    }
  }

  @Override
  public void stockOut(int stock, boolean isOut, long now) {
    super.stockOut(stock, isOut, now);
    reach(!isOut && dryAt[stock] == now, Corner.DELIVERED_AS_IT_RAN_DRY);
    (isOut ? dryAt : suppliedAt)[stock] = now;
  }

  @Override
  public void power(int facility, boolean on, long now) {
    super.power(facility, on, now);
    reach(powerAt[facility] == now, Corner.POWER_GONE_AND_BACK_AT_ONCE);
    powerAt[facility] = now;
    int fuel = world.facilities().get(facility).power().fuelStock();
    reach(!on && fuel >= 0 && dryAt[fuel] == now, Corner.DARK_FOR_WANT_OF_FUEL);
    reach(on && fuel >= 0 && suppliedAt[fuel] == now, Corner.LIT_BY_A_DELIVERY);
    boolean boarding = false;
    for (Unit u : r.unitsOf[facility]) {
      boarding |= u.boarding > 0;
    }
    reach(!on && boarding, Corner.POWER_GONE_WITH_BOARDERS);
  }
}
