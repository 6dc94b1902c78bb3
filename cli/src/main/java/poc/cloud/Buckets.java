package poc.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Buckets and objects, as Amazon S3 keeps them. */
public interface Buckets {

  /** The bucket; empty if there is none of that name. */
  Optional<Bucket> headBucket(String name);

  /** Creates a bucket that is private, encrypted, versioned and owned by its account alone. */
  void createBucket(String name, Tags tags);

  /** How far the bucket is guarded. */
  BucketProtection getBucketProtection(String name);

  /** Guards the bucket in full: private, versioned, owned by its account alone, encrypted. */
  void protectBucket(String name);

  /** How the bucket is served as a website that everyone may read; empty if it is not. */
  Optional<Website> getBucketWebsite(String name);

  /**
   * Turns website hosting on, or changes it, and opens the bucket's objects, and nothing else, to
   * readers.
   */
  void putBucketWebsite(String name, Website website);

  /** Turns website hosting off; does nothing if it is. */
  void deleteBucketWebsite(String name);

  /** Who may read the bucket's objects by its policy. */
  BucketReaders getBucketReaders(String name);

  /**
   * Lets these read the bucket's objects, and nobody else whom {@link BucketReaders} can name; what
   * else its policy says stays. Public access is blocked unless everyone may read.
   */
  void putBucketReaders(String name, BucketReaders readers);

  /** The host at which CloudFront asks for the bucket's objects. */
  String originDomainName(String name);

  /** Where the bucket's website answers, without a slash at the end. */
  URI websiteUrl(String name);

  /**
   * Every object whose key begins with {@code prefix}, in the order of UTF-8 bytes of their keys.
   *
   * @throws AbsentBucketException if there is no such bucket
   */
  List<ObjectSummary> listObjects(String bucket, String prefix);

  /**
   * Stores an object whole: a reader sees the one before or this one, never a part.
   *
   * @return the new object's ETag
   */
  String putObject(ObjectLocation location, ObjectHeaders headers, Content content);

  /** What is known of an object; empty if there is none. */
  Optional<StoredObject> headObject(ObjectLocation location);

  /**
   * An object's bytes; empty if there is none. The caller closes the stream.
   *
   * @throws AbsentBucketException if there is no such bucket
   */
  Optional<InputStream> getObject(ObjectLocation location);

  /**
   * Deletes objects; keys that do not exist are no error.
   *
   * @throws CloudException naming each key that could not be deleted
   */
  void deleteObjects(String bucket, Collection<String> keys);

  /**
   * Deletes a bucket without objects, and the older versions that it still keeps; does nothing if
   * there is none.
   */
  void deleteBucket(String name);

  /** Bytes that can be read more than once. */
  interface Content {
    InputStream open() throws IOException;

    /** How many bytes {@link #open()} gives. */
    long length() throws IOException;

    /** Hex digest of these bytes; empty if nobody has computed it yet. */
    default Optional<String> knownSha256() throws IOException {
      return Optional.empty();
    }
  }
}
