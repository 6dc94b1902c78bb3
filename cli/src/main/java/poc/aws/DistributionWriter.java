package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import poc.cloud.DistributionConfig;
import poc.cloud.Origin.BucketAccess;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.MinimumProtocolVersion;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;
import software.amazon.awssdk.services.cloudfront.model.OriginProtocolPolicy;
import software.amazon.awssdk.services.cloudfront.model.SSLSupportMethod;
import software.amazon.awssdk.services.cloudfront.model.SslProtocol;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/** A distribution in CloudFront's words. What ours cannot say stays as it was. */
final class DistributionWriter {

  private DistributionWriter() {}

  static software.amazon.awssdk.services.cloudfront.model.DistributionConfig create(
      DistributionConfig config, String reference) {
    return update(
        software.amazon.awssdk.services.cloudfront.model.DistributionConfig.builder()
            .callerReference(reference)
            .build(),
        config);
  }

  static software.amazon.awssdk.services.cloudfront.model.DistributionConfig update(
      software.amazon.awssdk.services.cloudfront.model.DistributionConfig now,
      DistributionConfig config) {
    List<Origin> earlier = now.origins() == null ? List.of() : now.origins().items();
    List<Origin> origins =
        config.origins().stream()
            .map(o -> origin(o, existing(earlier, i -> i.id().equals(o.id()))))
            .toList();
    List<CacheBehavior> before =
        now.cacheBehaviors() == null ? List.of() : now.cacheBehaviors().items();
    List<CacheBehavior> behaviors =
        config.behaviors().stream()
            .filter(b -> !b.pathPattern().equals(poc.cloud.CacheBehavior.REST))
            .map(
                b ->
                    BehaviorWriter.write(
                        b, existing(before, i -> i.pathPattern().equals(b.pathPattern()))))
            .toList();
    var rest = config.behaviors().get(config.behaviors().size() - 1);
    List<CustomErrorResponse> errors =
        config.errorPages().stream()
            .map(
                e ->
                    CustomErrorResponse.builder()
                        .errorCode(e.status())
                        .responsePagePath(e.path())
                        .responseCode(e.shownStatus())
                        .build())
            .toList();
    return now.toBuilder()
        .comment(config.comment())
        .enabled(config.enabled())
        .aliases(a -> a.items(config.aliases()).quantity(config.aliases().size()))
        .viewerCertificate(certificate(config.certificate()))
        .httpVersion(config.httpVersion())
        .isIPV6Enabled(config.ipv6())
        .priceClass(config.priceClass())
        .defaultRootObject(config.rootObject())
        .origins(o -> o.items(origins).quantity(origins.size()))
        .cacheBehaviors(c -> c.items(behaviors).quantity(behaviors.size()))
        .defaultCacheBehavior(
            BehaviorWriter.writeDefault(rest, Optional.ofNullable(now.defaultCacheBehavior())))
        .customErrorResponses(c -> c.items(errors).quantity(errors.size()))
        .build();
  }

  private static ViewerCertificate certificate(
      Optional<DistributionConfig.ViewerCertificate> certificate) {
    return certificate
        .map(
            shown ->
                ViewerCertificate.builder()
                    .acmCertificateArn(shown.arn())
                    .sslSupportMethod(SSLSupportMethod.SNI_ONLY)
                    .minimumProtocolVersion(
                        MinimumProtocolVersion.fromValue(shown.minimumProtocol()))
                    .cloudFrontDefaultCertificate(false)
                    .build())
        .orElseGet(() -> ViewerCertificate.builder().cloudFrontDefaultCertificate(true).build());
  }

  private static Origin origin(poc.cloud.Origin origin, Optional<Origin> now) {
    Origin.Builder builder =
        now.map(Origin::toBuilder)
            .orElseGet(Origin::builder)
            .id(origin.id())
            .domainName(origin.domainName())
            .originPath(origin.path());
    List<OriginCustomHeader> headers =
        origin.header().stream()
            .map(
                h ->
                    OriginCustomHeader.builder()
                        .headerName(h.name())
                        .headerValue(h.value())
                        .build())
            .toList();
    builder.customHeaders(c -> c.items(headers).quantity(headers.size()));
    return origin
        .access()
        .map(access -> bucket(builder, access))
        .orElseGet(() -> https(builder))
        .build();
  }

  private static Origin.Builder bucket(Origin.Builder builder, BucketAccess access) {
    boolean signed = access instanceof BucketAccess.Control;
    String identity =
        access instanceof BucketAccess.Identity i && !i.originAccessIdentityId().isEmpty()
            ? DistributionReader.IDENTITY + i.originAccessIdentityId()
            : "";
    return builder
        .s3OriginConfig(s -> s.originAccessIdentity(identity))
        .originAccessControlId(
            signed ? ((BucketAccess.Control) access).originAccessControlId() : "");
  }

  private static Origin.Builder https(Origin.Builder builder) {
    return builder.customOriginConfig(
        c ->
            c.httpPort(80)
                .httpsPort(443)
                .originProtocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .originSslProtocols(s -> s.items(SslProtocol.TLS_V1_2).quantity(1))
                .originReadTimeout(30)
                .originKeepaliveTimeout(5));
  }

  private static <T> Optional<T> existing(List<T> items, Predicate<T> which) {
    return items.stream().filter(which).findFirst();
  }
}
