package org.mashfa.scenario;

import java.util.Optional;
import java.util.OptionalInt;

/** Patients who share an illness or injury, its urgency and its pathway. */
public record PatientClass(
    @Key(value = "Triage category.", or = "green") Triage triage,
    @Key(value = "Urgency within 0 (first) to 15, in place of the category's.", min = 0, max = 15) OptionalInt priority,
    @Key(value = "The care pathway.", refers = "pathways") String pathway,
    @Key(value = "Whether the patient can walk out when a facility is evacuated; else a vehicle is needed.",
            or = "false") boolean walks,
    @Key("How the patient dies or gets worse if not treated.") Optional<Deterioration> deterioration,
    @Key(value = "Time from onset after which the patient leaves a queue before first care.", dim = Dimension.TIME)
        Optional<Law> patience) {

  /** Interagency triage colours; black is expectant. */
  public enum Triage { RED, YELLOW, GREEN, BLACK }
}
