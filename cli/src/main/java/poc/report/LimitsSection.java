package poc.report;

import java.util.ArrayList;
import java.util.List;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Model;
import poc.model.NumericField;
import poc.model.evaluate.Cases;

/** What the model is not good for. */
final class LimitsSection {
  /** With fewer events for each coefficient, estimates are unstable. */
  private static final int FEW_EVENTS = 10;

  private LimitsSection() {}

  static void write(Html html, Report report) {
    Words.section(html, "limits", "Its limits");
    html.open("ul");
    for (String limit : limits(report)) {
      html.element("li", limit);
    }
    html.close().close();
  }

  private static List<String> limits(Report report) {
    Model model = report.model();
    List<String> limits = new ArrayList<>();
    limits.add(range(model.fields()));
    limits.add(
        "It tells what goes with the outcome in this data, not what brings it about: changing a field"
            + " need not change the outcome.");
    limits.add(
        "Where those who are predicted differ from the rows that it was trained on, or the world has"
            + " changed since, so may the probabilities.");
    if (!model.fit().converged()) {
      limits.add("The fit did not converge: its estimates are not the best ones.");
    }
    Cases cases = report.evaluation().cases();
    long fewer = Math.min(cases.positives(), cases.negatives());
    int parameters = model.coefficients().size();
    if (report.inSample() && fewer < (long) FEW_EVENTS * parameters) {
      limits.add(
          "There are only "
              + Figures.count(fewer)
              + " cases of the rarer kind for "
              + parameters
              + " coefficients; with fewer than "
              + FEW_EVENTS
              + " for each, estimates are unstable and the predictions too extreme.");
    }
    if (model.fit().ridge() > 0) {
      limits.add("The fit is penalized: probabilities are pulled towards the average.");
    }
    return limits;
  }

  private static String range(List<Field> fields) {
    List<String> ranges = new ArrayList<>();
    for (Field field : fields) {
      if (field instanceof NumericField number) {
        ranges.add(
            number.name()
                + " from "
                + Figures.shortened(number.min(), 5)
                + " to "
                + Figures.shortened(number.max(), 5));
      } else if (field instanceof FactorField factor) {
        ranges.add(factor.name() + " at " + factor.levels().size() + " levels");
      }
    }
    return "It was trained on " + String.join(", ", ranges) + ". Beyond that it extrapolates.";
  }
}
