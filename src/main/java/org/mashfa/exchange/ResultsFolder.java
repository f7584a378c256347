package org.mashfa.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mashfa.experiment.Compilation;
import org.mashfa.experiment.Experiment;
import org.mashfa.experiment.ReplicationSink;
import org.mashfa.experiment.Results;
import org.mashfa.measure.SeriesKey;
import org.mashfa.scenario.Provenance;
import org.mashfa.stats.Interval;

/**
 * The results of one run as a folder of files. Replications are written as they come, into a hidden folder beside the
 * final place; {@link #finish} adds the other files, the manifest last, and moves the whole into place:
 *
 * <pre>{@code
 * try (ResultsFolder folder = ResultsFolder.begin(Path.of("results"), run)) {
 *   Path where = folder.finish(folder.experiment().run());
 * }
 * }</pre>
 *
 * <p>Without {@code finish} nothing remains but the journal, from which the same run goes on. Not thread-safe, but the
 * sink may be called by another thread.
 */
public final class ResultsFolder implements Closeable {
  private final RunDescription run;
  private final Path target;
  private final Path partial;
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final HashedFile replicationsFile;
  private final ReplicationRows replications;
  private final HashedFile manifest;
  private boolean finished;

  private ResultsFolder(RunDescription run, Path target, Path partial, Results layout) throws IOException {
    this.run = run;
    this.target = target;
    this.partial = partial;
    manifest = new HashedFile(partial.resolve(Manifest.NAME));
    try {
      manifest.lock();
      replicationsFile = new HashedFile(partial.resolve("replications.csv"));
    } catch (IOException e) {
      manifest.abandon();
      throw e;
    }
    replications = new ReplicationRows(replicationsFile, layout);
  }

  /**
   * Begins the results of a run, in a folder named after the scenario's file and digest.
   *
   * @param parent the folder that receives the results folder; made if missing
   * @throws IOException if it cannot be written to, or if something stands in the place of the results folder that this
   *     program did not write
   * @throws org.mashfa.scenario.InvalidScenarioException if compiling the scenario finds a mistake
   */
  public static ResultsFolder begin(Path parent, RunDescription run) throws IOException {
    run.document().check(new Compilation(run.byFacility()));
    Results layout = run.experiment().layout();
    Path target = parent.resolve(run.folderName());
    Folders.requireReplaceable(target);
    Files.createDirectories(parent);
    Folders.clearUp(target);
    Path partial = Folders.createSibling(target, Folders.PARTIAL);
    try {
      return new ResultsFolder(run, target, partial, layout);
    } catch (IOException | UncheckedIOException e) {
      Folders.delete(partial);
      throw e;
    }
  }

  /**
   * The experiment of the run, which keeps its finished replications in a hidden journal beside the results, so that a
   * run that was stopped or killed goes on where it was when it is begun anew.
   */
  public Experiment experiment() {
    return run.experiment().sink(sink()).journal(journal(), String.join(" ", "mashfa", Version.text(), "digest",
        run.document().digest()));
  }

  /** Whether replications of this run are kept, from which it goes on when it is begun anew. */
  public boolean resumable() {
    return Files.exists(journal());
  }

  private Path journal() {
    return target.resolveSibling("." + target.getFileName() + ".journal");
  }

  /** Writes replications as they come; throws {@link UncheckedIOException} if it cannot. */
  public ReplicationSink sink() {
    return replications;
  }

  /**
   * Writes all other files and puts the folder in its place; results of an earlier run of the same scenario are
   * replaced.
   *
   * @return the folder
   * @throws IOException if a file cannot be written; nothing has then changed
   */
  public Path finish(Results results) throws IOException {
    try {
      replications.close();
      replicationsFile.close();
      hashes.put("replications.csv", replicationsFile.sha256Hex());
      write("summary.json", out -> out.write(Summary.json(results.summary()).getBytes(StandardCharsets.UTF_8)));
      write("series.csv", out -> series(results, out));
      write("scenario.yaml", out -> out.write(run.document().toYaml().getBytes(StandardCharsets.UTF_8)));
      write("provenance.csv", this::provenance);
      manifest.write(Manifest.text(run, results, hashes).getBytes(StandardCharsets.UTF_8));
      manifest.close();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Folders.replace(partial, target);
    finished = true;
    if (results.replications() >= run.replications()) {
      Files.deleteIfExists(journal());
    }
    return target;
  }

  /** Removes what was written, unless it is finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      replicationsFile.abandon(); // first: deleting needs a file handle, and there may be few
      manifest.abandon();
      Folders.delete(partial);
    }
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void write(String name, Content content) throws IOException {
    HashedFile file = new HashedFile(partial.resolve(name));
    try (file) {
      content.writeTo(file);
    }
    hashes.put(name, file.sha256Hex());
  }

  private static void series(Results results, OutputStream out) throws IOException {
    try (CsvWriter csv = Cells.writer(out)) {
      csv.writeRecord("measure", "place", "unit", "day", "mean", "half-width", "n", "unit-of-measure");
      for (int i = 0; i < results.seriesKeys().size(); i++) {
        SeriesKey key = results.seriesKeys().get(i);
        for (int moment = 0; moment < results.moments(); moment++) {
          Interval interval = results.series(i, moment);
          if (interval.n() > 0) {
            csv.writeRecord(key.measure(), Cells.text(key.place()), Cells.text(key.unit()),
                Cells.number(results.day(moment)), Cells.number(interval.mean()), Cells.number(interval.halfWidth()),
                Long.toString(interval.n()), key.unitOfMeasure());
          }
        }
      }
    }
  }

  private void provenance(OutputStream out) throws IOException {
    try (CsvWriter csv = Cells.writer(out)) {
      csv.writeRecord("path", "value", "origin", "source", "low", "high", "note", "file", "line");
      for (Provenance number : run.document().stated()) {
        provenance(csv, number, "stated");
      }
      for (Provenance number : run.document().defaulted()) {
        provenance(csv, number, "default");
      }
    }
  }

  private void provenance(CsvWriter csv, Provenance number, String origin) {
    csv.writeRecord(Cells.text(number.path()), Cells.text(number.value()), origin, Cells.text(number.source()),
        Cells.text(number.low()), Cells.text(number.high()), Cells.text(number.note()),
        Cells.text(beside(number.file())), number.line() > 0 ? Integer.toString(number.line()) : "");
  }

  /** A file as seen from the scenario's folder, so that the bytes do not depend on where the command was given. */
  private String beside(String file) {
    Path home = run.file().toAbsolutePath().normalize().getParent();
    Path path = Path.of(file).toAbsolutePath().normalize();
    return file.isEmpty() || !path.startsWith(home) ? file : home.relativize(path).toString().replace('\\', '/');
  }
}
