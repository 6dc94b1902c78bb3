package poc.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Destruction;
import poc.plan.Plan;

@Command(
    description = "Take the product off the target, with everything that belongs to it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DestroyCommand implements Callable<Integer> {

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Mixin private ProductOptions options = new ProductOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = options.declared();
    Venue venue = options.venue(declared);
    Project project = declared.at(venue);
    Destruction destruction = new Destruction(venue.cloud(), project.product());
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
    venue.alone(
        () -> {
          destruction.destroy(plan, new PlanPrinter(terminal));
          return plan;
        });
    terminal.line("@|bold Deleted.|@");
    terminal.event("result", PlanPrinter.counts(plan));
    return ExitCode.OK;
  }
}
