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
      TrainCommand.class,
      PredictCommand.class,
      PackageCommand.class,
      PlanCommand.class,
      DeployCommand.class,
      VerifyCommand.class,
      LogsCommand.class,
      DestroyCommand.class,
      HelpCommand.class
    },
    footer = {"", "With no AWS account: @|bold poc up|@ runs the whole product on this machine."})
final class Poc {}
