package poc.cli;

import java.util.Optional;
import poc.deploy.AdoptedDeployment;
import poc.plan.Plan;
import poc.product.Adoption;
import poc.product.Product;

/** Deploys to what someone else made, and says what that was. */
final class AdoptedDeploy {

  private final Venue venue;
  private final Terminal terminal;

  AdoptedDeploy(Venue venue, Terminal terminal) {
    this.venue = venue;
    this.terminal = terminal;
  }

  int run(AdoptedDeployment deployment, Product product) {
    Plan made =
        venue.alone(
            () -> {
              require(deployment);
              return deployment.deploy(new PlanPrinter(terminal));
            });
    Adoption adoption = product.adoption().orElseThrow();
    terminal.line(PlanPrinter.summary(made));
    terminal.line("  Function  " + adoption.function());
    terminal.line(
        "  API       " + venue.cloud().restApis().invokeUrl(adoption.api(), adoption.stage()));
    venue.effort().ifPresent(terminal::line);
    terminal.line("Next: @|bold poc cors check|@ holds the API against the rules of CORS");
    terminal.event("result", PlanPrinter.counts(made));
    return ExitCode.OK;
  }

  Plan plan(AdoptedDeployment deployment) {
    require(deployment);
    return deployment.plan();
  }

  private static void require(AdoptedDeployment deployment) {
    Optional<String> problem = deployment.problem();
    if (problem.isPresent()) {
      throw Failure.usage(problem.get());
    }
  }
}
