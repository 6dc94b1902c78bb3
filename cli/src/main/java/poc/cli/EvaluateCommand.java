package poc.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.model.Model;
import poc.model.evaluate.Costs;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluated;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.EvaluationException;
import poc.model.evaluate.Sample;
import poc.model.evaluate.Scored;

@Command(
    description = {
      "Say how well the model predicts: discrimination, accuracy, calibration, decisions.",
      "With --folds, how well its formula predicts rows that it was not fitted to."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private SampleOptions sample = new SampleOptions();

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "cross-validate: fit again without each of K folds of the data, and predict it")
  private @Nullable Integer folds;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "decide by this probability, between 0 and 1 (default: the model's own threshold)")
  private @Nullable Double threshold;

  @Option(
      names = "--cost-false-positive",
      paramLabel = "COST",
      description = "with the next: find the threshold that costs least")
  private @Nullable Double falsePositive;

  @Option(
      names = "--cost-false-negative",
      paramLabel = "COST",
      description = "what it costs not to expect an outcome that comes true, in the same unit")
  private @Nullable Double falseNegative;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Optional<Costs> costs = costs();
    Project project = Project.of(config, model);
    LoadedModel loaded = Models.load(project);
    Model deciding = deciding(loaded.model());
    Evaluated data;
    Evaluation evaluation;
    Optional<CrossValidation> validation = Optional.empty();
    if (folds == null) {
      Scored scored = sample.score(project, deciding);
      data = scored;
      evaluation = Evaluation.of(scored.cases(), deciding.threshold());
    } else {
      Sample rows = sample.read(project, deciding);
      CrossValidation folded = validate(deciding, rows, folds);
      data = rows;
      evaluation = folded.pooled();
      validation = Optional.of(folded);
    }
    Terminal terminal = output.terminal();
    new EvaluationPrinter(loaded, data)
        .lines(evaluation, validation, costs)
        .forEach(terminal::plain);
    terminal.event("result", EvaluationJson.of(loaded, data, evaluation, validation, costs));
    return ExitCode.OK;
  }

  private Model deciding(Model model) {
    try {
      return threshold == null ? model : model.withThreshold(threshold);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--threshold: " + e.getMessage() + ", but is " + threshold);
    }
  }

  private Optional<Costs> costs() {
    if (falsePositive == null && falseNegative == null) {
      return Optional.empty();
    }
    if (falsePositive == null || falseNegative == null) {
      throw Failure.usage("--cost-false-positive and --cost-false-negative go together");
    }
    try {
      return Optional.of(new Costs(falsePositive, falseNegative));
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--cost-false-positive, --cost-false-negative: " + e.getMessage());
    }
  }

  /** Fits the model's formula to all folds but one, for each. */
  static CrossValidation validate(Model model, Sample data, int folds) {
    if (folds < 2 || folds > data.size()) {
      throw Failure.usage(
          "--folds must be from 2 to the number of rows, " + data.size() + ", but was " + folds);
    }
    try {
      return CrossValidation.of(model, data, folds);
    } catch (EvaluationException e) {
      throw Failure.usage("--folds: " + e.getMessage());
    }
  }
}
