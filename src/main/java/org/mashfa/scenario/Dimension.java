package org.mashfa.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The dimension of a quantity: its base unit, the unit words a file may use and the values that make sense.
 *
 * <p>A unit is obligatory wherever a dimension has one; only {@link #NUMBER}, {@link #SHARE}, {@link #COUNT} and the
 * counts of {@link #AMOUNT} are bare numbers.
 */
public enum Dimension {
  /** A plain number. */
  NUMBER("a number", "12.5", "", false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, words()),
  /** A share from 0 to 1; percentages are accepted. */
  SHARE("a share from 0 to 1", "0.25 or 25%", "", false, 0, 1, words("%", 0.01)),
  /** A duration, in seconds. */
  TIME("a duration", "90 min", "s", true, 0, 1e6 * 365 * 86_400, times()),
  /** A rate, per second. */
  RATE("a rate", "47.6/d", "/s", true, 0, Double.POSITIVE_INFINITY, per(words("", 1.0))),
  /** A rate for each person of a population, per second: {@code 8/1000/d}. */
  RATE_PER_HEAD("a rate per person", "8/1000/d", "/s", true, 0, Double.POSITIVE_INFINITY, per(words("", 1.0))),
  /** A volume, in litres. */
  VOLUME("a volume", "800 L", "L", true, 0, Double.POSITIVE_INFINITY, volumes()),
  /** A flow, in litres per second. */
  FLOW("a flow", "12 L/h", "L/s", true, 0, Double.POSITIVE_INFINITY, per(volumes())),
  /** A number of stock units. */
  COUNT("a count", "40 units", "", false, 0, Double.POSITIVE_INFINITY, counts()),
  /**
   * Electrical power, in kilowatts; kVA are taken at a power factor of 0.8, the usual rating of generator sets (ISO
   * 8528-1).
   */
  POWER("a power", "250 kVA", "kW", true, 0, Double.POSITIVE_INFINITY,
      words("W", 0.001, "kW", 1.0, "MW", 1000.0, "kVA", 0.8)),
  /** Energy, in kilowatt-hours. */
  ENERGY("an energy", "30 kWh", "kWh", true, 0, Double.POSITIVE_INFINITY,
      words("Wh", 0.001, "kWh", 1.0, "MWh", 1000.0)),
  /** A distance, in kilometres; a coordinate may be negative, and none is farther than around the Earth. */
  DISTANCE("a distance", "2.5 km", "km", true, -1e5, 1e5, words("m", 0.001, "km", 1.0)),
  /** A speed, in kilometres per hour. */
  SPEED("a speed", "50 km/h", "km/h", true, 0, Double.POSITIVE_INFINITY, words("km/h", 1.0, "m/s", 3.6)),
  /** An amount of a stock: litres or a count; see {@link Amount}. */
  AMOUNT("an amount", "800 L or 40 units", "L or units", false, 0, Double.POSITIVE_INFINITY, join(volumes(), counts())),
  /** A use of a stock over time: litres or a count, per second; see {@link Amount}. */
  DRAW("a use over time", "10 L/min or 2 units/d", "L/s or units/s", true, 0, Double.POSITIVE_INFINITY,
      join(per(volumes()), per(counts()), per(words("", 1.0))));

  private final String noun;
  private final String example;
  private final String base;
  private final boolean unitNeeded;
  private final double least;
  private final double greatest;
  private final Map<String, Double> units;

  Dimension(String noun, String example, String base, boolean unitNeeded, double least, double greatest,
      Map<String, Double> units) {
    this.noun = noun;
    this.example = example;
    this.base = base;
    this.unitNeeded = unitNeeded;
    this.least = least;
    this.greatest = greatest;
    this.units = Collections.unmodifiableMap(units);
  }

  /** What such a quantity is called in messages, with an article. */
  String noun() {
    return noun;
  }

  /** How such a quantity is written. */
  String example() {
    return example;
  }

  /** The base unit; empty for plain numbers. */
  public String base() {
    return base;
  }

  /** Whether a bare number is an error. */
  public boolean unitNeeded() {
    return unitNeeded;
  }

  /** Least value that makes sense, in base units; used where a key states none. */
  public double least() {
    return least;
  }

  /** Greatest value that makes sense, in base units; used where a key states none. */
  public double greatest() {
    return greatest;
  }

  /** Accepted unit words and their size in base units. */
  public Map<String, Double> units() {
    return units;
  }

  private static Map<String, Double> words(Object... pairs) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Double> times() {
    return words("ms", 0.001, "s", 1.0, "min", 60.0, "h", 3600.0, "d", 86_400.0, "week", 604_800.0, "weeks", 604_800.0,
        "month", 365 * 86_400.0 / 12, "months", 365 * 86_400.0 / 12, "y", 365 * 86_400.0);
  }

  private static Map<String, Double> volumes() {
    return words("L", 1.0, "m3", 1000.0);
  }

  private static Map<String, Double> counts() {
    return words("unit", 1.0, "units", 1.0, "kit", 1.0, "kits", 1.0, "dose", 1.0, "doses", 1.0);
  }

  private static Map<String, Double> per(Map<String, Double> amounts) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (Map.Entry<String, Double> amount : amounts.entrySet()) {
      for (Map.Entry<String, Double> time : times().entrySet()) {
        if (!time.getKey().equals("ms") && !time.getKey().endsWith("s") || time.getKey().equals("s")) {
          map.put(amount.getKey() + "/" + time.getKey(), amount.getValue() / time.getValue());
        }
      }
    }
    return map;
  }

  @SafeVarargs
  private static Map<String, Double> join(Map<String, Double>... maps) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Map<String, Double> map : maps) {
      all.putAll(map);
    }
    return all;
  }
}
