package poc.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.plan.Change;
import poc.plan.Plan;
import poc.publish.FolderFiles;
import poc.publish.SiteManifest;
import poc.publish.SitePlan;

@Command(
    name = "sync",
    description = "Bring a bucket to what a folder holds.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SiteSyncCommand implements Callable<Integer> {

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "the files to publish (default: the folder you are in)")
  private Path folder = Path.of(".");

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "the bucket to publish to (default: the product's)")
  private @Nullable String bucket;

  @Option(names = "--dry-run", description = "print what would change; change nothing")
  private boolean dryRun;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = Project.of(config, stage);
    Venue venue = target.venue(declared);
    String name =
        Optional.ofNullable(bucket)
            .orElseGet(() -> declared.at(venue).product().siteBucket(venue.cloud().account()));
    Plan plan =
        new Plan(
            SitePlan.changes(
                name,
                FolderFiles.read(folder),
                SiteManifest.EMPTY,
                venue.cloud().buckets().listObjects(name, "")));
    Terminal terminal = output.terminal();
    PlanPrinter printer = new PlanPrinter(terminal);
    if (dryRun) {
      printer.print(plan);
    } else {
      venue.alone(() -> apply(venue, plan, printer));
      terminal.line(PlanPrinter.summary(plan));
    }
    terminal.event("result", Map.of("ok", true, "changes", plan.changes().size(), "exitCode", 0));
    return ExitCode.OK;
  }

  private static Plan apply(Venue venue, Plan plan, PlanPrinter printer) {
    for (Change change : plan.changes()) {
      printer.started(change);
      change.command().run(venue.cloud());
      printer.done(change);
    }
    return plan;
  }
}
