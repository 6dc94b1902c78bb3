package poc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the commands. */
@Command(
    name = "poc",
    description = "From a data set to a published, serverless data product.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    footer = {"", "With no AWS account: @|bold poc up|@ runs the whole product on this machine."})
final class Poc {

  /** In the order in which a product comes about. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("up", UpCommand.class);
    COMMANDS.put("init", InitCommand.class);
    COMMANDS.put("train", TrainCommand.class);
    COMMANDS.put("import", ImportCommand.class);
    COMMANDS.put("predict", PredictCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("evaluate", EvaluateCommand.class);
    COMMANDS.put("report", ReportCommand.class);
    COMMANDS.put("package", PackageCommand.class);
    COMMANDS.put("plan", PlanCommand.class);
    COMMANDS.put("deploy", DeployCommand.class);
    COMMANDS.put("cors", CorsCommand.class);
    COMMANDS.put("site", SiteCommand.class);
    COMMANDS.put("verify", VerifyCommand.class);
    COMMANDS.put("logs", LogsCommand.class);
    COMMANDS.put("openapi", OpenApiCommand.class);
    COMMANDS.put("destroy", DestroyCommand.class);
    COMMANDS.put("policy", PolicyCommand.class);
    COMMANDS.put("doctor", DoctorCommand.class);
    COMMANDS.put("help", HelpCommand.class);
  }

  private Poc() {}

  /**
   * What can read these arguments. To look at what a command takes is a good part of the time in
   * which a short one runs, so where the first argument names a command, the others are left out.
   */
  static CommandLine line(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    CommandLine poc = new CommandLine(new Poc());
    if (COMMANDS.containsKey(first) && !first.equals("help")) {
      return poc.addSubcommand(first, COMMANDS.get(first));
    }
    COMMANDS.forEach(poc::addSubcommand);
    return poc;
  }
}
