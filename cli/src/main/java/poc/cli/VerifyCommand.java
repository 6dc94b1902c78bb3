package poc.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.deploy.Releases;
import poc.product.Adoption;
import poc.product.Product;
import poc.verify.Check;
import poc.verify.Verification;

@Command(
    description = "Ask the deployed product what a browser would ask.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "the page, wherever it is (default: the target's)")
  private @Nullable URI url;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    return url == null ? ofTarget() : report(url, ofUrl(url));
  }

  private static List<Check> ofUrl(URI url) {
    if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
      throw Failure.usage(
          "--url must be a whole URL such as http://127.0.0.1:8400, but is '" + url + "'");
    }
    return new Verification(url).run();
  }

  private int ofTarget() {
    Project declared = Project.of(config, stage);
    declared.product().adoption().ifPresent(VerifyCommand::refuseAdopted);
    Venue venue = target.venue(declared);
    Product product = declared.at(venue).product();
    if (new Releases(venue.cloud(), product).latest().isEmpty()) {
      throw Failure.usage(
          product.resourceName()
              + " is not deployed here; deploy it with 'poc deploy"
              + (target.local() ? " --target local'" : "'"));
    }
    Venue.Verified verified = venue.verify(product, VerifyCommand::refuseToMove);
    verified
        .unasked()
        .ifPresent(
            reason -> {
              throw Failure.usage("nothing can be asked: " + reason);
            });
    return report(verified.release().siteUrl(), verified.checks());
  }

  /** Of what someone else made, no release says where its page is. */
  private static void refuseAdopted(Adoption adoption) {
    throw Failure.usage(
        "poc.yaml adopts the API %s, and only you know where its page is: name it with --url;"
                .formatted(adoption.api())
            + " 'poc cors check' holds the API against the rules of CORS");
  }

  private static void refuseToMove() {
    throw Failure.usage(
        "another program has taken the product's port, and it was given another one:"
            + " 'poc deploy --target local' tells page and API of it");
  }

  private int report(URI page, List<Check> checks) {
    Terminal terminal = output.terminal();
    int code = new VerifyPrinter(terminal).print(checks);
    terminal.event("result", Map.of("ok", code == ExitCode.OK, "page", page, "exitCode", code));
    return code;
  }
}
