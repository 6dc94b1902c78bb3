package poc.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Destruction;
import poc.local.LocalCloud;
import poc.plan.Plan;

@Command(
    name = "destroy",
    description = "Take the product off the target, with everything that belongs to it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DestroyCommand implements Callable<Integer> {

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, stage);
    LocalCloud cloud = target.cloud(project);
    Destruction destruction = new Destruction(cloud, project.product());
    Plan plan = destruction.plan();
    Terminal terminal = output.terminal();
    if (plan.isEmpty()) {
      terminal.line("Nothing to do: there is no " + project.product().resourceName() + " here.");
      terminal.event("result", PlanPrinter.counts(plan));
      return ExitCode.OK;
    }
    if (!yes) {
      new PlanPrinter(terminal).print(plan);
      if (!Confirmation.given("Delete all of this?", terminal)) {
        throw Failure.usage("nothing was deleted: it takes a yes at the terminal, or --yes");
      }
    }
    cloud.alone(
        () -> {
          destruction.destroy(plan, new PlanPrinter(terminal));
          return plan;
        });
    terminal.line("@|bold Deleted.|@");
    terminal.event("result", PlanPrinter.counts(plan));
    return ExitCode.OK;
  }
}
