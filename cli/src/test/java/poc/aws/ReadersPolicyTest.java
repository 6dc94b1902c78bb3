package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import poc.cloud.Account;
import poc.cloud.BucketReaders;

class ReadersPolicyTest {

  private static final String DISTRIBUTION =
      "arn:aws:cloudfront::123456789012:distribution/E1A2B3C4";
  private static final ReadersPolicy POLICY =
      ReadersPolicy.of("site", new Account("aws", "123456789012", "eu-central-1"));

  private static final String FOUNDING =
      """
      {"Version": "2008-10-17", "Id": "PolicyForCloudFrontPrivateContent", "Statement": [{
        "Sid": "1", "Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EOLD"},
        "Action": "s3:GetObject", "Resource": "arn:aws:s3:::site/*"}]}
      """;
  private static final String BY_HAND =
      """
      {"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Principal": {"AWS": ["*"]},
        "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::site/*"]}}
      """;
  private static final String TLS_ONLY =
      """
      {"Version": "2012-10-17", "Statement": [{
        "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::site/*",
        "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
      """;

  @Test
  void writtenReadersAreRead() {
    BucketReaders readers = new BucketReaders(true, Set.of(DISTRIBUTION), Set.of("EOLD"));

    assertThat(POLICY.readers(POLICY.with("{}", readers))).isEqualTo(readers);
  }

  @Test
  void foundingPolicyLetsAnIdentityRead() {
    assertThat(POLICY.readers(FOUNDING))
        .isEqualTo(new BucketReaders(false, Set.of(), Set.of("EOLD")));
  }

  @Test
  void identityStaysBesideADistributionAndGoes() {
    String both =
        POLICY.with(FOUNDING, new BucketReaders(false, Set.of(DISTRIBUTION), Set.of("EOLD")));

    assertThat(both).contains("\"Sid\":\"1\"", DISTRIBUTION);
    assertThat(POLICY.with(both, new BucketReaders(false, Set.of(DISTRIBUTION), Set.of())))
        .doesNotContain("EOLD")
        .contains(DISTRIBUTION);
  }

  @Test
  void policyMadeByHandIsSeenAndClosed() {
    assertThat(POLICY.readers(BY_HAND).everyone()).isTrue();
    assertThat(POLICY.with(BY_HAND, BucketReaders.NOBODY)).isEmpty();
  }

  @Test
  void otherStatementsStay() {
    assertThat(POLICY.with(TLS_ONLY, BucketReaders.NOBODY)).contains("aws:SecureTransport");
    assertThat(POLICY.readers(TLS_ONLY)).isEqualTo(BucketReaders.NOBODY);
  }

  @Test
  void distributionThatMayNotListCountsAsNone() {
    String policy = POLICY.with("{}", BucketReaders.NOBODY.with(DISTRIBUTION));

    assertThat(POLICY.readers(policy).distributions()).containsExactly(DISTRIBUTION);
    assertThat(POLICY.readers(policy.replace("s3:ListBucket", "s3:GetBucketAcl")).distributions())
        .isEmpty();
  }
}
