package poc.cli;

import picocli.CommandLine.Option;
import poc.local.LocalCloud;

/** Which cloud is meant. */
final class TargetOptions {

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      defaultValue = "aws",
      description = "aws or local, this machine (default: ${DEFAULT-VALUE})")
  private Target target = Target.aws;

  /** The local target's cloud; the only one that this version has. */
  LocalCloud cloud(Project project) {
    if (target == Target.aws) {
      throw Failure.usage(
          "this version cannot reach AWS yet; --target local does the same on this machine");
    }
    return new LocalCloud(project.localFolder());
  }
}
