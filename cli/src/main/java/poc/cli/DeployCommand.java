package poc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.cloud.DomainName;
import poc.deploy.AdoptedDeployment;
import poc.deploy.Deployment;
import poc.deploy.Release;
import poc.plan.Action;
import poc.plan.Plan;

@Command(
    name = "deploy",
    description = "Make the target what poc.yaml says, and check it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeployCommand implements Callable<Integer> {

  @Option(names = "--yes", description = "delete without asking what is no longer wanted")
  private boolean yes;

  @Mixin private AdoptOptions adopt = new AdoptOptions();
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
    if (adopt.isNew(declared.product())) {
      adopt.write(config.file(), declared.product(), venue.cloud());
      declared = Project.of(config, stage, model);
    }
    Project project = declared.at(venue);
    Terminal terminal = output.terminal();
    if (project.product().adoption().isPresent()) {
      return new AdoptedDeploy(venue, terminal)
          .run(new AdoptedDeployment(venue.cloud(), packaging.build(project)), project.product());
    }
    Deployment deployment = new Deployment(venue.cloud(), packaging.build(project));
    PlanPrinter printer = new PlanPrinter(terminal);
    Deployment.Outlook outlook = deployment.look();
    if (outlook.plan().isEmpty()) {
      terminal.line(PlanPrinter.summary(outlook.plan()));
      return report(venue, outlook.release(), Optional.empty(), ExitCode.OK);
    }
    askBeforeDeleting(outlook.plan(), printer, terminal);
    terminal.line(PlanPrinter.summary(venue.alone(() -> deployment.deploy(printer)).made()));
    Venue.Verified verified =
        venue.verify(project.product(), () -> deployment.deploy(new PlanEvents(terminal)));
    int code = check(verified);
    return report(venue, verified.release(), domainName(venue, project), code);
  }

  private int check(Venue.Verified verified) {
    Terminal terminal = output.terminal();
    if (verified.unasked().isPresent()) {
      terminal.line("Not verified: " + verified.unasked().get() + ".");
      return ExitCode.OK;
    }
    return new VerifyPrinter(terminal).print(verified.checks());
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

  private int report(Venue venue, Release release, Optional<DomainName> domainName, int code) {
    Terminal terminal = output.terminal();
    terminal.line("Release " + release.number());
    terminal.line("  Page    " + release.siteUrl());
    terminal.line("  API     " + release.apiUrl());
    domainName.ifPresent(
        domain ->
            terminal.line(
                "  DNS     %s must be a CNAME of %s"
                    .formatted(domain.name(), domain.regionalDomainName())));
    venue.effort().ifPresent(terminal::line);
    terminal.line(
        code == ExitCode.OK
            ? "Next: " + venue.next()
            : "Next: @|bold poc logs|@ shows what the function wrote");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ok", code == ExitCode.OK);
    result.put("release", release.number());
    result.put("page", release.siteUrl());
    result.put("api", release.apiUrl());
    venue.effort().ifPresent(effort -> result.put("effort", effort));
    result.put("exitCode", code);
    terminal.event("result", result);
    return code;
  }

  private static Optional<DomainName> domainName(Venue venue, Project project) {
    return project
        .product()
        .domain()
        .flatMap(domain -> venue.cloud().domainNames().getDomainName(domain.name()));
  }
}
