package poc.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import poc.model.Contributions;
import poc.model.Model;
import poc.model.Observation;
import poc.model.Prediction;

@Command(
    description = {
      "Show what each term adds to a prediction, counted from an average case.",
      "There is an option for each of the model's fields."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private FieldValues fields = new FieldValues();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    LoadedModel source = fields.model();
    Observation observation = fields.observation();
    Prediction prediction = source.model().predict(observation);
    Contributions contributions = Contributions.of(source.model(), observation);
    Terminal terminal = output.terminal();
    if (terminal.json()) {
      Map<String, Object> json = PredictionJson.of(prediction, source.digest());
      json.put("contributions", PredictionJson.of(contributions, source.model().link()));
      terminal.value(json);
    } else {
      print(terminal, source, prediction, contributions);
    }
    return ExitCode.OK;
  }

  private void print(
      Terminal terminal, LoadedModel source, Prediction prediction, Contributions contributions) {
    Model used = source.model();
    String outcome = Project.of(config, model).product().page().outcome(prediction.result());
    terminal.line("@|bold %s|@: probability %.4f".formatted(outcome, prediction.probability()));
    terminal.plain("");
    new ContributionBars(used, fields.given()).lines(contributions).forEach(terminal::plain);
    terminal.plain("");
    terminal.line("@|faint Model: " + source.origin() + "|@");
  }
}
