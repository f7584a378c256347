package org.mashfa.policy;

import org.mashfa.assembly.Assembler;
import org.mashfa.model.Functionality;
import org.mashfa.model.View;
import org.mashfa.model.World;
import org.mashfa.scenario.ScenarioReader;

/** Three facilities, 0 to 2, with one unit each of the same number, at 10, 20 and 30 ticks from everywhere. */
final class FixedView implements View {
  final boolean[] takes = {true, true, true};
  final int[] beds = {2, 2, 2};
  final int[] busy = {0, 0, 0};
  final int[] waiting = {0, 0, 0};
  final double[] load = {0, 0, 0};
  final int[] shedRank = {0, 0, 0};
  double survival = 1;
  int vehicles;
  String fleets = "";

  @Override
  public World world() {
    StringBuilder text = new StringBuilder("mashfa: 1\ntitle: Three wards\ntime: {length: 1 d}\nzones: {z: {}}\nfacilities:\n");
    for (int f = 0; f < 3; f++) {
      text.append("  f").append(f).append(": {zone: z, units: {ward: {beds: 2, shed: ").append(shedRank[f]).append("}}}\n");
    }
    text.append("patients: {red: {triage: red, pathway: p}, green: {triage: green, pathway: p}}\n")
        .append("pathways: {p: {s: {unit: ward, takes: 0.1 s}}}\n"); // 100 ticks
    text.append(fleets);
    return Assembler.world(ScenarioReader.parse(text.toString(), "three.yaml"));
  }

  @Override
  public int index() {
    return 0;
  }

  @Override
  public long now() {
    return 0;
  }

  @Override
  public int patientClass(int patient) {
    return patient;
  }

  @Override
  public double survival(int patient, long ticks) {
    return survival;
  }

  @Override
  public boolean takes(int facility, int stage, int place) {
    return takes[facility];
  }

  @Override
  public int[] nearestFirst(int place) {
    return new int[] {0, 1, 2};
  }

  @Override
  public long journey(int place, int facility) {
    return 10 + 10 * facility;
  }

  @Override
  public int unit(int facility, int stage) {
    return facility;
  }

  @Override
  public int beds(int unit) {
    return beds[unit];
  }

  @Override
  public int busy(int unit) {
    return busy[unit];
  }

  @Override
  public long stays(int unit) {
    return 0;
  }

  @Override
  public int waiting(int unit) {
    return waiting[unit];
  }

  @Override
  public boolean transferVehicleAtHand(int place) {
    return vehicles > 0;
  }

  @Override
  public double load(int unit) {
    return load[unit];
  }

  @Override
  public Functionality functionality(int facility) {
    return Functionality.FULL;
  }

  @Override
  public double population(int zone) {
    return 0;
  }

  @Override
  public boolean withinReach(int zone) {
    return true;
  }

  @Override
  public double stock(int stock) {
    return 0;
  }

  @Override
  public long autonomy(int facility) {
    return Long.MAX_VALUE;
  }
}
