package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.BucketReaders;
import poc.cloud.Website;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;

/** Buckets that are served as websites, to everyone. */
record BucketWebsites(S3Client s3, Supplier<String> owner, BucketPolicies policies) {

  Optional<Website> get(String bucket) {
    return AwsCalls.findUnless(
            "look at the website of the bucket " + bucket,
            () -> s3.getBucketWebsite(r -> r.bucket(bucket).expectedBucketOwner(owner.get())),
            "NoSuchWebsiteConfiguration",
            "NoSuchBucket")
        .flatMap(BucketWebsites::website)
        .filter(website -> policies.open(bucket));
  }

  /** Makes the bucket a website; of what keeps it private, only what forbids that is lifted. */
  void put(String bucket, Website website) {
    AwsCalls.call(
        "make a website of the bucket " + bucket,
        () ->
            s3.putBucketWebsite(
                r ->
                    r.bucket(bucket)
                        .expectedBucketOwner(owner.get())
                        .websiteConfiguration(
                            c ->
                                c.indexDocument(i -> i.suffix(website.indexDocument()))
                                    .errorDocument(e -> e.key(website.errorDocument())))));
    BucketReaders now = policies.readers(bucket);
    policies.put(bucket, new BucketReaders(true, now.distributions(), now.identities()));
  }

  void delete(String bucket) {
    AwsCalls.findUnless(
        "turn off the website of the bucket " + bucket,
        () -> s3.deleteBucketWebsite(r -> r.bucket(bucket).expectedBucketOwner(owner.get())),
        "NoSuchBucket");
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
}
