package org.mashfa.report;

import java.util.List;
import org.mashfa.experiment.Results;
import org.mashfa.experiment.Results.Checked;
import org.mashfa.scenario.Clock;
import org.mashfa.scenario.Provenance;
import org.mashfa.scenario.ScenarioDocument;

/** The page that a planner reads on a terminal: about sixty lines. */
public final class SummaryTable {
  private static final double HOUR = 3_600;
  private static final double DAY = 24 * HOUR;

  private SummaryTable() {}

  /**
   * How the page is drawn.
   *
   * @param ascii whether the reader can show nothing but ASCII
   * @param bold whether headings are bold, by the escape sequences of terminals
   */
  public record Style(boolean ascii, boolean bold) {}

  /**
   * The page as text.
   *
   * @param document the scenario that was run
   * @param plans the plans laid over it
   * @param seed the seed
   * @param asked replications asked for; more than were done if the run was interrupted
   * @param results what was found, of at least one replication
   */
  public static String text(
      ScenarioDocument document, List<String> plans, long seed, int asked, Results results, Style style) {
    Page page = new Page(results.summary(), results.replications() > 1, style);
    header(page, document, plans, seed, asked, results.replications());
    PeopleSections people = new PeopleSections(page);
    people.patients();
    people.deaths();
    people.waits();
    page.gap();
    CapacitySections capacity = new CapacitySections(page, document.scenario());
    capacity.facilities();
    capacity.beds();
    capacity.supplies();
    capacity.ambulances();
    page.gap();
    people.ledger();
    people.zones(document.scenario().zones().keySet());
    page.gap();
    checks(page, results.checks());
    evidence(page, document);
    return page.toString();
  }

  private static void header(
      Page page, ScenarioDocument document, List<String> plans, long seed, int asked, long done) {
    page.heading(Text.safe(document.scenario().title()));
    Clock time = document.scenario().time();
    String plan = plans.isEmpty() ? "no plan" : "plan " + Text.safe(String.join(", then ", plans));
    String length = duration(time.length())
        + (time.warmUp() > 0 ? " after a warm-up of " + duration(time.warmUp()) : "");
    String replications = (done < asked ? done + " of " + asked : Long.toString(done))
        + (asked == 1 ? " replication" : " replications") + (done < asked ? " (interrupted)" : "");
    page.line(String.join(page.dot(), plan, length, replications, "seed " + seed));
    page.line("Numbers are means over replications " + page.plusMinus() + " half of a 95% confidence interval"
        + (done == 1 ? ", unknown from one replication." : "; those without are the same in all."));
    page.gap();
  }

  private static String duration(double seconds) {
    double days = seconds / DAY;
    return days < 1 ? Figures.plain(seconds / HOUR) + " h" : Figures.plain(days) + (days == 1 ? " day" : " days");
  }

  private static void checks(Page page, List<Checked> checks) {
    List<Checked> missed = checks.stream().filter(check -> !check.covered()).toList();
    if (!checks.isEmpty()) {
      page.line("Of " + checks.size() + " checks in the scenario " + (checks.size() - missed.size()) + " are met"
          + (missed.isEmpty() ? "." : "; not met:"));
      for (Checked check : missed) {
        page.line("  " + Text.safe(check.name()) + ": " + page.figures.number(check.estimate()).joined() + ", expected "
            + Figures.plain(check.check().low()) + " to " + Figures.plain(check.check().high()) + " "
            + check.estimate().unitOfMeasure());
      }
    }
  }

  private static void evidence(Page page, ScenarioDocument document) {
    int stated = document.stated().size();
    int defaulted = document.defaulted().size();
    long assumed = document.stated().stream().filter(Provenance::assumed).count();
    page.line("Of " + (stated + defaulted) + " numbers in the scenario " + (stated - assumed) + " have a source, "
        + assumed + " are assumptions and " + defaulted + " are defaults of the format.");
  }
}
