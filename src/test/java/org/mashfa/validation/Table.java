package org.mashfa.validation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A table of published numbers beside the validation scenarios. */
final class Table {
  private Table() {}

  /** The rows of a file below {@code scenarios/validation/}. */
  static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Path.of("scenarios/validation", file));
        Stream<NamedCsvRecord> rows = reader.stream()) {
      return rows.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number, or NaN where the cell is empty. */
  static double number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /** Half a unit of the last digit of a number as it is written. */
  static double rounding(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    int point = text.indexOf('.');
    return StrictMath.pow(10, point < 0 ? 0 : point + 1 - text.length()) / 2;
  }
}
