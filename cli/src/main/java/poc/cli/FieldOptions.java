package poc.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.Inputs;

/** The options that only the model knows: one for each of its fields. */
final class FieldOptions {

  private static final Set<String> COMMANDS = Set.of("predict", "explain");

  private static final int BEFORE_THE_OTHERS = -2;

  private FieldOptions() {}

  /** Adds them, if the arguments are for a command that has {@link FieldValues}. */
  static void addTo(CommandLine poc, String[] arguments) {
    for (String argument : arguments) {
      CommandLine command = poc.getSubcommands().get(argument);
      if (command != null && COMMANDS.contains(argument)) {
        addTo(poc, command, arguments);
        return;
      }
    }
  }

  private static void addTo(CommandLine poc, CommandLine command, String[] arguments) {
    Project project = peek(arguments, poc);
    LoadedModel loaded = Models.load(project);
    List<FieldSpec> specs = project.product().fields().of(loaded.model());
    Inputs inputs = Inputs.of(loaded.model(), specs);
    Set<String> fields = new HashSet<>();
    for (Field field : loaded.model().fields()) {
      if (add(command.getCommandSpec(), field, inputs, specs)) {
        fields.add(field.name());
      }
    }
    if (command.getMixins().get("fields") instanceof FieldValues values) {
      values.use(loaded, inputs, fields);
    }
  }

  /** Whether the field could be made an option: its name may be another option's. */
  private static boolean add(
      CommandSpec command, Field field, Inputs inputs, List<FieldSpec> specs) {
    String option = "--" + field.name();
    if (command.optionsMap().containsKey(option)) {
      return false;
    }
    String label =
        specs.stream()
            .filter(s -> s.name().equals(field.name()))
            .map(s -> s.label() == null ? s.name() : s.label())
            .findFirst()
            .orElse(field.name());
    command.addOption(
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
  @Command(name = "peek")
  private static final class Peek {
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private ModelOption model = new ModelOption();
  }
}
