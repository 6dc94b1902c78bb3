package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.AdoptedDeployment;
import poc.deploy.Deployment;
import poc.deploy.PageEdges;
import poc.deploy.Release;
import poc.plan.Action;
import poc.plan.Plan;
import poc.product.Product;

@Command(
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
      return report(venue, outlook.release(), List.of(), ExitCode.OK);
    }
    askBeforeDeleting(outlook.plan(), printer, terminal);
    terminal.line(PlanPrinter.summary(venue.alone(() -> deployment.deploy(printer)).made()));
    printer.leftBehind(outlook.leftBehind());
    Venue.Verified verified =
        venue.verify(project.product(), () -> deployment.deploy(new PlanEvents(terminal)));
    int code = check(verified);
    return report(venue, verified.release(), dns(venue, project.product()), code);
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

  private int report(Venue venue, Release release, List<String> dns, int code) {
    Terminal terminal = output.terminal();
    terminal.line("Release " + release.number());
    terminal.line("  Page    " + release.siteUrl());
    terminal.line("  API     " + release.apiUrl());
    dns.forEach(terminal::line);
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

  /** What somebody has to write into the DNS, a line each. */
  private static List<String> dns(Venue venue, Product product) {
    Stream<String> api =
        product
            .domain()
            .flatMap(domain -> venue.cloud().domainNames().getDomainName(domain.name()))
            .map(domain -> cname(domain.name(), domain.regionalDomainName()))
            .stream();
    Stream<String> page =
        PageEdges.pointedAtByHand(venue.cloud(), product)
            .map(host -> cname(product.site().domain().orElse(""), host))
            .stream();
    return Stream.concat(api, page).toList();
  }

  private static String cname(String name, String host) {
    return "  DNS     %s must be a CNAME of %s".formatted(name, host);
  }
}
