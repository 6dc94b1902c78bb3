package poc.cli;

import static poc.report.Figures.count;
import static poc.report.Figures.decimals;
import static poc.report.Figures.interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poc.model.evaluate.Accuracy;
import poc.model.evaluate.Calibration;
import poc.model.evaluate.CalibrationGroup;
import poc.model.evaluate.Confusion;
import poc.model.evaluate.Costs;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluated;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Roc;

/** An evaluation for people. */
final class EvaluationPrinter {

  private final LoadedModel model;
  private final Evaluated data;
  private final List<String> lines = new ArrayList<>();

  EvaluationPrinter(LoadedModel model, Evaluated data) {
    this.model = model;
    this.data = data;
  }

  List<String> lines(
      Evaluation evaluation, Optional<CrossValidation> validation, Optional<Costs> costs) {
    opening(evaluation, validation);
    scores(evaluation);
    calibration(evaluation.groups());
    decisions(evaluation.confusion());
    costs.ifPresent(each -> costs(each, evaluation));
    validation.ifPresent(each -> folds(each.folds()));
    return lines;
  }

  private void opening(Evaluation evaluation, Optional<CrossValidation> validation) {
    lines.add("Model  " + model.model().formula());
    lines.add("       " + model.origin());
    String dropped =
        data.rowsDropped() == 0
            ? ""
            : ", " + count(data.rowsDropped()) + " left out for a missing value";
    lines.add(
        "Data   "
            + data.name()
            + (": " + count(data.size()) + " rows" + dropped)
            + (", outcome in " + count(evaluation.cases().positives()))
            + (" of " + count(evaluation.cases().size()) + " cases"));
    lines.add("");
    if (validation.isPresent()) {
      int folds = validation.get().folds().size();
      lines.add(
          "Each of "
              + folds
              + " folds is predicted by a fit to the others: these numbers are fair.");
    } else if (data.isTrainingDataOf(model.model())) {
      lines.add("The model was trained on this very data: these numbers flatter it.");
      lines.add("'poc evaluate --folds 10' gives fairer ones.");
    } else {
      lines.add(
          "The model was not trained on this file: these numbers are fair if it has seen none of its rows.");
    }
  }

  private void scores(Evaluation evaluation) {
    Roc roc = evaluation.roc();
    Accuracy accuracy = evaluation.accuracy();
    Calibration calibration = evaluation.calibration();
    lines.add("");
    lines.add("                         estimate   95% interval");
    score("AUC", roc.auc(), interval(roc.interval(), 4), "0.5 is chance, 1 perfect");
    score("log-loss", accuracy.logLoss(), "", none(accuracy.nullLogLoss()));
    score("Brier score", accuracy.brier(), "", none(accuracy.nullBrier()));
    score("calibration intercept", calibration.intercept(), "0 is perfect");
    score("calibration slope", calibration.slope(), "1 is perfect, below is too extreme");
    score("  intercept at slope 1", calibration.inTheLarge(), "0 is perfect");
  }

  private static String none(double score) {
    return decimals(score, 4) + " without a model";
  }

  private void score(String name, Calibration.Estimate estimate, String scale) {
    score(name, estimate.value(), interval(estimate.interval(), 4), scale);
  }

  private void score(String name, double value, String interval, String scale) {
    lines.add(String.format("%-22s  %9s   %-20s  %s", name, decimals(value, 4), interval, scale));
  }

  private void calibration(List<CalibrationGroup> groups) {
    lines.add("");
    lines.add("predicted              mean   came true   95% interval        cases");
    for (CalibrationGroup group : groups) {
      lines.add(
          String.format(
              "%-18s  %7s   %9s   %-16s  %7s",
              decimals(group.lowest(), 4) + " to " + decimals(group.highest(), 4),
              decimals(group.mean(), 4),
              decimals(group.observed(), 4),
              interval(group.interval(), 4),
              count(group.n())));
    }
  }

  private void decisions(Confusion confusion) {
    lines.add("");
    lines.add("Expected from a probability of " + number(confusion.threshold()) + " on:");
    lines.add("                came true     did not");
    lines.add(
        String.format(
            "  expected      %9s   %9s",
            count(confusion.truePositives()), count(confusion.falsePositives())));
    lines.add(
        String.format(
            "  not expected  %9s   %9s",
            count(confusion.falseNegatives()), count(confusion.trueNegatives())));
    lines.add("");
    rate("accuracy", confusion.accuracy(), "F1", confusion.f1());
    rate("sensitivity", confusion.sensitivity(), "specificity", confusion.specificity());
    rate(
        "positive predictive",
        confusion.positivePredictiveValue(),
        "negative predictive",
        confusion.negativePredictiveValue());
    lines.add(
        String.format("  %-20s %6s", "Matthews correlation", decimals(confusion.matthews(), 4)));
  }

  private void rate(String left, double leftValue, String right, double rightValue) {
    lines.add(
        String.format(
            "  %-20s %6s    %-20s %6s",
            left, decimals(leftValue, 4), right, decimals(rightValue, 4)));
  }

  private void costs(Costs costs, Evaluation evaluation) {
    double cheapest = costs.cheapestThreshold(evaluation.cases());
    lines.add("");
    lines.add(
        "A false positive costs "
            + number(costs.falsePositive())
            + ", a false negative "
            + (number(costs.falseNegative()) + ":"));
    lines.add("                           threshold         cost");
    cost("cheapest on these cases", cheapest, costs, evaluation);
    cost("ideal if calibrated", costs.ideal(), costs, evaluation);
    cost("the model's", model.model().threshold(), costs, evaluation);
    if (evaluation.confusion().threshold() != model.model().threshold()) {
      cost("asked for", evaluation.confusion().threshold(), costs, evaluation);
    }
    lines.add("To decide by another, train with --threshold or model.threshold of poc.yaml.");
  }

  private void cost(String name, double threshold, Costs costs, Evaluation evaluation) {
    Confusion confusion = Confusion.of(evaluation.cases(), threshold);
    lines.add(
        String.format(
            "  %-23s  %10s   %10s", name, decimals(threshold, 4), number(costs.of(confusion))));
  }

  private void folds(List<Evaluation> folds) {
    lines.add("");
    lines.add("fold    cases      AUC   log-loss    Brier");
    for (int i = 0; i < folds.size(); i++) {
      Evaluation fold = folds.get(i);
      lines.add(
          String.format(
              "%4d  %7s  %7s   %8s  %7s",
              i + 1,
              count(fold.cases().size()),
              decimals(fold.roc().auc(), 4),
              decimals(fold.accuracy().logLoss(), 4),
              decimals(fold.accuracy().brier(), 4)));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? count((long) value)
        : String.format(Locale.ROOT, "%s", value);
  }
}
