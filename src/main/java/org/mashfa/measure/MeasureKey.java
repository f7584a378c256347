package org.mashfa.measure;

/**
 * Names one number of a replication. The words are documented in {@code docs/output.md} and stable.
 *
 * @param measure what is measured
 * @param place {@code all}, a zone, or (if asked for) a facility
 * @param unit unit, fleet or stock it is about, or empty
 * @param patientClass patient class, or {@code all}, or empty where classes play no part
 * @param statistic how moments or patients are summed up within the replication: total, mean, p90 …
 * @param unitOfMeasure patients, min, h, beds …
 */
public record MeasureKey(
    String measure, String place, String unit, String patientClass, String statistic, String unitOfMeasure) {

  /** Whether this is the total of a measure over all places, units and patients. */
  public boolean totals(String of) {
    return measure.equals(of) && place.equals("all") && unit.isEmpty() && patientClass.equals("all")
        && statistic.equals("total");
  }
}
