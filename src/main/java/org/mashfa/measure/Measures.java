package org.mashfa.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mashfa.engine.Ticks;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.View;
import org.mashfa.model.World;
import org.mashfa.stats.Durations;

/**
 * Turns a replication into numbers. Listen with {@link #listener()}, call {@link #begin()} before each replication and
 * read {@link #values()} and {@link #series()} after it. What is not observed in a replication (the mean wait of
 * nobody) is NaN. Not thread-safe: one for each thread.
 */
public final class Measures {
  private static final String ALL = "all";
  private static final double MINUTE = Ticks.PER_MINUTE;
  private static final double HOUR = Ticks.PER_HOUR;
  private static final double DAY = Ticks.PER_DAY;

  private final World world;
  private final Tallies tallies;
  private final List<MeasureKey> keys = new ArrayList<>();
  private final List<DoubleSupplier> values = new ArrayList<>();
  private final List<SeriesKey> seriesKeys = new ArrayList<>();
  private final List<DoubleSupplier> samplers = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final double[] series;
  private final int moments;
  private View view;
  private int moment;
  private final double[] autonomyAtStart;

  /** Facilities and zones that results put together under one name. */
  private record Group(String name, int[] zones, int[] facilities, int[] wheres, int[] stocks) {}

  /** Measures for a world, with places named at the given detail. */
  public Measures(World world, Detail detail) {
    this.world = world;
    tallies = new Sampling(world);
    int zones = world.zones().size();
    int facilities = world.facilities().size();
    int[][] wheres = sorted(tallies.places, world.wheres(), tallies::placeOf);
    int[][] stocks = sorted(facilities, world.stocks().size(), k -> world.stocks().get(k).facility());
    int[][] members = sorted(zones, facilities, f -> world.facilities().get(f).zone());
    groups.add(group(ALL, range(0, zones).toArray(), range(0, facilities).toArray(), wheres, stocks));
    for (int z = 0; z < zones; z++) {
      groups.add(group(world.zones().get(z).name(), new int[] {z}, members[z], wheres, stocks));
    }
    if (detail == Detail.FACILITY) {
      for (int f = 0; f < facilities; f++) {
        groups.add(group(world.facilities().get(f).name(), new int[0], new int[] {f}, wheres, stocks));
      }
    }
    autonomyAtStart = new double[groups.size()];
    for (Group group : groups) {
      patients(group);
      functioning(group);
      units(group);
      supplies(group);
      ledger(group);
    }
    waits();
    fleets();
    timeSeries();
    moments = (int) ((world.end() - world.warmUp()) / world.sample()) + 1;
    series = new double[seriesKeys.size() * moments];
  }

  private Group group(String name, int[] zones, int[] facilities, int[][] wheres, int[][] stocks) {
    IntStream places = IntStream.concat(IntStream.of(zones), IntStream.of(facilities).map(world::place));
    return new Group(name, zones, facilities, places.flatMap(place -> IntStream.of(wheres[place])).sorted().toArray(),
        IntStream.of(facilities).flatMap(f -> IntStream.of(stocks[f])).sorted().toArray());
  }

  /** The numbers from 0 to n - 1 by their key, in ascending order. */
  private static int[][] sorted(int keys, int n, IntUnaryOperator key) {
    IntStream.Builder[] lists = Stream.generate(IntStream::builder).limit(keys).toArray(IntStream.Builder[]::new);
    for (int i = 0; i < n; i++) {
      lists[key.applyAsInt(i)].add(i);
    }
    return Arrays.stream(lists).map(list -> list.build().toArray()).toArray(int[][]::new);
  }

  /** What the numbers of {@link #values()} are. */
  public List<MeasureKey> keys() {
    return List.copyOf(keys);
  }

  /** What the numbers of {@link #series()} are. */
  public List<SeriesKey> seriesKeys() {
    return List.copyOf(seriesKeys);
  }

  /** Number of sampled moments; moment {@code i} is {@code i} sampling intervals after the warm-up. */
  public int moments() {
    return moments;
  }

  /** To be told of a replication. */
  public Listener listener() {
    return tallies;
  }

  /** Forgets the replication before. */
  public void begin() {
    tallies.begin();
    Arrays.fill(series, Double.NaN);
    moment = 0;
    Arrays.fill(autonomyAtStart, Double.NaN);
  }

  /** One number for each key, of the replication that has ended. */
  public double[] values() {
    return values.stream().mapToDouble(DoubleSupplier::getAsDouble).toArray();
  }

  /** Whether a patient was killed inside a facility, in the replication that has ended or its warm-up. */
  public boolean killedInside(long patient) {
    return tallies.killedInside.contains(patient);
  }

  /** Sampled numbers: all moments of the first series, then of the second … */
  public double[] series() {
    return series.clone();
  }

  private final class Sampling extends Tallies {
    Sampling(World world) {
      super(world);
    }

    @Override
    public void measuringStarts(View view) {
      super.measuringStarts(view);
      for (int i = 0; i < groups.size(); i++) {
        autonomyAtStart[i] = meanAutonomy(view, groups.get(i).facilities);
      }
    }

    @Override
    public void ends(View now) {
      super.ends(now);
      view = now;
    }

    @Override
    public void sample(View now) {
      view = now;
      for (int i = 0; i < samplers.size(); i++) {
        series[i * moments + moment] = samplers.get(i).getAsDouble();
      }
      moment++;
    }
  }

  /** Mean days that the fuel of those facilities lasts that burn any; NaN if none does. */
  private static double meanAutonomy(View now, int[] facilities) {
    double total = 0;
    int burning = 0;
    for (int f : facilities) {
      long ticks = now.autonomy(f);
      if (ticks != Long.MAX_VALUE) {
        total += ticks / DAY;
        burning++;
      }
    }
    return burning == 0 ? Double.NaN : total / burning;
  }

  // ---- what is measured ----

  private void add(String measure, Group group, String unit, String patientClass, String statistic,
      String unitOfMeasure, DoubleSupplier value) {
    keys.add(new MeasureKey(measure, group.name, unit, patientClass, statistic, unitOfMeasure));
    values.add(value);
  }

  private int[] units(Group group, int kind) {
    return IntStream.of(group.wheres).filter(u -> u < tallies.units && world.units().get(u).kind() == kind).toArray();
  }

  private int[] stocks(Group group, int item) {
    return IntStream.of(group.stocks).filter(k -> world.stocks().get(k).item() == item).toArray();
  }

  private void patients(Group group) {
    boolean whole = group.name.equals(ALL);
    int zones = world.zones().size();
    for (int c = whole ? 0 : tallies.classes; c <= tallies.classes; c++) {
      String name = c == tallies.classes ? ALL : world.classes().get(c).name();
      int from = c == tallies.classes ? 0 : c;
      int to = c == tallies.classes ? tallies.classes : c + 1;
      if (group.zones.length > 0) {
        add("arrivals", group, "", name, "total", "patients", () ->
            range(from, to).mapToDouble(k -> total(group.zones, z -> tallies.appeared[k * zones + z])).sum());
      }
      for (Outcome outcome : Outcome.values()) {
        add(outcome.label(), group, "", name, "total", "patients", () -> count(outcome, group, from, to));
      }
      add("deaths", group, "", name, "total", "patients", () ->
          Arrays.stream(Outcome.values()).filter(Outcome::death).mapToDouble(o -> count(o, group, from, to)).sum());
    }
    if (group.zones.length > 0 && !world.processes().isEmpty()) {
      add("dead at the scene", group, "", "", "total", "people", () ->
          total(group.zones, z -> tallies.deadAtScene[z]));
    }
    if (whole) {
      add("in the system at the end", group, "", ALL, "total", "patients", () -> tallies.present);
    }
    add("turned away at the door", group, "", ALL, "total", "patients", sum(group, f -> tallies.turnedAway[f]));
    add("transfers out", group, "", ALL, "total", "patients", sum(group, f -> tallies.transfers[f]));
  }

  private double count(Outcome outcome, Group group, int from, int to) {
    long total = 0;
    for (int c = from; c < to; c++) {
      int row = (outcome.ordinal() * tallies.classes + c) * tallies.places;
      for (int zone : group.zones) {
        total += tallies.outcomes[row + zone];
      }
      for (int facility : group.facilities) {
        total += tallies.outcomes[row + world.place(facility)];
      }
    }
    return total;
  }

  private static IntStream range(int from, int to) {
    return IntStream.range(from, to);
  }

  private DoubleSupplier sum(Group group, IntToDoubleFunction ofFacility) {
    return () -> Arrays.stream(group.facilities).mapToDouble(ofFacility).sum();
  }

  private void functioning(Group group) {
    int[] zones = group.zones;
    if (Arrays.stream(zones).anyMatch(z -> world.zones().get(z).population() > 0)) {
      add("people without a hospital within reach", group, "", "", "at the end", "people",
          () -> total(zones, z -> view.withinReach(z) ? 0 : view.population(z)));
    }
    if (group.facilities.length == 0) {
      return;
    }
    add("facilities functioning", group, "", "", "time average", "facilities",
        sum(group, f -> tallies.functioning[f].mean(tallies.end)));
    add("facilities functioning", group, "", "", "at the end", "facilities",
        sum(group, f -> tallies.functioning[f].value()));
    add("facilities fully functioning", group, "", "", "at the end", "facilities",
        sum(group, f -> tallies.full[f].value()));
    DoubleSupplier treated = sum(group, f -> tallies.firstCares[f]);
    DoubleSupplier working = sum(group, f -> tallies.functioning[f].mean(tallies.end));
    double days = (world.end() - world.warmUp()) / DAY;
    add("patients per functioning facility", group, "", ALL, "mean", "patients/d",
        () -> treated.getAsDouble() / (working.getAsDouble() * days));
  }

  private void units(Group group) {
    for (int k = 0; k < world.kinds().size(); k++) {
      int[] members = units(group, k);
      if (members.length == 0) {
        continue;
      }
      String name = world.kinds().get(k);
      DoubleSupplier busy = () -> total(members, u -> tallies.busy[u].mean(tallies.end));
      add("beds in use", group, name, "", "time average", "beds", busy);
      add("beds in use by boarding patients", group, name, "", "time average", "beds",
          () -> total(members, u -> tallies.boarding[u].mean(tallies.end)));
      if (Arrays.stream(members).allMatch(u -> world.units().get(u).beds() != World.UNLIMITED)) {
        DoubleSupplier open = () -> total(members, u -> tallies.open[u].mean(tallies.end));
        add("beds functioning", group, name, "", "time average", "beds", open);
        add("occupancy", group, name, "", "time average", "share", () -> busy.getAsDouble() / open.getAsDouble());
      }
      add("waiting", group, name, "", "time average", "patients",
          () -> total(members, u -> tallies.waiting[u].mean(tallies.end)));
      add("waiting", group, name, "", "sum of maxima", "patients", () -> total(members, u -> tallies.mostWaiting[u]));
      for (int c = group.name.equals(ALL) ? 0 : tallies.classes; c <= tallies.classes; c++) {
        int from = c == tallies.classes ? 0 : c;
        int to = c == tallies.classes ? tallies.classes : c + 1;
        String klass = c == tallies.classes ? ALL : world.classes().get(c).name();
        DoubleSupplier starts = () -> total(members, u -> sum(tallies.starts, u, from, to));
        add("stages started", group, name, klass, "total", "stages", starts);
        add("queue time", group, name, klass, "mean", "min",
            () -> total(members, u -> sum(tallies.queueTicks, u, from, to)) / MINUTE / starts.getAsDouble());
      }
    }
  }

  private double sum(long[] byUnitAndClass, int unit, int from, int to) {
    long total = 0;
    for (int c = from; c < to; c++) {
      total += byUnitAndClass[unit * tallies.classes + c];
    }
    return total;
  }

  private static double total(int[] members, IntToDoubleFunction value) {
    double total = 0;
    for (int member : members) {
      total += value.applyAsDouble(member);
    }
    return total;
  }

  private void supplies(Group group) {
    double hours = (world.end() - world.warmUp()) / HOUR;
    for (int i = 0; i < world.items().size(); i++) {
      int[] members = stocks(group, i);
      if (members.length > 0) {
        String name = world.items().get(i);
        add("stock-outs", group, name, "", "total", "events", () -> total(members, k -> tallies.stockOuts[k]));
        add("time out of stock", group, name, "", "total", "facility-h",
            () -> total(members, k -> tallies.out[k].mean(tallies.end)) * hours);
      }
    }
    int[] powered = IntStream.of(group.facilities)
        .filter(f -> world.facilities().get(f).power() != null).toArray();
    if (powered.length > 0) {
      add("time without power", group, "", "", "total", "facility-h",
          () -> total(powered, f -> tallies.dark[f].mean(tallies.end)) * hours);
      int row = groups.indexOf(group);
      add("fuel autonomy", group, "", "", "mean at the start", "d", () -> autonomyAtStart[row]);
    }
  }

  private void ledger(Group group) {
    List<String> causes = world.causes();
    int facilities = world.facilities().size();
    for (int k = 0; k <= world.kinds().size() + 1; k++) {
      int kind = k;
      String name = k < world.kinds().size() ? world.kinds().get(k)
          : k == world.kinds().size() ? "transfer" : "way to care";
      int[] wheres = IntStream.of(group.wheres).filter(where -> kind == (where < tallies.units
          ? world.units().get(where).kind()
          : world.kinds().size() + (where < tallies.units + facilities ? 0 : 1))).toArray();
      if (wheres.length == 0) {
        continue;
      }
      for (int c = 0; c < causes.size(); c++) {
        int cause = c;
        add("waiting: " + causes.get(c), group, name, ALL, "total", "patient-h",
            () -> total(wheres, where -> tallies.ledger[where * tallies.causes + cause]) / HOUR);
        add("deaths while waiting: " + causes.get(c), group, name, ALL, "total", "patients",
            () -> total(wheres, where -> tallies.deathsWaiting[where * tallies.causes + cause]));
      }
    }
  }

  private void waits() {
    Group whole = groups.get(0);
    Durations everyone = new Durations();
    for (int c = 0; c <= tallies.classes; c++) {
      int klass = c;
      String name = c == tallies.classes ? ALL : world.classes().get(c).name();
      durations("time to first care", whole, "", name, () -> c(klass, tallies.firstCare, 0, everyone));
      for (int k = 0; k < world.kinds().size(); k++) {
        int row = k * tallies.classes;
        durations("time to unit", whole, world.kinds().get(k), name, () -> c(klass, tallies.reaches, row, everyone));
      }
    }
    for (int k = 0; k < world.kinds().size(); k++) {
      Durations queued = tallies.queued[k];
      add("queue time", whole, world.kinds().get(k), ALL, "p90", "min", () -> queued.quantile(0.9) / MINUTE);
    }
  }

  /** The durations of one class, or of all put together. */
  private Durations c(int klass, Durations[] table, int row, Durations everyone) {
    if (klass < tallies.classes) {
      return table[row + klass];
    }
    everyone.reset();
    for (int i = 0; i < tallies.classes; i++) {
      everyone.add(table[row + i]);
    }
    return everyone;
  }

  private void durations(String measure, Group group, String unit, String klass,
      Supplier<Durations> durations) {
    add(measure, group, unit, klass, "mean", "min", () -> durations.get().mean() / MINUTE);
    add(measure, group, unit, klass, "median", "min", () -> durations.get().quantile(0.5) / MINUTE);
    add(measure, group, unit, klass, "p90", "min", () -> durations.get().quantile(0.9) / MINUTE);
  }

  private void fleets() {
    Group whole = groups.get(0);
    for (int i = 0; i < world.fleets().size(); i++) {
      int fleet = i;
      String name = world.fleets().get(i).name();
      add("vehicles on a mission", whole, name, "", "time average", "vehicles",
          () -> tallies.driving[fleet].mean(tallies.end));
      add("vehicle use", whole, name, "", "time average", "share",
          () -> tallies.driving[fleet].mean(tallies.end) / world.fleets().get(fleet).vehicles());
      if (world.fleets().get(i).breakdown() != null) {
        add("vehicles out of order", whole, name, "", "time average", "vehicles",
            () -> tallies.outOfOrder[fleet].mean(tallies.end));
      }
      add("patients picked up", whole, name, ALL, "total", "patients", () -> tallies.pickUps[fleet]);
      add("time to pick-up", whole, name, ALL, "mean", "min",
          () -> tallies.pickUpTicks[fleet] / MINUTE / tallies.pickUps[fleet]);
    }
  }

  private void timeSeries() {
    for (Group group : groups) {
      int[] facilities = group.facilities;
      if (facilities.length > 0) {
        sampled("facilities functioning", group.name, "", "facilities",
            () -> total(facilities, f -> tallies.functioning[f].value()));
      }
      for (int k = 0; k < world.kinds().size(); k++) {
        int[] members = units(group, k);
        if (members.length > 0) {
          sampled("beds in use", group.name, world.kinds().get(k), "beds", () -> total(members, view::busy));
          sampled("waiting", group.name, world.kinds().get(k), "patients", () -> total(members, view::waiting));
        }
      }
      if (Arrays.stream(facilities).anyMatch(f -> world.facilities().get(f).power() != null)) {
        sampled("fuel autonomy", group.name, "", "d", () -> meanAutonomy(view, facilities));
      }
      for (int i = 0; i < world.items().size(); i++) {
        int[] members = stocks(group, i);
        if (members.length > 0) {
          sampled("stock", group.name, world.items().get(i), "units or L", () -> total(members, view::stock));
          sampled("facilities out of stock", group.name, world.items().get(i), "facilities",
              () -> total(members, k -> tallies.out[k].value()));
        }
      }
    }
    for (Group group : groups) {
      int[] zones = group.zones;
      if (zones.length > 0 && Arrays.stream(zones).anyMatch(z -> world.zones().get(z).population() > 0)) {
        sampled("people", group.name, "", "people", () -> total(zones, view::population));
        sampled("people without a hospital within reach", group.name, "", "people",
            () -> total(zones, z -> view.withinReach(z) ? 0 : view.population(z)));
      }
    }
    sampled("dead so far, the scene included", ALL, "", "people", () -> tallies.deaths);
    sampled("in the system", ALL, "", "patients", () -> tallies.present);
    for (int i = 0; i < world.fleets().size(); i++) {
      int fleet = i;
      sampled("vehicles on a mission", ALL, world.fleets().get(i).name(), "vehicles",
          () -> tallies.driving[fleet].value());
    }
  }

  private void sampled(String measure, String place, String unit, String unitOfMeasure, DoubleSupplier value) {
    seriesKeys.add(new SeriesKey(measure, place, unit, unitOfMeasure));
    samplers.add(value);
  }
}
