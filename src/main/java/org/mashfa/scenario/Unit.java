package org.mashfa.scenario;

import java.util.Map;
import java.util.Optional;

/** Beds, tables or stations of one kind at one facility. */
public record Unit(
    @Shorthand @Key(value = "Beds, tables or stations.", min = 0) Limit beds,
    @Key(value = "Patients who may wait for a bed; one more is refused, however urgent.",
        or = "unlimited", min = 0) Limit queue,
    @Key(value = "Order of the queue: by the triage policy, or by arrival.", or = "triage") Order order,
    @Key(value = "Whether a more urgent patient who lacks a bed or staff takes those of a less urgent one in the unit, "
        + "who later goes on or starts anew.",
            or = "none") Preemption preemption,
    @Key(value = "Staff per occupied bed, by role of the facility's pools: 0.125 is one nurse for eight.", min = 0,
        max = 1_000) Map<String, Double> staff,
    @Key(value = "What happens to its patients when it is full or gone.") Optional<Overflow> overflow,
    @Key(value = "Electrical load while the unit is open.", or = "0 kW", dim = Dimension.POWER, min = 0) double load,
    @Key(value = "Electrical load of one occupied bed.", or = "0 kW", dim = Dimension.POWER, min = 0)
        double loadPerBed,
    @Key(value = "What loss of power does: nothing, degraded care, or a stop.", or = "unaffected")
        WithoutPower withoutPower,
    @Key(value = "Speed of deterioration of those inside while care is degraded or stopped.", or = "1", min = 0)
        double withoutPowerDeterioration,
    @Key(value = "Rank in shedding electrical load: the highest rank goes first.", or = "0", min = 0, max = 100)
        int shed) {

  /**
   * Another unit of the facility that takes a unit's patients at a lower standard: a corridor, a basement, surge beds.
   */
  public record Overflow(
      @Shorthand @Key("The other unit.") String to,
      @Key(value = "How long the unit must have been full before the other takes its patients.", or = "0 s",
              dim = Dimension.TIME, min = 0) double after,
      @Key(value = "Least speed of deterioration of those treated there.", or = "0", min = 0) double deterioration,
      @Key(value = "Factor on the time that treatment takes there.", or = "1", min = 0.01, max = 100) double slower,
      @Key(value = "Share of stages given there that end in death because of the lower standard.", or = "0",
              dim = Dimension.SHARE) double mortality) {}

  /** Queue discipline. */
  public enum Order { TRIAGE, ARRIVAL }

  /** What happens to the one who is pre-empted. */
  public enum Preemption { NONE, RESUME, RESTART }

  /** What a unit is without power. */
  public enum WithoutPower { UNAFFECTED, DEGRADED, STOPPED }
}
