package poc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.product.ProductFile;

/** Which product is meant. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "what the product should be (default: poc.yaml, or the founding product)")
  private @Nullable Path file;

  /** The product's file, which need not exist unless it was named. */
  Path file() {
    if (file == null) {
      return Path.of(ProductFile.NAME);
    }
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("there is no file " + file + " (--config)");
    }
    return file;
  }
}
