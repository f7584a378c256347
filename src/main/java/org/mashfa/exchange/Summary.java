package org.mashfa.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mashfa.experiment.Estimate;

/** The estimates of an experiment for other programs: what is measured, where, of whom, and its interval. */
public final class Summary {
  private Summary() {}

  /** A JSON list with one object for each estimate; a value that does not exist is null. */
  public static String json(List<Estimate> estimates) {
    return Json.lines(json -> {
      json.writeStartArray();
      for (Estimate estimate : estimates) {
        json.writeStartObject();
        json.writeStringProperty("measure", estimate.measure());
        json.writeStringProperty("place", estimate.place());
        json.writeStringProperty("unit", estimate.unit());
        json.writeStringProperty("class", estimate.patientClass());
        json.writeStringProperty("statistic", estimate.statistic());
        Json.number(json, "value", estimate.value());
        Json.number(json, "half-width", estimate.halfWidth());
        json.writeNumberProperty("n", estimate.n());
        json.writeStringProperty("unit-of-measure", estimate.unitOfMeasure());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** The same as CSV with a heading; a value that does not exist is an empty cell. */
  public static String csv(List<Estimate> estimates) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = Cells.writer(out)) {
      csv.writeRecord("measure", "place", "unit", "class", "statistic", "value", "half-width", "n", "unit-of-measure");
      for (Estimate estimate : estimates) {
        csv.writeRecord(estimate.measure(), Cells.text(estimate.place()), Cells.text(estimate.unit()),
            Cells.text(estimate.patientClass()), estimate.statistic(), Cells.number(estimate.value()),
            Cells.number(estimate.halfWidth()), Long.toString(estimate.n()), estimate.unitOfMeasure());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
