package poc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import poc.deploy.PageEdges;
import poc.product.Product;
import poc.publish.Invalidation;

@Command(
    name = "invalidate",
    description = "Make CloudFront's edges forget what they keep of the page.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SiteInvalidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "such as /index.html or '/docs/*' (default: everything)")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--wait", description = "return when every edge has forgotten")
  private boolean wait;

  @Mixin private ProductOptions options = new ProductOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = options.declared();
    Venue venue = options.venue(declared);
    Product product = declared.at(venue).product();
    Invalidation invalidation = Invalidation.written(paths);
    PageEdges edges =
        PageEdges.find(venue.cloud(), product)
            .orElseThrow(() -> Failure.usage(product.resourceName() + nothingKept(product)));
    Terminal terminal = output.terminal();
    terminal.progress(invalidation.reason());
    String id = edges.invalidate(invalidation.paths(), wait);
    terminal.line(
        wait
            ? "Done: no edge of %s keeps them any more.".formatted(edges.distribution())
            : "Asked for: invalidation %s of %s takes a minute or two; --wait waits for it."
                .formatted(id, edges.distribution()));
    terminal.event(
        "result",
        Map.of(
            "ok",
            true,
            "distribution",
            edges.distribution(),
            "invalidation",
            id,
            "paths",
            invalidation.paths(),
            "done",
            wait));
    return ExitCode.OK;
  }

  private static String nothingKept(Product product) {
    return product.site().onCloudFront()
        ? " has no distribution yet: deploy it with 'poc deploy'"
        : " is no page behind CloudFront, so no edge keeps anything of it; with 'hosting:"
            + " cloudfront' below 'site' in poc.yaml it would be";
  }
}
