package poc.report;

import java.util.ArrayList;
import java.util.List;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Model;
import poc.model.NumericField;
import poc.model.evaluate.Sample;

/** The rows that the model was held against. */
final class DataSection {
  private DataSection() {}

  static void write(Html html, Report report) {
    Sample data = report.data();
    Words.section(html, "data", "The data");
    html.element(
        "p",
        Figures.count(data.size())
            + " complete rows of "
            + Figures.count(data.rowsRead())
            + " in "
            + data.name()
            + (report.inSample()
                ? ", which is what the model was trained on."
                : ", which is not what the model was trained on."));
    numbers(html, report);
    factors(html, report);
    html.close();
  }

  private static void numbers(Html html, Report report) {
    Model model = report.model();
    if (model.fields().stream().noneMatch(NumericField.class::isInstance)) {
      return;
    }
    Words.table(
        html,
        "Numbers",
        List.of("Field", "Least", "Mean", "Standard deviation", "Most", "Trained on"));
    for (int i = 0; i < model.fields().size(); i++) {
      if (model.fields().get(i) instanceof NumericField field) {
        Moments moments = Moments.of(report.data(), i);
        Words.row(
            html,
            field.name(),
            List.of(
                Figures.shortened(moments.least(), 5),
                Figures.shortened(moments.mean(), 5),
                Figures.shortened(moments.deviation(), 5),
                Figures.shortened(moments.most(), 5),
                Figures.shortened(field.min(), 5) + " to " + Figures.shortened(field.max(), 5)));
      }
    }
    Words.end(html);
  }

  private static void factors(Html html, Report report) {
    List<Field> fields = report.model().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) instanceof FactorField factor) {
        Words.table(
            html, "Levels of " + factor.name(), List.of("Level", "Rows", "Share with the outcome"));
        double[][] counts = counts(report.data(), i, factor.levels().size());
        for (int level = 0; level < factor.levels().size(); level++) {
          List<String> cells = new ArrayList<>();
          cells.add(Figures.count((long) counts[level][0]));
          cells.add(Figures.percent(counts[level][1] / counts[level][2]));
          boolean reference = factor.levels().get(level).equals(factor.reference());
          Words.row(html, factor.levels().get(level) + (reference ? " (reference)" : ""), cells);
        }
        Words.end(html);
      }
    }
  }

  /** For each level rows, successes and trials. */
  private static double[][] counts(Sample data, int field, int levels) {
    double[][] counts = new double[levels][3];
    for (int row = 0; row < data.size(); row++) {
      double[] level = counts[(int) data.rows().values(field)[row]];
      level[0]++;
      level[1] += data.rows().successes()[row];
      level[2] += data.rows().trials()[row];
    }
    return counts;
  }

  /** Of one field's numbers. */
  private record Moments(double least, double mean, double deviation, double most) {

    /** By Welford's method, which does not cancel. */
    static Moments of(Sample data, int field) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double mean = 0;
      double squares = 0;
      for (int row = 0; row < data.size(); row++) {
        double value = data.rows().values(field)[row];
        least = Math.min(least, value);
        most = Math.max(most, value);
        double before = value - mean;
        mean += before / (row + 1);
        squares += before * (value - mean);
      }
      return new Moments(least, mean, Math.sqrt(squares / (data.size() - 1)), most);
    }
  }
}
