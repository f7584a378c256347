package org.mashfa.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Sequence;

/** What plans themselves say, as opposed to the scenario that they are laid over. */
final class PlanText {

  private final List<Mapping> plans;
  private final Set<Place> places = new HashSet<>();

  PlanText(List<Mapping> plans) {
    this.plans = plans;
    plans.forEach(this::gather);
  }

  private void gather(Node node) {
    places.add(node.place());
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::gather);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> {
        places.add(entry.key());
        gather(entry.value());
      });
    }
  }

  /** Whether a place is in the text of one of the plans. */
  boolean holds(Place place) {
    return places.contains(place);
  }

  /** Whether a plan gives a value at a path, or a key in the mapping there, not only something beside it. */
  boolean states(String path, String key) {
    return plans.stream().anyMatch(plan -> states(plan, path.isEmpty() ? List.of() : Dotted.split(path), key));
  }

  private static boolean states(Mapping plan, List<String> path, String key) {
    Node node = plan;
    for (String name : path) {
      if (node instanceof Mapping mapping && !Merge.leaf(mapping)) {
        node = mapping.get(name);
      }
    }
    return node != null && (!(node instanceof Mapping mapping) || Merge.leaf(mapping)
        || !key.equals(path.isEmpty() ? "" : path.get(path.size() - 1)) && mapping.get(key) != null);
  }
}
