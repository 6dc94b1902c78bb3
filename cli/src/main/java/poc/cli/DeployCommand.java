package poc.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Deployment;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.local.LocalCloud;
import poc.plan.Action;
import poc.plan.Plan;
import poc.verify.Check;
import poc.verify.Verification;

@Command(
    name = "deploy",
    description = "Make the target what poc.yaml says, and check it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeployCommand implements Callable<Integer> {

  @Option(names = "--yes", description = "delete without asking what is no longer wanted")
  private boolean yes;

  @Mixin private PackageOptions packaging = new PackageOptions();
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, stage, model);
    Terminal terminal = output.terminal();
    LocalCloud cloud = target.cloud(project);
    Deployment deployment = new Deployment(cloud, packaging.build(project));
    PlanPrinter printer = new PlanPrinter(terminal);
    askBeforeDeleting(deployment.plan(), printer, terminal);
    Deployment.Outcome outcome = cloud.alone(() -> deployment.deploy(printer));
    terminal.line(PlanPrinter.summary(outcome.made()));
    if (outcome.made().isEmpty()) {
      print(terminal, outcome.release(), ExitCode.OK);
      return ExitCode.OK;
    }
    Verified verified =
        Serving.during(
            cloud,
            serving -> {
              if (serving.moved()) {
                deployment.deploy(printer);
              }
              return verify(cloud, project);
            });
    int code = new VerifyPrinter(terminal).print(verified.checks());
    print(terminal, verified.release(), code);
    return code;
  }

  private void askBeforeDeleting(Plan plan, PlanPrinter printer, Terminal terminal) {
    if (yes || plan.count(Action.DELETE) == 0) {
      return;
    }
    printer.print(plan);
    if (!Confirmation.given("Go on, and delete what is marked so?", terminal)) {
      throw Failure.usage("nothing was changed: deleting takes a yes at the terminal, or --yes");
    }
  }

  private static Verified verify(LocalCloud cloud, Project project) {
    Release release = new Releases(cloud, project.product()).latest().orElseThrow();
    return new Verified(release, new Verification(release.siteUrl(), release.configSha256()).run());
  }

  private record Verified(Release release, List<Check> checks) {}

  private static void print(Terminal terminal, Release release, int code) {
    terminal.line("Release " + release.number());
    terminal.line("  Page    " + release.siteUrl());
    terminal.line("  API     " + release.apiUrl());
    terminal.line(
        code == ExitCode.OK
            ? "Next: @|bold poc up|@ serves it"
            : "Next: @|bold poc logs|@ shows what the function wrote");
    terminal.event(
        "result",
        Map.of(
            "ok", code == ExitCode.OK,
            "release", release.number(),
            "page", release.siteUrl(),
            "api", release.apiUrl(),
            "exitCode", code));
  }
}
