package poc.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Deployment;
import poc.plan.Plan;

@Command(
    name = "plan",
    description = "Show what deploy would change, and why. Changes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlanCommand implements Callable<Integer> {

  @Option(names = "--exit-code", description = "exit with 3 if there is anything to do")
  private boolean exitCode;

  @Mixin private PackageOptions packaging = new PackageOptions();
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, stage, model);
    Plan plan = new Deployment(target.cloud(project), packaging.build(project)).plan();
    new PlanPrinter(output.terminal()).print(plan);
    output.terminal().event("result", PlanPrinter.counts(plan));
    if (!plan.isEmpty()) {
      output.terminal().line("Next: @|bold poc deploy|@ with the same options");
    }
    return exitCode && !plan.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.OK;
  }
}
