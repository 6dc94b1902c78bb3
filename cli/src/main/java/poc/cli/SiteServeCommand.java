package poc.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.PagePreview;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.local.LocalCloud;
import poc.local.Ports;
import poc.local.server.FolderObjects;
import poc.local.server.FolderServer;
import poc.local.server.LoopbackCertificate;
import poc.product.Product;

@Command(
    name = "serve",
    description = "Serve a folder, or what is deployed here, as S3 or CloudFront does.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SiteServeCommand implements Callable<Integer> {

  /** As poc.yaml names them. */
  enum Rules {
    website,
    cloudfront
  }

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "the files to serve (default: what is deployed to the local target)")
  private @Nullable Path folder;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "of 127.0.0.1; with --dir (default: the first free one from 8400 up)")
  private @Nullable Integer port;

  @Option(
      names = "--hosting",
      paramLabel = "NAME",
      description = "by whose rules, website or cloudfront; with --dir (default: as in poc.yaml)")
  private @Nullable Rules hosting;

  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws InterruptedException {
    Project declared = Project.of(config, stage);
    if (folder != null) {
      return serve(folder, declared);
    }
    if (port != null || hosting != null) {
      throw Failure.usage(
          "--port and --hosting need --dir: what is deployed has its port and hosting already");
    }
    return serveDeployed(declared);
  }

  private int serve(Path files, Project declared) throws InterruptedException {
    if (!Files.isDirectory(files)) {
      throw Failure.usage("--dir must be a folder, but '" + files + "' is none");
    }
    int chosen = port == null ? Ports.upwards().choose(Set.of()) : port;
    if (chosen < 1 || chosen > 65_535) {
      throw Failure.usage("--port must be 1 to 65535, but is '" + chosen + "'");
    }
    try (FolderServer server = open(files, chosen, declared)) {
      tell(server.url(), declared.display(files));
      return waitForever();
    } catch (BindException e) {
      throw Failure.failed(
          "Port %d of 127.0.0.1 is in use by another program. Name another one with --port, or leave --port out for one that is free."
              .formatted(chosen),
          e);
    } catch (IOException e) {
      throw Failure.failed("Cannot serve " + files + ": " + e.getMessage(), e);
    }
  }

  private FolderServer open(Path files, int chosen, Project declared) throws IOException {
    Product product = declared.product().withoutDomain();
    FolderObjects objects = new FolderObjects(files, FolderPage.headers(product));
    if (!onCloudFront(product)) {
      return FolderServer.website(chosen, objects, FolderPage.WEBSITE);
    }
    LocalCloud cloud = new LocalCloud(declared.localFolder());
    PagePreview page = PagePreview.of(product, cloud.account(), FolderPage.apis(files));
    return FolderServer.distribution(
        chosen,
        objects,
        page.config(),
        page.function(),
        page.headers(),
        LoopbackCertificate.in(cloud.tls()));
  }

  private boolean onCloudFront(Product product) {
    return hosting == null ? product.site().onCloudFront() : hosting == Rules.cloudfront;
  }

  private int serveDeployed(Project declared) throws InterruptedException {
    LocalCloud cloud = new LocalCloud(declared.localFolder());
    Product product = declared.at(new LocalVenue(cloud)).product();
    Optional<Release> release = new Releases(cloud, product).latest();
    if (release.isEmpty()) {
      throw Failure.usage(
          product.resourceName()
              + " is not deployed here: deploy it with 'poc deploy --target local', or name a"
              + " folder with --dir");
    }
    try (Serving serving = Serving.of(cloud)) {
      if (serving.moved()) {
        throw Failure.usage(
            "another program has taken the product's port, and it was given another one:"
                + " 'poc deploy --target local' tells page and API of it");
      }
      tell(release.get().siteUrl(), "release " + release.get().number());
      if (serving.elsewhere().isPresent()) {
        output.terminal().line("Served by process " + serving.elsewhere().get() + " already.");
        return ExitCode.OK;
      }
      return waitForever();
    }
  }

  private void tell(URI url, String what) {
    Terminal terminal = output.terminal();
    boolean cloudFront = url.getScheme().equals("https");
    terminal.line("");
    terminal.line("  Page    @|bold,underline " + url + "|@");
    terminal.plain("  Files   " + what);
    terminal.line(
        "  Rules   "
            + (cloudFront
                ? "CloudFront: HTTP is redirected, paths without a file's name get index.html,"
                : "S3 website: index.html for folders, and with status 404 for what is not there;"));
    terminal.line(
        "          "
            + (cloudFront
                ? "kept as Cache-Control says, compressed, with security headers"
                : "sent with the headers that it would be published with"));
    LocalVenue.mentionCertificate(terminal, url);
    terminal.line("");
    terminal.event("result", Map.of("ok", true, "page", url, "exitCode", ExitCode.OK));
  }

  private int waitForever() throws InterruptedException {
    output.terminal().line("Serving until you press Ctrl-C.");
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }
}
