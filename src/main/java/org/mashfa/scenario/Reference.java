package org.mashfa.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Kind;
import org.mashfa.scenario.Shape.Leaf;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;
import org.mashfa.scenario.Shape.Portions;
import org.mashfa.scenario.Shape.RecordType;

/** The reference page of the scenario format, in Markdown, made from the records that the reader binds to. */
public final class Reference {

  private final StringBuilder out = new StringBuilder();

  private Reference() {
  }

  /** The page as text. */
  public static String markdown() {
    Reference page = new Reference();
    page.write(Format.scenario());
    return page.out.toString();
  }

  private void write(Format format) {
    line("# Scenario format");
    line("");
    line("A scenario is a YAML 1.2 file (JSON is a part of YAML) of at most 1 MB. Every mistake is reported with its "
        + "line and column;");
    line("unknown keys are mistakes. This page is made from the code: do not edit it.");
    line("");
    rules();
    for (RecordType type : format.types()) {
      table(type);
    }
    units();
    laws();
  }

  private void rules() {
    line("## Everywhere");
    line("");
    line("- Keys that start with `x-` are free. `note` is a remark. Numbers stay as written: `NO` and `010` are "
        + "texts.");
    line("- A quantity has its unit: `90 min`, `47.6/d`. A share may be a percentage: `12%`.");
    line("- A number may say where it comes from: `{value: 20, source: P1, range: [10, 30], note: counted in March}`. "
        + "A mapping may");
    line("  carry `source: P1` for all numbers in it that do not name their own. Each id is defined in `sources`; "
        + "`assumed` is one too.");
    line("- A list of one item may be written as the item. A law inside `{ }` or `[ ]` stands in quotes, because of "
        + "its commas.");
    line("- `table: file.csv` stands for entries of a mapping of names, or for a list. Each row of the file is an "
        + "entry, its column");
    line("  `name` is the entry's name (a list has none), a heading such as `units.ward.beds` goes deeper, an empty "
        + "cell is a key left");
    line("  out, a cell of a list is separated by `;`. Entries written beside `table` change the row of the same name. "
        + "At most 50 MB.");
    line("- A facility with `type` starts from the entry of `facility-types`, and its own keys are laid over it: "
        + "mappings merge key by");
    line("  key, all else replaces, and `none` takes a key away.");
    line("- `plans` holds named changes. A plan is laid over the scenario in the same way when it is chosen; each plan "
        + "must be right by itself,");
    line("  with the scenario's checks, whether it is chosen or not.");
    line("- A record marked with a short form may be written as that one value: `ward: 20` for `ward: {beds: 20}`. "
        + "Laid over a longer");
    line("  form, the short one changes that value alone.");
    line("- Anchors and aliases work within limits. Merge keys (`<<`), tags and several documents in one file are "
        + "refused.");
    line("");
  }

  private void table(RecordType type) {
    line("## " + title(type));
    line("");
    if (type.shorthand() != null) {
      line("Short form: the value of `" + type.shorthand().key() + "` alone.");
      line("");
    }
    line("| key | value | default | meaning |");
    line("| --- | --- | --- | --- |");
    for (Field field : type.fields().values()) {
      String example = field.doc().example().isEmpty() ? "" : " Example: `" + field.doc().example() + "`.";
      String standard = field.required() ? "**required**"
          : field.doc().or().isEmpty() ? "" : "`" + field.doc().or() + "`";
      line("| `" + field.key() + "` | " + describe(field.shape()) + " | " + standard + " | " + field.doc().value()
          + example + " |");
    }
    line("");
  }

  private static String title(RecordType type) {
    Class<?> outer = type.type().getDeclaringClass();
    return (outer == null ? "" : outer.getSimpleName() + ": ") + type.type().getSimpleName();
  }

  private static String link(RecordType type) {
    String title = title(type);
    return "[" + title + "](#" + title.toLowerCase(Locale.ROOT).replace(":", "").replace(' ', '-') + ")";
  }

  private static String describe(Shape shape) {
    if (shape instanceof Maybe maybe) {
      return describe(maybe.inner());
    } else if (shape instanceof Items items) {
      return "list of: " + describe(items.item());
    } else if (shape instanceof Names names) {
      return "names, each with: " + describe(names.value())
          + refers(names.allNames() ? List.of() : names.rule().refers());
    } else if (shape instanceof Portions portions) {
      return "a name, or names with shares" + refers(portions.rule().refers());
    } else if (shape instanceof Fields fields) {
      return link(fields.type());
    }
    Leaf leaf = (Leaf) shape;
    return leaf(leaf) + bounds(leaf) + refers(leaf.rule().refers());
  }

  private static String leaf(Leaf leaf) {
    Dimension dimension = leaf.rule().dimension();
    return switch (leaf.kind()) {
      case LAW -> dimension.noun() + " or a [law](#laws) of it";
      case CHOICE -> String.join(", ", Leaves.choices(leaf).stream().map(word -> "`" + word + "`").toList());
      case INT, LONG, LIMIT, MOMENT, BOOLEAN, TEXT, DATE -> Leaves.describe(leaf);
      case DOUBLE, AMOUNT -> dimension.noun();
    };
  }

  private static String bounds(Leaf leaf) {
    Dimension dimension = leaf.rule().dimension();
    boolean bounded = leaf.kind().numeric() && leaf.kind() != Kind.MOMENT;
    double least = leaf.rule().least();
    double greatest = leaf.rule().greatest();
    String text = "";
    if (bounded && least != dimension.least()) {
      text += ", at least " + Laws.bound(least, dimension);
    }
    if (bounded && greatest != dimension.greatest()) {
      text += ", at most " + Laws.bound(greatest, dimension);
    }
    return text;
  }

  private static String refers(List<String> maps) {
    return maps.isEmpty() ? "" : " (of `" + String.join("` or `", maps) + "`)";
  }

  private void units() {
    line("## Units");
    line("");
    line("| quantity | example | units |");
    line("| --- | --- | --- |");
    for (Dimension dimension : Dimension.values()) {
      String units = String.join(" ", dimension.units().keySet().stream().map(unit -> "`" + unit + "`").toList());
      line("| " + dimension.noun() + " | " + dimension.example() + " | " + units + " |");
    }
    line("");
    line("A month is 365/12 days, a year 365 days; a time is at most a million years."
        + " kVA are taken at a power factor of 0.8.");
    line("");
  }

  private void laws() {
    line("## Laws");
    line("");
    line("A law is a probability distribution. Means, medians, standard deviations, bounds and scales carry the unit "
        + "of the quantity;");
    line("`gsd` (geometric standard deviation), `cv`, `shape`, `k` and `n` are plain numbers. `min` and `max` cut off "
        + "any law that has");
    line("no such parameters of its own: `lognormal(median 6 h, gsd 2.5, max 72 h)`. A bare quantity is a constant.");
    line("");
    line("What can be drawn from: `gsd` up to 1000; a standard deviation of up to 1000 means (lognormal)"
        + " or of 0.01 to 5 means (gamma);");
    line("`shape` from 0.02 (weibull) or 0.1 (loglogistic) to 1000; mean · n and (1 − mean) · n"
        + " from 0.05 to 1 000 000 (beta); means up");
    line("to 1 000 000 (poisson, negative-binomial) and 20 000 `k`, with `k`"
        + " from 0.001 to 1 000 000 000 (negative-binomial).");
    line("");
    for (Map.Entry<String, List<List<String>>> family : Laws.FAMILIES.entrySet()) {
      line("- `" + Laws.describe(family.getKey()).replace(" or ", "` or `") + "`");
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
