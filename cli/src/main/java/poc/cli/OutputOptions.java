package poc.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command speaks. */
final class OutputOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people or json, one event a line (default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.text;

  @Option(names = "--verbose", description = "show where an error comes from")
  private boolean verbose;

  Terminal terminal() {
    return new Terminal(
        command.commandLine().getOut(), command.commandLine().getErr(), Ansi.AUTO, format);
  }

  boolean json() {
    return format == OutputFormat.json;
  }

  boolean verbose() {
    return verbose;
  }
}
