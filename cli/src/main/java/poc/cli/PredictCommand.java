package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Prediction;
import poc.model.Problem;

@Command(
    name = "predict",
    description = "Ask the model. There is an option for each of its fields.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "a field whose name cannot be an option")
  private Map<String, String> set = Map.of();

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private @Nullable LoadedModel loaded;
  private @Nullable Inputs inputs;
  private Set<String> fieldOptions = Set.of();

  /** Tells the command what its options were made from. */
  void use(LoadedModel loaded, Inputs inputs, Set<String> fieldOptions) {
    this.loaded = loaded;
    this.inputs = inputs;
    this.fieldOptions = fieldOptions;
  }

  @Override
  public Integer call() {
    LoadedModel source = Objects.requireNonNull(loaded);
    Map<String, String> values = values();
    Prediction prediction = predict(source, values);
    Terminal terminal = output.terminal();
    if (terminal.json()) {
      terminal.value(json(prediction, source.digest()));
    } else {
      print(terminal, prediction, source);
    }
    return ExitCode.OK;
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>(set);
    for (String field : fieldOptions) {
      OptionSpec option = spec.findOption("--" + field);
      if (!set.containsKey(field) && option.getValue() instanceof String text) {
        values.put(field, text);
      }
    }
    return values;
  }

  private Prediction predict(LoadedModel source, Map<String, String> values) {
    try {
      return source.model().predict(Objects.requireNonNull(inputs).read(values));
    } catch (InvalidInputException e) {
      throw Failure.usage(
          String.join("\n       ", e.problems().stream().map(this::describe).toList()));
    }
  }

  /** A problem's message begins with its field, which is an option here. */
  private String describe(Problem problem) {
    if (fieldOptions.contains(problem.field())) {
      return "--" + problem.message();
    }
    return problem.message().startsWith(problem.field() + " ")
        ? "--set " + problem.field() + "=…: " + problem.message()
        : "--set: " + problem.message();
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

  private static Map<String, Object> json(Prediction prediction, String digest) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", prediction.result());
    json.put("probability", prediction.probability());
    json.put("interval", List.of(prediction.lower(), prediction.upper()));
    json.put("model", digest);
    if (!prediction.extrapolated().isEmpty()) {
      json.put("extrapolated", prediction.extrapolated());
    }
    return json;
  }
}
