package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.product.Publishing;

/** How files are published, where that is not as {@code poc.yaml} says. */
final class PublishingOptions {

  @Option(
      names = "--cache",
      paramLabel = "GLOB=VALUE",
      description =
          "how long files may be kept, such as 'assets/**=public, max-age=31536000, immutable';"
              + " the first that matches counts, may be repeated (default: site.cache, else"
              + " no-cache)")
  private Map<String, String> cache = new LinkedHashMap<>();

  @Option(
      names = "--compress",
      paramLabel = "WAYS",
      split = ",",
      description =
          "put compressed copies beside texts: gzip (.gz), br (.br) or both as gzip,br"
              + " (default: site.compress, else none)")
  private @Nullable List<String> compress;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "how many earlier builds keep their files (default: site.keep, else 3)")
  private @Nullable Integer keep;

  @Option(
      names = "--max-delete",
      paramLabel = "N",
      description =
          "fail, and change nothing, if more would be deleted (default: site.max-delete, else 256)")
  private @Nullable Integer maxDelete;

  Publishing over(Publishing declared) {
    return declared.with(
        cache,
        Optional.ofNullable(keep),
        Optional.ofNullable(maxDelete),
        Optional.ofNullable(compress));
  }
}
