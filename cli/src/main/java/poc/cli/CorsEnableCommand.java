package poc.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.cors.CorsSetup;
import poc.plan.Plan;

@Command(
    name = "enable",
    description =
        "Add what pages need to a REST API, and make live what is saved. Changes nothing else.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CorsEnableCommand implements Callable<Integer> {

  @Option(names = "--dry-run", description = "show what would change, and change nothing")
  private boolean dryRun;

  @Option(names = "--deploy", description = "make what is saved live even if nothing changes")
  private boolean deploy;

  @Mixin private CorsOptions cors = new CorsOptions();
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = Project.of(config, stage);
    Venue venue = target.venue(declared);
    CorsSetup setup = cors.setup(venue.cloud(), declared.at(venue).product());
    setup
        .refusal()
        .ifPresent(
            refusal -> {
              throw Failure.usage(refusal);
            });
    Terminal terminal = output.terminal();
    PlanPrinter printer = new PlanPrinter(terminal);
    Plan plan = setup.plan(deploy);
    if (dryRun) {
      printer.print(plan);
    } else {
      venue.alone(
          () -> {
            setup.enable(plan, printer);
            return plan;
          });
      terminal.line(PlanPrinter.summary(plan));
      terminal.line("Next: @|bold poc cors check|@" + options());
    }
    terminal.event("result", PlanPrinter.counts(plan));
    return ExitCode.OK;
  }

  private String options() {
    String named = stage.name().equals(Project.DEFAULT_STAGE) ? "" : " --stage " + stage.name();
    return cors.typed() + named;
  }
}
