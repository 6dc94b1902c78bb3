package poc.product;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import poc.product.ProductYaml.SiteYaml;
import poc.product.Site.ApiAccess;
import poc.product.Site.Hosting;

/** What {@code site:} may say. */
final class SiteRules {

  private static final String WEBSITE = "website";
  private static final String CLOUDFRONT = "cloudfront";
  private static final String CROSS_ORIGIN = "cross-origin";
  private static final String SAME_ORIGIN = "same-origin";

  private static final List<String> PRICE_CLASSES = List.of("100", "200", "all");
  private static final Pattern DISTRIBUTION = Pattern.compile("E[A-Z0-9]{6,20}");
  private static final Pattern EDGE_CERTIFICATE =
      Pattern.compile("arn:aws:acm:us-east-1:[0-9]{12}:certificate/[A-Za-z0-9-]+");

  /** One line of what HTTP allows in headers. */
  private static final Pattern POLICY = Pattern.compile("[!-~]([ -~]{0,2046}[!-~])?");

  private SiteRules() {}

  static Site site(@Nullable SiteYaml yaml, SiteYaml defaults, Positions positions) {
    SiteYaml own = yaml == null ? defaults : yaml;
    String hosting =
        Rules.oneOf(
            "site.hosting", or(own.hosting(), defaults.hosting()), List.of(WEBSITE, CLOUDFRONT));
    boolean onCloudFront = hosting.equals(CLOUDFRONT);
    Site site =
        new Site(
            onCloudFront ? Hosting.CLOUDFRONT : Hosting.WEBSITE,
            Optional.ofNullable(own.domain()).map(d -> WebRules.host("site.domain", d)),
            Optional.ofNullable(own.certificate()).map(SiteRules::certificate),
            access(or(own.api(), defaults.api())),
            "PriceClass_" + priceClass(or(own.priceClass(), defaults.priceClass())),
            Optional.ofNullable(own.contentSecurityPolicy()).map(SiteRules::policy),
            Optional.ofNullable(own.distribution()).map(SiteRules::distribution),
            PublishingRules.publishing(yaml, defaults, positions));
    if (!onCloudFront) {
      refuseOnWebsite(site);
    }
    return site;
  }

  private static ApiAccess access(String value) {
    return Rules.oneOf("site.api", value, List.of(CROSS_ORIGIN, SAME_ORIGIN)).equals(SAME_ORIGIN)
        ? ApiAccess.SAME_ORIGIN
        : ApiAccess.CROSS_ORIGIN;
  }

  private static String priceClass(String value) {
    String allowed = Rules.oneOf("site.price-class", value, PRICE_CLASSES);
    return allowed.equals("all") ? "All" : allowed;
  }

  private static String certificate(String value) {
    return Rules.matching(
        EDGE_CERTIFICATE,
        "site.certificate",
        value,
        "the ARN of an ACM certificate in us-east-1, where CloudFront looks for it:"
            + " arn:aws:acm:us-east-1:ACCOUNT:certificate/ID");
  }

  private static String policy(String value) {
    return Rules.matching(
        POLICY,
        "site.content-security-policy",
        value,
        "one line of at most 2048 printable ASCII characters");
  }

  private static String distribution(String value) {
    return Rules.matching(
        DISTRIBUTION, "site.distribution", value, "a distribution's id, such as E1A2B3C4D5E6F7");
  }

  /** Without CloudFront, there is nobody to do it. */
  private static void refuseOnWebsite(Site site) {
    if (site.sameOrigin()) {
      throw needsCloudFront("api", "same-origin");
    }
    site.certificate().ifPresent(value -> refuse("certificate", value));
    site.contentSecurityPolicy().ifPresent(value -> refuse("content-security-policy", value));
    site.distribution().ifPresent(value -> refuse("distribution", value));
  }

  private static void refuse(String key, String value) {
    throw needsCloudFront(key, value);
  }

  private static ConfigurationException needsCloudFront(String key, String value) {
    return new ConfigurationException(
        "site." + key,
        "site."
            + key
            + " needs site.hosting: cloudfront, for S3 alone cannot do it, but is '"
            + value
            + "'");
  }

  private static String or(@Nullable String own, @Nullable String fallback) {
    return own != null ? own : Objects.requireNonNull(fallback);
  }
}
