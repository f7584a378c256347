package org.mashfa.exchange;

import java.nio.file.Path;
import java.util.List;
import org.mashfa.experiment.Experiment;
import org.mashfa.measure.Detail;
import org.mashfa.scenario.ScenarioDocument;

/**
 * What is run, as the manifest says it.
 *
 * @param file the scenario's file
 * @param document the scenario with its plans laid over it
 * @param plans the chosen plans, in their order
 * @param replications replications asked for, at least 1
 * @param seed the seed of all luck
 * @param byFacility whether places are facilities as well as zones; results for single facilities are sensitive
 * @param twin whether each replication is run once more with unlimited capacity
 * @param command the command that repeats the run
 */
public record RunDescription(
    Path file, ScenarioDocument document, List<String> plans, int replications, long seed, boolean byFacility,
    boolean twin, String command) {

  /** Copies the list of plans. */
  public RunDescription {
    plans = List.copyOf(plans);
  }

  /** The experiment described. */
  public Experiment experiment() {
    return Experiment.of(document.scenario())
        .replications(replications)
        .seed(seed)
        .detail(byFacility ? Detail.FACILITY : Detail.ZONE)
        .twin(twin);
  }

  /** Name of the results folder: the file's name without its ending, and the first eight digits of the digest. */
  String folderName() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    StringBuilder out = new StringBuilder();
    (dot > 0 ? name.substring(0, dot) : name).codePoints().forEach(c ->
        out.appendCodePoint(Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' ? c : '-'));
    return out + "-" + document.digest().substring(0, 8);
  }
}
