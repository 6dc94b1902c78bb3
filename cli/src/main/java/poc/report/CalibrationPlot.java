package poc.report;

import java.util.List;
import poc.model.evaluate.CalibrationGroup;

/** What came true against what was predicted. */
final class CalibrationPlot {
  private CalibrationPlot() {}

  static void write(Html html, List<CalibrationGroup> groups) {
    Plot plot =
        new Plot(
            html,
            "calibration",
            "Calibration curve",
            "The share of cases with the outcome against the mean predicted probability, for "
                + groups.size()
                + " groups of cases. On the diagonal, probabilities mean what they say.",
            "Predicted probability",
            "Share with the outcome");
    double[] path = new double[2 * groups.size()];
    for (int i = 0; i < groups.size(); i++) {
      CalibrationGroup group = groups.get(i);
      plot.line(
          "bar", group.mean(), group.interval().lower(), group.mean(), group.interval().upper());
      path[2 * i] = group.mean();
      path[2 * i + 1] = group.observed();
    }
    plot.path("curve", path);
    groups.forEach(group -> plot.dot("dot", group.mean(), group.observed(), 4));
    plot.label("start", 0.04, 0.94, "bars: 95 % intervals");
    plot.end();
  }
}
