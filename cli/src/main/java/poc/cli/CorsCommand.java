package poc.cli;

import picocli.CommandLine.Command;

/** CORS of any REST API, whoever made it. */
@Command(
    description = "Let pages call a REST API, whoever made it, and read all its answers.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    subcommands = {CorsEnableCommand.class, CorsCheckCommand.class})
final class CorsCommand {}
