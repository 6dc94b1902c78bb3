package poc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.artifact.WholeFile;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Interval;
import poc.model.evaluate.ProfileLikelihood;
import poc.model.evaluate.Sample;
import poc.product.Page;
import poc.report.Report;

@Command(
    description = {
      "Write a model card: one HTML page, which needs no other file and no network.",
      "Odds ratios, ROC and calibration, decisions, the data, limits and provenance."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  @Mixin private SampleOptions sample = new SampleOptions();

  @Option(
      names = "--folds",
      paramLabel = "K",
      defaultValue = "10",
      description =
          "cross-validate with K folds, if the data is what the model was trained on; 0 for none"
              + " (default: ${DEFAULT-VALUE})")
  private int folds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "where the page goes (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("report.html");

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, model);
    LoadedModel loaded = Models.load(project);
    Sample data = sample.read(project, loaded.model());
    byte[] page =
        report(project.product().page(), loaded, data).html().getBytes(StandardCharsets.UTF_8);
    try {
      WholeFile.write(out, page);
    } catch (IOException e) {
      throw Failure.failed("cannot write " + out + ": " + e.getMessage(), e);
    }
    Terminal terminal = output.terminal();
    terminal.line("@|bold Wrote|@ " + out + "  " + ModelFile.digest(page));
    terminal.event(
        "result", Map.of("ok", true, "report", out.toString(), "digest", ModelFile.digest(page)));
    return ExitCode.OK;
  }

  private Report report(Page page, LoadedModel loaded, Sample data) {
    Model used = loaded.model();
    boolean trainedOnIt = data.isTrainingDataOf(used);
    Optional<CrossValidation> validation =
        trainedOnIt && folds != 0
            ? Optional.of(EvaluateCommand.validate(used, data, folds))
            : Optional.empty();
    List<Interval> profiles = trainedOnIt ? ProfileLikelihood.of(used, data) : List.of();
    return new Report(
        page.title(),
        page.outcome(true),
        page.outcome(false),
        used,
        loaded.digest(),
        data,
        Evaluation.of(data.cases(used), used.threshold()),
        validation,
        profiles);
  }
}
