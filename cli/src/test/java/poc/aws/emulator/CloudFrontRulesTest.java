package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** What CloudFront insists on, and the front with it. */
class CloudFrontRulesTest extends FrontTestBase {

  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private CloudFrontClient client;

  @BeforeEach
  void client() {
    client = clients.cloudFront();
  }

  @Test
  void accessControlStaysOnItsOrigin() {
    String control = accessControl();

    String id = create(config(control)).distribution().id();

    assertThat(
            client
                .getDistribution(r -> r.id(id))
                .distribution()
                .distributionConfig()
                .origins()
                .items()
                .get(0)
                .originAccessControlId())
        .isEqualTo(control);
  }

  @Test
  void unknownAccessControlIsRefused() {
    refused("InvalidOriginAccessControl", () -> create(config("E000")));
  }

  @Test
  void updatesNeedTheLatestETag() {
    CreateDistributionResponse made = create(config(""));
    String id = made.distribution().id();
    DistributionConfig config = made.distribution().distributionConfig();

    refused(
        "InvalidIfMatchVersion",
        () -> client.updateDistribution(r -> r.id(id).distributionConfig(config)));
    client.updateDistribution(r -> r.id(id).ifMatch(made.eTag()).distributionConfig(config));
    refused(
        "PreconditionFailed",
        () ->
            client.updateDistribution(
                r -> r.id(id).ifMatch(made.eTag()).distributionConfig(config)));
  }

  @Test
  void edgesTakeTheirTime() {
    String id = create(config("")).distribution().id();

    assertThat(status(id)).isEqualTo("InProgress");
    assertThat(status(id)).isEqualTo("InProgress");
    assertThat(status(id)).isEqualTo("Deployed");
  }

  @Test
  void onlyDisabledDistributionsAreDeleted() {
    CreateDistributionResponse made = create(config(""));

    refused(
        "DistributionNotDisabled",
        () -> client.deleteDistribution(r -> r.id(made.distribution().id()).ifMatch(made.eTag())));
  }

  @Test
  @SuppressWarnings("deprecation")
  void olderSettingsDoNotStandBesideACachePolicy() {
    DistributionConfig config = config("");

    refused(
        "InvalidArgument",
        () ->
            create(
                config.toBuilder()
                    .defaultCacheBehavior(
                        config.defaultCacheBehavior().toBuilder().minTTL(0L).build())
                    .build()));
  }

  @Test
  void aliasesNeedAnIssuedCertificate() {
    DistributionConfig config =
        config("").toBuilder().aliases(a -> a.items("a.example").quantity(1)).build();

    refused("InvalidViewerCertificate", () -> create(config));
  }

  @Test
  void whatIsInUseStays() {
    String control = accessControl();
    create(config(control));
    String eTag = client.getOriginAccessControl(r -> r.id(control)).eTag();

    refused(
        "OriginAccessControlInUse",
        () -> client.deleteOriginAccessControl(r -> r.id(control).ifMatch(eTag)));
  }

  @Test
  void functionsRunOnceTheyArePublished() {
    DistributionConfig config = config("");
    String arn = "arn:aws:cloudfront::" + Moto.ACCOUNT + ":function/none";

    refused(
        "InvalidFunctionAssociation",
        () ->
            create(
                config.toBuilder()
                    .defaultCacheBehavior(
                        config.defaultCacheBehavior().toBuilder()
                            .functionAssociations(
                                f ->
                                    f.quantity(1)
                                        .items(
                                            FunctionAssociation.builder()
                                                .eventType("viewer-request")
                                                .functionARN(arn)
                                                .build()))
                            .build())
                    .build()));
  }

  @Test
  void invalidationsEnd() {
    String id = create(config("")).distribution().id();
    String invalidation =
        client
            .createInvalidation(
                r ->
                    r.distributionId(id)
                        .invalidationBatch(
                            b -> b.callerReference("1").paths(p -> p.quantity(1).items("/a%20b*"))))
            .invalidation()
            .id();

    assertThat(invalidation(id, invalidation)).isEqualTo("InProgress");
    assertThat(invalidation(id, invalidation)).isEqualTo("InProgress");
    assertThat(invalidation(id, invalidation)).isEqualTo("Completed");
  }

  @Test
  void invalidationsAreOfPaths() {
    String id = create(config("")).distribution().id();

    for (String path : new String[] {"a", "/a b", "/a*b", "/é"}) {
      refused(
          "InvalidArgument",
          () ->
              client.createInvalidation(
                  r ->
                      r.distributionId(id)
                          .invalidationBatch(
                              b -> b.callerReference("1").paths(p -> p.quantity(1).items(path)))));
    }
  }

  private String invalidation(String distribution, String id) {
    return client
        .getInvalidation(r -> r.distributionId(distribution).id(id))
        .invalidation()
        .status();
  }

  private String status(String id) {
    return client.getDistribution(r -> r.id(id)).distribution().status();
  }

  private CreateDistributionResponse create(DistributionConfig config) {
    return client.createDistribution(r -> r.distributionConfig(config));
  }

  private String accessControl() {
    return client
        .createOriginAccessControl(
            r ->
                r.originAccessControlConfig(
                    c ->
                        c.name("a")
                            .originAccessControlOriginType("s3")
                            .signingBehavior("always")
                            .signingProtocol("sigv4")))
        .originAccessControl()
        .id();
  }

  private static DistributionConfig config(String accessControl) {
    return DistributionConfig.builder()
        .callerReference(UUID.randomUUID().toString())
        .comment("")
        .enabled(true)
        .origins(
            o ->
                o.quantity(1)
                    .items(
                        Origin.builder()
                            .id("page")
                            .domainName("a.s3.us-east-1.amazonaws.com")
                            .originAccessControlId(accessControl)
                            .s3OriginConfig(s -> s.originAccessIdentity(""))
                            .build()))
        .defaultCacheBehavior(
            DefaultCacheBehavior.builder()
                .targetOriginId("page")
                .viewerProtocolPolicy("redirect-to-https")
                .cachePolicyId(CACHING_OPTIMIZED)
                .build())
        .build();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }
}
