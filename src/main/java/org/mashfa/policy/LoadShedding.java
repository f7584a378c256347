package org.mashfa.policy;

import org.mashfa.model.Shedding;

/** Which unit loses power first when generators cannot carry the load. */
public final class LoadShedding {
  private LoadShedding() {}

  /** The unit with the highest shedding rank; among equals the first in the file. */
  public static Shedding byRank() {
    return (view, a, b) ->
        view.world().units().get(a).shedRank() > view.world().units().get(b).shedRank();
  }

  /** The unit with the largest load: fewest units go dark. */
  public static Shedding largestFirst() {
    return (view, a, b) -> view.load(a) > view.load(b);
  }
}
