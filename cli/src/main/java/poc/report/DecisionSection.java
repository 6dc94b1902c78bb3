package poc.report;

import java.util.List;
import poc.model.evaluate.Confusion;

/** What is decided with the model's threshold. */
final class DecisionSection {
  private DecisionSection() {}

  static void write(Html html, Report report) {
    Confusion confusion = report.fairest().confusion();
    Words.section(html, "decisions", "What is decided with it");
    html.element(
        "p",
        "From a probability of "
            + Figures.shortened(confusion.threshold(), 4)
            + " on, the outcome is expected: “"
            + report.positive()
            + "”, else “"
            + report.negative()
            + "”."
            + (report.validation().isPresent() ? " The numbers are cross-validated." : ""));
    html.open("div", "class", "pair");
    Words.table(html, "Decisions and outcomes", List.of("", "Came true", "Did not"));
    Words.row(
        html,
        "Expected",
        List.of(
            Figures.count(confusion.truePositives()), Figures.count(confusion.falsePositives())));
    Words.row(
        html,
        "Not expected",
        List.of(
            Figures.count(confusion.falseNegatives()), Figures.count(confusion.trueNegatives())));
    Words.end(html);
    Words.wordTable(html, "Rates", List.of("", "Share", "Of"));
    rate(html, "Sensitivity", confusion.sensitivity(), "those with the outcome, expected");
    rate(html, "Specificity", confusion.specificity(), "those without, not expected");
    rate(
        html,
        "Positive predictive value",
        confusion.positivePredictiveValue(),
        "expected, came true");
    rate(
        html,
        "Negative predictive value",
        confusion.negativePredictiveValue(),
        "not expected, did not");
    rate(html, "Accuracy", confusion.accuracy(), "all, decided right");
    rate(html, "F1", confusion.f1(), "harmonic mean of sensitivity and predictive value");
    rate(html, "Matthews correlation", confusion.matthews(), "−1 to 1");
    Words.end(html);
    html.close().close();
  }

  private static void rate(Html html, String name, double value, String of) {
    Words.row(html, name, List.of(Figures.decimals(value, 3), of));
  }
}
