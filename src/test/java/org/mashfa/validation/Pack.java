package org.mashfa.validation;

import java.util.List;
import java.util.stream.Stream;

/** All cases of the validation pack, and what it leaves out. */
final class Pack {
  /** Chance that a right program fails at least one of the rows that are tests of a mean. */
  static final double FAMILY_FALSE_ALARM = 0.01;

  /** Families of theory that the format expresses. */
  static final List<String> EXPRESSED = List.of("M/M/1", "M/M/c", "M/G/c/c", "ordered hunt and overflow", "M/M/c/K",
      "Erlang A", "M/G/1", "GI/M/1", "priorities without pre-emption", "priorities with pre-emption", "batch arrivals",
      "Jackson networks", "blocking after service (boarding)", "machine repair (closed network)", "vehicles as servers",
      "vehicles that break down and are repaired",
      "M(t)/G/∞", "M(t)/M/c(t) with capacity lost", "fuel depletion", "stock depletion", "competing risks");

  private Pack() {}

  /**
   * What cannot be said or compared.
   *
   * @param what the case
   * @param why what is missing
   */
  record Missing(String what, String why) {}

  /** Theory that the format cannot express. */
  static final List<Missing> NOT_EXPRESSIBLE = List.of(
      new Missing("processor sharing", "care takes its time however many share it"),
      new Missing("last come, first served; service in random order", "queues are ordered by urgency or by arrival only"),
      new Missing("retrials", "who is refused does not come back"));

  /** Published numbers that are not held against a run, and why. */
  static final List<Missing> NOT_COMPARED = List.of(
      new Missing("treat-sim, all six scenarios, directly", "its arrivals draw each gap at the rate of the hour in which the gap "
          + "begins, which is not a Poisson process; hence the loop in between, and the line for Poisson arrivals"),
      new Missing("Monks et al., without complex-neurological patients, rehabilitation and acute 15",
          "the printed probabilities contradict the printed '1 in n'; held against Erlang B only"),
      new Missing("Monks et al., 22 and 26 pooled beds", "the article prints 0.057 and 0.016 where Erlang B of the summed "
          + "load gives 0.0668 and 0.0174, and its repository 0.065 and 0.016; held against Erlang B only"),
      new Missing("Monks et al., partial pooling and ring-fenced beds", "the text does not define them well enough"),
      new Missing("Wood et al., interquartile ranges of days at capacity", "no formula is given"));

  /** The sections of the page, in its order. */
  static List<Section> sections() {
    return List.of(
        new Section("Queues in the steady state", "", QueueCases.cases()),
        new Section("Priorities", "Waits by class; one arrival rate of 0.4/h for each class.", PriorityCases.cases()),
        new Section("Networks and fleets", "", NetworkCases.cases()),
        new Section("Laws that change over time",
            "Replications begin empty (the surge: after 300 h of ordinary demand) and are read at fixed moments.",
            TransientCases.cases()),
        new Section("Fuel, stocks, races", "The fuel cases have no luck in them: nothing but the clock of milliseconds limits them.",
            SupplyCases.cases()),
        new Section("Stroke units (Monks et al. 2016)",
            "BMC Health Services Research 16:530. Beds without limit, a census every midnight, chance of delay with n beds "
                + "P(N = n)/P(N ≤ n), as the authors did; Erlang B is exact for it, since the census is Poisson. Rare delays are "
                + "seen rarely, so the precision asked is 2% above 0.1, 5% above 0.02, else 10%.", StrokeUnitCases.cases()),
        new Section("Urgent-care centre (Nelson 2013, treat-sim): a loop against the published tables",
            "The published numbers come with a quirk of the arrivals that the file format does not have. First bridge: a "
                + "plain loop, in the test sources, with that quirk, against the published means of 1000 replications and of "
                + "50 (treat-sim's own).", UrgentCareCases.loop()),
        new Section("Urgent-care centre: the scenario against the loop",
            "Second bridge: the scenario file against the same loop with Poisson arrivals. Waits are means over those who "
                + "began the step. Utilisation in treat-sim counts the whole duration of each step begun, so it is compared with "
                + "steps begun x mean duration / (1140 min x servers). Time in system is the time until the room 'exit'. "
                + "The last rows are the published line for Poisson arrivals.", UrgentCareCases.scenarios()),
        new Section("Intensive care in the first wave of 2020 (Wood et al. 2020)",
            "Health Care Management Science, preprint doi 10.1101/2020.04.02.20050898. The factor of a replication is a normal "
                + "law cut at 0.75 where the authors clip it there: 0.03% more demand. Quantiles and peaks of mean curves are "
                + "means over batches of 250 replications.", IntensiveCareCases.cases()));
  }

  /** All cases. */
  static Stream<ValidationCase> cases(List<Section> sections) {
    return sections.stream().flatMap(section -> section.cases().stream());
  }

  /** Confidence level of one row, so that all rows that test a mean hold together (Šidák 1967). */
  static double level(List<Section> sections) {
    long rows = cases(sections).filter(row -> !(row.target() instanceof Target.Band)).count();
    return StrictMath.pow(1 - FAMILY_FALSE_ALARM, 1.0 / rows);
  }
}
