package org.mashfa.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One row of an expected file: a measure, the bounds within which its estimate must lie, and why.
 *
 * @param because the formula or the calculation by hand; for statistical rows also the false-alarm probability
 */
record Expectation(
    String measure, String place, String unit, String patientClass, String statistic, double low, double high,
    String because) {

  /** The rows of a file. */
  static List<Expectation> read(Path file) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> new Expectation(row.getField("measure"), row.getField("place"),
          row.getField("unit"), row.getField("class"), row.getField("statistic"),
          Double.parseDouble(row.getField("low")), Double.parseDouble(row.getField("high")),
          row.getField("because"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is about the unlimited twin, which takes a run of its own. */
  boolean needsTwin() {
    return measure.equals("preventable deaths") || measure.equals("deaths with unlimited capacity");
  }
}
