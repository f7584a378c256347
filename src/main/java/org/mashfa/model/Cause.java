package org.mashfa.model;

import java.util.List;

/** What binds a waiting patient. Causes are numbers: the fixed ones here, then the roles, then the items of a world. */
public final class Cause {
  /** No free bed in the unit. */
  public static final int BED = 0;
  /** The unit has no electricity. */
  public static final int POWER = 1;
  /** No vehicle has come. */
  public static final int AMBULANCE = 2;
  /** A facility could treat, but no road to it is open, or none on which an idle vehicle could come. */
  public static final int ROAD = 3;
  /** No functioning facility can treat. */
  public static final int SERVICE = 4;
  /** Turned away, sent home or gone for want of patience: nobody treats them any more. */
  public static final int OUTSIDE = 5;
  /** A facility could treat, but has let in as many as it does in a day. */
  public static final int QUOTA = 6;

  /** Nothing: the patient does not wait, or could start. */
  static final int NONE = -1;

  static final List<String> FIXED = List.of("no free bed", "no power", "no ambulance", "road closed",
      "no facility able to treat", "turned away or gave up", "quota of the day used up");

  private Cause() {}

  /** The cause that is a lack of a staff role. */
  static int role(int role) {
    return FIXED.size() + role;
  }

  /** The cause that is a lack of a supply. */
  static int item(World world, int item) {
    return FIXED.size() + world.roles().size() + item;
  }
}
