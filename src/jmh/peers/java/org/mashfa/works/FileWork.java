package org.mashfa.works;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mashfa.assembly.Assembler;
import org.mashfa.measure.Detail;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.Measures;
import org.mashfa.model.Listener;
import org.mashfa.model.Replication;
import org.mashfa.model.World;
import org.mashfa.scenario.ScenarioReader;

/**
 * A work from its scenario file: with all measures and the wait ledger, or with nobody listening. The laws of
 * conservation are checked in both.
 */
final class FileWork implements Work {
  private static final int SAMPLES = 61; // a point of the time series on each day, and one at the start

  private final Assignment work;
  private final Replication replication;
  private final Measures measures;
  private final int[] places;

  private FileWork(Assignment work, World world, long seed) {
    this.work = work;
    replication = new Replication(world, seed);
    measures = new Measures(world, Detail.ZONE);
    places = work == Assignment.W3 ? network() : queue();
  }

  /** With all measures. */
  static Work measured(Assignment work, long seed) throws IOException {
    return new FileWork(work, world(work), seed);
  }

  /** With nobody listening; what happens is the same, which is proved on the first replication. */
  static Work unheard(Assignment work, long seed) throws IOException {
    World world = world(work);
    Replication unheard = new Replication(world, seed);
    Listener deaf = new Listener() { };
    FileWork measured = new FileWork(work, world, seed);
    unheard.run(0, deaf);
    measured.replicate(0);
    if (unheard.events() != measured.replication.events()) {
      throw new IllegalStateException(
          unheard.events() + " events with nobody listening, " + measured.replication.events() + " when measured");
    }
    return number -> {
      unheard.run(number, deaf);
      return new double[0];
    };
  }

  private static World world(Assignment work) throws IOException {
    return Assembler.world(ScenarioReader.read(Path.of("scenarios", work.file())));
  }

  private int[] queue() {
    String[] classes = work == Assignment.W1 ? new String[] {"all"} : new String[] {"red", "yellow", "green"};
    int[] places = new int[work.answers()];
    for (int c = 0; c < classes.length; c++) {
      places[c] = place("queue time", "server", classes[c], "mean");
    }
    if (places.length > classes.length) {
      places[classes.length] = place("waiting", "server", "all", "time average");
    }
    return places;
  }

  private int[] network() {
    int[] places = new int[work.answers()];
    Arrays.fill(places, -1);
    places[NetworkAnswers.ARRIVALS.ordinal()] = place("arrivals", "", "all", "total");
    places[NetworkAnswers.DEATHS.ordinal()] = place("died untreated", "", "red", "total");
    places[NetworkAnswers.TRANSFERS.ordinal()] = place("transfers out", "", "all", "total");
    places[NetworkAnswers.EMERGENCY_RED.ordinal()] = place("queue time", "emergency", "red", "mean");
    places[NetworkAnswers.EMERGENCY_YELLOW.ordinal()] = place("queue time", "emergency", "yellow", "mean");
    places[NetworkAnswers.EMERGENCY_GREEN.ordinal()] = place("queue time", "emergency", "green", "mean");
    places[NetworkAnswers.THEATRE.ordinal()] = place("queue time", "theatre", "all", "mean");
    places[NetworkAnswers.ICU.ordinal()] = place("queue time", "icu", "all", "mean");
    places[NetworkAnswers.WARD.ordinal()] = place("queue time", "ward", "all", "mean");
    places[NetworkAnswers.EMERGENCY_QUEUE.ordinal()] = place("waiting", "emergency", "all", "time average");
    places[NetworkAnswers.AMBULANCES.ordinal()] =
        place("vehicles on a mission", "ambulances", "all", "time average");
    return places;
  }

  private int place(String measure, String unit, String patientClass, String statistic) {
    List<MeasureKey> keys = measures.keys();
    for (int i = 0; i < keys.size(); i++) {
      MeasureKey key = keys.get(i);
      boolean sameClass = key.patientClass().equals(patientClass)
          || patientClass.equals("all") && key.patientClass().isEmpty();
      if (sameClass && key.measure().equals(measure) && key.place().equals("all") && key.unit().equals(unit)
          && key.statistic().equals(statistic)) {
        return i;
      }
    }
    throw new IllegalStateException("no measure '" + measure + "' of '" + unit + "', '" + patientClass + "'");
  }

  @Override
  public double[] replicate(int number) {
    measures.begin();
    replication.run(number, measures.listener());
    double[] values = measures.values();
    double[] answers = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      answers[i] = places[i] < 0 ? Double.NaN : values[places[i]];
    }
    if (work == Assignment.W3) {
      double pickUps = answers[NetworkAnswers.TRANSFERS.ordinal()]; // no events in the other programs
      answers[NetworkAnswers.EVENTS.ordinal()] = replication.events() - SAMPLES - pickUps;
      answers[NetworkAnswers.EMERGENCY_QUEUE.ordinal()] /= Network.HOSPITALS;
    }
    return answers;
  }
}
