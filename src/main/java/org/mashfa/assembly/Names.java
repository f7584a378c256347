package org.mashfa.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers for names, in the order in which they were met. */
final class Names {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Names() {}

  Names(Collection<String> names) {
    names.forEach(this::meet);
  }

  /** The number of a name, which is new if need be. */
  int meet(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  /** The number of a name that is known. */
  int at(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("'" + name + "' is not one of " + numbers.keySet());
    }
    return number;
  }

  boolean has(String name) {
    return numbers.containsKey(name);
  }

  int[] at(Collection<String> names) {
    return names.stream().mapToInt(this::at).toArray();
  }

  int size() {
    return numbers.size();
  }

  List<String> all() {
    return new ArrayList<>(numbers.keySet());
  }
}
