package org.mashfa.model;

/** A stage of care, with what is worked out once of where it can be given. */
final class Stage {
  final int index;
  final int kindBit;
  final World.Stage plan;
  final boolean bare; // needs a bed and nothing else
  final boolean[] able; // by facility: everything the stage needs exists there
  final Unit[] unit; // by facility, or null
  final int[] roles;
  final int[] targets;
  int failedIn; // the pass through a line in which it could not start

  Stage(int index, World.Stage plan, boolean[] able, Unit[] unit) {
    this.index = index;
    this.plan = plan;
    this.able = able;
    this.unit = unit;
    kindBit = 1 << plan.kind();
    bare = plan.roles().length + plan.uses().length + plan.draws().length == 0;
    roles = plan.roles();
    targets = plan.targets();
  }
}
