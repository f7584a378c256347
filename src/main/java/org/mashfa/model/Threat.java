package org.mashfa.model;

/** What threatens a patient: see {@link Threats}. Only kept for those of a class that anything threatens. */
final class Threat {
  final HazardClock death = new HazardClock();
  final HazardClock worsening = new HazardClock();
  long patientUntil; // tick at which patience ends
  long onset;
  double speed;
  double restedSpeed; // before it became 0, if what accumulated until then is not counted yet; else 0
  long restedAt; // and when it became 0
  double delaySpeed; // speed of deterioration during the delay at the scene; NaN for that of travelling
  long worsensAt;
  long deathAt;
}
