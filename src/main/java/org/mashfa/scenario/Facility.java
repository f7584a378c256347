package org.mashfa.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A place that gives care. */
public record Facility(
    @Key(value = "The type whose keys are this facility's defaults.", refers = "facility-types") Optional<String> type,
    @Key(value = "The zone it stands in; may be left out when there are no zones.", refers = "zones")
        Optional<String> zone,
    @Key(value = "Distance east of the origin; the zone's when left out.", dim = Dimension.DISTANCE)
        OptionalDouble x,
    @Key(value = "Distance north of the origin; the zone's when left out.", dim = Dimension.DISTANCE)
        OptionalDouble y,
    @Key(value = "Functionality at the start, by the classes of HeRAMS.", or = "full")
        Functionality functionality,
    @Key(value = "Patients it accepts a day, from midnight to midnight: a border's quota. A place is taken on setting "
        + "out, for the day of the expected arrival.", or = "unlimited", min = 0)
        Limit acceptsPerDay,
    @Key(value = "Whether its position was shared with the parties. An attribute: it causes nothing unless a hazard "
            + "says so.", or = "false") boolean deconflicted,
    @Key("Services it offers beyond having the unit, such as neurosurgery.") List<String> services,
    @Key("Units: emergency department, theatre, ward or any other name.") Map<String, Unit> units,
    @Key("Staff pools, by role.") Map<String, StaffPool> staff,
    @Key("Stocks, by item.") Map<String, Stock> stocks,
    @Key("Electricity; without this section power never fails.") Optional<Power> power) {

  /** HeRAMS classes; {@code none} takes no patients. */
  public enum Functionality { FULL, PARTIAL, NONE }
}
