package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads probability distributions, such as {@code lognormal(median 115 min, gsd 1.5)}. */
final class Laws {

  /** Families and, for each, the sets of parameters that define it. */
  static final Map<String, List<List<String>>> FAMILIES = families();

  /** Parameters that are plain numbers whatever the dimension. */
  private static final Set<String> PLAIN = Set.of("gsd", "cv", "shape", "k", "n");

  private Laws() {
  }

  private static Map<String, List<List<String>>> families() {
    Map<String, List<List<String>>> map = new LinkedHashMap<>();
    List<List<String>> byMoments = List.of(List.of("mean", "sd"), List.of("mean", "cv"));
    map.put("constant", List.of(List.of("value")));
    map.put("exponential", List.of(List.of("mean")));
    map.put("lognormal", List.of(List.of("median", "gsd"), List.of("mean", "sd"), List.of("mean", "cv")));
    map.put("uniform", List.of(List.of("min", "max")));
    map.put("triangular", List.of(List.of("min", "mode", "max")));
    map.put("normal", List.of(List.of("mean", "sd")));
    map.put("weibull", List.of(List.of("shape", "scale")));
    map.put("gamma", byMoments);
    map.put("erlang", List.of(List.of("mean", "k")));
    map.put("beta", List.of(List.of("mean", "n")));
    map.put("loglogistic", List.of(List.of("median", "shape")));
    map.put("poisson", List.of(List.of("mean")));
    map.put("negative-binomial", List.of(List.of("mean", "k")));
    return map;
  }

  static Law parse(String text, Dimension dimension, double least, double greatest) {
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    if (open < 0) {
      return constant(trimmed, dimension, least, greatest);
    }
    String family = trimmed.substring(0, open).strip();
    List<List<String>> choices = FAMILIES.get(family);
    if (choices == null) {
      throw new Wrong("unknown law '" + Quantities.shown(family) + "'", String.join(", ", FAMILIES.keySet()),
          Words.nearest(family, FAMILIES.keySet()));
    }
    if (!trimmed.endsWith(")")) {
      throw new Wrong("the law '" + Quantities.shown(trimmed) + "' is not closed",
          "a ')' at its end; inside { } or [ ] a law stands in quotes, because of its commas", "");
    }
    Map<String, Double> parameters = parameters(family, trimmed.substring(open + 1, trimmed.length() - 1), dimension);
    Set<String> own = new LinkedHashSet<>(parameters.keySet());
    boolean complete = choices.stream().anyMatch(choice -> matches(choice, own));
    if (!complete) {
      List<String> ways = choices.stream().map(choice -> String.join(" and ", choice)).toList();
      throw new Wrong("the law " + family + " needs other parameters", String.join(", or ", ways), "");
    }
    check(family, parameters, dimension, least, greatest);
    return new Law(family, parameters);
  }

  private static Law constant(String text, Dimension dimension, double least, double greatest) {
    if (FAMILIES.containsKey(text)) {
      throw new Wrong("the law " + text + " has no parameters", describe(text), "");
    }
    double value = Quantities.parse(text, dimension);
    within(value, text, dimension, least, greatest);
    return Law.constant(value);
  }

  private static boolean matches(List<String> choice, Set<String> given) {
    Set<String> rest = new LinkedHashSet<>(given);
    boolean all = rest.containsAll(choice);
    rest.removeAll(choice);
    rest.remove("min");
    rest.remove("max");
    return all && rest.isEmpty();
  }

  private static Map<String, Double> parameters(String family, String list, Dimension dimension) {
    Set<String> known = new LinkedHashSet<>();
    FAMILIES.get(family).forEach(known::addAll);
    if (!family.equals("constant")) {
      known.add("min");
      known.add("max");
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (String item : split(list)) {
      int space = 0;
      while (space < item.length() && !Character.isWhitespace(item.charAt(space))) {
        space++;
      }
      String name = item.substring(0, space);
      if (!known.contains(name)) {
        throw new Wrong("the law " + family + " has no parameter '" + Quantities.shown(name) + "'",
            String.join(", ", known), Words.nearest(name, known));
      }
      Dimension own = PLAIN.contains(name) ? Dimension.NUMBER : dimension;
      double value = Quantities.parse(item.substring(space), own);
      if (parameters.put(name, value) != null) {
        throw new Wrong("the parameter '" + name + "' is given twice", "each parameter once", "");
      }
    }
    return parameters;
  }

  private static List<String> split(String list) {
    List<String> items = new ArrayList<>();
    for (String item : list.split(",", -1)) {
      items.add(item.strip());
    }
    return items;
  }

  private static void check(String family, Map<String, Double> p, Dimension dimension, double least, double greatest) {
    for (String name : List.of("sd", "cv", "shape", "scale", "n", "k", "median")) {
      require(!p.containsKey(name) || p.get(name) > 0, name + " must be above 0", family);
    }
    require(!p.containsKey("gsd") || p.get("gsd") > 1, "gsd must be above 1", family);
    boolean anyMean = family.equals("normal") || family.equals("constant") || family.equals("uniform")
        || family.equals("triangular");
    require(anyMean || !p.containsKey("mean") || p.get("mean") > 0, "mean must be above 0", family);
    if (family.equals("beta")) {
      require(p.get("mean") < 1, "mean must be below 1", family);
    }
    if (family.equals("erlang")) {
      require(p.get("k") == Math.rint(p.get("k")) && p.get("k") <= 1000, "k must be a whole number up to 1000", family);
    }
    if (p.containsKey("min") && p.containsKey("max")) {
      require(p.get("min") < p.get("max"), "min must be below max", family);
    }
    if (family.equals("triangular")) {
      require(p.get("min") <= p.get("mode") && p.get("mode") <= p.get("max"), "mode must lie from min to max", family);
    }
    shape(family, p);
    for (String name : List.of("value", "mean", "median", "min", "max", "mode")) {
      if (p.containsKey(name)) {
        within(p.get(name), name, dimension, least, greatest);
      }
    }
    if (family.equals("normal") && least > Double.NEGATIVE_INFINITY) {
      require(p.containsKey("min"), "a normal law reaches below " + bound(least, dimension)
          + " here unless a 'min' cuts it off", family);
    }
    if (family.equals("poisson") || family.equals("negative-binomial")) {
      require(dimension == Dimension.NUMBER || dimension == Dimension.COUNT, "a law of counts has no unit", family);
    }
  }

  /** The shapes that can be drawn from exactly enough. */
  private static void shape(String family, Map<String, Double> p) {
    switch (family) {
      case "lognormal" -> {
        between("gsd", p.getOrDefault("gsd", 2.0), 1, 1000, family);
        between("the sd over the mean", p.containsKey("mean") ? variation(p) : 1, 0, 1000, family);
      }
      case "gamma" -> between("the sd over the mean", variation(p), 0.01, 5, family);
      case "weibull" -> between("shape", p.get("shape"), 0.02, 1000, family);
      case "loglogistic" -> between("shape", p.get("shape"), 0.1, 1000, family);
      case "beta" -> {
        between("mean · n", p.get("mean") * p.get("n"), 0.05, 1e6, family);
        between("(1 − mean) · n", (1 - p.get("mean")) * p.get("n"), 0.05, 1e6, family);
      }
      case "poisson" -> between("mean", p.get("mean"), 0, 1e6, family);
      case "negative-binomial" -> {
        between("mean", p.get("mean"), 0, 1e6, family);
        between("k", p.get("k"), 0.001, 1e9, family);
        between("the mean over k", p.get("mean") / p.get("k"), 0, 20_000, family);
      }
      default -> { }
    }
  }

  private static double variation(Map<String, Double> p) {
    return p.containsKey("cv") ? p.get("cv") : p.get("sd") / p.get("mean");
  }

  private static void between(String what, double value, double least, double greatest, String family) {
    require(value >= least && value <= greatest, what + " must lie from " + bound(least, Dimension.NUMBER) + " to "
        + bound(greatest, Dimension.NUMBER), family);
  }

  private static void require(boolean condition, String message, String family) {
    if (!condition) {
      throw new Wrong(message, describe(family), "");
    }
  }

  /** Refuses a value outside the bounds of its key. */
  static void within(double value, String text, Dimension dimension, double least, double greatest) {
    if (value < least) {
      throw new Wrong("'" + Quantities.shown(text) + "' is too small", "at least " + bound(least, dimension), "");
    }
    if (value > greatest) {
      throw new Wrong("'" + Quantities.shown(text) + "' is too large", "at most " + bound(greatest, dimension), "");
    }
  }

  /** A value with its unit; of a time, the largest that leaves a whole number. */
  static String bound(double value, Dimension dimension) {
    if (dimension == Dimension.TIME && value >= 1) {
      for (String unit : List.of("y", "d", "h", "min")) {
        if (value % dimension.units().get(unit) == 0) {
          return (long) (value / dimension.units().get(unit)) + " " + unit;
        }
      }
    }
    String number = value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value) : Double.toString(value);
    return dimension.base().isEmpty() || value == 0 && !dimension.unitNeeded() ? number
        : dimension.base().startsWith("/") ? number + dimension.base() : number + " " + dimension.base();
  }

  /** How a family is written, for messages and the reference page. */
  static String describe(String family) {
    List<String> ways = FAMILIES.get(family).stream()
        .map(choice -> family + "(" + String.join(" …, ", choice) + " …)").toList();
    return String.join(" or ", ways);
  }
}
