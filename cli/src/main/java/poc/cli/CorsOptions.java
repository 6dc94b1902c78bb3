package poc.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.cloud.Cloud;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cors.CorsPolicy;
import poc.cors.CorsSetup;
import poc.cors.CorsTarget;
import poc.deploy.AdoptedDeployment;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.product.Adoption;
import poc.product.Product;

/** Which API pages are to call, and which pages. */
final class CorsOptions {

  @Option(
      names = "--api",
      paramLabel = "ID",
      description = "the REST API's id (default: the one that poc.yaml adopts, or the product's)")
  private @Nullable String api;

  @Option(
      names = "--resource",
      paramLabel = "PATH",
      description = "a resource's path; may be repeated (default: all that have methods)")
  private List<String> resources = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "whose pages may call, such as https://www.example.com, or '*' for all; may be repeated"
              + " (default: the published page, and cors.origins of poc.yaml)")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--header",
      paramLabel = "NAME",
      description =
          "a request header to allow beside Content-Type and X-Api-Key; may be repeated"
              + " (default: cors.headers of poc.yaml)")
  private List<String> headers = new ArrayList<>();

  /**
   * What was asked for.
   *
   * @throws Failure if it does not exist; the message names what does
   */
  CorsSetup setup(Cloud cloud, Product product) {
    CorsTarget target = target(cloud, product);
    Optional<Release> release = new Releases(cloud, product).latest();
    CorsPolicy policy =
        CorsPolicy.of(
            origins(product, release), headers.isEmpty() ? product.cors().headers() : headers);
    CorsSetup setup = new CorsSetup(cloud, target, policy, live(cloud, product, target, release));
    setup
        .problem()
        .ifPresent(
            problem -> {
              throw Failure.usage(problem);
            });
    return setup;
  }

  /** The options as typed, for the next command. */
  String typed() {
    Stream<String> own = api == null ? Stream.empty() : Stream.of("--api " + api);
    return Stream.of(
            own,
            resources.stream().map(path -> "--resource " + path),
            origins.stream().map(o -> "--origin " + (o.equals(CorsPolicy.ANY) ? "'*'" : o)),
            headers.stream().map(name -> "--header " + name))
        .flatMap(s -> s)
        .reduce("", (one, other) -> one + " " + other);
  }

  private CorsTarget target(Cloud cloud, Product product) {
    Optional<Adoption> adopted = api == null ? product.adoption() : Optional.empty();
    if (adopted.isPresent()) {
      Adoption adoption = adopted.get();
      return resources.isEmpty()
          ? AdoptedDeployment.corsTarget(cloud, adoption)
          : new CorsTarget(adoption.api(), resources, adoption.stage());
    }
    return new CorsTarget(api == null ? own(cloud, product) : api, resources, product.stage());
  }

  private static String own(Cloud cloud, Product product) {
    return find(cloud, product)
        .map(RestApi::id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "there is no REST API %s with the product's tags here: deploy it, or name one with --api"
                        .formatted(product.apiName())));
  }

  private static Optional<RestApi> find(Cloud cloud, Product product) {
    return cloud.restApis().getRestApis().stream()
        .filter(a -> a.name().equals(product.apiName()) && a.tags().sameOwner(product.tags()))
        .findFirst();
  }

  private List<String> origins(Product product, Optional<Release> release) {
    List<String> all =
        origins.isEmpty()
            ? Stream.concat(
                    release.map(Release::siteUrl).map(URI::toString).stream(),
                    product.cors().origins().stream())
                .toList()
            : origins;
    if (all.isEmpty()) {
      throw Failure.usage(
          "no page is published here and poc.yaml names no cors.origins:"
              + " say whose pages may call with --origin");
    }
    return all;
  }

  /** A release says what is live of the product's own API; nothing says it of others. */
  private static Optional<RestApiDefinition> live(
      Cloud cloud, Product product, CorsTarget target, Optional<Release> release) {
    boolean own =
        find(cloud, product).filter(found -> found.id().equals(target.apiId())).isPresent();
    return own
        ? cloud
            .restApis()
            .getStage(target.apiId(), target.stage())
            .flatMap(
                stage ->
                    release
                        .filter(r -> r.deploymentId().equals(stage.deploymentId()))
                        .map(Release::definition))
        : Optional.empty();
  }
}
