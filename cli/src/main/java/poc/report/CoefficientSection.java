package poc.report;

import java.util.ArrayList;
import java.util.List;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.Link;
import poc.model.Model;
import poc.model.evaluate.Interval;

/** What each term is worth. */
final class CoefficientSection {
  private static final int DIGITS = 4;

  private CoefficientSection() {}

  static void write(Html html, Report report) {
    Model model = report.model();
    boolean ratio = model.link() == Link.LOGIT;
    Words.section(html, "coefficients", ratio ? "Odds ratios" : "Coefficients");
    html.element("p", meaning(model.link()));
    List<String> headings = new ArrayList<>(List.of("Term", "Coefficient", "Std. error", "z", "p"));
    if (ratio) {
      headings.add("Odds ratio");
    }
    headings.add("95 % Wald");
    if (!report.profiles().isEmpty()) {
      headings.add("95 % profile");
    }
    Words.table(html, caption(ratio), headings);
    for (int j = 0; j < model.coefficients().size(); j++) {
      row(html, report, j, ratio);
    }
    for (Aliased aliased : model.aliased()) {
      List<String> none = new ArrayList<>();
      for (int i = 1; i < headings.size(); i++) {
        none.add("NA");
      }
      Words.row(html, aliased.name(), none);
    }
    Words.end(html);
    html.element("p", notes(report), "class", "note");
    html.close();
  }

  private static String meaning(Link link) {
    return switch (link) {
      case LOGIT ->
          "An odds ratio is what the odds of the outcome are multiplied by when the term goes up by"
              + " one and all others stay. Below 1 it lowers them.";
      case PROBIT, CAUCHIT ->
          "With this link the exponential of a coefficient is no odds ratio, and means nothing:"
              + " a coefficient is what the linear predictor rises by when its term goes up by one.";
      case CLOGLOG ->
          "With this link the exponential of a coefficient is no odds ratio. Where the outcome is an"
              + " event that may come at any time, it is a hazard ratio.";
      case LOG ->
          "With this link the exponential of a coefficient is no odds ratio but a ratio of"
              + " probabilities, a relative risk.";
    };
  }

  private static String caption(boolean ratio) {
    return ratio
        ? "Coefficients on the scale of the log-odds, and as odds ratios with their intervals"
        : "Coefficients on the scale of the link, with their intervals";
  }

  private static void row(Html html, Report report, int j, boolean ratio) {
    Coefficient coefficient = report.model().coefficients().get(j);
    List<String> cells = new ArrayList<>();
    cells.add(Figures.significant(coefficient.estimate(), DIGITS));
    cells.add(Figures.significant(coefficient.standardError(), DIGITS));
    cells.add(Figures.decimals(coefficient.z(), 3));
    cells.add(Figures.p(coefficient.p()));
    if (ratio) {
      cells.add(Figures.ratio(Math.exp(coefficient.estimate())));
    }
    cells.add(interval(Interval.wald(coefficient.estimate(), coefficient.standardError()), ratio));
    if (!report.profiles().isEmpty()) {
      cells.add(interval(report.profiles().get(j), ratio));
    }
    Words.row(html, coefficient.name(), cells);
  }

  private static String interval(Interval interval, boolean ratio) {
    if (Double.isNaN(interval.lower()) || Double.isNaN(interval.upper())) {
      return Figures.NONE;
    }
    return ratio
        ? Figures.ratio(Math.exp(interval.lower()))
            + " to "
            + Figures.ratio(Math.exp(interval.upper()))
        : Figures.significant(interval.lower(), DIGITS)
            + " to "
            + Figures.significant(interval.upper(), DIGITS);
  }

  private static String notes(Report report) {
    Model model = report.model();
    String text =
        "Wald intervals are estimate ± 1.96 standard errors. "
            + (report.profiles().isEmpty()
                ? "Profile-likelihood intervals need the data that the model was trained on, which"
                    + " this is not."
                : "Profile-likelihood intervals hold all values that the data do not contradict, and"
                    + " need not be symmetric; for few rows they are the better ones.");
    if (model.fit().ridge() > 0) {
      text +=
          " The fit is penalized (ridge "
              + Figures.significant(model.fit().ridge(), DIGITS)
              + "), so estimates are pulled to zero and their intervals are too short.";
    }
    if (!model.aliased().isEmpty()) {
      text += " NA: the column is a linear combination of others, and counts for nothing.";
    }
    return text;
  }
}
