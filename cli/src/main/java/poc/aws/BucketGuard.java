package poc.aws;

import java.util.function.Supplier;
import poc.cloud.BucketProtection;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** How buckets are kept from others, and from being lost. */
record BucketGuard(S3Client s3, Supplier<String> owner) {

  BucketProtection look(String name) {
    String attempt = "look at the protection of the bucket " + name;
    boolean blocked =
        AwsCalls.findUnless(
                attempt,
                () ->
                    s3.getPublicAccessBlock(r -> r.bucket(name).expectedBucketOwner(owner.get()))
                        .publicAccessBlockConfiguration(),
                "NoSuchPublicAccessBlockConfiguration")
            .filter(BucketGuard::blocksAll)
            .isPresent();
    BucketVersioningStatus versioning =
        AwsCalls.call(
                attempt,
                () -> s3.getBucketVersioning(r -> r.bucket(name).expectedBucketOwner(owner.get())))
            .status();
    return new BucketProtection(blocked, versioning == BucketVersioningStatus.ENABLED);
  }

  void protect(String name) {
    String attempt = "protect the bucket " + name;
    AwsCalls.call(
        attempt,
        () ->
            s3.putPublicAccessBlock(
                r ->
                    r.bucket(name)
                        .expectedBucketOwner(owner.get())
                        .publicAccessBlockConfiguration(
                            b ->
                                b.blockPublicAcls(true)
                                    .ignorePublicAcls(true)
                                    .blockPublicPolicy(true)
                                    .restrictPublicBuckets(true))));
    AwsCalls.call(
        attempt,
        () ->
            s3.putBucketOwnershipControls(
                r ->
                    r.bucket(name)
                        .expectedBucketOwner(owner.get())
                        .ownershipControls(
                            c ->
                                c.rules(
                                    OwnershipControlsRule.builder()
                                        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                                        .build()))));
    AwsCalls.call(
        attempt,
        () ->
            s3.putBucketVersioning(
                r ->
                    r.bucket(name)
                        .expectedBucketOwner(owner.get())
                        .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED))));
    AwsCalls.call(
        attempt,
        () ->
            s3.putBucketEncryption(
                r ->
                    r.bucket(name)
                        .expectedBucketOwner(owner.get())
                        .serverSideEncryptionConfiguration(
                            c ->
                                c.rules(
                                    ServerSideEncryptionRule.builder()
                                        .applyServerSideEncryptionByDefault(
                                            d -> d.sseAlgorithm(ServerSideEncryption.AES256))
                                        .build()))));
  }

  private static boolean blocksAll(PublicAccessBlockConfiguration block) {
    return Boolean.TRUE.equals(block.blockPublicAcls())
        && Boolean.TRUE.equals(block.ignorePublicAcls())
        && Boolean.TRUE.equals(block.blockPublicPolicy())
        && Boolean.TRUE.equals(block.restrictPublicBuckets());
  }
}
