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

  private final int members; // node of member 0; the nodes before it close the circle of each line's level
  private final int[] occupied; // one bit for each level in use
  private final int[] size;
  private int[] links; // 2 * node: the next one, 2 * node + 1: the previous one
  private int[] place; // of a member: line * LEVELS + level, or -1

  /** Empty lines, with room for some members. */
  public WaitingLines(int lines, int members) {
    this.members = lines * LEVELS;
    occupied = new int[lines];
    size = new int[lines];
    links = new int[2 * (this.members + members)];
    place = new int[members];
    clear();
  }

  /** Empties all lines. */
  public void clear() {
    for (int circle = 0; circle < members; circle++) {
      link(circle, circle);
    }
    Arrays.fill(occupied, 0);
    Arrays.fill(size, 0);
    Arrays.fill(place, -1);
  }

  /** Makes room for members 0 to {@code members - 1}. */
  public void ensureMembers(int members) {
    int old = place.length;
    if (members > old) {
      links = Arrays.copyOf(links, 2 * (this.members + members));
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
    return levels == 0 ? -1 : next(line * LEVELS + Integer.numberOfTrailingZeros(levels)) - members;
  }

  /** The member served after this one, or -1. */
  public int after(int member) {
    int following = next(members + member);
    if (following >= members) {
      return following - members;
    }
    int line = following / LEVELS;
    int later = occupied[line] & -2 << following % LEVELS;
    return later == 0 ? -1 : next(line * LEVELS + Integer.numberOfTrailingZeros(later)) - members;
  }

  /** The member served last, or -1. */
  public int last(int line) {
    int levels = occupied[line];
    return levels == 0 ? -1 : previous(line * LEVELS + 31 - Integer.numberOfLeadingZeros(levels)) - members;
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
    int circle = line * LEVELS + level;
    enter(line, level, member, previous(circle), circle);
  }

  /** Puts a member, who stands in no line, in front of all others of its level. */
  public void addFirst(int line, int level, int member) {
    int circle = line * LEVELS + level;
    enter(line, level, member, circle, next(circle));
  }

  private void enter(int line, int level, int member, int before, int behind) {
    if (place[member] >= 0) {
      throw new IllegalStateException("member " + member + " already stands in line " + line(member));
    }
    place[member] = line * LEVELS + level;
    occupied[line] |= 1 << level;
    size[line]++;
    int node = members + member;
    link(before, node);
    link(node, behind);
  }

  /** Takes a member out of the line in which it stands. */
  public void remove(int member) {
    int circle = place[member];
    if (circle < 0) {
      throw new IllegalStateException("member " + member + " stands in no line");
    }
    int before = previous(members + member);
    int behind = next(members + member);
    link(before, behind);
    int line = circle / LEVELS;
    int other = before - behind; // 0 if nobody is left: both are then the node that closes the circle
    int left = (other | -other) >>> 31;
    occupied[line] &= ~((1 ^ left) << circle % LEVELS);
    size[line]--;
    place[member] = -1;
  }

  private int next(int node) {
    return links[2 * node];
  }

  private int previous(int node) {
    return links[2 * node + 1];
  }

  private void link(int before, int behind) {
    links[2 * before] = behind;
    links[2 * behind + 1] = before;
  }
}
