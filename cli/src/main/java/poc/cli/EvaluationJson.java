package poc.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.model.evaluate.Calibration;
import poc.model.evaluate.CalibrationGroup;
import poc.model.evaluate.Confusion;
import poc.model.evaluate.Costs;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluated;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Interval;

/** An evaluation for programs; a number that there is not is null. */
final class EvaluationJson {

  private EvaluationJson() {}

  static Map<String, @Nullable Object> of(
      LoadedModel model,
      Evaluated data,
      Evaluation evaluation,
      Optional<CrossValidation> validation,
      Optional<Costs> costs) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("ok", true);
    json.put("model", model.digest());
    json.put("data", data.name());
    json.put("dataDigest", data.digest());
    json.put("trainedOnThisData", data.isTrainingDataOf(model.model()));
    json.put("rows", data.rowsRead());
    json.put("rowsDropped", data.rowsDropped());
    json.putAll(of(evaluation));
    costs.ifPresent(each -> json.put("costs", of(each, evaluation, model.model().threshold())));
    validation.ifPresent(
        each -> json.put("folds", each.folds().stream().map(EvaluationJson::of).toList()));
    return json;
  }

  private static Map<String, @Nullable Object> of(Evaluation evaluation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cases", evaluation.cases().size());
    json.put("positives", evaluation.cases().positives());
    json.put("auc", estimate(evaluation.roc().auc(), evaluation.roc().interval()));
    json.put("logLoss", number(evaluation.accuracy().logLoss()));
    json.put("nullLogLoss", number(evaluation.accuracy().nullLogLoss()));
    json.put("brier", number(evaluation.accuracy().brier()));
    json.put("nullBrier", number(evaluation.accuracy().nullBrier()));
    Map<String, @Nullable Object> calibration = new LinkedHashMap<>();
    calibration.put("intercept", estimate(evaluation.calibration().intercept()));
    calibration.put("slope", estimate(evaluation.calibration().slope()));
    calibration.put("inTheLarge", estimate(evaluation.calibration().inTheLarge()));
    calibration.put("groups", evaluation.groups().stream().map(EvaluationJson::of).toList());
    json.put("calibration", calibration);
    json.put("confusion", of(evaluation.confusion()));
    return json;
  }

  private static Map<String, @Nullable Object> of(CalibrationGroup group) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("lowest", number(group.lowest()));
    json.put("highest", number(group.highest()));
    json.put("mean", number(group.mean()));
    json.put("observed", number(group.observed()));
    json.put("interval", interval(group.interval()));
    json.put("positives", group.positives());
    json.put("cases", group.n());
    return json;
  }

  private static Map<String, @Nullable Object> of(Confusion confusion) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("threshold", confusion.threshold());
    json.put("truePositives", confusion.truePositives());
    json.put("falsePositives", confusion.falsePositives());
    json.put("falseNegatives", confusion.falseNegatives());
    json.put("trueNegatives", confusion.trueNegatives());
    json.put("accuracy", number(confusion.accuracy()));
    json.put("sensitivity", number(confusion.sensitivity()));
    json.put("specificity", number(confusion.specificity()));
    json.put("positivePredictiveValue", number(confusion.positivePredictiveValue()));
    json.put("negativePredictiveValue", number(confusion.negativePredictiveValue()));
    json.put("f1", number(confusion.f1()));
    json.put("matthews", number(confusion.matthews()));
    return json;
  }

  private static Map<String, @Nullable Object> of(
      Costs costs, Evaluation evaluation, double ofModel) {
    double threshold = costs.cheapestThreshold(evaluation.cases());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("falsePositive", costs.falsePositive());
    json.put("falseNegative", costs.falseNegative());
    json.put("threshold", threshold);
    json.put("cost", costs.of(Confusion.of(evaluation.cases(), threshold)));
    json.put("idealThreshold", costs.ideal());
    json.put("costOfModelThreshold", costs.of(Confusion.of(evaluation.cases(), ofModel)));
    return json;
  }

  private static Map<String, @Nullable Object> estimate(Calibration.Estimate estimate) {
    return estimate(estimate.value(), estimate.interval());
  }

  private static Map<String, @Nullable Object> estimate(double value, Interval interval) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("estimate", number(value));
    json.put("interval", interval(interval));
    return json;
  }

  private static List<@Nullable Double> interval(Interval interval) {
    return Arrays.asList(number(interval.lower()), number(interval.upper()));
  }

  private static @Nullable Double number(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY ? value : null;
  }
}
