package poc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.cloud.AbsentBucketException;
import poc.cloud.Cloud;
import poc.deploy.ReleasedPage;
import poc.plan.Plan;
import poc.product.Product;
import poc.product.Publishing;
import poc.publish.CacheRules;
import poc.publish.Folder;
import poc.publish.PageFiles;
import poc.publish.Retention;
import poc.publish.SiteFile;
import poc.publish.SiteSync;
import poc.publish.Twins;

@Command(
    name = "sync",
    description = "Bring a bucket to what a folder, or the product's own page, holds.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SiteSyncCommand implements Callable<Integer> {

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "the files to publish (default: the product's page, as it was released)")
  private @Nullable Path folder;

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "the bucket to publish to (default: the product's)")
  private @Nullable String bucket;

  @Option(names = "--dry-run", description = "print what would change; change nothing")
  private boolean dryRun;

  @Option(
      names = "--delete",
      description = "delete what neither the site has nor one of the last builds had")
  private boolean delete;

  @Mixin private PublishingOptions publishing = new PublishingOptions();
  @Mixin private ProductOptions options = new ProductOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = options.declared();
    Venue venue = options.venue(declared);
    Product product = declared.at(venue).product();
    product = product.publishedBy(publishing.over(product.site().publishing()));
    return sync(venue, product, output.terminal());
  }

  private int sync(Venue venue, Product product, Terminal terminal) {
    Cloud cloud = venue.cloud();
    PlanPrinter printer = new PlanPrinter(terminal);
    String name = Optional.ofNullable(bucket).orElseGet(() -> product.siteBucket(cloud.account()));
    try (SiteSync sync =
        new SiteSync(cloud::buckets, name, retention(product.site().publishing()))) {
      SiteSync.Outlook outlook = sync.look(() -> files(cloud, product, terminal));
      if (dryRun) {
        printer.print(outlook.plan());
      } else {
        venue.alone(
            () -> {
              sync.apply(outlook, printer);
              return outlook;
            });
        terminal.line(PlanPrinter.summary(outlook.plan()));
      }
      return report(terminal, outlook.plan());
    } catch (AbsentBucketException e) {
      throw Failure.usage(
          e.getMessage()
              + (bucket == null
                  ? ": 'poc deploy' makes it"
                  : ": make it first, or leave --bucket out to publish to the product's own"));
    }
  }

  /** Of the product's own page, what it does not have any more is known to be nobody else's. */
  private Retention retention(Publishing rules) {
    if (delete) {
      return Retention.everything(rules);
    }
    return folder == null ? Retention.own(rules) : Retention.ALL;
  }

  private List<SiteFile> files(Cloud cloud, Product product, Terminal terminal) {
    return folder == null ? page(cloud, product) : read(folder, product, terminal);
  }

  private static List<SiteFile> page(Cloud cloud, Product product) {
    return ReleasedPage.of(cloud, product, PageFiles.read())
        .orElseThrow(
            () ->
                Failure.usage(
                    product.resourceName()
                        + " has no release yet, whose page could be published: deploy it with"
                        + " 'poc deploy', or name a folder of files with --dir"));
  }

  private static List<SiteFile> read(Path folder, Product product, Terminal terminal) {
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(
          "--dir must name a folder of files to publish, but " + folder + " is none");
    }
    Folder read = Folder.scan(folder);
    read.leftOut()
        .forEach(
            link -> terminal.progress("left out: " + link + " leads nowhere inside the folder"));
    Publishing rules = product.site().publishing();
    return Twins.with(rules.compress(), read.files(CacheRules.of(rules.cache())));
  }

  private static int report(Terminal terminal, Plan plan) {
    Map<String, Object> result = PlanPrinter.counts(plan);
    result.put("exitCode", ExitCode.OK);
    terminal.event("result", result);
    return ExitCode.OK;
  }
}
