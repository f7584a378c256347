package org.mashfa.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.SeriesKey;
import org.mashfa.scenario.Check;
import org.mashfa.stats.Interval;
import org.mashfa.stats.Replications;

/** What an experiment showed. */
public final class Results {
  /** Confidence level of all intervals. */
  public static final double LEVEL = 0.95;

  private final List<MeasureKey> keys;
  private final List<SeriesKey> seriesKeys;
  private final int moments;
  private final double sampleDays;
  private final Map<String, Check> checks;
  private final Replications values;
  private final Replications series;
  private long events;

  Results(List<MeasureKey> keys, List<SeriesKey> seriesKeys, int moments, double sampleDays,
      Map<String, Check> checks) {
    this.keys = keys;
    this.seriesKeys = seriesKeys;
    this.moments = moments;
    this.sampleDays = sampleDays;
    this.checks = checks;
    values = new Replications(keys.size());
    series = new Replications(seriesKeys.size() * moments);
  }

  void add(double[] replicationValues, double[] replicationSeries, long replicationEvents) {
    values.add(replicationValues);
    series.add(replicationSeries);
    events += replicationEvents;
  }

  /** Number of replications. */
  public long replications() {
    return values.count();
  }

  /** Events handled in all replications together (the unlimited twins not counted). */
  public long events() {
    return events;
  }

  /** What was measured. */
  public List<MeasureKey> keys() {
    return keys;
  }

  /** What was sampled over time. */
  public List<SeriesKey> seriesKeys() {
    return seriesKeys;
  }

  /** Number of sampled moments. */
  public int moments() {
    return moments;
  }

  /** Days from the end of the warm-up to a sampled moment. */
  public double day(int moment) {
    return moment * sampleDays;
  }

  /**
   * Mean and interval of one sampled number.
   *
   * @param seriesIndex its place in {@link #seriesKeys}
   * @param moment 0 to {@link #moments} - 1
   * @throws IndexOutOfBoundsException if there is no such series or moment
   */
  public Interval series(int seriesIndex, int moment) {
    Objects.checkIndex(seriesIndex, seriesKeys.size());
    return series.interval(seriesIndex * moments + Objects.checkIndex(moment, moments), LEVEL);
  }

  /** How the numbers that the scenario asks for came out. */
  public List<Checked> checks() {
    return checks.entrySet().stream().map(entry -> {
      Check check = entry.getValue();
      Estimate estimate = get(check.measure(), check.place(), check.unit(), check.patientClass(), check.statistic());
      boolean covered = estimate.value() >= check.low() && estimate.value() <= check.high();
      return new Checked(entry.getKey(), check, estimate, covered);
    }).toList();
  }

  /**
   * A check and its estimate.
   *
   * @param name the check's name in the scenario
   * @param covered whether the estimate lies between the check's bounds
   */
  public record Checked(String name, Check check, Estimate estimate, boolean covered) {}

  /** All estimates, in a fixed order; ledger rows that are zero in every replication are left out. */
  public List<Estimate> summary() {
    List<Estimate> all = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Interval interval = values.interval(i, LEVEL);
      if (interval.n() > 0 && !(ledger(keys.get(i)) && interval.mean() == 0)) {
        MeasureKey key = keys.get(i);
        all.add(new Estimate(key.measure(), key.place(), key.unit(), key.patientClass(), key.statistic(),
            interval.mean(), interval.halfWidth(), interval.n(), key.unitOfMeasure()));
      }
    }
    return all;
  }

  /** Whether a measure belongs to the wait ledger, most of whose rows are empty. */
  public static boolean ledger(MeasureKey key) {
    return key.measure().startsWith("waiting: ") || key.measure().startsWith("deaths while waiting: ");
  }

  /**
   * The estimate of one measure over all places and patient classes.
   *
   * @param unit unit, fleet or item, or an empty string
   * @throws IllegalArgumentException if nothing of that name was measured
   */
  public Estimate get(String measure, String unit, String statistic) {
    return get(measure, "all", unit, "all", statistic);
  }

  /** The estimate of one measure; a class of {@code all} also finds measures in which classes play no part. */
  public Estimate get(String measure, String place, String unit, String patientClass, String statistic) {
    for (int i = 0; i < keys.size(); i++) {
      MeasureKey key = keys.get(i);
      boolean sameClass = key.patientClass().equals(patientClass)
          || patientClass.equals("all") && key.patientClass().isEmpty();
      if (sameClass && key.measure().equals(measure) && key.place().equals(place) && key.unit().equals(unit)
          && key.statistic().equals(statistic)) {
        Interval interval = values.interval(i, LEVEL);
        return new Estimate(measure, place, unit, key.patientClass(), statistic, interval.mean(), interval.halfWidth(),
            interval.n(), key.unitOfMeasure());
      }
    }
    throw new IllegalArgumentException("nothing measured as '" + measure + "', place '" + place + "', unit '" + unit
        + "', class '" + patientClass + "', statistic '" + statistic + "'");
  }
}
