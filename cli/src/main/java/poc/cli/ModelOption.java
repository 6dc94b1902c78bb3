package poc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is meant. */
final class ModelOption {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "the model to use (default: model.json; if absent, one is trained)")
  private @Nullable Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
