package org.mashfa.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import org.mashfa.assembly.Assembler;
import org.mashfa.measure.Detail;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.InvalidScenarioException;
import org.mashfa.scenario.Scenario;
import org.mashfa.scenario.ScenarioDocument;
import org.mashfa.scenario.ScenarioReader;

/** Whatever the reader accepts runs for a day, or up to a number of announcements, and breaks no law. */
class RunFuzz {
  private static final int MOST_ANNOUNCED = 50_000;

  /** The replication has gone on for long enough. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  @MethodSource("org.mashfa.fuzz.Seeds#scenarios")
  @FuzzTest
  void runs(byte[] bytes) throws Throwable {
    Scenario scenario;
    try {
      ScenarioDocument document = ScenarioReader.parse(new String(bytes, StandardCharsets.UTF_8), "scenario.yaml", List.of());
      scenario = document.edit().set("time.warm-up", "1 h").set("time.length", "1 d").set("time.sample", "1 h").build();
    } catch (InvalidScenarioException e) {
      return;
    }
    World world = Assembler.world(scenario);
    Measures measures = new Measures(world, Detail.FACILITY);
    measures.begin();
    try {
      new Replication(world, scenario.run().seed()).run(0, upTo(MOST_ANNOUNCED, measures.listener()));
      measures.values();
    } catch (Enough e) {
      // So far, so good.
    }
  }

  private static Listener upTo(int most, Listener listener) {
    int[] left = {most};
    return (Listener) Proxy.newProxyInstance(Listener.class.getClassLoader(), new Class<?>[] {Listener.class},
        (proxy, method, arguments) -> {
          if (left[0]-- == 0) {
            throw new Enough();
          }
          try {
            return method.invoke(listener, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
