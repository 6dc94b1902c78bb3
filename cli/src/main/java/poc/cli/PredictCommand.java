package poc.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import poc.model.Prediction;

@Command(
    description = {
      "Ask the model. There is an option for each of its fields.",
      "With --input, ask it for every row of a file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {

  @Mixin private FieldValues fields = new FieldValues();
  @Mixin private BatchOptions batch = new BatchOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Terminal terminal = output.terminal();
    if (batch.asked()) {
      if (!fields.given().isEmpty()) {
        throw Failure.usage(
            "--input takes the fields from its rows: leave out "
                + String.join(", ", fields.given().keySet()));
      }
      return new BatchRun(batch, terminal).run(fields.model().model(), fields.inputs());
    }
    batch.refuseWithoutInput();
    Prediction prediction = fields.model().model().predict(fields.observation());
    if (terminal.json()) {
      terminal.value(PredictionJson.of(prediction, fields.model().digest()));
    } else {
      print(terminal, prediction, fields.model());
    }
    return ExitCode.OK;
  }

  private void print(Terminal terminal, Prediction prediction, LoadedModel source) {
    String outcome = Project.of(config, model).product().page().outcome(prediction.result());
    terminal.line(
        String.format(
            Locale.ROOT,
            "@|bold %s|@: probability %.4f (95%% interval %.4f to %.4f)",
            outcome,
            prediction.probability(),
            prediction.lower(),
            prediction.upper()));
    if (!prediction.extrapolated().isEmpty()) {
      terminal.line(
          "Beyond what the model was trained on: " + String.join(", ", prediction.extrapolated()));
    }
    terminal.line("@|faint Model: " + source.origin() + "|@");
  }
}
