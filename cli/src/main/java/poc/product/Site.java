package poc.product;

import java.util.Optional;

/**
 * Where the page is published.
 *
 * @param domain the page's own host name; empty for the name that AWS gives
 * @param certificate the ARN of its certificate, for CloudFront in us-east-1; left out, found in
 *     ACM by the domain, or requested
 * @param api how the page reaches the API
 * @param priceClass which of CloudFront's edges answer
 * @param contentSecurityPolicy what the page may load, run and call; left out, itself and its API
 * @param distribution the id of a distribution that someone else made and this product takes over
 * @param publishing how its files are published
 */
public record Site(
    Hosting hosting,
    Optional<String> domain,
    Optional<String> certificate,
    ApiAccess api,
    String priceClass,
    Optional<String> contentSecurityPolicy,
    Optional<String> distribution,
    Publishing publishing) {

  /** What serves the page. */
  public enum Hosting {
    /** Amazon S3 alone, over HTTP. */
    WEBSITE,
    /** Amazon CloudFront, from a private bucket, over HTTPS. */
    CLOUDFRONT
  }

  /** How the page reaches the API. */
  public enum ApiAccess {
    /** From another origin: by CORS, with the key that the page shows. */
    CROSS_ORIGIN,
    /** Below {@code /api} of its own origin: CloudFront adds the key. */
    SAME_ORIGIN
  }

  /** The path below which the API answers in {@link ApiAccess#SAME_ORIGIN}. */
  public static final String API_PATH = "/api";

  /** The same without a domain, its certificate, and a distribution that has it. */
  Site withoutNames() {
    return new Site(
        hosting,
        Optional.empty(),
        Optional.empty(),
        api,
        priceClass,
        contentSecurityPolicy,
        Optional.empty(),
        publishing);
  }

  Site publishedBy(Publishing other) {
    return new Site(
        hosting, domain, certificate, api, priceClass, contentSecurityPolicy, distribution, other);
  }

  public boolean onCloudFront() {
    return hosting == Hosting.CLOUDFRONT;
  }

  public boolean sameOrigin() {
    return api == ApiAccess.SAME_ORIGIN;
  }
}
