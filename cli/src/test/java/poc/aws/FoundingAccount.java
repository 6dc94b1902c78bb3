package poc.aws;

import java.util.List;
import java.util.UUID;
import poc.aws.emulator.AwsFront;
import poc.cloud.HostedZone;
import poc.cloud.RecordSet;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.ViewerProtocolPolicy;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;

/** What people made in the console before there was a product: zones, and older distributions. */
public final class FoundingAccount {

  private final AwsSession session;

  private FoundingAccount(AwsSession session) {
    this.session = session;
  }

  public static FoundingAccount of(AwsFront front) {
    return new FoundingAccount(EmulatedAws.session(front.endpoint().toString()));
  }

  /** A distribution, and the identity by which it reads. */
  public record Founding(String distribution, String identity) {}

  public void zone(String name) {
    session
        .globalClient(Route53Client.builder())
        .createHostedZone(r -> r.name(name).callerReference(UUID.randomUUID().toString()));
  }

  public void record(RecordSet record) {
    AwsHostedZones zones = new AwsHostedZones(session.globalClient(Route53Client.builder()));
    HostedZone zone = zones.findHostedZone(record.name()).orElseThrow();
    zones.changeRecordSets(zone.id(), List.of(), List.of(record));
  }

  /** What stands under a name, beside what makes a zone. */
  public List<RecordSet> records(String name) {
    AwsHostedZones zones = new AwsHostedZones(session.globalClient(Route53Client.builder()));
    HostedZone zone = zones.findHostedZone(name).orElseThrow();
    return zones.listRecordSets(zone.id(), name).stream()
        .filter(record -> !List.of("NS", "SOA").contains(record.type()))
        .toList();
  }

  /** As the founding posts made it: an identity, and the older settings of caching. */
  @SuppressWarnings("deprecation")
  public Founding distributionWithIdentity(String bucket) {
    CloudFrontClient client = session.globalClient(CloudFrontClient.builder());
    String identity =
        client
            .createCloudFrontOriginAccessIdentity(
                r ->
                    r.cloudFrontOriginAccessIdentityConfig(
                        c -> c.callerReference(UUID.randomUUID().toString()).comment("founding")))
            .cloudFrontOriginAccessIdentity()
            .id();
    session
        .client(S3Client.builder().forcePathStyle(true))
        .putBucketPolicy(r -> r.bucket(bucket).policy(policy(bucket, identity)));
    Origin origin =
        Origin.builder()
            .id("S3-" + bucket)
            .domainName(bucket + ".s3.us-east-1.amazonaws.com")
            .s3OriginConfig(
                s -> s.originAccessIdentity("origin-access-identity/cloudfront/" + identity))
            .build();
    DefaultCacheBehavior behavior =
        DefaultCacheBehavior.builder()
            .targetOriginId("S3-" + bucket)
            .viewerProtocolPolicy(ViewerProtocolPolicy.ALLOW_ALL)
            .forwardedValues(f -> f.queryString(false).cookies(c -> c.forward("none")))
            .minTTL(0L)
            .build();
    String id =
        client
            .createDistribution(
                r ->
                    r.distributionConfig(
                        DistributionConfig.builder()
                            .callerReference(UUID.randomUUID().toString())
                            .comment("founding")
                            .enabled(true)
                            .origins(o -> o.items(origin).quantity(1))
                            .defaultCacheBehavior(behavior)
                            .build()))
            .distribution()
            .id();
    return new Founding(id, identity);
  }

  private static String policy(String bucket, String identity) {
    return """
    {"Version": "2008-10-17", "Id": "PolicyForCloudFrontPrivateContent", "Statement": [{
      "Sid": "1", "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity %s"},
      "Action": "s3:GetObject", "Resource": "arn:aws:s3:::%s/*"}]}
    """
        .formatted(identity, bucket);
  }
}
