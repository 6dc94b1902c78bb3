package poc.report;

import java.util.ArrayList;
import java.util.List;
import poc.model.evaluate.Confusion;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Roc;

/** The ROC curve, in sample and cross-validated. */
final class RocPlot {
  /** Beyond this many points a curve looks no different. */
  private static final int MOST_POINTS = 1000;

  private RocPlot() {}

  static void write(Html html, Report report) {
    Roc roc = report.evaluation().roc();
    Plot plot =
        new Plot(
            html,
            "roc",
            "ROC curve",
            "True positive rate against false positive rate for all thresholds. The area under the"
                + (" curve is " + Figures.decimals(roc.auc(), 3) + "."),
            "False positive rate (1 − specificity)",
            "True positive rate (sensitivity)");
    report.validation().map(CrossValidation::pooled).ifPresent(v -> curve(plot, "validated", v));
    curve(plot, "curve", report.evaluation());
    Confusion confusion = report.evaluation().confusion();
    if (!Double.isNaN(confusion.sensitivity()) && !Double.isNaN(confusion.specificity())) {
      double x = 1 - confusion.specificity();
      plot.dot("dot", x, confusion.sensitivity(), 4.5);
      plot.label("start", x + 0.025, confusion.sensitivity() - 0.035, "the threshold");
    }
    String name = report.inSample() ? "in sample " : "AUC ";
    plot.key("curve", 0.42, 0.13, name + Figures.decimals(roc.auc(), 3));
    report
        .validation()
        .ifPresent(
            v ->
                plot.key(
                    "validated",
                    0.42,
                    0.065,
                    "cross-validated " + Figures.decimals(v.pooled().roc().auc(), 3)));
    plot.end();
  }

  private static void curve(Plot plot, String style, Evaluation evaluation) {
    List<Roc.Point> points = Roc.points(evaluation.cases());
    if (Double.isNaN(evaluation.roc().auc())) {
      return;
    }
    int step = Math.max(1, points.size() / MOST_POINTS);
    List<Double> path = new ArrayList<>();
    for (int i = 0; i < points.size(); i += step) {
      path.add(points.get(i).falsePositiveRate());
      path.add(points.get(i).truePositiveRate());
    }
    path.add(1.0);
    path.add(1.0);
    plot.path(style, path.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** A row of the curve's table. */
  static void row(Html html, Evaluation evaluation, double threshold) {
    Confusion confusion = Confusion.of(evaluation.cases(), threshold);
    Words.row(
        html,
        Figures.decimals(threshold, 1),
        List.of(
            Figures.decimals(confusion.sensitivity(), 3),
            Figures.decimals(confusion.specificity(), 3),
            Figures.count(confusion.truePositives() + confusion.falsePositives())));
  }
}
