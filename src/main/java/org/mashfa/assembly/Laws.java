package org.mashfa.assembly;

import org.mashfa.engine.Ticks;
import org.mashfa.random.Distribution;
import org.mashfa.random.Distributions;
import org.mashfa.scenario.Law;

/** Distributions from the laws of a file. */
final class Laws {
  private Laws() {}

  /** A law of a time, in ticks. */
  static Distribution ticks(Law law) {
    return of(law, Ticks.PER_SECOND);
  }

  /** A law of a number. */
  static Distribution number(Law law) {
    return of(law, 1);
  }

  /** A law of gaps, whose mean counts as one. */
  static Distribution spacing(Law law) {
    Distribution spacing = number(law);
    double mean = spacing.mean();
    if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a law of gaps has the mean " + mean);
    }
    return spacing;
  }

  private static Distribution of(Law law, double scale) {
    Distribution whole = whole(law, scale);
    boolean owns = law.family().equals("uniform") || law.family().equals("triangular");
    if (owns || !law.has("min") && !law.has("max")) {
      return whole;
    }
    try {
      return Distributions.truncated(whole, law.has("min") ? law.get("min") * scale : Double.NEGATIVE_INFINITY,
          law.has("max") ? law.get("max") * scale : Double.POSITIVE_INFINITY);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'min' and 'max' leave nothing of what the law draws", e);
    }
  }

  private static Distribution whole(Law law, double scale) {
    try {
      return uncut(law, scale);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the law cannot be drawn from: " + e.getMessage(), e);
    }
  }

  private static Distribution uncut(Law law, double scale) {
    return switch (law.family()) {
      case "constant" -> Distributions.constant(law.get("value") * scale);
      case "exponential" -> Distributions.exponential(law.get("mean") * scale);
      case "lognormal" -> law.has("median") ? Distributions.lognormal(law.get("median") * scale, law.get("gsd"))
          : Distributions.lognormalByMean(law.get("mean") * scale, sd(law) * scale);
      case "uniform" -> Distributions.uniform(law.get("min") * scale, law.get("max") * scale);
      case "triangular" -> Distributions.triangular(law.get("min") * scale, law.get("mode") * scale,
          law.get("max") * scale);
      case "normal" -> Distributions.normal(law.get("mean") * scale, law.get("sd") * scale);
      case "weibull" -> Distributions.weibull(law.get("shape"), law.get("scale") * scale);
      case "gamma" -> Distributions.gamma(law.get("mean") * scale, sd(law) * scale);
      case "erlang" -> Distributions.gamma(law.get("mean") * scale,
          law.get("mean") * scale / Math.sqrt(law.get("k")));
      case "beta" -> Distributions.beta(law.get("mean"), law.get("n"));
      case "loglogistic" -> Distributions.loglogistic(law.get("median") * scale, law.get("shape"));
      case "poisson" -> Distributions.poisson(law.get("mean"));
      case "negative-binomial" -> Distributions.negativeBinomial(law.get("mean"), law.get("k"));
      default -> throw new IllegalArgumentException("law " + law.family() + " is not known");
    };
  }

  private static double sd(Law law) {
    return law.has("sd") ? law.get("sd") : law.get("cv") * law.get("mean");
  }
}
