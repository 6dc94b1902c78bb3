package poc.cli;

import picocli.CommandLine.Command;

/** The files of a site, and how they reach its readers. */
@Command(
    description = "Publish a folder of files as a site.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    subcommands = {SiteSyncCommand.class, SiteServeCommand.class, SiteInvalidateCommand.class})
final class SiteCommand {}
