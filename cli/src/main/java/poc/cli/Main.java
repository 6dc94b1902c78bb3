package poc.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Where the tool starts. */
public final class Main {

  private Main() {}

  /** The tool speaks English and writes numbers with a point, wherever it runs. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err, System.getenv()));
  }

  /** Runs one command and gives its exit code. */
  static int run(
      String[] arguments, PrintWriter out, PrintWriter err, Map<String, String> environment) {
    ErrorHandling errors = new ErrorHandling(environment);
    CommandLine poc =
        Poc.line(arguments)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(errors)
            .setParameterExceptionHandler(errors)
            .setDefaultValueProvider(new EnvironmentDefaults(environment));
    if (arguments.length == 0) {
      poc.usage(out);
      return ExitCode.OK;
    }
    try {
      FieldOptions.addTo(poc, arguments);
    } catch (RuntimeException e) {
      return errors.report(e, poc, arguments);
    }
    return poc.execute(arguments);
  }
}
