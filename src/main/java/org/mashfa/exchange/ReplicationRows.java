package org.mashfa.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.mashfa.experiment.ReplicationSink;
import org.mashfa.experiment.Results;
import org.mashfa.measure.MeasureKey;
import org.mashfa.measure.SeriesKey;

/** Writes one row for each number of each replication, as replications come. */
final class ReplicationRows implements ReplicationSink, Closeable {
  private final CsvWriter csv;
  private final Measured[] measured;
  private final Measured[] sampled;
  private final String[] days;

  /** The words around a number. */
  private record Measured(
      String place, String measure, String unit, String patientClass, String statistic, String unitOfMeasure,
      boolean ledger) {

    Measured(MeasureKey key) {
      this(Cells.text(key.place()), key.measure(), Cells.text(key.unit()), Cells.text(key.patientClass()),
          key.statistic(), key.unitOfMeasure(), Results.ledger(key));
    }

    Measured(SeriesKey key) {
      this(Cells.text(key.place()), key.measure(), Cells.text(key.unit()), "", "sampled", key.unitOfMeasure(), false);
    }
  }

  /** Rows for what these results measure; the heading is written at once. */
  ReplicationRows(OutputStream out, Results layout) {
    csv = Cells.writer(out);
    measured = layout.keys().stream().map(Measured::new).toArray(Measured[]::new);
    List<SeriesKey> series = layout.seriesKeys();
    sampled = series.stream().map(Measured::new).toArray(Measured[]::new);
    days = IntStream.range(0, layout.moments()).mapToObj(i -> Cells.number(layout.day(i))).toArray(String[]::new);
    csv.writeRecord("replication", "place", "measure", "unit", "class", "statistic", "time", "value",
        "unit-of-measure");
  }

  @Override
  public void accept(int replication, double[] values, double[] series) {
    String number = Integer.toString(replication);
    for (int i = 0; i < measured.length; i++) {
      if (!(measured[i].ledger && values[i] == 0)) {
        row(number, measured[i], "", values[i]);
      }
    }
    for (int i = 0; i < sampled.length; i++) {
      for (int moment = 0; moment < days.length; moment++) {
        row(number, sampled[i], days[moment], series[i * days.length + moment]);
      }
    }
  }

  private void row(String replication, Measured key, String day, double value) {
    if (!Double.isNaN(value)) {
      csv.writeRecord(replication, key.place, key.measure, key.unit, key.patientClass, key.statistic, day,
          Cells.number(value), key.unitOfMeasure);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
