package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one reading, up to a number that anybody would read. */
final class Problems {
  static final int MOST = 1000;

  private record Mistake(Place place, String path, String key, String value, Wrong wrong) {
  }

  private record Mark(Object where, String key, String message) {
  }

  private final List<Mistake> found = new ArrayList<>();
  // A place may be read several times (a facility type by each facility, a document under each plan): one mistake, one
  // message.
  private final Set<Mark> seen = new HashSet<>();
  private final Set<String> paths = new HashSet<>();

  void add(Place place, String path, String key, String value, Wrong wrong) {
    paths.add(path);
    if (isNew(place, path, key, wrong)) {
      keep(new Mistake(place, path, key, value, wrong));
    }
  }

  private void keep(Mistake mistake) {
    found.add(found.size() < MOST ? mistake : new Mistake(mistake.place, mistake.path, "", "",
        new Wrong("there are more than " + MOST + " mistakes: the others are not shown", "", "")));
  }

  private boolean isNew(Place place, String path, String key, Wrong wrong) {
    if (found.size() > MOST) {
      return false;
    }
    boolean newPlace = place.line() == 0 || seen.add(new Mark(place, key, wrong.getMessage()));
    boolean newPath = path.isEmpty() || seen.add(new Mark(path, key, wrong.getMessage()));
    return newPlace && newPath;
  }

  void add(Place place, String path, String message, String expected) {
    add(place, path, "", "", new Wrong(message, expected, ""));
  }

  /** Takes over the mistakes that are new; those outside the plans' own text say which plans bring them about. */
  void addAll(Problems others, List<String> plans, Set<Place> ownText) {
    String cause = plans.isEmpty() ? "" : " with plan '" + String.join("', '", plans) + "'";
    for (Mistake mistake : others.found) {
      Wrong wrong = mistake.wrong();
      if (isNew(mistake.place(), mistake.path(), mistake.key(), wrong)) {
        Wrong said = ownText.contains(mistake.place()) ? wrong
            : new Wrong(wrong.getMessage() + cause, wrong.expected(), wrong.suggestion());
        keep(new Mistake(mistake.place(), mistake.path(), mistake.key(), mistake.value(), said));
      }
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  /** Takes note that the value at a path is missing or wrong because of a mistake elsewhere. */
  void follows(String path) {
    paths.add(path);
  }

  /** The paths of the mistakes found so far, also of those found before at the same place, and what follows. */
  Set<String> paths() {
    return Set.copyOf(paths);
  }

  /** The mistakes in the order of files, lines and columns. */
  List<Problem> sorted() {
    return found.stream()
        .map(mistake -> Problem.at(mistake.place(), mistake.path(), mistake.key(), mistake.value(), mistake.wrong()))
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column)
            .thenComparing(Problem::path).thenComparing(Problem::message))
        .toList();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidScenarioException(sorted());
    }
  }
}
