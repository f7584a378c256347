package org.mashfa.model;

import org.mashfa.engine.WaitingLines;

/** Waiting lines of patients. */
final class Lines {
  private final WaitingLines lines;
  private final Patients patients;

  Lines(int lines, Patients patients) {
    this.lines = new WaitingLines(lines, patients.capacity());
    this.patients = patients;
  }

  void clear() {
    lines.clear();
  }

  void ensure(int patients) {
    lines.ensureMembers(patients);
  }

  int size(int line) {
    return lines.size(line);
  }

  /** The patient who is served next, or null. */
  Patient first(int line) {
    return patient(lines.first(line));
  }

  /** The patient served after this one, or null. */
  Patient after(Patient p) {
    return patient(lines.after(p.index));
  }

  /** The patient served last, or null. */
  Patient last(int line) {
    return patient(lines.last(line));
  }

  int level(Patient p) {
    return lines.level(p.index);
  }

  /** The line in which a patient stands, or -1. */
  int line(Patient p) {
    return lines.line(p.index);
  }

  void addLast(int line, Patient p) {
    lines.addLast(line, p.level, p.index);
  }

  void addFirst(int line, Patient p) {
    lines.addFirst(line, p.level, p.index);
  }

  void remove(Patient p) {
    lines.remove(p.index);
  }

  private Patient patient(int index) {
    return index < 0 ? null : patients.at(index);
  }
}
