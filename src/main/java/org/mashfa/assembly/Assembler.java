package org.mashfa.assembly;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mashfa.engine.Ticks;
import org.mashfa.hazard.Disruption;
import org.mashfa.hazard.FacilityHits;
import org.mashfa.hazard.MassCasualty;
import org.mashfa.hazard.Occurrences;
import org.mashfa.model.Control;
import org.mashfa.model.Destination;
import org.mashfa.model.Process;
import org.mashfa.model.Staff;
import org.mashfa.model.World;
import org.mashfa.policy.Destinations;
import org.mashfa.policy.Diversions;
import org.mashfa.policy.LoadShedding;
import org.mashfa.policy.Transfers;
import org.mashfa.policy.Triage;
import org.mashfa.random.Branch;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.random.KeyedRandom;
import org.mashfa.random.RateFunction;
import org.mashfa.scenario.Absence;
import org.mashfa.scenario.Amount;
import org.mashfa.scenario.Closure;
import org.mashfa.scenario.Demand;
import org.mashfa.scenario.Displacement;
import org.mashfa.scenario.Facility;
import org.mashfa.scenario.Fleet;
import org.mashfa.scenario.Hazard;
import org.mashfa.scenario.Incident;
import org.mashfa.scenario.Law;
import org.mashfa.scenario.Moment;
import org.mashfa.scenario.Outage;
import org.mashfa.scenario.PatientClass;
import org.mashfa.scenario.Policies;
import org.mashfa.scenario.Power;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.Shares;
import org.mashfa.scenario.StaffPool;
import org.mashfa.scenario.Stage;
import org.mashfa.scenario.Status;
import org.mashfa.scenario.Stock;
import org.mashfa.scenario.Tempo;
import org.mashfa.scenario.Unit;

/** Compiles a scenario: names become numbers, seconds become ticks, laws become distributions. */
public final class Assembler {
  /** The name of the only zone of a scenario that has none. */
  public static final String HERE = "here";

  private final Scenario scenario;
  private final long warmUp;
  private final long end;
  private final long dayOffset;
  private final Names zones;
  private final Names facilities;
  private final Names kinds = new Names();
  private final Names roles = new Names();
  private final Names items = new Names();
  private final Names services = new Names();
  private final Names classes;
  private final Names stages = new Names();
  private final int[] zoneOf;
  private final List<World.Unit> units = new ArrayList<>();
  private final List<World.Stock> stocks = new ArrayList<>();

  private Assembler(Scenario scenario) {
    this.scenario = scenario;
    warmUp = Ticks.ofSeconds(scenario.time().warmUp());
    end = warmUp + Ticks.ofSeconds(scenario.time().length());
    LocalDateTime start = scenario.time().start();
    long midnight = Duration.between(start.toLocalDate().atStartOfDay(), start).toMillis();
    dayOffset = Math.floorMod(midnight - warmUp, Ticks.PER_DAY);
    zones = new Names(scenario.zones().isEmpty() ? List.of(HERE) : scenario.zones().keySet());
    facilities = new Names(scenario.facilities().keySet());
    classes = new Names(scenario.patients().keySet());
    zoneOf = scenario.facilities().values().stream().mapToInt(f -> f.zone().map(zones::at).orElse(0)).toArray();
  }

  /** The world of a scenario. */
  public static World world(Scenario scenario) {
    return new Assembler(scenario).build();
  }

  /** What is wrong with a law that is well formed but cannot be drawn from; empty if it can. */
  public static Optional<String> fault(Law law) {
    try {
      Laws.number(law); // the unit of time makes no difference: laws of counts are of numbers alone
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private World build() {
    scenario.pathways().forEach((pathway, path) -> path.keySet().forEach(stage -> stages.meet(pathway + "/" + stage)));
    for (Facility facility : scenario.facilities().values()) {
      facility.units().keySet().forEach(kinds::meet);
      facility.staff().keySet().forEach(roles::meet);
      facility.stocks().keySet().forEach(items::meet);
      facility.services().forEach(services::meet);
    }
    scenario.pathways().values().forEach(path -> path.values().forEach(stage -> {
      kinds.meet(stage.unit());
      stage.staff().keySet().forEach(roles::meet);
      stage.uses().keySet().forEach(items::meet);
      stage.draws().keySet().forEach(items::meet);
      stage.services().forEach(services::meet);
    }));
    scenario.travel().reach().unit().ifPresent(kinds::meet);
    require(kinds.size() <= 32, "names of units", kinds.size(), 32);
    require(services.size() <= 64, "services", services.size(), 64);
    List<World.Pool> pools = new ArrayList<>();
    List<World.Facility> built = new ArrayList<>();
    int f = 0;
    for (Map.Entry<String, Facility> entry : scenario.facilities().entrySet()) {
      built.add(facility(f++, entry.getKey(), entry.getValue(), pools));
    }
    return new World(warmUp, end, Ticks.ofSeconds(scenario.time().sample()), dayOffset,
        Ticks.ofSeconds(scenario.travel().reach().within()),
        scenario.travel().reach().unit().map(kinds::at).orElse(-1), kinds.all(), roles.all(),
        items.all(), zones(), built, List.copyOf(units), pools, List.copyOf(stocks), patientClasses(), stages(),
        demands(), fleets(), processes(), Geography.roads(scenario, zones, zoneOf), policies());
  }

  private static void require(boolean holds, String what, int count, int most) {
    if (!holds) {
      throw new IllegalArgumentException(count + " different " + what + ", expected at most " + most);
    }
  }

  private List<World.Zone> zones() {
    return zones.all().stream().map(name -> new World.Zone(name,
        scenario.zones().containsKey(name) ? scenario.zones().get(name).population() : 0)).toList();
  }

  // ---- facilities ----

  private World.Facility facility(int f, String name, Facility facility, List<World.Pool> pools) {
    facility.units().forEach((kind, unit) -> units.add(unit(f, kinds.at(kind), unit)));
    facility.staff().forEach((role, pool) -> pools.add(pool(
        KeyedRandom.source("staff:" + name + "/" + role), f, roles.at(role), pool)));
    int firstStock = stocks.size();
    facility.stocks().forEach((item, stock) -> stocks.add(stock(f, name, item, stock)));
    double beds = switch (facility.functionality()) {
      case FULL -> 1;
      case PARTIAL -> 0.5; // the default of EVIDENCE section 4.1, an assumption
      case NONE -> 0;
    };
    return new World.Facility(name, zoneOf[f], serviceBits(facility.services()), beds,
        facility.power().map(power -> power(power, firstStock)).orElse(null),
        facility.acceptsPerDay().value());
  }

  private long serviceBits(Collection<String> names) {
    long bits = 0;
    for (String name : names) {
      bits |= 1L << services.at(name);
    }
    return bits;
  }

  private World.Unit unit(int f, int kind, Unit unit) {
    return new World.Unit(f, kind, unit.beds().value(), unit.queue().value(), unit.order() == Unit.Order.ARRIVAL,
        World.Preemption.valueOf(unit.preemption().name()), roles.at(unit.staff().keySet()),
        parts(unit.staff().values()),
        unit.overflow().map(o -> new World.Overflow(kinds.at(o.to()), Ticks.ofSeconds(o.after()), o.deterioration(),
            o.slower(), o.mortality())).orElse(null), unit.load(), unit.loadPerBed(),
            World.WithoutPower.valueOf(unit.withoutPower().name()),
        unit.withoutPowerDeterioration(), unit.shed());
  }

  private static int[] parts(Collection<Double> persons) {
    return persons.stream().mapToInt(p -> p > 0 ? Math.max(1, (int) (p * Staff.PERSON + 1e-6)) : 0).toArray();
  }

  private static World.Pool pool(long source, int f, int role, StaffPool pool) {
    Map<Long, Integer> shifts = new TreeMap<>();
    pool.roster().forEach((time, count) -> shifts.put(timeOfDay(time), count));
    return new World.Pool(source, f, role, pool.count(), shifts.keySet().stream().mapToLong(t -> t).toArray(),
        shifts.values().stream().mapToInt(c -> c).toArray());
  }

  private static long timeOfDay(String text) {
    int colon = text.indexOf(':');
    return Integer.parseInt(text.substring(0, colon)) * Ticks.PER_HOUR
        + Integer.parseInt(text.substring(colon + 1)) * Ticks.PER_MINUTE;
  }

  private World.Stock stock(int f, String facility, String item, Stock stock) {
    Stock.Delivery delivery = stock.delivery().orElse(null);
    return new World.Stock(facility + " " + item, KeyedRandom.source("stock:" + facility + "/" + item), f,
        items.at(item), Distributions.constant(stock.initial().value()),
        stock.capacity().map(Amount::value).orElse(Double.POSITIVE_INFINITY),
        stock.inflow().map(Amount::value).orElse(0.0) / Ticks.PER_SECOND, stock.inflowNeedsPower(),
        stock.ration().map(ration -> ration.below().value()).orElse(0.0),
        stock.ration().map(Stock.Ration::urgency).orElse(0), delivery == null ? null : Laws.ticks(delivery.every()),
        delivery == null ? null : Laws.ticks(delivery.late()), delivery == null ? 0 : delivery.amount().value(),
        delivery == null ? 0 : delivery.arrives(),
        delivery == null ? -1 : delivery.from().map(zones::at).orElse(-1));
  }

  private World.Power power(Power power, int firstStock) {
    int fuel = -1;
    if (!power.generators().isEmpty()) {
      int item = items.at(power.fuel());
      fuel = IntStream.range(firstStock, stocks.size())
          .filter(k -> stocks.get(k).item() == item).findFirst().orElseThrow();
    }
    double[] rated = power.generators().values().stream().mapToDouble(Power.Generator::rated).toArray();
    double[][] burn = power.generators().values().stream().map(Assembler::burn).toArray(double[][]::new);
    return new World.Power(power.grid(), power.base(), rated, burn, fuel, power.reserve().map(Laws::ticks).orElse(null),
        Ticks.ofSeconds(power.battery()));
  }

  /** Litres per tick at 25, 50, 75 and 100% load. */
  private static double[] burn(Power.Generator generator) {
    double[] litresPerHour = generator.burn().isEmpty() ? GeneratorChart.litresPerHour(generator.rated())
        : generator.burn().stream().mapToDouble(perSecond -> perSecond * 3600).toArray();
    return Arrays.stream(litresPerHour).map(litres -> litres / Ticks.PER_HOUR).toArray();
  }

  // ---- patients ----

  private List<World.PatientClass> patientClasses() {
    return scenario.patients().entrySet().stream().map(entry -> {
      PatientClass c = entry.getValue();
      var d = c.deterioration();
      var worse = d.flatMap(det -> det.worsens());
      String first = scenario.pathways().get(c.pathway()).keySet().iterator().next();
      return new World.PatientClass(entry.getKey(), c.priority().orElse(c.triage().ordinal()),
          d.flatMap(det -> det.death()).map(Laws::ticks).orElse(null), d.map(det -> det.lethal()).orElse(0.0),
          d.map(det -> det.waiting()).orElse(0.0), d.map(det -> det.travelling()).orElse(0.0),
          worse.map(w -> classes.at(w.to())).orElse(-1), worse.map(w -> Laws.ticks(w.after())).orElse(null),
          worse.map(w -> w.share()).orElse(0.0), c.patience().map(Laws::ticks).orElse(null),
          stages.at(c.pathway() + "/" + first), c.walks());
    }).toList();
  }

  private List<World.Stage> stages() {
    List<World.Stage> all = new ArrayList<>();
    scenario.pathways().forEach((pathway, path) -> path.forEach((name, stage) -> all.add(stage(pathway, name, stage))));
    return all;
  }

  private World.Stage stage(String pathway, String name, Stage stage) {
    int[] targets = stage.then().of().keySet().stream().mapToInt(target -> switch (target) {
      case "home" -> World.HOME;
      case "dies" -> World.DIES;
      default -> stages.at(pathway + "/" + target);
    }).toArray();
    return new World.Stage(pathway + "/" + name, kinds.at(stage.unit()), Laws.ticks(stage.takes()),
        serviceBits(stage.services()), roles.at(stage.staff().keySet()), parts(stage.staff().values()),
        items.at(stage.uses().keySet()), stage.uses().values().stream().mapToDouble(Amount::value).toArray(),
        ifOut(stage, stage.uses().keySet()),
        items.at(stage.draws().keySet()),
        stage.draws().values().stream().mapToDouble(draw -> draw.value() / Ticks.PER_SECOND).toArray(),
        ifOut(stage, stage.draws().keySet()),
        stage.deterioration(), stage.after(), stage.boards(), targets, branch(stage.then()));
  }

  private World.IfOut[] ifOut(Stage stage, Collection<String> used) {
    return used.stream().map(item -> {
      Stage.IfOut ifOut = stage.ifOut().get(item);
      return ifOut == null ? null
          : new World.IfOut(ifOut.instead().map(items::at).orElse(-1), ifOut.deterioration(), ifOut.mortality());
    }).toArray(World.IfOut[]::new);
  }

  private static Branch branch(Shares shares) {
    return new Branch(shares.of().values().stream().mapToDouble(share -> share).toArray());
  }

  private List<World.Demand> demands() {
    List<World.Demand> all = new ArrayList<>();
    scenario.demand().forEach((name, demand) -> all.addAll(streams(name, demand)));
    return all;
  }

  /** The streams of a demand share all that is not of one place: with many places they find it near at hand. */
  private List<World.Demand> streams(String name, Demand demand) {
    boolean zonal = demand.at().isEmpty();
    double perSecond = zonal ? demand.perHead().orElse(demand.rate().orElse(0)) // the model knows how many heads
        : demand.rate().orElse(0);
    RateFunction rate = Rates.of(demand, perSecond / Ticks.PER_SECOND, warmUp, dayOffset, end);
    Distribution spacing = demand.spacing().map(Laws::spacing).orElse(null);
    Distribution factor = Laws.number(demand.factor());
    long factorSource = KeyedRandom.source("factor:" + name);
    int[] mixed = classes.at(demand.patients().of().keySet());
    Branch mix = branch(demand.patients());
    Collection<String> places = !zonal ? demand.at() : demand.zones().isEmpty() ? zones.all() : demand.zones();
    return places.stream().map(place -> new World.Demand(name, KeyedRandom.source("demand:" + name + "/" + place), rate,
        spacing, factor, factorSource, demand.perHead().isPresent(), mixed, mix, zonal ? zones.at(place) : -1,
        zonal ? -1 : facilities.at(place), demand.ambulance())).toList();
  }

  private List<World.Fleet> fleets() {
    return scenario.fleets().entrySet().stream().map(entry -> {
      Fleet fleet = entry.getValue();
      return new World.Fleet(entry.getKey(), fleet.vehicles(), fleet.base().map(zones::at).orElse(-1),
          Geography.kmPerTick(fleet.speed()), fleet.ride().map(Laws::ticks).orElse(null), Laws.ticks(fleet.loading()),
          Laws.ticks(fleet.handover()), fleet.refuelEvery(), Laws.ticks(fleet.refuelTakes()), fleet.waits(),
          fleet.calls(), fleet.transfers(), fleet.breakdown().map(b -> new World.Breakdown(Laws.ticks(b.after()),
              Laws.ticks(b.repair()), b.mechanics().value())).orElse(null));
    }).toList();
  }

  // ---- what befalls the world ----

  private List<Process> processes() {
    List<Process> all = new ArrayList<>();
    scenario.incidents().forEach((name, incident) -> all.add(incident(name, incident)));
    scenario.hazards().forEach((name, hazard) -> all.add(hits(name, hazard)));
    scenario.outages().forEach((name, outage) -> all.add(outage(name, outage)));
    scenario.closures().forEach((name, closure) -> all.add(closure(name, closure)));
    scenario.statuses().forEach((name, status) -> all.add(status(name, status)));
    scenario.absences().forEach((name, absence) -> all.add(absence(name, absence)));
    scenario.displacements().values().forEach(displacement -> all.add(displacement(displacement)));
    return all;
  }

  private long tick(Moment moment) {
    return warmUp + Ticks.ofSeconds(moment.secondsAfter(scenario.time().start()));
  }

  private Occurrences occurrences(List<Moment> at, OptionalDouble rate, Optional<Moment> from, Optional<Moment> until,
      Tempo tempo) {
    Optional<Tempo.Excitation> excitation = tempo.excitation();
    return new Occurrences(at.stream().mapToLong(this::tick).toArray(), rate.orElse(0) / Ticks.PER_SECOND,
        from.map(this::tick).orElse(warmUp), until.map(this::tick).orElse(end),
        new org.mashfa.hazard.Tempo(tempo.steps().stream().mapToLong(step -> tick(step.from())).toArray(),
            tempo.steps().stream().mapToDouble(Tempo.Step::factor).toArray(),
            tempo.lull().map(lull -> Laws.ticks(lull.attackLasts())).orElse(null),
            tempo.lull().map(lull -> Laws.ticks(lull.lullLasts())).orElse(null),
            tempo.lull().map(Tempo.Lull::factor).orElse(1.0)),
        excitation.map(e -> Occurrences.offspring(e.offspring())).orElse(null),
        excitation.map(e -> Laws.ticks(e.after())).orElse(null));
  }

  private Process incident(String name, Incident incident) {
    List<MassCasualty.Stream> streams = new ArrayList<>();
    for (Incident.Stream stream : incident.arrivals().values()) {
      streams.add(new MassCasualty.Stream(Laws.ticks(stream.delay()), stream.deterioration().orElse(Double.NaN),
          Control.By.valueOf(stream.by().name())));
    }
    return new MassCasualty(KeyedRandom.source("incident:" + name),
        occurrences(incident.at(), incident.rate(), incident.from(), incident.until(), incident.tempo()),
        Laws.number(incident.strikes()), Ticks.ofSeconds(incident.over()), zones.at(incident.zones().of().keySet()),
        branch(incident.zones()), Laws.number(incident.injured()), Laws.number(incident.deadAtScene()),
        classes.at(incident.patients().of().keySet()), branch(incident.patients()), streams,
        new Branch(incident.arrivals().values().stream().mapToDouble(Incident.Stream::share).toArray()));
  }

  private int[] concerned(List<String> named, List<String> inZones) {
    if (named.isEmpty() && inZones.isEmpty()) {
      return IntStream.range(0, facilities.size()).toArray();
    }
    return IntStream.range(0, facilities.size()).filter(f ->
        named.contains(facilities.all().get(f)) || inZones.contains(zones.all().get(zoneOf[f]))).toArray();
  }

  private Process hits(String name, Hazard hazard) {
    FacilityHits.Target[] targets = IntStream.of(concerned(hazard.facilities(), hazard.zones())).mapToObj(f -> {
      String facility = facilities.all().get(f);
      int[] damaged = IntStream.range(0, units.size()).filter(u -> units.get(u).facility() == f
          && (hazard.units().isEmpty() || hazard.units().contains(kinds.all().get(units.get(u).kind())))).toArray();
      return new FacilityHits.Target(KeyedRandom.source("hazard:" + name + "/" + facility), f, damaged,
          scenario.facilities().get(facility).deconflicted() ? hazard.deconflictedFactor() : 1);
    }).toArray(FacilityHits.Target[]::new);
    FacilityHits.Harm harm = new FacilityHits.Harm(Laws.number(hazard.loss()), hazard.closes(),
        hazard.restored().map(Laws::ticks).orElse(null), hazard.never(), hazard.patientsKilled(),
        Laws.number(hazard.injured()), hazard.injuredAs().map(as -> classes.at(as.of().keySet())).orElse(new int[0]),
        hazard.injuredAs().map(Assembler::branch).orElse(null), hazard.stockLost(), hazard.powerLost(),
        hazard.staffLost(), hazard.staffAbsent(), Ticks.ofSeconds(hazard.absentFor()), hazard.staffMoving(),
        facilities.at(hazard.staffMoveTo()), Ticks.ofSeconds(hazard.staffMoveAfter()));
    return new FacilityHits(occurrences(hazard.at(), hazard.rate(), hazard.from(), hazard.until(), hazard.tempo()),
        targets, hazard.chance(), hazard.repeatFactor(), Ticks.ofSeconds(hazard.repeatFor()), harm);
  }

  private Process outage(String name, Outage outage) {
    int[] where = concerned(outage.facilities(), outage.zones());
    return new Disruption(KeyedRandom.source("outage:" + name), dated(outage.at()),
        outage.lasts().map(Laws::ticks).orElse(null),
        outage.items().isEmpty() ? Disruption.grid(where) : Disruption.supply(where, items.at(outage.items())));
  }

  private Process status(String name, Status status) {
    int[] where = concerned(status.facilities(), status.zones());
    long kept = status.keeps().isEmpty() ? -1L : 0;
    for (String kind : status.keeps()) {
      kept |= 1L << kinds.at(kind);
    }
    double[] beds = status.functionality().of().keySet().stream().mapToDouble(functionality -> switch (functionality) {
      case "full" -> 1;
      case "partial" -> status.partialBeds();
      default -> 0;
    }).toArray();
    return new org.mashfa.hazard.Status(dated(status.at()), status.lasts().map(Laws::ticks).orElse(null),
        IntStream.of(where).mapToLong(f -> KeyedRandom.source("status:" + name + "/" + facilities.all().get(f)))
            .toArray(), where, beds, branch(status.functionality()), kept);
  }

  private Process absence(String name, Absence absence) {
    return new org.mashfa.hazard.Absence(KeyedRandom.source("absence:" + name), dated(absence.at()),
        absence.lasts().map(Laws::ticks).orElse(null), concerned(absence.facilities(), absence.zones()),
        absence.roles().isEmpty() ? new int[] {-1} : roles.at(absence.roles()), absence.share());
  }

  private Process displacement(Displacement displacement) {
    return new org.mashfa.hazard.Displacement(dated(displacement.at()), zones.at(displacement.from()),
        zones.at(displacement.to().of().keySet()),
        displacement.to().of().values().stream().mapToDouble(share -> share).toArray(), displacement.share(),
        Ticks.ofSeconds(displacement.over()));
  }

  private Process closure(String name, Closure closure) {
    int[] from = zones.at(closure.from());
    int[] to = closure.to().isEmpty()
        ? IntStream.range(0, zones.size()).filter(z -> !closure.from().contains(zones.all().get(z))).toArray()
        : zones.at(closure.to());
    return new Disruption(KeyedRandom.source("closure:" + name), dated(closure.at()),
        closure.lasts().map(Laws::ticks).orElse(null), Disruption.roads(from, to));
  }

  private Occurrences dated(List<Moment> at) {
    return Occurrences.at(at.stream().mapToLong(this::tick).toArray());
  }

  // ---- policies ----

  private World.Policies policies() {
    Policies policies = scenario.policies();
    return new World.Policies(
        switch (policies.triage()) {
          case BY_CATEGORY -> Triage.byCategory();
          case FIRST_COME -> Triage.firstCome();
          case MOST_SALVAGEABLE -> Triage.mostSalvageable();
        },
        destination(policies.destination()),
        switch (policies.transfer()) {
          case NEAREST_ABLE -> Transfers.nearestAble();
          case NEAREST_FREE -> Transfers.nearestFree();
          case LEAST_BUSY -> Transfers.leastBusy();
          case NONE -> Transfers.none();
        },
        switch (policies.shedding()) {
          case BY_RANK -> LoadShedding.byRank();
          case LARGEST_FIRST -> LoadShedding.largestFirst();
        },
        policies.diversion().map(d -> Diversions.whenFull(d.share(), destination(d.to()))).orElse(null));
  }

  private static Destination destination(Policies.Destination name) {
    return switch (name) {
      case NEAREST -> Destinations.nearest();
      case LEAST_BUSY -> Destinations.leastBusy();
      case SHORTEST_TIME -> Destinations.shortestTime();
    };
  }
}
