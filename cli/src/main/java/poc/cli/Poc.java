package poc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the commands, in the order in which a product comes about. */
@Command(
    name = "poc",
    description = "From a data set to a published, serverless data product.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    subcommands = {
      UpCommand.class,
      InitCommand.class,
      TrainCommand.class,
      ImportCommand.class,
      PredictCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      ReportCommand.class,
      PackageCommand.class,
      PlanCommand.class,
      DeployCommand.class,
      CorsCommand.class,
      SiteCommand.class,
      VerifyCommand.class,
      LogsCommand.class,
      OpenApiCommand.class,
      DestroyCommand.class,
      PolicyCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    footer = {"", "With no AWS account: @|bold poc up|@ runs the whole product on this machine."})
final class Poc {}
