package poc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Observation;
import poc.model.Problem;

/** What a command is given to predict from, in options that only the model knows. */
final class FieldValues {

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "a field whose name cannot be an option")
  private Map<String, String> set = Map.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private @Nullable LoadedModel model;
  private @Nullable Inputs inputs;
  private Set<String> fieldOptions = Set.of();

  /** Tells what the options were made from. */
  void use(LoadedModel model, Inputs inputs, Set<String> fieldOptions) {
    this.model = model;
    this.inputs = inputs;
    this.fieldOptions = fieldOptions;
  }

  LoadedModel model() {
    return Objects.requireNonNull(model);
  }

  Inputs inputs() {
    return Objects.requireNonNull(inputs);
  }

  /** The values that were given, by field. */
  Map<String, String> given() {
    Map<String, String> values = new LinkedHashMap<>(set);
    for (String field : fieldOptions) {
      OptionSpec option = command.findOption("--" + field);
      if (!set.containsKey(field) && option.getValue() instanceof String text) {
        values.put(field, text);
      }
    }
    return values;
  }

  /** The values as an observation; a failure names every problem. */
  Observation observation() {
    try {
      return inputs().read(given());
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
}
