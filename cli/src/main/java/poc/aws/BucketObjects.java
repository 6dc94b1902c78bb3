package poc.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import poc.cloud.AbsentBucketException;
import poc.cloud.Buckets.Content;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * What is in buckets.
 *
 * @param owner the account that every bucket must belong to
 * @param uploads what brings objects there
 */
record BucketObjects(S3Client s3, Supplier<String> owner, Uploads uploads) {

  BucketObjects(S3Client s3, Supplier<String> owner) {
    this(s3, owner, Uploads.of(s3, owner));
  }

  /** The most that S3 deletes in one call. */
  private static final int BATCH = 1000;

  private static final Comparator<ObjectSummary> BYTE_ORDER =
      Comparator.comparing(object -> object.key().getBytes(UTF_8), Arrays::compareUnsigned);

  List<ObjectSummary> list(String bucket, String prefix) {
    return existing(
        bucket,
        () ->
            AwsCalls.call(
                "list the bucket " + bucket,
                () ->
                    s3
                        .listObjectsV2Paginator(
                            r -> r.bucket(bucket).prefix(prefix).expectedBucketOwner(owner.get()))
                        .contents()
                        .stream()
                        .map(o -> new ObjectSummary(o.key(), o.size(), o.eTag()))
                        .sorted(BYTE_ORDER)
                        .toList()));
  }

  String put(ObjectLocation location, ObjectHeaders headers, Content content) {
    return uploads.put(location, headers, content);
  }

  Optional<StoredObject> head(ObjectLocation location) {
    return AwsCalls.find(
            "look at " + location,
            404,
            () ->
                s3.headObject(
                    r ->
                        r.bucket(location.bucket())
                            .key(location.key())
                            .checksumMode(ChecksumMode.ENABLED)
                            .expectedBucketOwner(owner.get())))
        .map(object -> stored(location.key(), object));
  }

  Optional<InputStream> get(ObjectLocation location) {
    return existing(
        location.bucket(),
        () ->
            AwsCalls.findUnless(
                "read " + location,
                () ->
                    s3.getObject(
                        r ->
                            r.bucket(location.bucket())
                                .key(location.key())
                                .expectedBucketOwner(owner.get())),
                "NoSuchKey"));
  }

  void delete(String bucket, Collection<String> keys) {
    delete(bucket, keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList());
  }

  /** Whether there is nothing in the bucket, not even something deleted. */
  boolean neverUsed(String bucket) {
    ListObjectVersionsResponse first =
        AwsCalls.call(
            "look into the bucket " + bucket,
            () ->
                s3.listObjectVersions(
                    r -> r.bucket(bucket).maxKeys(1).expectedBucketOwner(owner.get())));
    return first.versions().isEmpty() && first.deleteMarkers().isEmpty();
  }

  /**
   * Deletes what a versioned bucket without objects still keeps.
   *
   * @return whether there is such a bucket
   * @throws CloudException if there are objects in it
   */
  boolean deleteOldVersions(String bucket) {
    String attempt = "delete the bucket " + bucket;
    return AwsCalls.call(
        attempt,
        () -> {
          try {
            boolean empty =
                s3.listObjectsV2(r -> r.bucket(bucket).maxKeys(1).expectedBucketOwner(owner.get()))
                    .contents()
                    .isEmpty();
            if (!empty) {
              throw new CloudException("could not " + attempt + ": it is not empty");
            }
            delete(bucket, versions(bucket));
            return true;
          } catch (NoSuchBucketException e) {
            return false;
          }
        });
  }

  private static <T> T existing(String bucket, Supplier<T> call) {
    try {
      return call.get();
    } catch (CloudException e) {
      throw e.getCause() instanceof AwsServiceException refusal
              && AwsCalls.code(refusal).equals("NoSuchBucket")
          ? new AbsentBucketException(bucket, e)
          : e;
    }
  }

  private List<ObjectIdentifier> versions(String bucket) {
    return s3
        .listObjectVersionsPaginator(r -> r.bucket(bucket).expectedBucketOwner(owner.get()))
        .stream()
        .flatMap(
            page ->
                Stream.concat(
                    page.versions().stream().map(v -> version(v.key(), v.versionId())),
                    page.deleteMarkers().stream().map(m -> version(m.key(), m.versionId()))))
        .toList();
  }

  private static ObjectIdentifier version(String key, String id) {
    return ObjectIdentifier.builder().key(key).versionId(id).build();
  }

  private void delete(String bucket, List<ObjectIdentifier> objects) {
    List<S3Error> errors = new ArrayList<>();
    for (int from = 0; from < objects.size(); from += BATCH) {
      List<ObjectIdentifier> batch = objects.subList(from, Math.min(from + BATCH, objects.size()));
      errors.addAll(
          AwsCalls.call(
                  "delete from the bucket " + bucket,
                  () ->
                      s3.deleteObjects(
                          r ->
                              r.bucket(bucket)
                                  .delete(d -> d.objects(batch).quiet(true))
                                  .expectedBucketOwner(owner.get())))
              .errors());
    }
    if (!errors.isEmpty()) {
      throw new CloudException(
          "could not delete from the bucket "
              + bucket
              + ": "
              + String.join(
                  ", ", errors.stream().map(e -> e.key() + " (" + e.code() + ")").toList()));
    }
  }

  private static StoredObject stored(String key, HeadObjectResponse object) {
    return new StoredObject(
        new ObjectSummary(key, object.contentLength(), object.eTag()),
        new ObjectHeaders(
            Objects.requireNonNullElse(object.contentType(), ""),
            Objects.requireNonNullElse(object.cacheControl(), ""),
            Optional.ofNullable(object.contentEncoding())),
        Optional.ofNullable(object.checksumSHA256()).flatMap(BucketObjects::hex));
  }

  /** Of an object that came in parts, S3 keeps a digest of the parts' digests. */
  private static Optional<String> hex(String base64) {
    return base64.contains("-")
        ? Optional.empty()
        : Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
  }
}
