package poc.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import poc.cloud.AccessException;
import poc.cloud.CloudException;
import poc.product.ConfigurationException;

/** The one place where an error becomes lines and an exit code. */
final class ErrorHandling implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** The name of the field by which every command has its {@link OutputOptions}. */
  private static final String OUTPUT = "output";

  private final Map<String, String> environment;

  ErrorHandling(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    OutputOptions output =
        command.getMixins().get(OUTPUT) instanceof OutputOptions mixin
            ? mixin
            : new OutputOptions();
    if (output.verbose()) {
      exception.printStackTrace(command.getErr());
    }
    return report(exception, command, output.json());
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    print(command.getErr(), String.valueOf(exception.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
      command
          .getErr()
          .println(
              "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what it takes.");
    }
    command.getErr().flush();
    event(command, ExitCode.USAGE, String.valueOf(exception.getMessage()), asksForJson(arguments));
    return ExitCode.USAGE;
  }

  /** An error from before the arguments were parsed. */
  int report(Exception exception, CommandLine command, String[] arguments) {
    return report(exception, command, asksForJson(arguments));
  }

  private static int report(Exception exception, CommandLine command, boolean json) {
    int code = exitCode(exception);
    String message = message(exception);
    print(command.getErr(), message);
    event(command, code, message, json);
    return code;
  }

  private static void event(CommandLine command, int code, String message, boolean json) {
    if (json) {
      new Terminal(command.getOut(), command.getErr(), Ansi.OFF, OutputFormat.json)
          .event("result", Map.of("ok", false, "exitCode", code, "error", message));
    }
  }

  /** For arguments that cannot be parsed, or not yet. */
  private boolean asksForJson(String[] arguments) {
    String all = " " + String.join(" ", arguments) + " ";
    return all.contains(" --output json ")
        || all.contains(" --output=json ")
        || "json".equalsIgnoreCase(environment.get("POC_OUTPUT"));
  }

  private static int exitCode(Exception exception) {
    if (exception instanceof Failure failure) {
      return failure.exitCode();
    }
    if (exception instanceof AccessException) {
      return ExitCode.ACCESS;
    }
    return exception instanceof ConfigurationException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static String message(Exception exception) {
    boolean foreseen =
        exception instanceof Failure
            || exception instanceof ConfigurationException
            || exception instanceof CloudException;
    String message = String.valueOf(exception.getMessage());
    return foreseen
        ? message
        : exception.getClass().getSimpleName()
            + ": "
            + message
            + " (unforeseen; --verbose shows where it comes from)";
  }

  private static void print(PrintWriter err, String message) {
    err.println(Ansi.AUTO.string("@|bold,red error:|@ ") + message);
    err.flush();
  }
}
