package org.mashfa.scenario;

/**
 * Where a number of the scenario comes from.
 *
 * @param path the path of the number, {@code facilities.north.units.ward.beds}
 * @param value the number as written
 * @param source an id of the top-level map {@code sources}, or {@code assumed}
 * @param low the lower end of the stated range as written; empty if none is stated
 * @param high the upper end of the stated range as written; empty if none is stated
 * @param note the note beside the number; empty if there is none
 * @param file the file that states the number; empty if set in code
 * @param line the line in that file from 1; 0 if set in code
 */
public record Provenance(String path, String value, String source, String low, String high, String note, String file,
    int line) {

  /** The source of a number that names none. */
  public static final String ASSUMED = "assumed";

  /** Whether the number has no source. */
  public boolean assumed() {
    return source.equals(ASSUMED);
  }
}
