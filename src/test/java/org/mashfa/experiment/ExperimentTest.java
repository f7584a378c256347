package org.mashfa.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mashfa.model.Control;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.TriageOrder;
import org.mashfa.model.World;
import org.mashfa.scenario.Scenario;

/** What one may ask of an experiment in code, and how it answers mistakes. */
class ExperimentTest {
  private static final TriageOrder GREEN_FIRST =
      (view, patient) -> 9 - view.world().classes().get(view.patientClass(patient)).urgency();

  @TempDir Path folder;

  private static Scenario theatre() {
    return Scenario.builder()
        .set("title", "Two classes, one theatre")
        .set("time.length", "10 d")
        .set("facilities.field hospital.units.theatre", 1)
        .set("patients.red.pathway", "surgery").set("patients.red.triage", "red")
        .set("patients.green.pathway", "surgery").set("patients.green.triage", "green")
        .set("patients.green.deterioration.death", "2 h")
        .set("pathways.surgery.operation.unit", "theatre")
        .set("pathways.surgery.operation.takes", "lognormal(median 90 min, gsd 1.5)")
        .set("demand.everyday.at", "field hospital").set("demand.everyday.rate", "12/d")
        .set("demand.everyday.patients.red", 0.3).set("demand.everyday.patients.green", 0.7)
        .build();
  }

  private static Experiment experiment() {
    return Experiment.of(theatre()).replications(4).threads(2);
  }

  private static World greenFirst(World world) {
    return world.withPolicies(world.policies().withTriage(GREEN_FIRST));
  }

  private static double redWaits(Experiment experiment) {
    return experiment.run().get("queue time", "all", "theatre", "red", "mean").value();
  }

  @Test
  void nothingIsRefusedByNameAtOnce() {
    refused("adapt", e -> e.adapt(null));
    refused("adapt", e -> e.adapt("mine", null));
    refused("name", e -> e.adapt(null, world -> world));
    refused("listeners", e -> e.listen(null));
    refused("sink", e -> e.sink(null));
    refused("progress", e -> e.progress(null));
    refused("stop", e -> e.stop(null));
    refused("detail", e -> e.detail(null));
    refused("file", e -> e.journal(null, "digest"));
    refused("identity", e -> e.journal(folder.resolve("journal"), null));
    assertThatIllegalArgumentException().isThrownBy(() -> experiment().adapt("", world -> world)).withMessageContaining("name");
    assertThatNullPointerException().isThrownBy(() -> experiment().adapt(world -> null).run()).withMessageContaining("adapt");
    assertThatNullPointerException().isThrownBy(() -> experiment().listen(i -> null).run()).withMessageContaining("listener");
  }

  private static void refused(String name, Consumer<Experiment> call) {
    assertThatNullPointerException().isThrownBy(() -> call.accept(experiment())).withMessage(name);
  }

  @Test
  void aJournalTellsAdaptationsApart() {
    Path journal = folder.resolve("journal");
    double plain = redWaits(experiment().journal(journal, "theatre"));
    double green = redWaits(experiment().adapt(ExperimentTest::greenFirst));
    assertThat(green).isGreaterThan(plain);
    assertThat(redWaits(experiment().journal(journal, "theatre").adapt("green first", ExperimentTest::greenFirst))).isEqualTo(green);
    assertThat(redWaits(experiment().journal(journal, "theatre").adapt("as it was", world -> world))).isEqualTo(plain);
    assertThat(redWaits(experiment().journal(journal, "theatre"))).isEqualTo(plain);
    assertThatIllegalStateException().isThrownBy(() ->
        experiment().journal(journal, "theatre").adapt(ExperimentTest::greenFirst).run()).withMessageContaining("adapt(name");
  }

  @Test
  void anotherSeriesIsNoAnswer() {
    Results results = experiment().run();
    assertThat(results.series(0, results.moments() - 1).n()).isEqualTo(4);
    for (int[] wrong : new int[][] {{0, results.moments()}, {1, -1}, {-1, 0}, {results.seriesKeys().size(), 0}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> results.series(wrong[0], wrong[1]));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void listenersHearEachReplicationAndNotItsTwin(boolean twin) {
    long[] appeared = new long[4];
    long[] died = new long[4];
    double[][] values = new double[4][];
    Experiment experiment = experiment().twin(twin).listen(i -> new Listener() {
      @Override
      public void appears(int patientClass, int zone) {
        appeared[i]++;
      }

      @Override
      public void dies(long patient, Outcome outcome) {
        died[i]++;
      }
    });
    int arrivals = index(experiment, "arrivals");
    int deaths = index(experiment, "deaths");
    experiment.sink((i, row, series) -> values[i] = row).run();
    for (int i = 0; i < 4; i++) {
      assertThat(appeared[i]).isPositive().isEqualTo((long) values[i][arrivals]);
      assertThat(died[i]).isPositive().isEqualTo((long) values[i][deaths]);
    }
  }

  private static int index(Experiment experiment, String measure) {
    int i = 0;
    while (!experiment.keys().get(i).totals(measure)) {
      i++;
    }
    return i;
  }

  @Test
  void bothListenersHearAll() throws ReflectiveOperationException {
    for (Method method : Listener.class.getMethods()) {
      List<String> heard = new ArrayList<>();
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        Class<?> type = method.getParameterTypes()[i];
        arguments[i] = type == int.class ? (Object) (10 + i) : type == long.class ? (Object) (20L + i)
            : type == boolean.class ? (Object) true : type.isEnum() ? type.getEnumConstants()[1] : null;
      }
      method.invoke(new Both(hearing("first", heard), hearing("second", heard)), arguments);
      String call = method.getName() + List.of(method.getParameterTypes()) + Arrays.toString(arguments);
      assertThat(heard).containsExactly("first " + call, "second " + call);
    }
  }

  private static Listener hearing(String who, List<String> heard) {
    InvocationHandler note = (proxy, method, arguments) -> {
      heard.add(who + " " + method.getName() + List.of(method.getParameterTypes()) + Arrays.toString(arguments));
      return null;
    };
    return (Listener) Proxy.newProxyInstance(Listener.class.getClassLoader(), new Class<?>[] {Listener.class}, note);
  }

  private static void wrong(String message, Consumer<Control> call) {
    assertThatIllegalArgumentException().isThrownBy(() -> experiment().twin(false)
        .adapt(world -> world.withProcesses(List.of(call::accept))).run()).withMessage(message);
  }

  @Test
  void aProcessIsToldWhatItGotWrong() {
    wrong("patient class = 2, expected 0 to 1", control -> control.casualty(1, 1, 2, 0, 0, 1, Control.By.OWN));
    wrong("patient class = -1, expected 0 to 1", control -> control.casualty(1, 1, -1, 0, 0, 1, Control.By.OWN));
    wrong("zone = 1, expected 0 to 0", control -> control.casualty(1, 1, 0, 1, 0, 1, Control.By.OWN));
    wrong("facility = 1, expected 0 to 0", control -> control.hit(1, new int[0], 1, false, 5, 0));
    wrong("unit = 1, expected 0 to 0", control -> control.hit(0, new int[] {1}, 1, false, 5, 0));
    wrong("loss = 2.0, expected 0 to 1", control -> control.hit(0, new int[] {0}, 2, false, 5, 0));
    wrong("loss = NaN, expected 0 to 1", control -> control.hit(0, new int[] {0}, Double.NaN, false, 5, 0));
    wrong("patientsKilled = -1.0, expected 0 to 1", control -> control.hit(0, new int[] {0}, 1, false, 5, -1));
  }

  @Test
  void diversionIsAPolicyOfOnesOwnToo() {
    List<Integer> asked = new ArrayList<>();
    experiment().twin(false).threads(1).replications(1).adapt(world -> world.withPolicies(
        world.policies().withDiversion((view, patient, stage, facility, luck) -> {
          asked.add(facility);
          return -1;
        }))).run();
    assertThat(asked).isNotEmpty();
  }
}
