package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.Website;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Buckets that are served as websites, to everyone. */
record BucketWebsites(S3Client s3, Supplier<Account> account) {

  Optional<Website> get(String bucket) {
    return AwsCalls.findUnless(
            "look at the website of the bucket " + bucket,
            () -> s3.getBucketWebsite(r -> r.bucket(bucket).expectedBucketOwner(owner())),
            "NoSuchWebsiteConfiguration",
            "NoSuchBucket")
        .flatMap(BucketWebsites::website)
        .filter(website -> isOpen(bucket));
  }

  /** Makes the bucket a website; of what keeps it private, only what forbids that is lifted. */
  void put(String bucket, Website website) {
    AwsCalls.call(
        "make a website of the bucket " + bucket,
        () ->
            s3.putBucketWebsite(
                r ->
                    r.bucket(bucket)
                        .expectedBucketOwner(owner())
                        .websiteConfiguration(
                            c ->
                                c.indexDocument(i -> i.suffix(website.indexDocument()))
                                    .errorDocument(e -> e.key(website.errorDocument())))));
    AwsCalls.call(
        "let the policy of the bucket " + bucket + " open it",
        () ->
            s3.putPublicAccessBlock(
                r ->
                    r.bucket(bucket)
                        .expectedBucketOwner(owner())
                        .publicAccessBlockConfiguration(
                            b ->
                                b.blockPublicAcls(true)
                                    .ignorePublicAcls(true)
                                    .blockPublicPolicy(false)
                                    .restrictPublicBuckets(false))));
    String policy = PublicRead.addTo(policy(bucket), objects(bucket));
    String attempt = "let everyone read the bucket " + bucket;
    Backoff.PROPAGATION.until(
        "could not " + attempt + ": S3 still blocks public policies, perhaps those of the account",
        () -> open(bucket, policy, attempt));
  }

  /** What was lifted just now may hold for some seconds more. */
  private Optional<Boolean> open(String bucket, String policy, String attempt) {
    return AwsCalls.call(
        attempt,
        () -> {
          try {
            s3.putBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner()).policy(policy));
            return Optional.of(true);
          } catch (S3Exception e) {
            if (Refusals.publicAccessBlocked(e) || AwsCalls.code(e).equals("OperationAborted")) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private boolean isOpen(String bucket) {
    return policy(bucket).filter(policy -> PublicRead.isIn(policy, objects(bucket))).isPresent()
        && !isBlocked(bucket);
  }

  private Optional<String> policy(String bucket) {
    return AwsCalls.findUnless(
        "read the policy of the bucket " + bucket,
        () -> s3.getBucketPolicy(r -> r.bucket(bucket).expectedBucketOwner(owner())).policy(),
        "NoSuchBucketPolicy");
  }

  private boolean isBlocked(String bucket) {
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

  private static Optional<Website> website(GetBucketWebsiteResponse found) {
    if (found.indexDocument() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Website(
            found.indexDocument().suffix(),
            found.errorDocument() == null ? "" : found.errorDocument().key()));
  }

  private String objects(String bucket) {
    return "arn:" + account.get().partition() + ":s3:::" + bucket + "/*";
  }

  private String owner() {
    return account.get().id();
  }
}
