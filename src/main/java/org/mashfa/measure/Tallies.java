package org.mashfa.measure;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.mashfa.model.BrokenLawException;
import org.mashfa.model.Functionality;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.View;
import org.mashfa.model.World;
import org.mashfa.stats.Durations;
import org.mashfa.stats.TimeAverage;

/** Counts, sums and time averages at the finest grain: what {@link Measures} sums up. */
class Tallies implements Listener {
  private static final int OUTCOMES = Outcome.values().length;

  final World world;
  final int classes;
  final int places;
  final int kinds;
  final int units;
  final int causes;
  private final int[] kindOf; // unit

  final long[] appeared; // class, zone
  final long[] outcomes; // outcome, class, place
  final long[] deadAtScene; // zone
  final Durations[] firstCare; // class
  final Durations[] reaches; // kind, class
  final long[] starts; // unit, class
  final long[] queueTicks; // unit, class
  final Durations[] queued; // kind
  final long[] firstCares; // facility
  final TimeAverage[] busy;
  final TimeAverage[] boarding;
  final TimeAverage[] open;
  final TimeAverage[] waiting;
  final int[] mostWaiting;
  final TimeAverage[] functioning; // facility: 1 when not NONE
  final TimeAverage[] full; // facility: 1 when FULL
  final TimeAverage[] dark; // facility: 1 without any power
  final TimeAverage[] out; // stock: 1 when out
  final long[] stockOuts;
  final TimeAverage[] driving; // fleet
  final TimeAverage[] outOfOrder; // fleet
  final long[] pickUps; // fleet
  final long[] pickUpTicks;
  final long[] turnedAway; // facility
  final long[] transfers; // facility left
  final long[] ledger; // where, cause
  final long[] deathsWaiting; // where, cause
  final Set<Long> killedInside = new TreeSet<>(); // also of the warm-up
  long deaths;
  long present;
  long end;

  Tallies(World world) {
    this.world = world;
    classes = world.classes().size();
    places = world.zones().size() + world.facilities().size();
    kinds = world.kinds().size();
    units = world.units().size();
    causes = world.causes().size();
    kindOf = world.units().stream().mapToInt(World.Unit::kind).toArray();
    int facilities = world.facilities().size();
    appeared = new long[classes * world.zones().size()];
    outcomes = new long[OUTCOMES * classes * places];
    deadAtScene = new long[world.zones().size()];
    firstCare = durations(classes);
    reaches = durations(kinds * classes);
    queued = durations(kinds);
    starts = new long[units * classes];
    queueTicks = new long[units * classes];
    firstCares = new long[facilities];
    busy = averages(units);
    boarding = averages(units);
    open = averages(units);
    waiting = averages(units);
    mostWaiting = new int[units];
    functioning = averages(facilities);
    full = averages(facilities);
    dark = averages(facilities);
    out = averages(world.stocks().size());
    stockOuts = new long[world.stocks().size()];
    driving = averages(world.fleets().size());
    outOfOrder = averages(world.fleets().size());
    pickUps = new long[world.fleets().size()];
    pickUpTicks = new long[world.fleets().size()];
    turnedAway = new long[facilities];
    transfers = new long[facilities];
    ledger = new long[world.wheres() * causes];
    deathsWaiting = new long[ledger.length];
  }

  private static Durations[] durations(int n) {
    Durations[] all = new Durations[n];
    Arrays.setAll(all, i -> new Durations());
    return all;
  }

  private static TimeAverage[] averages(int n) {
    TimeAverage[] all = new TimeAverage[n];
    Arrays.setAll(all, i -> new TimeAverage());
    return all;
  }

  /** Forgets everything: a replication begins at tick 0. */
  void begin() {
    for (TimeAverage[] kept : new TimeAverage[][] {busy, boarding, open, waiting, functioning, full, dark, out,
        driving, outOfOrder}) {
      for (TimeAverage average : kept) {
        average.start(0, 0);
      }
    }
    present = 0;
    killedInside.clear();
    forget();
  }

  private void forget() {
    for (long[] counts : new long[][] {appeared, outcomes, deadAtScene, starts, queueTicks, firstCares, stockOuts,
        pickUps, pickUpTicks, turnedAway, transfers, ledger, deathsWaiting}) {
      Arrays.fill(counts, 0);
    }
    for (Durations[] kept : new Durations[][] {firstCare, reaches, queued}) {
      for (Durations durations : kept) {
        durations.reset();
      }
    }
    Arrays.fill(mostWaiting, 0);
    deaths = 0;
  }

  @Override
  public void measuringStarts(View view) {
    forget();
    long now = view.now();
    for (TimeAverage[] kept : new TimeAverage[][] {busy, boarding, open, waiting, functioning, full, dark, out,
        driving, outOfOrder}) {
      for (TimeAverage average : kept) {
        average.restart(now);
      }
    }
    for (int u = 0; u < units; u++) {
      mostWaiting[u] = view.waiting(u);
    }
  }

  @Override
  public void ends(View view) {
    end = world.end();
    for (int u = 0; u < units; u++) {
      double area = busy[u].area(end);
      double stays = view.stays(u);
      if (!(Math.abs(area - stays) <= 1e-9 * stays)) {
        throw new BrokenLawException(view.index(), view.now(),
            "area under the beds in use of unit " + u + ", and the stays in them: " + area + ", " + stays);
      }
    }
  }

  @Override
  public void appears(int patientClass, int zone) {
    appeared[patientClass * world.zones().size() + zone]++;
    present++;
  }

  @Override
  public void deadAtScene(int zone, int people) {
    deadAtScene[zone] += people;
    deaths += people;
  }

  @Override
  public void waited(int where, int cause, int patientClass, long ticks) {
    ledger[where * causes + cause] += ticks;
  }

  @Override
  public void queue(int unit, int members, long now) {
    waiting[unit].set(now, members);
    if (members > mostWaiting[unit]) {
      mostWaiting[unit] = members;
    }
  }

  @Override
  public void beds(int unit, int used, int boarders, int functioningBeds, long now) {
    busy[unit].set(now, used);
    if (boarding[unit].value() != boarders) {
      boarding[unit].set(now, boarders);
    }
    if (open[unit].value() != functioningBeds) {
      open[unit].set(now, functioningBeds);
    }
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    starts[unit * classes + patientClass]++;
    queueTicks[unit * classes + patientClass] += waited;
    queued[kindOf[unit]].record(waited);
  }

  @Override
  public void firstCare(int patientClass, int facility, long sinceOnset) {
    firstCare[patientClass].record(sinceOnset);
    firstCares[facility]++;
  }

  @Override
  public void reaches(int kind, int patientClass, long sinceOnset) {
    reaches[kind * classes + patientClass].record(sinceOnset);
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    present--;
    outcomes[(outcome.ordinal() * classes + patientClass) * places + placeOf(where)]++;
    if (outcome.death()) {
      deaths++;
      if (cause >= 0) {
        deathsWaiting[where * causes + cause]++;
      }
    }
  }

  @Override
  public void dies(long patient, Outcome outcome) {
    if (outcome == Outcome.KILLED_INSIDE) {
      killedInside.add(patient);
    }
  }

  int placeOf(int where) {
    int beyondUnits = where - units;
    if (beyondUnits < 0) {
      return world.place(world.units().get(where).facility());
    }
    int zone = beyondUnits - world.facilities().size();
    return zone >= 0 ? zone : world.place(beyondUnits);
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    turnedAway[facility]++;
  }

  @Override
  public void transfers(int from, int to, int patientClass) {
    transfers[from]++;
  }

  @Override
  public void vehicles(int fleet, int onMission, int broken, long now) {
    driving[fleet].set(now, onMission);
    outOfOrder[fleet].set(now, broken);
  }

  @Override
  public void pickUp(int fleet, boolean transfer, long waited) {
    pickUps[fleet]++;
    pickUpTicks[fleet] += waited;
  }

  @Override
  public void functions(int facility, Functionality functionality, long now) {
    functioning[facility].set(now, functionality == Functionality.NONE ? 0 : 1);
    full[facility].set(now, functionality == Functionality.FULL ? 1 : 0);
  }

  @Override
  public void stockOut(int stock, boolean isOut, long now) {
    out[stock].set(now, isOut ? 1 : 0);
    stockOuts[stock] += isOut ? 1 : 0;
  }

  @Override
  public void power(int facility, boolean on, long now) {
    dark[facility].set(now, on ? 0 : 1);
  }
}
