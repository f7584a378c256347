package org.mashfa.scenario;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mashfa.scenario.Node.Entry;
import org.mashfa.scenario.Node.Mapping;
import org.mashfa.scenario.Node.Scalar;
import org.mashfa.scenario.Node.Sequence;
import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.Fields;
import org.mashfa.scenario.Shape.Items;
import org.mashfa.scenario.Shape.Maybe;
import org.mashfa.scenario.Shape.Names;

/** Replaces {@code table: file.csv} by the rows of the file, as if they had been written in its place. */
final class Tables {

  private static final int MOST_BYTES = 50_000_000;
  private static final String KEY = "table";
  private static final String NAME = "name";

  private record Column(List<String> path, Place place, boolean list) {
  }

  private final Path file;
  private final Map<Path, Source> opened = new HashMap<>();

  /** {@code file} is the scenario, beside which the tables lie; null if it is not a file. */
  Tables(Path file) {
    this.file = file;
  }

  Node expand(Node node, Shape shape, Problems problems) {
    if (shape instanceof Maybe maybe) {
      return expand(node, maybe.inner(), problems);
    } else if (node instanceof Mapping mapping) {
      return expand(mapping, shape, problems);
    } else if (node instanceof Sequence sequence && shape instanceof Items items) {
      return new Sequence(sequence.items().stream().map(item -> expand(item, items.item(), problems)).toList(),
          node.place());
    }
    return node;
  }

  private Node expand(Mapping mapping, Shape shape, Problems problems) {
    if (shape instanceof Items items && items.item() instanceof Fields row && mapping.get(KEY) != null) {
      return new Sequence(
          new ArrayList<>(rows(mapping, row, false, problems).values().stream().map(Entry::value).toList()),
          mapping.place());
    } else if (shape instanceof Items items) {
      return expand(mapping, items.item(), problems);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (shape instanceof Names names && names.tabular() && mapping.get(KEY) != null) {
      entries.putAll(rows(mapping, (Fields) names.value(), true, problems));
      mapping = mapping.without(KEY);
    }
    mapping.entries().forEach((key, entry) -> {
      Shape child = Merge.child(shape, key);
      Node value = child == null ? entry.value() : expand(entry.value(), child, problems);
      Entry row = entries.get(key);
      entries.put(key, new Entry(entry.key(), row == null ? value : Merge.deep(row.value(), value, child)));
    });
    return new Mapping(entries, mapping.place());
  }

  /** The rows by name, or by number if they have no names. */
  private Map<String, Entry> rows(Mapping owner, Fields row, boolean named, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry table = owner.entries().get(KEY);
    Source source = open(table, problems);
    if (source == null) {
      return entries;
    }
    Problems ofLayout = new Problems();
    List<List<Scalar>> rows = Csv.rows(source, ofLayout);
    List<Column> columns = columns(source, rows, row, ofLayout);
    int name = columns.stream().map(Column::path).toList().indexOf(List.of(NAME));
    if (named && name < 0 && ofLayout.isEmpty()) {
      ofLayout.add(rows.get(0).get(0).place(), "", "the table has no column '" + NAME + "'", "a column '" + NAME
          + "' with the key of each row; columns are separated by commas");
    }
    if (!ofLayout.isEmpty()) {
      problems.addAll(ofLayout);
      return entries; // what a cell is about cannot be told
    }
    for (List<Scalar> cells : rows.subList(1, rows.size())) {
      if (cells.size() > columns.size()) {
        problems.add(cells.get(columns.size()).place(), "", "more cells than columns", "at most " + columns.size());
      }
      Place first = cells.get(0).place();
      if (cells.size() == 1 && columns.size() > 1 && cells.get(0).plain()
          && cells.get(0).text().matches(".*[,;\t].*")) {
        problems.add(first, "", "the row is a single cell", "cells separated like the names of the columns");
      } else if (!named) {
        entries.put(Integer.toString(entries.size()), new Entry(first, mapping(cells, columns, -1)));
      } else if (name >= cells.size() || cells.get(name).text().isEmpty()) {
        problems.add(first, "", "the row has no name", "a text in column '" + NAME + "'");
      } else if (cells.get(name).text().length() > YamlTree.LONGEST_KEY) {
        problems.add(cells.get(name).place(), "", "the name is longer than " + YamlTree.LONGEST_KEY + " characters",
            "a shorter one");
      } else if (entries.containsKey(cells.get(name).text())) {
        Place place = cells.get(name).place();
        problems.add(place, "", "the name '" + cells.get(name).text() + "' is already on line "
            + entries.get(cells.get(name).text()).key().line(), "each name once");
      } else {
        entries.put(cells.get(name).text(), new Entry(cells.get(name).place(), mapping(cells, columns, name)));
      }
    }
    return entries;
  }

  private static List<Column> columns(Source source, List<List<Scalar>> rows, Fields row, Problems problems) {
    List<Column> columns = new ArrayList<>();
    if (rows.isEmpty()) {
      problems.add(new Place(source, 1, 1, 2), "", "the table is empty", "a first line with the names of the columns");
      return columns;
    }
    for (Scalar cell : rows.get(0)) {
      List<String> path = List.of();
      try {
        path = Dotted.split(cell.text());
      } catch (IllegalArgumentException e) {
        problems.add(cell.place(), "", "the column has no proper name", "a key, or keys joined by dots");
      }
      for (Column other : columns) {
        if (!path.isEmpty() && other.path().equals(path)) {
          problems.add(cell.place(), "", "the column '" + cell.text() + "' is there twice", "each column once");
        } else if (!path.isEmpty() && !other.path().isEmpty()
            && (starts(path, other.path()) || starts(other.path(), path))) {
          problems.add(cell.place(), "", "the column '" + cell.text() + "' and the column '"
              + String.join(".", other.path()) + "' state the same key", "one of them");
        }
      }
      Shape shape = row;
      for (String key : path) {
        shape = Merge.child(shape, key);
      }
      boolean list = shape instanceof Items || shape instanceof Maybe maybe && maybe.inner() instanceof Items;
      columns.add(new Column(path, cell.place(), list));
    }
    long beyond = rows.stream().filter(cells -> cells.size() > columns.size()).count();
    if (beyond > rows.size() / 2) { // it is the head that is wrong
      problems.add(rows.get(0).get(0).place(), "", beyond + " of " + (rows.size() - 1)
          + " rows have more cells than there are columns", "a column for each cell");
    }
    return columns;
  }

  private static boolean starts(List<String> path, List<String> with) {
    return path.size() > with.size() && path.subList(0, with.size()).equals(with);
  }

  private static Mapping mapping(List<Scalar> cells, List<Column> columns, int name) {
    Mapping mapping = new Mapping(Map.of(), cells.get(0).place());
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      Column column = columns.get(i);
      if (i != name && !cells.get(i).text().isEmpty() && !column.path().isEmpty()) {
        mapping = put(mapping, column, 0, column.list() ? list(cells.get(i)) : cells.get(i));
      }
    }
    return mapping;
  }

  private static Mapping put(Mapping mapping, Column column, int depth, Node value) {
    String key = column.path().get(depth);
    if (depth == column.path().size() - 1) {
      return mapping.with(key, new Entry(column.place(), value));
    }
    Node inner = mapping.get(key);
    Mapping below = inner instanceof Mapping found ? found : new Mapping(Map.of(), value.place());
    return mapping.with(key, new Entry(column.place(), put(below, column, depth + 1, value)));
  }

  /** A cell may hold several items: {@code surgery; imaging}. */
  private static Node list(Scalar cell) {
    List<Node> items = new ArrayList<>();
    for (String item : cell.text().split(";")) {
      items.add(new Scalar(item.strip(), cell.plain(), "", cell.place()));
    }
    return new Sequence(items, cell.place());
  }

  private Source open(Entry table, Problems problems) {
    Place place = table.value().place();
    if (!(table.value() instanceof Scalar name) || name.text().isBlank()) {
      problems.add(table.key(), "", KEY, "", new Wrong("the table has no file", "the name of a CSV file", ""));
      return null;
    }
    if (file == null) {
      problems.add(place, "", KEY, name.text(),
          new Wrong("tables can only be used by a scenario that is a file", "", ""));
      return null;
    }
    try {
      Path path = Path.of(name.text());
      if (path.isAbsolute()) {
        problems.add(place, "", KEY, name.text(), new Wrong("the path of a table must be relative",
            "a path from the scenario file's folder", ""));
        return null;
      }
      Path beside = file.resolveSibling(path);
      if (!opened.containsKey(beside)) {
        Source source = Texts.read(beside, beside.toString(), MOST_BYTES, "a smaller table", problems);
        opened.put(beside, source == null || Texts.printable(source, problems) ? source : null);
      }
      return opened.get(beside);
    } catch (IOException | InvalidPathException e) {
      problems.add(place, "", KEY, name.text(), new Wrong("the table '" + Quantities.shown(name.text())
          + "' cannot be read", "a CSV file, its path relative to the scenario file", ""));
      return null;
    }
  }
}
