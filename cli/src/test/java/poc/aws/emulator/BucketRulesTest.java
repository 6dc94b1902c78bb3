package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketRulesTest extends FrontTestBase {

  private static final String PUBLIC =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
       "Action": "s3:GetObject", "Resource": "arn:aws:s3:::site/*"}]}
      """;

  private S3Client s3;

  @BeforeEach
  void makeBucket() {
    s3 = clients.s3();
    s3.createBucket(bucket -> bucket.bucket("site"));
  }

  @Test
  void theExpectedOwnerIsTheOwner() {
    assertThatCode(() -> s3.headBucket(b -> b.bucket("site").expectedBucketOwner(Moto.ACCOUNT)))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(
            () -> s3.listObjectsV2(b -> b.bucket("site").expectedBucketOwner("210987654321")))
        .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
  }

  @Test
  void aNewBucketTakesNoPublicPolicyUntilItsBlockIsGone() {
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() -> s3.putBucketPolicy(b -> b.bucket("site").policy(PUBLIC)))
        .withMessageContaining("BlockPublicPolicy");
    assertThatCode(
            () -> s3.putBucketPolicy(b -> b.bucket("site").policy(PUBLIC.replace("Allow", "Deny"))))
        .doesNotThrowAnyException();

    s3.deletePublicAccessBlock(block -> block.bucket("site"));

    assertThatCode(() -> s3.putBucketPolicy(b -> b.bucket("site").policy(PUBLIC)))
        .doesNotThrowAnyException();
  }
}
