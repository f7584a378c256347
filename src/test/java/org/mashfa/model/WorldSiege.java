package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.mashfa.assembly.Assembler;
import org.mashfa.scenario.Scenario;

/** The laws over many more worlds than every day: random ones, and the shipped scenarios. */
public final class WorldSiege {
  private final Corners corners = new Corners();
  private long worlds;
  private long events;

  /** So many random worlds, each run as {@link WorldProperties} does; a broken law throws. */
  public void randomWorlds(int n) {
    Random random = new Random(20_261_122);
    for (int i = 0; i < n; i++) {
      List<Integer> choices = random.ints(80 + random.nextInt(161), 0, 240).boxed().toList();
      try {
        events += WorldProperties.keepsTheLaws(choices, corners);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("world " + i + ", choices " + choices, e);
      }
      worlds++;
    }
  }

  /** A scenario, replication after replication, until so many events are handled; a broken law throws. */
  public void scenario(Scenario scenario, long enough) {
    Replication replication = new Replication(Assembler.world(scenario), scenario.run().seed());
    long until = events + enough;
    for (int i = 0; events < until; i++) {
      Witness witness = new Witness(replication, corners);
      replication.run(i, witness);
      assertThat(replication.events()).isPositive();
      events += replication.events();
    }
  }

  /** Random worlds run. */
  public long worlds() {
    return worlds;
  }

  /** Events handled, all under the laws. */
  public long events() {
    return events;
  }

  /** Corners there are. */
  public int corners() {
    return Corners.Corner.values().length;
  }

  /** Corners reached at least so often. */
  public int reached(int times) {
    return corners() - corners.reachedLessThan(times).size();
  }

  /** How often each corner was reached. */
  public String counts() {
    return corners.toString();
  }
}
