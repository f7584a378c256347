package org.mashfa.scenario;

import java.util.Map;
import java.util.List;
import java.util.Optional;

/** Electricity of one facility: grid, then generators while there is fuel, then a battery. */
public record Power(
    @Key(value = "Whether the grid reaches it; outages are listed under outages.", or = "true") boolean grid,
    @Key(value = "Load that no unit causes: lighting, pumps, cold chain.", or = "0 kW", dim = Dimension.POWER, min = 0)
        double base,
    @Key("Generators, started in the order given.") Map<String, Generator> generators,
    @Key(value = "The stock that generators burn.", or = "fuel") String fuel,
    @Key(value = "Fuel at the start as time at full load of all generators; replaces the stock's initial amount.",
            dim = Dimension.TIME) Optional<Law> reserve,
    @Key(value = "How long batteries carry the load when nothing else does; they are full again as soon as anything "
            + "else does.", or = "0 s", dim = Dimension.TIME, min = 0)
        double battery) {

  /** A generator set. */
  public record Generator(
      @Shorthand @Key(value = "Rated power.", dim = Dimension.POWER, min = 0.1) double rated,
      @Key(value = "Fuel burnt at 25, 50, 75 and 100% load; makers' chart for its size when left out.",
              dim = Dimension.FLOW, min = 0) List<Double> burn) {}
}
