package org.mashfa.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths such as {@code facilities.north.units.ward.beds}; a name that holds a dot or a bracket stands in brackets, its
 * own closing brackets doubled.
 */
final class Dotted {

  private Dotted() {
  }

  /** The path that these names lead to from a path. */
  static String join(String path, String... names) {
    String joined = path;
    for (String name : names) {
      joined = join(joined, name);
    }
    return joined;
  }

  static String join(String path, String name) {
    boolean quote = name.isEmpty() || name.indexOf('.') >= 0 || name.indexOf('[') >= 0 || name.indexOf(']') >= 0;
    if (quote) {
      return path + "[" + name.replace("]", "]]") + "]";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /**
   * The names along a path.
   *
   * @throws IllegalArgumentException if the path is malformed
   */
  static List<String> split(String path) {
    List<String> names = new ArrayList<>();
    int i = 0;
    while (i < path.length()) {
      if (path.charAt(i) == '[') {
        int close = closing(path, i);
        names.add(path.substring(i + 1, close).replace("]]", "]"));
        i = close + 1;
        if (i < path.length() && path.charAt(i) == '.') {
          i++;
          require(i < path.length() && path.charAt(i) != '[', path);
        } else {
          require(i == path.length() || path.charAt(i) == '[', path);
        }
      } else {
        int end = i;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        require(end > i, path);
        names.add(path.substring(i, end));
        i = end;
        if (i < path.length() && path.charAt(i) == '.') {
          i++;
          require(i < path.length() && path.charAt(i) != '[', path);
        }
      }
    }
    require(!names.isEmpty(), path);
    return names;
  }

  /** The last name of a path; empty if the path is. */
  static String last(String path) {
    List<String> names = path.isEmpty() ? List.of("") : split(path);
    return names.get(names.size() - 1);
  }

  /** The bracket that ends the name which starts at {@code open}. */
  private static int closing(String path, int open) {
    int i = path.indexOf(']', open);
    while (i >= 0 && i + 1 < path.length() && path.charAt(i + 1) == ']') {
      i = path.indexOf(']', i + 2);
    }
    require(i > open, path);
    return i;
  }

  private static void require(boolean condition, String path) {
    if (!condition) {
      throw new IllegalArgumentException("not a path: '" + path
          + "' (expected: names joined by dots, such as a.b or a[b.c].d)");
    }
  }
}
