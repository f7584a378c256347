package org.mashfa.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether what happens has its moments within the time simulated. */
final class MomentChecks {

  private static final double NEAR = 183 * 86_400; // seconds: who mistakes the year is farther off

  private record Listed(String path, Moment moment, boolean outside) {
  }

  private final Clock time;
  private final Findings findings;
  private final Map<String, List<Listed>> lists = new LinkedHashMap<>();

  MomentChecks(Clock time, Findings findings) {
    this.time = time;
    this.findings = findings;
  }

  /** Checks when something happens that is given by moments or by a rate. */
  void drawn(String path, List<Moment> at, OptionalDouble rate, Optional<Moment> from, Optional<Moment> until,
      Tempo tempo) {
    findings.one(path, Map.of("at", !at.isEmpty(), "rate", rate.isPresent()));
    LocalDateTime start = time.start();
    if (from.isPresent() && until.isPresent() && until.get().secondsAfter(start) <= from.get().secondsAfter(start)) {
      findings.at(Dotted.join(path, "until"), "'until' is not after 'from'", "a later moment");
    }
    from.ifPresent(moment -> inPeriod(Dotted.join(path, "from"), moment, after(moment) > time.length()));
    until.ifPresent(moment -> inPeriod(Dotted.join(path, "until"), moment, after(moment) < -time.warmUp()));
    for (int i = 1; i < tempo.steps().size(); i++) {
      if (after(tempo.steps().get(i).from()) <= after(tempo.steps().get(i - 1).from())) {
        findings.at(Dotted.join(path, "tempo", "steps", Integer.toString(i), "from"),
            "the steps are not in the order of time",
            "a later time than the one before");
      }
    }
    boolean even = tempo.steps().isEmpty() && tempo.lull().isEmpty() && tempo.excitation().isEmpty();
    Map<String, Boolean> ofDrawn = new LinkedHashMap<>();
    ofDrawn.put("tempo", !even);
    ofDrawn.put("from", from.isPresent());
    ofDrawn.put("until", until.isPresent());
    ofDrawn.forEach((key, given) -> {
      if (given && !at.isEmpty() && rate.isEmpty()) {
        findings.at(Dotted.join(path, key), "'" + key + "' is for a rate, not for given moments",
            "'rate' in place of 'at', or no '" + key + "'");
      }
    });
  }

  /** Checks when something happens that is given by moments alone. */
  void given(String path, List<Moment> at) {
    findings.atLeastOne(path, "at", at);
    dated(path, at, false);
  }

  /**
   * Takes note of moments at which something begins, for {@link #lists()}.
   *
   * @param fleeting whether what happened before the run began leaves nothing behind
   */
  void dated(String path, List<Moment> at, boolean fleeting) {
    for (int i = 0; i < at.size(); i++) {
      Moment moment = at.get(i);
      if (moment.dated()) {
        String below = findings.spot(Dotted.join(path, "at", "0")).node() == null ? Dotted.join(path, "at")
            : Dotted.join(path, "at", Integer.toString(i));
        String list = findings.inTable(below) ? Dotted.split(path).get(0) : Dotted.join(path, "at");
        boolean outside = after(moment) > time.length() || fleeting && after(moment) < -time.warmUp();
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(new Listed(below, moment, outside));
      }
    }
  }

  /**
   * Checks the moments noted, list by list and table by table: no date that would be in the run if its year were
   * another, and that is not near it, stands alone outside of it, or with none inside. Several among others are a record
   * of more than the run.
   */
  void lists() {
    lists.values().forEach(list -> {
      long outside = list.stream().filter(Listed::outside).count();
      if (outside == 1 || outside == list.size()) {
        list.stream().filter(Listed::outside).forEach(date -> otherYear(date.path, date.moment));
      }
    });
  }

  private void otherYear(String path, Moment moment) {
    String meant = inAnotherYear(moment);
    if (!meant.isEmpty()) {
      findings.at(path, "the date is not in the time simulated", period(), meant, "");
    }
  }

  private void inPeriod(String path, Moment moment, boolean outside) {
    if (moment.dated() && outside && !findings.inTable(path)) {
      otherYear(path, moment);
    }
  }

  private double after(Moment moment) {
    return moment.secondsAfter(time.start());
  }

  /** The date of this day and month that is in the run; empty if there is none, or if the date itself is near the run. */
  private String inAnotherYear(Moment moment) {
    if (after(moment) > -NEAR && after(moment) < time.length() + NEAR) {
      return "";
    }
    int last = end().getYear();
    for (int year = time.start().getYear() - 1; year <= last; year++) {
      LocalDateTime date = moment.date().withYear(year);
      double seconds = after(Moment.on(date));
      if (seconds >= 0 && seconds <= time.length()) {
        return Leaves.text(date);
      }
    }
    return "";
  }

  private LocalDateTime end() {
    return time.start().plusSeconds((long) time.length());
  }

  private String period() {
    return "from " + Leaves.text(time.start()) + " to " + Leaves.text(end());
  }
}
