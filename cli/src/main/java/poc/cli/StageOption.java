package poc.cli;

import picocli.CommandLine.Option;

/** Which copy of the product is meant. */
final class StageOption {

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      defaultValue = Project.DEFAULT_STAGE,
      description = "which copy of the product (default: ${DEFAULT-VALUE})")
  private String name = Project.DEFAULT_STAGE;

  String name() {
    return name;
  }
}
