package org.mashfa.experiment;

import org.mashfa.model.Functionality;
import org.mashfa.model.Listener;
import org.mashfa.model.Outcome;
import org.mashfa.model.VehicleState;
import org.mashfa.model.View;

/** Two listeners that hear the same. */
record Both(Listener first, Listener second) implements Listener {

  @Override
  public void measuringStarts(View view) {
    first.measuringStarts(view);
    second.measuringStarts(view);
  }

  @Override
  public void sample(View view) {
    first.sample(view);
    second.sample(view);
  }

  @Override
  public void ends(View view) {
    first.ends(view);
    second.ends(view);
  }

  @Override
  public void appears(int patientClass, int zone) {
    first.appears(patientClass, zone);
    second.appears(patientClass, zone);
  }

  @Override
  public void deadAtScene(int zone, int people) {
    first.deadAtScene(zone, people);
    second.deadAtScene(zone, people);
  }

  @Override
  public void waited(int where, int cause, int patientClass, long ticks) {
    first.waited(where, cause, patientClass, ticks);
    second.waited(where, cause, patientClass, ticks);
  }

  @Override
  public void queue(int unit, int waiting, long now) {
    first.queue(unit, waiting, now);
    second.queue(unit, waiting, now);
  }

  @Override
  public void beds(int unit, int busy, int boarding, int open, long now) {
    first.beds(unit, busy, boarding, open, now);
    second.beds(unit, busy, boarding, open, now);
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    first.starts(unit, patientClass, waited);
    second.starts(unit, patientClass, waited);
  }

  @Override
  public void firstCare(int patientClass, int facility, long sinceOnset) {
    first.firstCare(patientClass, facility, sinceOnset);
    second.firstCare(patientClass, facility, sinceOnset);
  }

  @Override
  public void reaches(int kind, int patientClass, long sinceOnset) {
    first.reaches(kind, patientClass, sinceOnset);
    second.reaches(kind, patientClass, sinceOnset);
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    first.leaves(patientClass, zone, where, outcome, cause, sinceOnset);
    second.leaves(patientClass, zone, where, outcome, cause, sinceOnset);
  }

  @Override
  public void dies(long patient, Outcome outcome) {
    first.dies(patient, outcome);
    second.dies(patient, outcome);
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    first.turnedAway(facility, patientClass);
    second.turnedAway(facility, patientClass);
  }

  @Override
  public void transfers(int from, int to, int patientClass) {
    first.transfers(from, to, patientClass);
    second.transfers(from, to, patientClass);
  }

  @Override
  public void vehicles(int fleet, int onMission, int outOfOrder, long now) {
    first.vehicles(fleet, onMission, outOfOrder, now);
    second.vehicles(fleet, onMission, outOfOrder, now);
  }

  @Override
  public void vehicle(int vehicle, VehicleState state, int patient, int place, long until) {
    first.vehicle(vehicle, state, patient, place, until);
    second.vehicle(vehicle, state, patient, place, until);
  }

  @Override
  public void pickUp(int fleet, boolean transfer, long waited) {
    first.pickUp(fleet, transfer, waited);
    second.pickUp(fleet, transfer, waited);
  }

  @Override
  public void functions(int facility, Functionality functionality, long now) {
    first.functions(facility, functionality, now);
    second.functions(facility, functionality, now);
  }

  @Override
  public void stockOut(int stock, boolean out, long now) {
    first.stockOut(stock, out, now);
    second.stockOut(stock, out, now);
  }

  @Override
  public void power(int facility, boolean on, long now) {
    first.power(facility, on, now);
    second.power(facility, on, now);
  }
}
