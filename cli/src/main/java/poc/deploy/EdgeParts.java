package poc.deploy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig.ViewerCertificate;
import poc.cloud.EdgeFunction;
import poc.cloud.ResponseHeadersPolicy;
import poc.cloud.SecurityHeaders;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;
import poc.product.Site;

/** What the page's distribution is made from: who signs, which functions run, which headers go. */
record EdgeParts(Cloud cloud, Product product) {

  /** Two years, as browsers' lists of HTTPS-only hosts want it at least one. */
  private static final Duration STRICT_TRANSPORT = Duration.ofDays(730);

  private static final String UNKNOWN = Unknown.URL.toString();

  EdgeNames names() {
    return EdgeNames.of(product, cloud.account());
  }

  /** What lacks or differs; the headers only if they may change now. */
  List<Change> changes(boolean headersToo) {
    List<Change> changes = new ArrayList<>();
    if (accessControl().isEmpty()) {
      changes.add(
          Change.create(
              new Resource("origin-access-control", names().accessControl()),
              "CloudFront signs what it asks the bucket",
              new DistributionCommands.CreateAccessControl(names().accessControl())));
    }
    function(names().pagePaths()).ifPresent(changes::add);
    if (product.site().sameOrigin()) {
      function(names().apiPaths()).ifPresent(changes::add);
    }
    headersPolicy(headersToo).ifPresent(changes::add);
    return changes;
  }

  private Optional<Change> function(EdgeNames.EdgeCode wanted) {
    Optional<EdgeFunction> now = cloud.distributionParts().getFunction(wanted.name());
    Resource resource = new Resource("edge-function", wanted.name());
    var command = new DistributionCommands.PutFunction(wanted);
    if (now.isEmpty()) {
      return Optional.of(Change.create(resource, wanted.comment(), command));
    }
    return now.get().code().equals(wanted.code())
        ? Optional.empty()
        : Optional.of(Change.update(resource, List.of(), "other code is live", command));
  }

  Optional<Change> headersPolicy(boolean mayChange) {
    Optional<ResponseHeadersPolicy> now = policy();
    Resource resource = new Resource("response-headers", names().headersPolicy());
    var command = new DistributionCommands.PutHeadersPolicy(product);
    if (now.isEmpty()) {
      return Optional.of(Change.create(resource, "what browsers are to be careful about", command));
    }
    SecurityHeaders is = now.get().headers();
    SecurityHeaders wanted = headers();
    return !mayChange || is.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            Change.update(
                resource,
                new Differences()
                    .compare("strict-transport", is.strictTransport(), wanted.strictTransport())
                    .compare(
                        "content-security-policy",
                        is.contentSecurityPolicy(),
                        wanted.contentSecurityPolicy())
                    .compare("frame-options", is.frameOptions(), wanted.frameOptions())
                    .compare("referrer-policy", is.referrerPolicy(), wanted.referrerPolicy())
                    .compare(
                        "content-type-options",
                        is.contentTypeOptions(),
                        wanted.contentTypeOptions())
                    .list(),
                "settings differ",
                command));
  }

  SecurityHeaders headers() {
    return headers(product.site(), apisElsewhere());
  }

  /** What browsers are told of a page that may call these APIs on other origins. */
  static SecurityHeaders headers(Site site, List<URI> apis) {
    String policy = site.contentSecurityPolicy().orElseGet(() -> ContentSecurityPolicy.of(apis));
    return new SecurityHeaders(
        STRICT_TRANSPORT, policy, "DENY", "strict-origin-when-cross-origin", true);
  }

  /** The stage's own URL stays beside the domain's: a page that is open may still call it. */
  private List<URI> apisElsewhere() {
    if (product.site().sameOrigin()) {
      return List.of();
    }
    URI stage = ApiReference.of(product).url(cloud, product.stage(), "");
    return Stream.concat(
            Stream.of(stage).filter(url -> !url.equals(Unknown.URL)),
            product.domain().stream().map(domain -> domain.url("")))
        .toList();
  }

  /** As far as it is known; a plan says of the rest that it will be. */
  DistributionBlueprint blueprint() {
    return new DistributionBlueprint(
        names().distribution(),
        cloud.buckets().originDomainName(product.siteBucket(cloud.account())),
        accessControl().orElse(UNKNOWN),
        aliases(),
        product.site().domain().map(domain -> certificate(domain).orElse(UNKNOWN)),
        arn(names().pagePaths()),
        policy().map(ResponseHeadersPolicy::id).orElse(UNKNOWN),
        product.site().sameOrigin() ? ApiOrigin.find(cloud, product) : Optional.empty(),
        product.site().sameOrigin() ? arn(names().apiPaths()) : UNKNOWN);
  }

  /**
   * All of it.
   *
   * @throws CloudException if something does not show yet
   */
  DistributionBlueprint known() {
    DistributionBlueprint blueprint = blueprint();
    boolean lacks =
        Stream.of(
                blueprint.accessControl(),
                blueprint.certificate().orElse(""),
                blueprint.pagePaths(),
                blueprint.headersPolicy(),
                product.site().sameOrigin() ? blueprint.apiPaths() : "")
            .anyMatch(UNKNOWN::equals);
    if (lacks) {
      throw new CloudException(
          "what the distribution is made from does not show yet. Run the command again.");
    }
    return blueprint;
  }

  /** One that was taken over goes on answering to the names that it had. */
  private List<String> aliases() {
    TreeSet<String> aliases = new TreeSet<>();
    product.site().domain().ifPresent(aliases::add);
    if (product.site().distribution().isPresent()) {
      new SiteDistribution(cloud, product)
          .find()
          .ifPresent(d -> aliases.addAll(d.config().aliases()));
    }
    return List.copyOf(aliases);
  }

  /** That which is named, that which is shown already, or one that holds for the domain. */
  private Optional<String> certificate(String domain) {
    return product
        .site()
        .certificate()
        .or(
            () ->
                new SiteDistribution(cloud, product)
                    .find()
                    .filter(d -> d.config().aliases().contains(domain))
                    .flatMap(d -> d.config().certificate())
                    .map(ViewerCertificate::arn))
        .or(() -> cloud.edgeCertificates().findCertificate(domain));
  }

  private Optional<String> accessControl() {
    return cloud.distributionParts().findOriginAccessControl(names().accessControl());
  }

  private Optional<ResponseHeadersPolicy> policy() {
    return cloud.distributionParts().findResponseHeadersPolicy(names().headersPolicy());
  }

  private String arn(EdgeNames.EdgeCode function) {
    return cloud
        .distributionParts()
        .getFunction(function.name())
        .map(EdgeFunction::arn)
        .orElse(UNKNOWN);
  }

  /** Whether a distribution shows what is in the product's bucket. */
  boolean served(Distribution distribution) {
    String host = cloud.buckets().originDomainName(product.siteBucket(cloud.account()));
    return distribution.config().origins().stream()
        .anyMatch(origin -> origin.domainName().equals(host));
  }
}
