package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text into nodes. All scalars stay text: what is a number is decided by the key, so that {@code NO} and
 * {@code 010} mean what they say. The parser's events are read rather than its node graph, because the limits on depth
 * and on what aliases may grow to must hold before anything is built.
 */
final class YamlTree {

  static final int MOST_BYTES = 1_000_000;
  static final int LONGEST_KEY = 1000;
  private static final int DEEPEST = 64;
  private static final int MOST_ALIASED = 10_000;

  /** Reading cannot go on. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super(null, null, false, false);
    }
  }

  private final Source source;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Node> anchored = new HashMap<>();
  private final Map<Anchor, Integer> sizes = new HashMap<>();
  private int nodes;
  private int aliased;
  private ScalarEvent longQuote;

  private YamlTree(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    LoadSettings settings = LoadSettings.builder().setLabel(source.name()).setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /** The document's top node; an empty mapping if there is none or the text is not YAML, with the problem recorded. */
  static Node read(Source source, Problems problems) {
    Place top = new Place(source, 1, 1, Math.max(2, 1 + source.line(1).codePointCount(0, source.line(1).length())));
    if (!Texts.printable(source, problems)) {
      return new Mapping(Map.of(), top);
    }
    try {
      Node root = new YamlTree(source, problems).documentOrStop(top);
      if (root != null) {
        return root;
      }
      problems.add(top, "", "the file is empty", "a mapping of keys");
    } catch (Stop stop) {
      // The reason is among the problems.
    } catch (YamlEngineException e) {
      problems.add(top, "", "not valid YAML: " + e.getMessage().strip().lines().findFirst().orElse(""), "");
    }
    return new Mapping(Map.of(), top);
  }

  private Node documentOrStop(Place top) {
    try {
      return document();
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().or(e::getContextMark).map(mark -> place(source, mark, mark)).orElse(top);
      Mark begun = e.getContextMark().orElse(null);
      String context = e.getContext() == null || e.getContext().isBlank() ? "" : " " + e.getContext().strip();
      if (begun != null && context.endsWith("quoted scalar") && begun.getLine() + 1 < place.line()) {
        unclosed(place(source, begun, begun), place.line());
      } else if (begun != null && context.contains("flow") && place.column() <= indentation(begun.getLine() + 1)) {
        Place opened = place(source, begun, begun);
        problems.add(opened, "", "not valid YAML: what begins here does not end before line " + place.line(),
            context.endsWith("mapping") ? "a closing '}'" : "a closing ']'");
      } else if (longQuote != null && longQuote.getEndMark().orElseThrow().getLine() + 1 == place.line()) {
        unclosed(place(longQuote), place.line());
      } else {
        problems.add(place, "", "not valid YAML" + context + (context.isEmpty() || begun == null ? ""
            : " that begins on line " + (begun.getLine() + 1)) + ": " + e.getProblem(), "");
      }
      throw new Stop();
    }
  }

  /** The column in which the text of a line begins. */
  private int indentation(int line) {
    String text = source.line(line);
    return text.length() - text.stripLeading().length() + 1;
  }

  private void unclosed(Place quote, int end) {
    problems.add(quote, "", "not valid YAML: the quoted text that begins here goes on to line " + end,
        "a closing quote");
  }

  private Node document() {
    next(); // stream start
    Event first = next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      return null;
    }
    Event start = next();
    if (start instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty()) {
      return null;
    }
    Node root = node(start, 1);
    next(); // document end
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(place(after), "", "a second document starts here", "one document in a file");
    }
    return root;
  }

  private Event next() {
    return events.next();
  }

  private Node node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return expand(alias);
    }
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    int before = nodes;
    // An anchor that is used inside itself must not find an older one of the same name.
    anchor.ifPresent(anchored::remove);
    Node node;
    if (event instanceof ScalarEvent scalar) {
      longQuote = endsLater(scalar) ? scalar : null;
      refuseTag(scalar.getTag(), event);
      node = new Scalar(printable(scalar), scalar.getScalarStyle() == ScalarStyle.PLAIN, "", place(event));
    } else if (depth > DEEPEST) {
      problems.add(place(event), "", "nested more than " + DEEPEST + " deep", "a scenario");
      throw new Stop();
    } else if (event instanceof SequenceStartEvent sequence) {
      refuseTag(sequence.getTag(), event);
      node = sequence(event, depth);
    } else {
      refuseTag(((MappingStartEvent) event).getTag(), event);
      node = mapping(event, depth);
    }
    nodes++;
    if (anchor.isPresent()) {
      anchored.put(anchor.get(), node);
      sizes.put(anchor.get(), nodes - before);
    }
    return node;
  }

  /** Whether a quoted text ends on another line than it begins, perhaps for want of a quote. */
  private static boolean endsLater(ScalarEvent scalar) {
    boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
        || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    return quoted && scalar.getStartMark().orElseThrow().getLine() < scalar.getEndMark().orElseThrow().getLine();
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(node(event, depth + 1));
    }
    return new Sequence(items, place(start));
  }

  private Node mapping(Event start, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String last = "";
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      Node key = node(event, depth + 1);
      Place place = place(event);
      Node value = node(next(), depth + 1);
      if (key instanceof Scalar rest && value instanceof Scalar empty && empty.blank() && cut(entries.get(last))) {
        entries.put(last, joined(entries.get(last), rest));
        continue;
      }
      last = key instanceof Scalar name ? name.text() : "";
      if (!(key instanceof Scalar name)) {
        problems.add(place, "", "a key must be a single word or text", "");
      } else if (name.text().length() > LONGEST_KEY) {
        problems.add(place, "", "a key is longer than " + LONGEST_KEY + " characters", "a shorter one");
      } else if (name.plain() && name.text().equals("<<")) {
        problems.add(place, "", "<<", "", new Wrong("merge keys '<<' are not part of the format",
            "facility-types for shared keys, or an alias for a whole value", ""));
      } else if (entries.containsKey(name.text())) {
        Place earlier = entries.get(name.text()).key();
        problems.add(place, "", name.text(), "", new Wrong("the key '" + name.text() + "' is already on line "
            + earlier.line(), "each key once", ""));
      } else {
        entries.put(name.text(), new Entry(place, value));
      }
    }
    return new Mapping(entries, place(start));
  }

  /** Whether a value is a law that a comma inside { } has cut in two: YAML takes the rest for further keys. */
  private static boolean cut(Entry entry) {
    return entry != null && entry.value() instanceof Scalar law && law.plain() && law.text().indexOf('(') > 0
        && law.text().indexOf(')') < 0;
  }

  /** The law with its next part, reported once it is whole. */
  private Entry joined(Entry entry, Scalar rest) {
    Scalar law = (Scalar) entry.value();
    String text = law.text() + ", " + rest.text();
    Place from = law.place();
    int end = rest.place().line() == from.line() ? rest.place().endColumn() : from.endColumn();
    Place place = new Place(source, from.line(), from.column(), end);
    if (text.indexOf(')') >= 0) {
      problems.add(place, "", "", text, new Wrong("a law inside { } or [ ] stands in quotes, because of its commas",
          Json.quote(text), ""));
    }
    return new Entry(entry.key(), new Scalar(text, true, "", place));
  }

  private Node expand(AliasEvent alias) {
    Node node = anchored.get(alias.getAlias());
    if (node == null) {
      problems.add(place(alias), "", "the alias *" + alias.getAlias().getValue() + " has no complete value before it",
          "an anchor &" + alias.getAlias().getValue() + " above, not around it");
      throw new Stop();
    }
    int size = sizes.get(alias.getAlias());
    aliased += size;
    nodes += size;
    if (aliased > MOST_ALIASED) {
      problems.add(place(alias), "", "aliases grow to more than " + MOST_ALIASED + " values", "fewer aliases");
      throw new Stop();
    }
    return node;
  }

  /** The text without the characters that are not allowed, escaped ones too; the first is recorded. */
  private String printable(ScalarEvent scalar) {
    int[] strange = scalar.getValue().codePoints().filter(c -> !StreamReader.isPrintable(c)).toArray();
    if (strange.length == 0) {
      return scalar.getValue();
    }
    problems.add(place(scalar), "", Texts.notAllowed(strange[0]), "printable text");
    int[] rest = scalar.getValue().codePoints().filter(StreamReader::isPrintable).toArray();
    return new String(rest, 0, rest.length);
  }

  private void refuseTag(Optional<?> tag, Event event) {
    if (tag.isPresent()) {
      problems.add(place(event), "", "the tag " + tag.get() + " is not part of the format", "no tag");
    }
  }

  private Place place(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    return place(source, start, event.getEndMark().orElse(start));
  }

  private static Place place(Source source, Mark start, Mark end) {
    int column = start.getColumn() + 1;
    int line = start.getLine() + 1;
    if (end.getLine() == start.getLine()) {
      return new Place(source, line, column, Math.max(column + 1, end.getColumn() + 1));
    }
    String text = source.line(line);
    return new Place(source, line, column, Math.max(column + 1, 1 + text.codePointCount(0, text.length())));
  }
}
