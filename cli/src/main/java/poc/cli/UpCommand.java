package poc.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Build;
import poc.deploy.Deployment;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.local.LocalCloud;
import poc.model.Model;
import poc.plan.Plan;
import poc.product.Product;
import poc.verify.Verification;

@Command(
    description = "Run the whole product on this machine: model, package, API, page, checks.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  @Option(names = "--once", description = "check it, then stop")
  private boolean once;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = output.terminal();
    Project declared = Project.of(config, stage, model);
    LocalCloud cloud = new LocalCloud(declared.localFolder());
    Project project = declared.at(new LocalVenue(cloud));
    LoadedModel loaded = Models.load(project);
    step(terminal, "Model", loaded.origin() + ": " + describe(loaded.model()));
    Build build = Builds.create(project, loaded);
    step(terminal, "Package", describe(build, project));

    Deployment deployment = new Deployment(cloud, build);
    Plan made = cloud.alone(() -> deployment.deploy(new PlanEvents(terminal))).made();
    step(terminal, "Deploy", PlanPrinter.summary(made));
    return once
        ? Serving.during(cloud, serving -> check(serving, cloud, deployment, build, terminal))
        : serve(cloud, deployment, build, terminal);
  }

  private static int serve(LocalCloud cloud, Deployment deployment, Build build, Terminal terminal)
      throws InterruptedException {
    try (Serving serving = Serving.of(cloud)) {
      int code = check(serving, cloud, deployment, build, terminal);
      if (serving.elsewhere().isPresent()) {
        terminal.line("Served by the process that serves already, " + serving.elsewhere().get());
        return code;
      }
      terminal.line("Serving until you press Ctrl-C.");
      new CountDownLatch(1).await();
      return code;
    }
  }

  private static int check(
      Serving serving, LocalCloud cloud, Deployment deployment, Build build, Terminal terminal) {
    if (serving.moved()) {
      deployment.deploy(new PlanEvents(terminal));
      step(terminal, "Deploy", "again, for ports that other programs have taken");
    }
    Release release = new Releases(cloud, build.product()).latest().orElseThrow();
    return show(terminal, build, release, new LocalVenue(cloud).verification(release));
  }

  private static void step(Terminal terminal, String name, String what) {
    terminal.plain("%-9s %s".formatted(name, what));
    terminal.event("step", Map.of("name", name.toLowerCase(Locale.ROOT), "what", what));
  }

  private static String describe(Model model) {
    return model.formula() + (model.fit().isKnown() ? ", " + model.fit().n() + " rows" : "");
  }

  private static String describe(Build build, Project project) {
    return "%s, %d kB"
        .formatted(project.display(build.function().path()), build.function().size() / 1000);
  }

  private static int show(
      Terminal terminal, Build build, Release release, Verification verification) {
    Product product = build.product();
    URI page = release.siteUrl();
    terminal.line("");
    terminal.line("  Page    @|bold,underline " + page + "|@");
    terminal.line("  API     @|bold,underline " + release.apiUrl() + "|@");
    LocalVenue.mentionCertificate(terminal, page);
    terminal.line("");
    FirstPrediction.of(verification, product, build.model())
        .ifPresent(
            line -> {
              terminal.line(line);
              terminal.line("");
            });
    int code = new VerifyPrinter(terminal).print(verification.run());
    terminal.event(
        "result",
        Map.of("ok", code == ExitCode.OK, "page", page, "api", release.apiUrl(), "exitCode", code));
    return code;
  }
}
