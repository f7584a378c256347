package org.mashfa.validation;

import static org.mashfa.validation.ValidationCase.ratio;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.mashfa.stats.theory.Queues;

/** The stroke units of Monks et al. (2016): chance of delay by beds, from the census of unlimited beds. */
final class StrokeUnitCases {
  /** The article ran 150 times 5 years; a replication here has 30 years. */
  private static final int ARTICLE_REPLICATIONS = 150 * 5 / 30;

  private StrokeUnitCases() {}

  static List<ValidationCase> cases() {
    List<ValidationCase> cases = new ArrayList<>();
    for (NamedCsvRecord row : Table.rows("monks-2016/published.csv")) {
      String plan = row.getField("plan");
      String unit = row.getField("unit");
      int beds = Integer.parseInt(row.getField("beds"));
      String id = "/" + (plan.isEmpty() ? "current" : plan) + "/" + unit + "-" + beds;
      String what = (plan.isEmpty() ? "current load" : plan.replace('-', ' ')) + ", " + unit + ", " + beds + " beds";
      double load = load(plan, unit);
      cases.add(delay("stroke" + id, what, plan, beds, exact(beds, load),
          "B(" + beds + ", " + Numbers.shown(load) + ")", unit));
      if (!row.getField("article").isEmpty()) {
        cases.add(delay("stroke-article" + id, what, plan, beds, new Target.Published(Table.number(row, "article"),
            ARTICLE_REPLICATIONS, Double.NaN, 0.005), "article, two decimals", unit));
      }
    }
    for (int beds : new int[] {22, 26}) {
      double load = load("", "acute") + load("", "rehabilitation");
      cases.add(delay("stroke/pooled-" + beds, "current load, both units in one, " + beds + " beds", "", beds,
          exact(beds, load), "B(" + beds + ", " + Numbers.shown(load) + ")", "acute", "rehabilitation"));
    }
    return cases;
  }

  /** Rare delays are seen rarely: the precision asked falls with them. */
  private static Target exact(int beds, double load) {
    double chance = Queues.erlangB(beds, load);
    return new Target.Exact(chance, 0, chance > 0.1 ? 0.02 : chance > 0.02 ? 0.05 : 0.1);
  }

  private static ValidationCase delay(
      String id, String what, String plan, int beds, Target target, String how, String... units) {
    return ratio(id, "chance of delay, " + what, ScenarioModel.of("monks-2016", plan),
        Reading.moments(census -> census == beds, units), Reading.moments(census -> census <= beds, units), target, how);
  }

  /** Patients a day times mean stay in days, by the article's own parameters. */
  private static double load(String plan, String unit) {
    double more = plan.equals("five-percent-more") ? 1.05 : 1;
    double neuro = plan.equals("without-neuro") ? 0 : 1;
    double rehabStroke = 0.4 * 30.3 + 0.6 * 28.4;
    double acute = (0.87 * 7.4 + 0.13 * 4.6) / 1.2 + 1.8 / 9.3 + neuro * 4.0 / 3.6 + 3.8 / 3.2;
    double rehabilitation = rehabStroke * (1 / 21.8 + 0.24 / 1.2) + 18.7 * 0.01 / 9.3
        + neuro * 27.6 * (1 / 31.7 + 0.11 / 3.6) + 16.1 * (1 / 28.6 + 0.05 / 3.2);
    return more * (unit.equals("acute") ? acute : rehabilitation);
  }
}
