package poc.report;

import java.util.ArrayList;
import java.util.List;
import poc.model.evaluate.Calibration;
import poc.model.evaluate.CalibrationGroup;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Roc;

/** How well it predicts: scores, the ROC curve and the calibration curve, each with its table. */
final class PerformanceSection {
  private PerformanceSection() {}

  static void write(Html html, Report report) {
    Words.section(html, "performance", "How well it predicts");
    html.element("p", opening(report));
    scores(html, report);
    html.open("div", "class", "plots");
    roc(html, report);
    calibration(html, report);
    html.close().close();
  }

  private static String opening(Report report) {
    if (report.validation().isPresent()) {
      return "In sample, the model predicts the rows that it was fitted to, which flatters it. For"
          + " the cross-validated numbers, each of "
          + report.validation().get().folds().size()
          + " folds was predicted by a fit to the others; these are the ones to go by.";
    }
    return report.inSample()
        ? "The model predicts the rows that it was fitted to: these numbers flatter it."
        : "The model was not trained on this file. These numbers are fair if it has seen none of its rows.";
  }

  private static void scores(Html html, Report report) {
    List<Evaluation> columns = new ArrayList<>(List.of(report.evaluation()));
    List<String> headings =
        new ArrayList<>(List.of("", report.inSample() ? "In sample" : "On this data"));
    if (report.validation().isPresent()) {
      columns.add(report.validation().get().pooled());
      headings.add("Cross-validated");
    }
    headings.add("To compare");
    Words.wordTable(html, "Scores, with 95 % intervals", headings);
    Evaluation first = report.evaluation();
    score(html, "AUC", columns, e -> auc(e.roc()), "0.5 is chance, 1 is perfect");
    score(
        html,
        "Log-loss",
        columns,
        e -> Figures.decimals(e.accuracy().logLoss(), 4),
        Figures.decimals(first.accuracy().nullLogLoss(), 4) + " without a model");
    score(
        html,
        "Brier score",
        columns,
        e -> Figures.decimals(e.accuracy().brier(), 4),
        Figures.decimals(first.accuracy().nullBrier(), 4) + " without a model");
    score(
        html,
        "Calibration intercept",
        columns,
        e -> estimate(e.calibration().intercept()),
        "0 is perfect");
    score(
        html,
        "Calibration slope",
        columns,
        e -> estimate(e.calibration().slope()),
        "1 is perfect; below, predictions are too extreme");
    Words.end(html);
  }

  private interface Cell {
    String of(Evaluation evaluation);
  }

  private static void score(
      Html html, String name, List<Evaluation> columns, Cell cell, String scale) {
    List<String> cells = new ArrayList<>(columns.stream().map(cell::of).toList());
    cells.add(scale);
    Words.row(html, name, cells);
  }

  private static String auc(Roc roc) {
    return Figures.decimals(roc.auc(), 4) + " (" + Figures.interval(roc.interval(), 4) + ")";
  }

  private static String estimate(Calibration.Estimate estimate) {
    return Figures.decimals(estimate.value(), 4)
        + (" (" + Figures.interval(estimate.interval(), 4) + ")");
  }

  private static void roc(Html html, Report report) {
    html.open("figure").element("figcaption", "Receiver operating characteristic");
    RocPlot.write(html, report);
    List<Evaluation> all = List.of(report.evaluation());
    Words.table(
        html,
        "Sensitivity and specificity for some thresholds"
            + (report.inSample() ? ", in sample" : ""),
        List.of("Threshold", "Sensitivity", "Specificity", "Expected"));
    for (int tenth = 1; tenth < 10; tenth++) {
      RocPlot.row(html, all.get(0), tenth / 10.0);
    }
    Words.end(html);
    html.close();
  }

  private static void calibration(Html html, Report report) {
    html.open("figure").element("figcaption", "Calibration");
    CalibrationPlot.write(html, report.fairest().groups());
    Words.table(
        html,
        "Cases by predicted probability, in groups of nearly one size"
            + (report.validation().isPresent() ? ", cross-validated" : ""),
        List.of("Predicted, mean", "Came true", "95 % interval", "Cases"));
    for (CalibrationGroup group : report.fairest().groups()) {
      Words.row(
          html,
          Figures.decimals(group.mean(), 3),
          List.of(
              Figures.decimals(group.observed(), 3),
              Figures.interval(group.interval(), 3),
              Figures.count(group.n())));
    }
    Words.end(html);
    html.close();
  }
}
