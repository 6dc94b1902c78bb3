package poc.cloud;

import java.util.List;
import java.util.Optional;

/**
 * How a distribution answers. Aliases, origins and behaviors are compared in their order: whoever
 * makes a configuration sorts what has none.
 *
 * @param comment what people know it by
 * @param enabled whether it answers at all
 * @param aliases the names of one's own that it answers to
 * @param certificate how it proves those names; CloudFront's own certificate if empty
 * @param httpVersion {@code http2and3}, {@code http2}, {@code http3} or {@code http1.1}
 * @param ipv6 whether it answers over IPv6
 * @param priceClass {@code PriceClass_100}, {@code PriceClass_200} or {@code PriceClass_All}: which
 *     edges answer
 * @param rootObject what answers for {@code /}; nothing if empty
 * @param origins where answers come from
 * @param behaviors which origin answers for what, the most particular first; the last one, of path
 *     pattern {@code *}, for all the rest
 * @param errorPages what stands in for errors of the origins
 */
public record DistributionConfig(
    String comment,
    boolean enabled,
    List<String> aliases,
    Optional<ViewerCertificate> certificate,
    String httpVersion,
    boolean ipv6,
    String priceClass,
    String rootObject,
    List<Origin> origins,
    List<CacheBehavior> behaviors,
    List<ErrorPage> errorPages) {

  public DistributionConfig {
    aliases = List.copyOf(aliases);
    origins = List.copyOf(origins);
    behaviors = List.copyOf(behaviors);
    errorPages = List.copyOf(errorPages);
  }

  public DistributionConfig with(List<Origin> otherOrigins, List<CacheBehavior> otherBehaviors) {
    return new DistributionConfig(
        comment,
        enabled,
        aliases,
        certificate,
        httpVersion,
        ipv6,
        priceClass,
        rootObject,
        otherOrigins,
        otherBehaviors,
        errorPages);
  }

  /**
   * A certificate, shown to those who name the host first (SNI).
   *
   * @param arn in ACM in us-east-1
   * @param minimumProtocol such as {@code TLSv1.2_2021}
   */
  public record ViewerCertificate(String arn, String minimumProtocol) {}

  /**
   * What is shown in place of an origin's error.
   *
   * @param status the origin's
   * @param path what is shown
   * @param shownStatus what the viewer is told
   */
  public record ErrorPage(int status, String path, String shownStatus) {}
}
