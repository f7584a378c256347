package org.mashfa.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One stage of a pathway. It starts when bed, staff, power and supplies are there at once. */
public record Stage(
    @Key("The unit it takes place in, by its name at the facility.") String unit,
    @Key(value = "How long it takes.", dim = Dimension.TIME) Law takes,
    @Key("Services the facility must offer.") List<String> services,
    @Key(value = "Staff held throughout, by role: persons.", min = 0, max = 1_000) Map<String, Double> staff,
    @Key(value = "Supplies used at its start, by item.", dim = Dimension.AMOUNT, min = 0) Map<String, Amount> uses,
    @Key(value = "Supplies drawn throughout, by item.", dim = Dimension.DRAW, min = 0) Map<String, Amount> draws,
    @Key("What is done when an item is out of stock. When left out the patient waits; in care that draws it, care goes "
        + "on and the danger runs as in the queue.") Map<String, IfOut> ifOut,
    @Key(value = "Speed of deterioration during the stage; 0 is full treatment.", or = "0", min = 0)
        double deterioration,
    @Key(value = "Speed of deterioration from its end on, outside later stages; 0 is cured of the danger.", or = "0",
            min = 0) double after,
    @Key(value = "Whether the patient keeps the bed while waiting for the next stage (boarding). Those who board in a "
        + "circle change beds within a facility; between facilities whose queues are full they do not.", or = "true")
        boolean boards,
    @Key(value = "What follows: stages of this pathway, home or dies, with their shares.", or = "home") Shares then) {

  /** Care without an item, or with another in its place. */
  public record IfOut(
      @Key("Another item that is used in its place, in the same amount, for what is used, not drawn; if that is out"
              + " too, care goes on without.")
          Optional<String> instead,
      @Key(value = "Least speed of deterioration during the stage without the item.", or = "0", min = 0)
          double deterioration,
      @Key(value = "Share of stages without the item that end in death because of it, for what is used, not drawn.",
              or = "0", dim = Dimension.SHARE)
          double mortality) {}
}
