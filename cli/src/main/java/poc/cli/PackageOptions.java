package poc.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.deploy.Build;

/** What is deployed: a package that was built before, or one that is built now. */
final class PackageOptions {

  @Option(
      names = "--package",
      paramLabel = "FILE",
      description = "deploy this package, with the model inside it (default: build one)")
  private @Nullable Path file;

  Build build(Project project) {
    if (file == null) {
      return Builds.create(project, Models.load(project));
    }
    if (project.model().isPresent()) {
      throw Failure.usage("--package brings its own model: leave out --model");
    }
    return Builds.open(project, file);
  }
}
