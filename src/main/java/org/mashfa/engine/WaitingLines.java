package org.mashfa.engine;

import java.util.Arrays;

/**
 * Any number of waiting lines over one set of members 0, 1, 2, …; a member stands in at most one line. Each line
 * has 16 levels: lower levels are served first, and within a level whoever came first. All operations take constant
 * time and allocate nothing except by {@link #ensureMembers}.
 */
public final class WaitingLines {
  /** Levels of a line: 0 (served first) to 15. */
  public static final int LEVELS = 16;

  private final int[] head;
  private final int[] tail;
  private final int[] occupied; // one bit for each level in use
  private final int[] size;
  private int[] next;
  private int[] previous;
  private int[] place; // line * LEVELS + level, or -1

  /** Empty lines, with room for some members. */
  public WaitingLines(int lines, int members) {
    head = new int[lines * LEVELS];
    tail = new int[lines * LEVELS];
    occupied = new int[lines];
    size = new int[lines];
    next = new int[members];
    previous = new int[members];
    place = new int[members];
    clear();
  }

  /** Empties all lines. */
  public void clear() {
    Arrays.fill(head, -1);
    Arrays.fill(tail, -1);
    Arrays.fill(occupied, 0);
    Arrays.fill(size, 0);
    Arrays.fill(place, -1);
  }

  /** Makes room for members 0 to {@code members - 1}. */
  public void ensureMembers(int members) {
    int old = place.length;
    if (members > old) {
      next = Arrays.copyOf(next, members);
      previous = Arrays.copyOf(previous, members);
      place = Arrays.copyOf(place, members);
      Arrays.fill(place, old, members, -1);
    }
  }

  /** Number of members in a line. */
  public int size(int line) {
    return size[line];
  }

  /** The member who is served next, or -1. */
  public int first(int line) {
    int levels = occupied[line];
    return levels == 0 ? -1 : head[line * LEVELS + Integer.numberOfTrailingZeros(levels)];
  }

  /** The member served after this one, or -1. */
  public int after(int member) {
    int following = next[member];
    if (following >= 0) {
      return following;
    }
    int line = place[member] / LEVELS;
    int later = occupied[line] & -2 << place[member] % LEVELS;
    return later == 0 ? -1 : head[line * LEVELS + Integer.numberOfTrailingZeros(later)];
  }

  /** The member served last, or -1. */
  public int last(int line) {
    int levels = occupied[line];
    return levels == 0 ? -1 : tail[line * LEVELS + 31 - Integer.numberOfLeadingZeros(levels)];
  }

  /** The level at which a member stands. */
  public int level(int member) {
    return place[member] % LEVELS;
  }

  /** The line in which a member stands, or -1. */
  public int line(int member) {
    return place[member] < 0 ? -1 : place[member] / LEVELS;
  }

  /** Puts a member, who stands in no line, behind all others of its level. */
  public void addLast(int line, int level, int member) {
    int at = enter(line, level, member);
    int before = tail[at];
    previous[member] = before;
    next[member] = -1;
    tail[at] = member;
    if (before < 0) {
      head[at] = member;
    } else {
      next[before] = member;
    }
  }

  /** Puts a member, who stands in no line, in front of all others of its level. */
  public void addFirst(int line, int level, int member) {
    int at = enter(line, level, member);
    int behind = head[at];
    next[member] = behind;
    previous[member] = -1;
    head[at] = member;
    if (behind < 0) {
      tail[at] = member;
    } else {
      previous[behind] = member;
    }
  }

  private int enter(int line, int level, int member) {
    if (place[member] >= 0) {
      throw new IllegalStateException("member " + member + " already stands in line " + line(member));
    }
    int at = line * LEVELS + level;
    place[member] = at;
    occupied[line] |= 1 << level;
    size[line]++;
    return at;
  }

  /** Takes a member out of the line in which it stands. */
  public void remove(int member) {
    int at = place[member];
    if (at < 0) {
      throw new IllegalStateException("member " + member + " stands in no line");
    }
    int before = previous[member];
    int behind = next[member];
    if (before < 0) {
      head[at] = behind;
    } else {
      next[before] = behind;
    }
    if (behind < 0) {
      tail[at] = before;
    } else {
      previous[behind] = before;
    }
    int line = at / LEVELS;
    if (head[at] < 0) {
      occupied[line] &= ~(1 << at % LEVELS);
    }
    size[line]--;
    place[member] = -1;
  }
}
