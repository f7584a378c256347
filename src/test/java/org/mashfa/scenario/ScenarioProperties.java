package org.mashfa.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Combinators;

/** Whatever is done to a file, the reader answers with a scenario, or with mistakes that have a place. */
class ScenarioProperties {

  private final String full;

  ScenarioProperties() throws IOException {
    // Tables are refused in a text; the rest of the file is as it is.
    full = Files.readString(Examples.FULL);
  }

  /** An edit: where, as a share of the text's length; how much goes; what comes. */
  record Edit(double at, int removed, String inserted) {
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> text = Arbitraries.oneOf(
        Arbitraries.of("{", "}", "[", "]", ":", ": ", "\n", "\t", "- ", "#", "&a ", "*a", "!x ", "<<: ", "|", ">", "'", "\"", "? ", "none", "null",
            "-1", "1e999", "%", " min", "(", ")", ",", "---\n", "...", "\u0000", "\uFEFF", "𝔄", "source: x", "x-", "value: ", "table: "),
        Arbitraries.strings().ofMaxLength(8));
    return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 30), text).as(Edit::new)
        .list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 600, seed = "20191105")
  void mistakesHavePlaces(@ForAll @From("edits") List<Edit> edits) {
    String text = full;
    for (Edit edit : edits) {
      int at = (int) (edit.at() * text.length());
      int to = Math.min(text.length(), at + edit.removed());
      text = text.substring(0, at) + edit.inserted() + text.substring(to);
    }
    try {
      ScenarioReader.parse(text, "t");
    } catch (InvalidScenarioException e) {
      long lines = text.split("\r\n|\n|\r", -1).length;
      for (Problem problem : e.problems()) {
        if (problem.line() < 1 || problem.line() > lines || problem.column() < 1 || problem.endColumn() <= problem.column()
            || problem.render().isBlank()) {
          throw new AssertionError(problem);
        }
      }
    }
  }

  @Property(tries = 500, seed = "20191105")
  void quantitiesNeverBreak(@ForAll String text, @ForAll Dimension dimension) {
    try {
      double value = Quantities.parse(text, dimension);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new AssertionError(text);
      }
    } catch (Wrong wrong) {
      if (wrong.getMessage().isBlank()) {
        throw new AssertionError(text);
      }
    }
  }

  @Property(tries = 500, seed = "20191105")
  void pathsSplitAsTheyWereJoined(@ForAll("names") List<String> names) {
    String path = "";
    for (String name : names) {
      path = Dotted.join(path, name);
    }
    if (!Dotted.split(path).equals(names)) {
      throw new AssertionError(path + " gives " + Dotted.split(path) + " for " + names);
    }
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings().withChars("ab. []{}é").ofMinLength(1).ofMaxLength(6)
        .list().ofMinSize(1).ofMaxSize(4);
  }
}
