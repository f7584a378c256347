package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one reading, up to a number that anybody would read. */
final class Problems {
  static final int MOST = 1000;
  private static final long MOST_COMPARED = 500_000;

  private record Mistake(Place place, String path, String key, String value, Wrong wrong) {
  }

  private record Mark(Object where, String key, String message) {
  }

  private final List<Mistake> found = new ArrayList<>();
  // A place may be read several times (a facility type by each facility, a document under each plan): one mistake, one
  // message.
  private final Set<Mark> seen = new HashSet<>();
  private final Set<Mark> spots = new HashSet<>();
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
    if (isFull()) {
      return false;
    }
    spots.add(spot(place, path, key, wrong));
    spots.add(spot(path, path, key, wrong));
    boolean newPlace = place.line() == 0 || seen.add(new Mark(place, key, wrong.getMessage()));
    boolean newPath = path.isEmpty() || seen.add(new Mark(path, key, wrong.getMessage()));
    return newPlace && newPath;
  }

  /** What a message is about, whatever numbers it says. */
  private static Mark spot(Object where, String path, String key, Wrong wrong) {
    return new Mark(where, key, path.isEmpty() ? wrong.getMessage() : "");
  }

  private boolean knows(Mistake mistake) {
    return spots.contains(spot(mistake.place, mistake.path, mistake.key, mistake.wrong))
        || spots.contains(spot(mistake.path, mistake.path, mistake.key, mistake.wrong));
  }

  void add(Place place, String path, String message, String expected) {
    add(place, path, "", "", new Wrong(message, expected, ""));
  }

  /** Takes over the mistakes that are new. */
  void addAll(Problems others) {
    others.found.forEach(mistake -> add(mistake.place, mistake.path, mistake.key, mistake.value, mistake.wrong));
  }

  /**
   * Takes over the mistakes that plans bring about: what was found without them is theirs only if the one plan states
   * it anew. Those outside the plans' own text say which plans bring them about.
   *
   * @param without what was found without these plans, and with fewer of them
   */
  void addAll(Problems others, List<String> plans, PlanText text, List<Problems> without) {
    String cause = " with plan '" + String.join("', '", plans) + "'";
    for (Mistake mistake : others.found) {
      boolean own = text.holds(mistake.place);
      boolean anew = own && plans.size() == 1 && text.states(mistake.path, mistake.key);
      if ((anew || without.stream().noneMatch(before -> before.knows(mistake))) && !isFull()) {
        Wrong said = own ? mistake.wrong : mistake.wrong.because(cause);
        if (seen.add(new Mark(mistake.place, mistake.key, said.getMessage()))) {
          keep(new Mistake(mistake.place, mistake.path, mistake.key, mistake.value, said));
        }
      }
    }
  }

  /** Whether there are more mistakes than are listed. */
  boolean isFull() {
    return found.size() > MOST;
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

  /**
   * The mistakes in the order of files, lines and columns. What was probably meant is looked for as long as that does
   * not take too long.
   */
  List<Problem> sorted() {
    List<Problem> problems = new ArrayList<>();
    long compared = 0;
    for (Mistake mistake : found) {
      compared += mistake.wrong.choices();
      problems.add(Problem.at(mistake.place, mistake.path, mistake.key, mistake.value, mistake.wrong,
          compared <= MOST_COMPARED ? mistake.wrong.suggestion() : ""));
    }
    return problems.stream()
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
