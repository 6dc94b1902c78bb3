package poc.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionConfig.ErrorPage;
import poc.cloud.DistributionConfig.ViewerCertificate;
import poc.cloud.Origin;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.EventType;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociations;
import software.amazon.awssdk.services.cloudfront.model.SSLSupportMethod;

/** What CloudFront says of a distribution, as far as {@link DistributionConfig} can say it. */
final class DistributionReader {

  /** How an origin names an identity. */
  static final String IDENTITY = "origin-access-identity/cloudfront/";

  private DistributionReader() {}

  static DistributionConfig read(
      software.amazon.awssdk.services.cloudfront.model.DistributionConfig config) {
    return new DistributionConfig(
        text(config.comment()),
        config.enabled(),
        config.aliases() == null ? List.of() : config.aliases().items().stream().sorted().toList(),
        certificate(config),
        text(config.httpVersionAsString()).toLowerCase(Locale.ROOT),
        Boolean.TRUE.equals(config.isIPV6Enabled()),
        text(config.priceClassAsString()),
        text(config.defaultRootObject()),
        config.origins().items().stream().map(DistributionReader::origin).toList(),
        behaviors(config),
        config.customErrorResponses() == null
            ? List.of()
            : config.customErrorResponses().items().stream()
                .map(
                    e ->
                        new ErrorPage(
                            e.errorCode(), text(e.responsePagePath()), text(e.responseCode())))
                .toList());
  }

  /** One that is shown on an address of its own, dear as that is, counts as none. */
  private static Optional<ViewerCertificate> certificate(
      software.amazon.awssdk.services.cloudfront.model.DistributionConfig config) {
    var shown = config.viewerCertificate();
    return shown == null
            || empty(shown.acmCertificateArn())
            || shown.sslSupportMethod() != SSLSupportMethod.SNI_ONLY
        ? Optional.empty()
        : Optional.of(
            new ViewerCertificate(
                shown.acmCertificateArn(), text(shown.minimumProtocolVersionAsString())));
  }

  private static Origin origin(software.amazon.awssdk.services.cloudfront.model.Origin origin) {
    Optional<Origin.Header> header =
        origin.customHeaders() == null
            ? Optional.empty()
            : origin.customHeaders().items().stream()
                .findFirst()
                .map(h -> new Origin.Header(h.headerName(), h.headerValue()));
    return new Origin(
        origin.id(), origin.domainName(), text(origin.originPath()), access(origin), header);
  }

  private static Optional<Origin.BucketAccess> access(
      software.amazon.awssdk.services.cloudfront.model.Origin origin) {
    if (!empty(origin.originAccessControlId())) {
      return Optional.of(new Origin.BucketAccess.Control(origin.originAccessControlId()));
    }
    if (origin.s3OriginConfig() == null) {
      return Optional.empty();
    }
    String identity = text(origin.s3OriginConfig().originAccessIdentity());
    return Optional.of(new Origin.BucketAccess.Identity(identity.replace(IDENTITY, "")));
  }

  private static List<CacheBehavior> behaviors(
      software.amazon.awssdk.services.cloudfront.model.DistributionConfig config) {
    List<CacheBehavior> behaviors = new ArrayList<>();
    if (config.cacheBehaviors() != null) {
      config.cacheBehaviors().items().stream()
          .map(DistributionReader::behavior)
          .forEach(behaviors::add);
    }
    DefaultCacheBehavior rest = config.defaultCacheBehavior();
    behaviors.add(
        new CacheBehavior(
            CacheBehavior.REST,
            rest.targetOriginId(),
            rest.viewerProtocolPolicyAsString(),
            methods(rest.allowedMethods()),
            Boolean.TRUE.equals(rest.compress()),
            optional(rest.cachePolicyId()),
            optional(rest.originRequestPolicyId()),
            optional(rest.responseHeadersPolicyId()),
            viewerRequest(rest.functionAssociations())));
    return behaviors;
  }

  private static CacheBehavior behavior(
      software.amazon.awssdk.services.cloudfront.model.CacheBehavior behavior) {
    return new CacheBehavior(
        behavior.pathPattern(),
        behavior.targetOriginId(),
        behavior.viewerProtocolPolicyAsString(),
        methods(behavior.allowedMethods()),
        Boolean.TRUE.equals(behavior.compress()),
        optional(behavior.cachePolicyId()),
        optional(behavior.originRequestPolicyId()),
        optional(behavior.responseHeadersPolicyId()),
        viewerRequest(behavior.functionAssociations()));
  }

  private static Methods methods(@Nullable AllowedMethods allowed) {
    int count = allowed == null ? 2 : allowed.items().size();
    return count > 3 ? Methods.ALL : count == 3 ? Methods.READ_AND_OPTIONS : Methods.READ;
  }

  private static Optional<String> viewerRequest(@Nullable FunctionAssociations functions) {
    return Stream.ofNullable(functions)
        .flatMap(f -> f.items().stream())
        .filter(f -> f.eventType() == EventType.VIEWER_REQUEST)
        .map(FunctionAssociation::functionARN)
        .findFirst();
  }

  private static Optional<String> optional(@Nullable String value) {
    return Optional.ofNullable(value).filter(v -> !v.isEmpty());
  }

  private static boolean empty(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
