package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionConfig.ViewerCertificate;
import poc.cloud.Origin;
import poc.product.Site;

/**
 * What the page's distribution should be.
 *
 * @param comment what it is known by
 * @param bucketHost the host at which CloudFront asks for the bucket's objects
 * @param accessControl the id of the origin access control
 * @param aliases the names of one's own that it answers to, sorted
 * @param certificate the ARN of their certificate; empty without names
 * @param pagePaths the ARN of the function that sends paths to the page
 * @param headersPolicy the id of the policy with the security headers
 * @param api the API below {@code /api}; empty where the page asks it elsewhere
 * @param apiPaths the ARN of the function that takes {@code /api} off
 */
record DistributionBlueprint(
    String comment,
    String bucketHost,
    String accessControl,
    List<String> aliases,
    Optional<String> certificate,
    String pagePaths,
    String headersPolicy,
    Optional<ApiOrigin> api,
    String apiPaths) {

  /** Ids of policies that CloudFront manages, the same in every account. */
  static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  static final String PAGE_ORIGIN = "page";
  static final String API_ORIGIN = "api";
  static final String API_PATTERN = Site.API_PATH + "/*";

  private static final String MINIMUM_PROTOCOL = "TLSv1.2_2021";

  /** The same, going on to answer below {@code /api} as a distribution does now. */
  DistributionConfig config(Site site, DistributionConfig now) {
    DistributionConfig own = config(site);
    if (api.isPresent()) {
      return own;
    }
    List<Origin> origins = new ArrayList<>(own.origins());
    now.origins().stream().filter(o -> o.id().equals(API_ORIGIN)).forEach(origins::add);
    List<CacheBehavior> behaviors = new ArrayList<>();
    now.behaviors().stream().filter(b -> b.originId().equals(API_ORIGIN)).forEach(behaviors::add);
    behaviors.addAll(own.behaviors());
    return own.with(origins, behaviors);
  }

  DistributionConfig config(Site site) {
    List<Origin> origins = new ArrayList<>();
    origins.add(pageOrigin());
    api.map(DistributionBlueprint::apiOrigin).ifPresent(origins::add);
    List<CacheBehavior> behaviors = new ArrayList<>();
    api.ifPresent(a -> behaviors.add(apiBehavior()));
    behaviors.add(pageBehavior());
    return new DistributionConfig(
        comment,
        true,
        aliases,
        certificate.map(arn -> new ViewerCertificate(arn, MINIMUM_PROTOCOL)),
        "http2and3",
        true,
        site.priceClass(),
        "index.html",
        origins,
        behaviors,
        List.of());
  }

  private Origin pageOrigin() {
    return new Origin(
        PAGE_ORIGIN,
        bucketHost,
        "",
        Optional.of(new Origin.BucketAccess.Control(accessControl)),
        Optional.empty());
  }

  private CacheBehavior pageBehavior() {
    return new CacheBehavior(
        CacheBehavior.REST,
        PAGE_ORIGIN,
        "redirect-to-https",
        Methods.READ,
        true,
        Optional.of(CACHING_OPTIMIZED),
        Optional.empty(),
        Optional.of(headersPolicy),
        Optional.of(pagePaths));
  }

  /** CloudFront adds the key, which replaces one that a viewer may send. */
  private static Origin apiOrigin(ApiOrigin api) {
    return new Origin(
        API_ORIGIN,
        api.stage().getRawAuthority(),
        api.stage().getRawPath(),
        Optional.empty(),
        api.key().map(key -> new Origin.Header("x-api-key", key)));
  }

  private CacheBehavior apiBehavior() {
    return new CacheBehavior(
        API_PATTERN,
        API_ORIGIN,
        "https-only",
        Methods.ALL,
        true,
        Optional.of(CACHING_DISABLED),
        Optional.of(ALL_VIEWER_EXCEPT_HOST),
        Optional.empty(),
        Optional.of(apiPaths));
  }
}
