package poc.aws;

import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.Bucket;
import poc.cloud.BucketProtection;
import poc.cloud.BucketReaders;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;
import poc.cloud.Tags;
import poc.cloud.Website;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Buckets on Amazon S3. Every call says whose the bucket must be: names are shared by all accounts.
 *
 * <p>A bucket is made in several calls, and its tags are the last of them. One without tags was
 * left by a run that died half-way, and counts as absent, so that creating it again finishes it;
 * one with anything in it is somebody's, and is refused.
 */
final class AwsBuckets implements Buckets {

  /** Where S3 refuses to be told the region. */
  private static final String DEFAULT_REGION = "us-east-1";

  private final S3Client s3;
  private final Supplier<Account> account;
  private final BucketObjects objects;
  private final BucketGuard guard;
  private final BucketPolicies policies;
  private final BucketWebsites websites;

  AwsBuckets(S3Client s3, Supplier<Account> account) {
    this.s3 = s3;
    this.account = account;
    this.objects = new BucketObjects(s3, this::owner);
    this.guard = new BucketGuard(s3, this::owner);
    this.policies = new BucketPolicies(s3, account);
    this.websites = new BucketWebsites(s3, this::owner, policies);
  }

  @Override
  public Optional<Bucket> headBucket(String name) {
    return tags("look for the bucket " + name, name).map(tags -> new Bucket(name, tags));
  }

  @Override
  public void createBucket(String name, Tags tags) {
    String attempt = "create the bucket " + name;
    makeOrFind(name, attempt);
    Optional<Tags> found = tags(attempt, name);
    if (found.isPresent() && !found.get().sameOwner(tags)) {
      throw new CloudException(
          "could not " + attempt + ": it exists, and its tags name another product or stage");
    }
    if (found.isEmpty() && !objects.neverUsed(name)) {
      throw new CloudException(
          "could not %s: it exists without tags, but not empty. Empty it or choose another name"
                  .formatted(attempt)
              + " under 'buckets' in poc.yaml.");
    }
    protectBucket(name);
    List<Tag> set =
        tags.values().entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    AwsCalls.call(
        "tag the bucket " + name,
        () ->
            s3.putBucketTagging(
                r -> r.bucket(name).expectedBucketOwner(owner()).tagging(t -> t.tagSet(set))));
  }

  @Override
  public BucketProtection getBucketProtection(String name) {
    return guard.look(name);
  }

  @Override
  public void protectBucket(String name) {
    guard.protect(name);
  }

  @Override
  public Optional<Website> getBucketWebsite(String name) {
    return websites.get(name);
  }

  @Override
  public void putBucketWebsite(String name, Website website) {
    websites.put(name, website);
  }

  @Override
  public void deleteBucketWebsite(String name) {
    websites.delete(name);
  }

  @Override
  public BucketReaders getBucketReaders(String name) {
    return policies.readers(name);
  }

  @Override
  public void putBucketReaders(String name, BucketReaders readers) {
    policies.put(name, readers);
  }

  @Override
  public String originDomainName(String name) {
    return "%s.s3.%s.%s"
        .formatted(name, account.get().region(), WebsiteEndpoint.suffix(account.get()));
  }

  @Override
  public URI websiteUrl(String name) {
    return WebsiteEndpoint.of(name, account.get());
  }

  @Override
  public List<ObjectSummary> listObjects(String bucket, String prefix) {
    return objects.list(bucket, prefix);
  }

  @Override
  public String putObject(ObjectLocation location, ObjectHeaders headers, Content content) {
    return objects.put(location, headers, content);
  }

  @Override
  public Optional<StoredObject> headObject(ObjectLocation location) {
    return objects.head(location);
  }

  @Override
  public Optional<InputStream> getObject(ObjectLocation location) {
    return objects.get(location);
  }

  @Override
  public void deleteObjects(String bucket, Collection<String> keys) {
    objects.delete(bucket, keys);
  }

  @Override
  public void deleteBucket(String name) {
    if (objects.deleteOldVersions(name)) {
      AwsCalls.findUnless(
          "delete the bucket " + name,
          () -> s3.deleteBucket(r -> r.bucket(name).expectedBucketOwner(owner())),
          "NoSuchBucket");
    }
  }

  private String owner() {
    return account.get().id();
  }

  private void makeOrFind(String name, String attempt) {
    AwsCalls.call(
        attempt,
        () -> {
          try {
            return s3.createBucket(request(name));
          } catch (BucketAlreadyOwnedByYouException e) {
            return e;
          } catch (BucketAlreadyExistsException e) {
            throw taken(name, e);
          }
        });
  }

  private CreateBucketRequest request(String name) {
    CreateBucketRequest.Builder request =
        CreateBucketRequest.builder()
            .bucket(name)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    String region = account.get().region();
    return region.equals(DEFAULT_REGION)
        ? request.build()
        : request.createBucketConfiguration(c -> c.locationConstraint(region)).build();
  }

  private Optional<Tags> tags(String attempt, String name) {
    return AwsCalls.call(
        attempt,
        () -> {
          try {
            List<Tag> set =
                s3.getBucketTagging(r -> r.bucket(name).expectedBucketOwner(owner())).tagSet();
            return Optional.of(new Tags(set.stream().collect(toMap(Tag::key, Tag::value))));
          } catch (AwsServiceException e) {
            if (List.of("NoSuchBucket", "NoSuchTagSet").contains(AwsCalls.code(e))) {
              return Optional.empty();
            }
            if (Refusals.denied(e) && !Refusals.namesPermission(e)) {
              throw taken(name, e);
            }
            throw e;
          }
        });
  }

  private static CloudException taken(String name, AwsServiceException cause) {
    return new CloudException(
        "the bucket name %s is taken by another account: choose another under 'buckets' in poc.yaml"
            .formatted(name),
        cause);
  }
}
