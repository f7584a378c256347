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
  private long looks;
  private long waits;
  private long journeys;
  private long ties;

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

  /**
   * A scenario, replication after replication, until so many events are handled; a broken law throws. Those in which nearly
   * nothing happens are looked at in some replications only, not more often than they have events.
   */
  public void scenario(Scenario scenario, long enough) {
    World world = Assembler.world(scenario);
    Probe probe = new Probe(corners, Long.MAX_VALUE);
    Replication probed = probe.replication(world, scenario.run().seed());
    Replication plain = new Replication(world, scenario.run().seed());
    long handled = 0;
    for (int i = 0; handled < enough; i++) {
      long looked = probe.looks();
      Replication replication = looked <= handled ? probed : plain;
      Witness witness = new Watch(replication, corners);
      replication.run(i, witness);
      journeys += witness.legs();
      long happened = replication.events() - (probe.looks() - looked); // a look is an event too
      assertThat(happened).isPositive();
      handled += happened;
    }
    events += handled;
    looks += probe.looks();
    waits += probe.waits();
  }

  /** So many generated scenarios of {@link IslandTies}; one in which the order of scheduling is seen throws. */
  public void ties(int n) {
    Random random = new Random(20_261_122);
    for (int i = 0; i < n; i++) {
      IslandTies scenario = new IslandTies(random);
      long[][] histories = scenario.histories();
      assertThat(histories[1]).as("islands of scenario %d", i).isEqualTo(histories[0]);
      ties += scenario.ties();
    }
  }

  /** Events of those scenarios on the tick of an event that they were scheduled before and after. */
  public long tied() {
    return ties;
  }

  /** Random worlds run. */
  public long worlds() {
    return worlds;
  }

  /** Events handled, all under the laws. */
  public long events() {
    return events;
  }

  /** Looks at the state of the scenarios, from inside. */
  public long looks() {
    return looks;
  }

  /** Patients whom these looks found waiting for a unit and held to be unservable, each time anew. */
  public long waits() {
    return waits;
  }

  /** Journeys of vehicles of the scenarios, each under the laws of {@link Trail}. */
  public long journeys() {
    return journeys;
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
