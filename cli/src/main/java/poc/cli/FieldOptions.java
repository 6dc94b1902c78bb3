package poc.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.Inputs;

/** The options of {@code predict} that only the model knows: one for each of its fields. */
final class FieldOptions {

  private static final String PREDICT = "predict";

  private static final int BEFORE_THE_OTHERS = -2;

  private FieldOptions() {}

  /** Adds them, if the arguments are for {@code predict}. */
  static void addTo(CommandLine poc, String[] arguments) {
    if (!List.of(arguments).contains(PREDICT)) {
      return;
    }
    CommandLine predict = Objects.requireNonNull(poc.getSubcommands().get(PREDICT));
    Project project = peek(arguments, poc);
    LoadedModel loaded = Models.load(project);
    List<FieldSpec> specs = project.product().fields().of(loaded.model());
    Inputs inputs = Inputs.of(loaded.model(), specs);
    Set<String> fields = new HashSet<>();
    for (Field field : loaded.model().fields()) {
      if (add(predict.getCommandSpec(), field, inputs, specs)) {
        fields.add(field.name());
      }
    }
    PredictCommand command = predict.getCommand();
    command.use(loaded, inputs, fields);
  }

  /** Whether the field could be made an option: its name may be another option's. */
  private static boolean add(
      CommandSpec predict, Field field, Inputs inputs, List<FieldSpec> specs) {
    String option = "--" + field.name();
    if (predict.optionsMap().containsKey(option)) {
      return false;
    }
    String label =
        specs.stream()
            .filter(s -> s.name().equals(field.name()))
            .map(s -> s.label() == null ? s.name() : s.label())
            .findFirst()
            .orElse(field.name());
    predict.addOption(
        OptionSpec.builder(option)
            .order(BEFORE_THE_OTHERS)
            .paramLabel("VALUE")
            .type(String.class)
            .description(escape(label + ": " + inputs.allowed(field.name())))
            .build());
    return true;
  }

  private static String escape(String text) {
    return text.replace("%", "%%").replace("@|", "@ |");
  }

  private static Project peek(String[] arguments, CommandLine poc) {
    Peek peek = new Peek();
    new CommandLine(peek)
        .setUnmatchedArgumentsAllowed(true)
        .setDefaultValueProvider(poc.getDefaultValueProvider())
        .parseArgs(arguments);
    return Project.of(peek.config, peek.model);
  }

  /** Reads just which model is meant. */
  @Command(name = PREDICT)
  private static final class Peek {
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private ModelOption model = new ModelOption();
  }
}
