package poc.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.AdoptedDeployment;
import poc.deploy.Build;
import poc.deploy.Deployment;
import poc.plan.Plan;

@Command(
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
    Project declared = Project.of(config, stage, model);
    Venue venue = target.venue(declared);
    PlanPrinter printer = new PlanPrinter(output.terminal());
    Plan plan = plan(venue, packaging.build(declared.at(venue)), printer);
    venue.effort().ifPresent(output.terminal()::line);
    output.terminal().event("result", PlanPrinter.counts(plan));
    if (!plan.isEmpty()) {
      output.terminal().line("Next: @|bold poc deploy|@ with the same options");
    }
    return exitCode && !plan.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.OK;
  }

  private Plan plan(Venue venue, Build build, PlanPrinter printer) {
    if (build.product().adoption().isPresent()) {
      Plan adopted =
          new AdoptedDeploy(venue, output.terminal())
              .plan(new AdoptedDeployment(venue.cloud(), build));
      printer.print(adopted);
      return adopted;
    }
    Deployment.Outlook outlook = new Deployment(venue.cloud(), build).look();
    printer.print(outlook.plan());
    printer.leftBehind(outlook.leftBehind());
    return outlook.plan();
  }
}
