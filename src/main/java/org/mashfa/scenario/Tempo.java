package org.mashfa.scenario;

import java.util.List;
import java.util.Optional;

/** How the rate of drawn events varies: with the calendar, by lulls, by each event bringing on others. */
public record Tempo(
    @Key("Factors on the rate from given moments on; 1 before the first.") List<Step> steps,
    @Key("Lulls that come and go by chance.") Optional<Lull> lull,
    @Key("Events that bring on others (a cluster, or self-exciting, process).") Optional<Excitation> excitation) {

  /** A factor from a moment on. */
  public record Step(
      @Key("From when.") Moment from,
      @Key(value = "Factor on the rate.", min = 0, max = 1000) double factor) {}

  /** Alternation of attack and lull, starting with attack. */
  public record Lull(
      @Key(value = "How long an attack lasts: at least 1 min on the whole.", dim = Dimension.TIME) Law attackLasts,
      @Key(value = "How long a lull lasts: at least 1 min on the whole.", dim = Dimension.TIME) Law lullLasts,
      @Key(value = "Factor on the rate during a lull.", or = "0", min = 0, max = 1000) double factor) {}

  /** Each event has a Poisson number of offspring, each after a time of its own. */
  public record Excitation(
      @Key(value = "Mean number of offspring of one event; below 1, or the process explodes.", min = 0, max = 0.95)
          double offspring,
      @Key(value = "Time to each of them.", dim = Dimension.TIME) Law after) {}
}
