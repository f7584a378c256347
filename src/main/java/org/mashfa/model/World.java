package org.mashfa.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.RateFunction;

/**
 * A scenario compiled for simulation: everything has a number (its position in its list), times are in ticks, loads
 * in kW, distances in km. Immutable and shared by all threads; the state of a run is in {@link Replication}.
 *
 * <p>Places are numbered zones first, then facilities: the place of facility {@code f} is {@code zones.size() + f}.
 *
 * @param warmUp ticks before measuring starts
 * @param end tick at which a replication ends
 * @param sample ticks between the points of a time series
 * @param dayOffset ticks from midnight to tick 0, on the clock of the place
 * @param kinds names of units (emergency, theatre, ward …)
 * @param roles names of staff roles
 * @param items names of supplies
 * @param reach longest journey, in ticks, within which people count as having a hospital
 * @param reachKind kind of unit that must be open there, or -1
 */
public record World(
    long warmUp,
    long end,
    long sample,
    long dayOffset,
    long reach,
    int reachKind,
    List<String> kinds,
    List<String> roles,
    List<String> items,
    List<Zone> zones,
    List<Facility> facilities,
    List<Unit> units,
    List<Pool> pools,
    List<Stock> stocks,
    List<PatientClass> classes,
    List<Stage> stages,
    List<Demand> demands,
    List<Fleet> fleets,
    List<Process> processes,
    Roads roads,
    Policies policies) {

  /** A populated place. */
  public record Zone(String name, double population) {}

  /**
   * A facility.
   *
   * @param services one bit for each service it offers
   * @param beds share of its beds that function at the start: 1 for full, 0 for not functioning (HeRAMS)
   * @param power its electricity, or null when power never fails
   * @param acceptsPerDay patients it accepts from midnight to midnight, or {@link #UNLIMITED}
   */
  public record Facility(String name, int zone, long services, double beds, Power power, int acceptsPerDay) {}

  /** What loss of power does to a unit. */
  public enum WithoutPower { UNAFFECTED, DEGRADED, STOPPED }

  /** What happens to a patient whose bed goes to a more urgent one. */
  public enum Preemption { NONE, RESUME, RESTART }

  /** Number that stands for unlimited beds or places in a queue. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * Beds of one kind at one facility.
   *
   * @param beds beds, or {@link #UNLIMITED}
   * @param queue most patients who may wait at the door for it
   * @param byArrival whether its queue ignores urgency
   * @param roles roles needed for each occupied bed
   * @param parts and how much of them, in {@link Staff#PERSON} parts
   * @param load kW while the unit is open
   * @param loadPerBed kW for each occupied bed
   * @param overflow what becomes of its patients when it is full or gone, or null
   * @param darkSpeed speed of deterioration of those inside while power is off
   * @param shedRank the highest is shed first
   */
  public record Unit(
      int facility, int kind, int beds, int queue, boolean byArrival, Preemption preemption, int[] roles, int[] parts,
      Overflow overflow, double load, double loadPerBed, WithoutPower withoutPower, double darkSpeed, int shedRank) {}

  /**
   * Another unit of the facility that treats a unit's patients at a lower standard.
   *
   * @param kind kind of the other unit
   * @param after ticks for which the unit must have been full
   * @param speed least speed of deterioration of those treated there
   * @param slower factor on the time of treatment
   * @param mortality share of stages that end in death because of the lower standard
   */
  public record Overflow(int kind, long after, double speed, double slower, double mortality) {}

  /**
   * Staff, or equipment, of one role at one facility.
   *
   * @param source key of the luck of its people
   * @param count people on duty before the roster's first change
   * @param hours ticks after midnight at which the number on duty changes, ascending; empty without roster
   * @param counts people on duty from each of these on
   */
  public record Pool(long source, int facility, int role, int count, long[] hours, int[] counts) {
    /** The most people on duty at any time of day. */
    int most() {
      return Arrays.stream(counts).reduce(hours.length == 0 ? count : 0, Math::max);
    }
  }

  /**
   * A supply at one facility; amounts in litres or pieces.
   *
   * @param initial law of the amount at the start
   * @param inflow what comes in all the time, per tick
   * @param inflowNeedsPower whether that stops without power
   * @param rationBelow level below which it is rationed
   * @param rationUrgency greatest urgency number that is then still given any
   * @param every law of the ticks between deliveries, or null
   * @param late law of the ticks by which each is late
   * @param from zone from which deliveries come, or -1
   */
  public record Stock(
      String name, long source, int facility, int item, Distribution initial, double capacity, double inflow,
      boolean inflowNeedsPower, double rationBelow, int rationUrgency, Distribution every, Distribution late,
      double amount, double arrives, int from) {}

  /**
   * Electricity of a facility.
   *
   * @param fuelStock number of the stock that generators burn, or -1 when there are none
   * @param reserve law of the initial fuel in ticks at full load, or null
   * @param battery ticks for which batteries carry the load
   */
  public record Power(
      boolean grid, double base, double[] rated, double[][] burn, int fuelStock, Distribution reserve, long battery) {}

  /**
   * A patient class.
   *
   * @param urgency 0 (first) to 15
   * @param death law of the ticks from onset to death of those who would die untreated, or null
   * @param lethal share who would die untreated
   * @param waiting speed of the hazard in a queue
   * @param travelling speed of the hazard on the way
   * @param worse class to which it worsens, or -1
   * @param worsens law of the ticks from onset to worsening
   * @param worsening share who worsen
   * @param patience law of the ticks after which one leaves a queue before first care, or null
   * @param entry first stage of its pathway
   * @param walks whether one leaves an evacuated facility on foot
   */
  public record PatientClass(
      String name, int urgency, Distribution death, double lethal, double waiting, double travelling, int worse,
      Distribution worsens, double worsening, Distribution patience, int entry,
      boolean walks) {}

  /** A stage target: discharge home. */
  public static final int HOME = -1;
  /** A stage target: death in spite of care. */
  public static final int DIES = -2;

  /**
   * Care without an item.
   *
   * @param instead item used in its place, or -1
   * @param speed least speed of deterioration without it
   * @param mortality share of stages that end in death because of it
   */
  public record IfOut(int instead, double speed, double mortality) {}

  /**
   * A stage of care.
   *
   * @param services bits of the services the facility must offer
   * @param roles roles held throughout
   * @param parts and how much of them, in {@link Staff#PERSON} parts
   * @param uses items used at the start
   * @param used and how much
   * @param usesOut what is done when one of these is out; null where the patient waits
   * @param draws items drawn throughout
   * @param drawn and how much per tick
   * @param drawsOut what is done when one of these is out; null where the patient waits
   * @param speed speed of deterioration during the stage
   * @param after speed of deterioration from its end on, outside later stages
   * @param boards whether the bed is kept while waiting for the next stage
   * @param targets what may follow: stages, {@link #HOME} or {@link #DIES}
   * @param next the choice among them
   */
  public record Stage(
      String name, int kind, Distribution takes, long services, int[] roles, int[] parts, int[] uses, double[] used,
      IfOut[] usesOut, int[] draws, double[] drawn, IfOut[] drawsOut, double speed, double after, boolean boards,
      int[] targets, Branch next) {}

  /**
   * A stream of everyday patients.
   *
   * @param source key of its patients' luck
   * @param spacing law of the gaps as multiples of their mean, which counts as one; or null for a Poisson stream
   * @param factor law of the factor on the rate in a replication, and key of its luck
   * @param perHead whether the rate follows the zone's population
   * @param zone zone it comes from, or -1 when it arrives at a facility's door
   * @param facility that facility, or -1
   * @param ambulance share who call an ambulance
   */
  public record Demand(
      String name, long source, RateFunction rate, Distribution spacing, Distribution factor, long factorSource,
      boolean perHead, int[] classes, Branch mix, int zone, int facility, double ambulance) {}

  /**
   * Vehicles of one operator.
   *
   * @param base zone where they stand idle, or -1 when they are at hand everywhere
   * @param speed km per tick
   * @param ride law of the ticks of a ride with a patient, or null for distance over speed
   * @param refuelEvery missions between two refuellings, or 0
   * @param refuelTakes law of the ticks that one takes
   * @param waits whether a vehicle waits at the door until its patient has a bed
   * @param breakdown how vehicles break down, or null
   */
  public record Fleet(
      String name, int vehicles, int base, double speed, Distribution ride, Distribution loading,
      Distribution handover, int refuelEvery, Distribution refuelTakes, boolean waits, boolean calls,
      boolean transfers, Breakdown breakdown) {}

  /**
   * How the vehicles of a fleet break down.
   *
   * @param after law of the ticks in working order until a vehicle does
   * @param repair law of the ticks that its repair takes
   * @param mechanics vehicles that are repaired at the same time, at most
   */
  public record Breakdown(Distribution after, Distribution repair, int mechanics) {}

  /** The answers to the questions the model asks. */
  public record Policies(
      TriageOrder triage, Destination destination, Transfer transfer, Shedding shedding, Diversion diversion) {
    /** The same answers but for the order of treatment. */
    public Policies withTriage(TriageOrder other) {
      return new Policies(other, destination, transfer, shedding, diversion);
    }

    /** The same answers but for the choice of a facility. */
    public Policies withDestination(Destination other) {
      return new Policies(triage, other, transfer, shedding, diversion);
    }

    /** The same answers but for transfers. */
    public Policies withTransfer(Transfer other) {
      return new Policies(triage, destination, other, shedding, diversion);
    }

    /** The same answers but for load shedding. */
    public Policies withShedding(Shedding other) {
      return new Policies(triage, destination, transfer, other, diversion);
    }

    /** The same answers but for diversion. */
    public Policies withDiversion(Diversion other) {
      return new Policies(triage, destination, transfer, shedding, other);
    }
  }

  /** The same world with other policies. */
  public World withPolicies(Policies other) {
    return new World(warmUp, end, sample, dayOffset, reach, reachKind, kinds, roles, items, zones, facilities, units,
        pools, stocks, classes, stages, demands, fleets, processes, roads, other);
  }

  /** The same world with other processes. */
  public World withProcesses(List<Process> others) {
    return new World(warmUp, end, sample, dayOffset, reach, reachKind, kinds, roles, items, zones, facilities, units,
        pools, stocks, classes, stages, demands, fleets, List.copyOf(others), roads, policies);
  }

  /** Number of the place of a facility. */
  public int place(int facility) {
    return zones.size() + facility;
  }

  /** The zone of a place. */
  public int zoneOf(int place) {
    return place < zones.size() ? place : facilities.get(place - zones.size()).zone();
  }

  /** Where one can wait: units, then facilities (for a transfer), then zones (for an ambulance or a way to care). */
  public int wheres() {
    return units.size() + facilities.size() + zones.size();
  }

  /** The place-name pair of a where: facility or zone, and the unit or an empty string. */
  public String placeName(int where) {
    int zone = where - units.size() - facilities.size();
    if (zone >= 0) {
      return zones.get(zone).name();
    }
    int f = where < units.size() ? units.get(where).facility() : where - units.size();
    return facilities.get(f).name();
  }

  /** The zone of a where. */
  public int zoneOfWhere(int where) {
    int zone = where - units.size() - facilities.size();
    if (zone >= 0) {
      return zone;
    }
    return facilities.get(where < units.size() ? units.get(where).facility() : where - units.size()).zone();
  }

  /** Names of the causes of waiting; see {@link Cause}. */
  public List<String> causes() {
    List<String> names = new ArrayList<>(Cause.FIXED);
    roles.forEach(role -> names.add("no " + role));
    items.forEach(item -> names.add("no " + item));
    return List.copyOf(names);
  }
}
