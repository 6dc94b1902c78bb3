package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.BucketReaders;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Who reads a bucket by its policy, and the block that keeps the public out. */
record BucketPolicies(S3Client s3, Supplier<Account> account) {

  BucketReaders readers(String bucket) {
    return policy(bucket)
        .map(policy -> ReadersPolicy.of(bucket, account.get()).readers(policy))
        .orElse(BucketReaders.NOBODY);
  }

  /**
   * Opens before it lets in, and closes after it has put out: at no step does a policy say more
   * than it should, or is one refused.
   */
  void put(String bucket, BucketReaders readers) {
    if (readers.everyone()) {
      block(bucket, false);
    }
    String policy =
        ReadersPolicy.of(bucket, account.get()).with(policy(bucket).orElse("{}"), readers);
    if (policy.isEmpty()) {
      AwsCalls.call(
          "delete the policy of the bucket " + bucket,
          () -> s3.deleteBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner())));
    } else {
      write(bucket, policy);
    }
    if (!readers.everyone()) {
      block(bucket, true);
    }
  }

  /** Whether everyone reads, and nothing stands in the way. */
  boolean open(String bucket) {
    return policy(bucket)
            .filter(policy -> ReadersPolicy.of(bucket, account.get()).readers(policy).everyone())
            .isPresent()
        && !blocked(bucket);
  }

  private void write(String bucket, String policy) {
    String attempt = "write who may read the bucket " + bucket;
    Backoff.PROPAGATION.until(
        "could not " + attempt + ": S3 still blocks public policies, perhaps those of the account",
        () ->
            AwsCalls.call(
                attempt,
                () -> {
                  try {
                    s3.putBucketPolicy(
                        r -> r.bucket(bucket).expectedBucketOwner(owner()).policy(policy));
                    return Optional.of(true);
                  } catch (S3Exception e) {
                    if (passing(e)) {
                      return Optional.empty();
                    }
                    throw e;
                  }
                }));
  }

  /** What was lifted just now may hold for some seconds more. */
  private static boolean passing(S3Exception e) {
    return Refusals.publicAccessBlocked(e) || AwsCalls.code(e).equals("OperationAborted");
  }

  /** The two blocks of policies; those of access control lists always stand. */
  private void block(String bucket, boolean policies) {
    AwsCalls.call(
        (policies ? "block public policies of the bucket " : "let a policy open the bucket ")
            + bucket,
        () ->
            s3.putPublicAccessBlock(
                r ->
                    r.bucket(bucket)
                        .expectedBucketOwner(owner())
                        .publicAccessBlockConfiguration(
                            b ->
                                b.blockPublicAcls(true)
                                    .ignorePublicAcls(true)
                                    .blockPublicPolicy(policies)
                                    .restrictPublicBuckets(policies))));
  }

  private Optional<String> policy(String bucket) {
    return AwsCalls.findUnless(
        "read the policy of the bucket " + bucket,
        () -> s3.getBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner())).policy(),
        "NoSuchBucketPolicy",
        "NoSuchBucket");
  }

  private boolean blocked(String bucket) {
    return AwsCalls.findUnless(
            "look at the protection of the bucket " + bucket,
            () ->
                s3.getPublicAccessBlock(r -> r.bucket(bucket).expectedBucketOwner(owner()))
                    .publicAccessBlockConfiguration(),
            "NoSuchPublicAccessBlockConfiguration")
        .filter(
            b ->
                Boolean.TRUE.equals(b.blockPublicPolicy())
                    || Boolean.TRUE.equals(b.restrictPublicBuckets()))
        .isPresent();
  }

  private String owner() {
    return account.get().id();
  }
}
