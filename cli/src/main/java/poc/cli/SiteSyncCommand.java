package poc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.plan.Plan;
import poc.publish.CacheRules;
import poc.publish.Folder;
import poc.publish.Retention;
import poc.publish.SiteFile;
import poc.publish.SiteSync;

@Command(
    name = "sync",
    description = "Bring a bucket to what a folder holds.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SiteSyncCommand implements Callable<Integer> {

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      required = true,
      description = "the files to publish")
  private Path folder = Path.of(".");

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "the bucket to publish to (default: the product's)")
  private @Nullable String bucket;

  @Option(names = "--dry-run", description = "print what would change; change nothing")
  private boolean dryRun;

  @Option(
      names = "--cache",
      paramLabel = "GLOB=VALUE",
      description =
          "how long files may be kept, such as 'assets/**=public, max-age=31536000, immutable';"
              + " the first that matches counts, may be repeated (default: no-cache)")
  private Map<String, String> cache = new LinkedHashMap<>();

  @Option(
      names = "--delete",
      description = "delete what neither the folder has nor one of the last builds had")
  private boolean delete;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "" + Retention.KEEP,
      description = "how many earlier builds keep their files (default: ${DEFAULT-VALUE})")
  private int keep = Retention.KEEP;

  @Option(
      names = "--max-delete",
      paramLabel = "N",
      defaultValue = "" + Retention.MOST,
      description =
          "fail, and change nothing, if more would be deleted (default: ${DEFAULT-VALUE})")
  private int most = Retention.MOST;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = Project.of(config, stage);
    Venue venue = target.venue(declared);
    Terminal terminal = output.terminal();
    PlanPrinter printer = new PlanPrinter(terminal);
    try (SiteSync sync = new SiteSync(venue.cloud().buckets(), name(declared, venue), rules())) {
      SiteSync.Outlook outlook = sync.look(() -> read(terminal));
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
    }
  }

  private Retention rules() {
    if (keep < 0 || most < 0) {
      throw Failure.usage("--keep and --max-delete must not be negative");
    }
    return new Retention(keep, delete, delete, most);
  }

  private String name(Project declared, Venue venue) {
    return Optional.ofNullable(bucket)
        .orElseGet(() -> declared.at(venue).product().siteBucket(venue.cloud().account()));
  }

  private List<SiteFile> read(Terminal terminal) {
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(
          "--dir must name a folder of files to publish, but " + folder + " is none");
    }
    Folder read = Folder.scan(folder);
    read.leftOut()
        .forEach(
            link -> terminal.progress("left out: " + link + " leads nowhere inside the folder"));
    return read.files(CacheRules.of(cache));
  }

  private static int report(Terminal terminal, Plan plan) {
    Map<String, Object> result = PlanPrinter.counts(plan);
    result.put("exitCode", ExitCode.OK);
    terminal.event("result", result);
    return ExitCode.OK;
  }
}
