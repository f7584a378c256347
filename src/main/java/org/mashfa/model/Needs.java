package org.mashfa.model;

/**
 * What a stage of care needs beside the bed: staff of the unit and of the stage, supplies. All of it is taken at once
 * or nothing is.
 */
final class Needs {
  private final Replication r;

  Needs(Replication r) {
    this.r = r;
  }

  /** Least speed of deterioration of a patient for whom an item that is drawn throughout is out of stock. */
  double lackOfDrawn(Patient p, World.Stage stage) {
    double speed = 0;
    for (int i = 0; i < stage.draws().length; i++) {
      int k = stockAt(p.facility, stage.draws()[i]);
      if (k < 0 || r.supplies.out(k)) {
        World.IfOut ifOut = stage.drawsOut()[i];
        speed = Math.max(speed, ifOut == null ? p.klass.plan.waiting() : ifOut.speed());
      }
    }
    return speed;
  }

  /**
   * Takes all that the stage needs but the bed, in exchange for the staff of a bed held; or answers what is missing.
   */
  int acquire(Patient p, Unit u) {
    Unit held = p.bed;
    if (held == null || held == u) {
      return obtain(p, u, held != u);
    }
    giveBackBedStaff(held);
    int missing = obtain(p, u, true);
    if (missing != Cause.NONE) {
      takeBedStaff(held);
    }
    return missing;
  }

  /** Takes all that the stage needs, with or without the staff of the bed, or nothing and answers what is missing. */
  int obtain(Patient p, Unit u, boolean forBed) {
    World.Stage stage = p.stage.plan;
    World.Unit unit = u.plan;
    int f = u.facility;
    if (p.stage.bare && !(forBed && u.staffed)) {
      if (p.remaining < 0) {
        useSupplies(p, f, stage);
      }
      return Cause.NONE;
    }
    int missing = Cause.NONE;
    int bedRoles = forBed ? unit.roles().length : 0;
    int taken = 0;
    for (; taken < bedRoles && missing == Cause.NONE; taken++) {
      missing = takeStaff(p, f, unit.roles()[taken], unit.parts()[taken]);
    }
    int takenForStage = 0;
    for (; takenForStage < stage.roles().length && missing == Cause.NONE; takenForStage++) {
      missing = takeStaff(p, f, stage.roles()[takenForStage], stage.parts()[takenForStage]);
    }
    boolean anew = p.remaining < 0; // what is resumed has had its supplies
    for (int i = 0; i < stage.uses().length && missing == Cause.NONE && anew; i++) {
      if (stage.usesOut()[i] == null && !has(p, f, stage.uses()[i], stage.used()[i])) {
        missing = Cause.item(r.world, stage.uses()[i]);
      }
    }
    for (int i = 0; i < stage.draws().length && missing == Cause.NONE; i++) {
      if (stage.drawsOut()[i] == null && r.supplies.out(stockAt(f, stage.draws()[i]))) {
        missing = Cause.item(r.world, stage.draws()[i]);
      }
    }
    if (missing == Cause.NONE) {
      if (anew) {
        useSupplies(p, f, stage);
      }
      return Cause.NONE;
    }
    // the last role asked for was not given when the cause is a role
    boolean byStage = takenForStage > 0;
    boolean role = isStaff(missing);
    for (int i = 0; i < taken - (role && !byStage ? 1 : 0); i++) {
      r.staff.giveBack(poolAt(f, unit.roles()[i]), unit.parts()[i]);
    }
    for (int i = 0; i < takenForStage - (role && byStage ? 1 : 0); i++) {
      r.staff.giveBack(poolAt(f, stage.roles()[i]), stage.parts()[i]);
    }
    return missing;
  }

  /** Whether a cause is the lack of a staff role. */
  boolean isStaff(int cause) {
    return cause >= Cause.role(0) && cause < Cause.item(r.world, 0);
  }

  boolean has(Patient p, int f, int item, double amount) {
    int k = stockAt(f, item);
    return k >= 0 && r.supplies.has(k, amount, p.klass.plan.urgency());
  }

  /** Takes the supplies of a stage that starts; what is not there is replaced or done without, at its cost. */
  private void useSupplies(Patient p, int f, World.Stage stage) {
    p.lackSpeed = 0;
    p.lackMortality = 0;
    for (int i = 0; i < stage.uses().length; i++) {
      World.IfOut ifOut = stage.usesOut()[i];
      if (has(p, f, stage.uses()[i], stage.used()[i])) {
        r.supplies.take(stockAt(f, stage.uses()[i]), stage.used()[i]);
      } else if (ifOut != null && ifOut.instead() >= 0 && has(p, f, ifOut.instead(), stage.used()[i])) {
        r.supplies.take(stockAt(f, ifOut.instead()), stage.used()[i]);
      } else if (ifOut != null) {
        p.lackSpeed = Math.max(p.lackSpeed, ifOut.speed());
        p.lackMortality = 1 - (1 - p.lackMortality) * (1 - ifOut.mortality());
      }
    }
  }

  private int takeStaff(Patient p, int f, int role, int parts) {
    int q = poolAt(f, role);
    return q >= 0 && (r.staff.take(q, parts, 0) || p.bed != null && r.staff.take(q, parts, withBoarders(p, f, role)))
        ? Cause.NONE : Cause.role(role);
  }

  /**
   * Staff who watch over beds in which patients only wait, for another unit or in place, in parts. Whoever already
   * holds a bed may call them away to go on, so that those who wait in beds cannot lock each other out by the staff of
   * these.
   */
  private long withBoarders(Patient p, int f, int role) {
    long total = 0;
    for (Unit u : r.unitsOf[f]) {
      World.Unit unit = u.plan;
      for (int i = 0; i < unit.roles().length; i++) {
        if (unit.roles()[i] == role) {
          boolean counted = p.bed == u && (p.boarding || p.want == u);
          int others = u.boarding + u.inPlace - (counted ? 1 : 0);
          total += (long) others * unit.parts()[i];
        }
      }
    }
    return total;
  }

  int poolAt(int f, int role) {
    return r.tables.poolAt[f * r.world.roles().size() + role];
  }

  int stockAt(int f, int item) {
    return r.tables.stockAt[f * r.world.items().size() + item];
  }

  void giveBackBedStaff(Unit u) {
    if (!u.staffed) {
      return;
    }
    World.Unit unit = u.plan;
    for (int i = 0; i < unit.roles().length; i++) {
      r.staff.giveBack(poolAt(u.facility, unit.roles()[i]), unit.parts()[i]);
    }
  }

  void takeBedStaff(Unit u) {
    World.Unit unit = u.plan;
    for (int i = 0; i < unit.roles().length; i++) {
      r.staff.retake(poolAt(u.facility, unit.roles()[i]), unit.parts()[i]);
    }
  }

  void giveBackStageStaff(Patient p) {
    World.Stage stage = p.stage.plan;
    for (int i = 0; i < stage.roles().length; i++) {
      r.staff.giveBack(poolAt(p.facility, stage.roles()[i]), stage.parts()[i]);
    }
  }

  void takeStageStaff(Patient p) {
    World.Stage stage = p.stage.plan;
    for (int i = 0; i < stage.roles().length; i++) {
      r.staff.retake(poolAt(p.facility, stage.roles()[i]), stage.parts()[i]);
    }
  }

  void draw(Patient p, World.Stage stage, int sign) {
    for (int i = 0; i < stage.draws().length; i++) {
      int k = stockAt(p.facility, stage.draws()[i]);
      if (k >= 0) {
        r.supplies.draw(k, sign * stage.drawn()[i]);
      }
    }
  }
}
