package poc.local;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/**
 * Buckets in the folder {@code buckets}: {@code bucket.json} exists as long as the bucket does;
 * beside it lie {@code objects}, each an {@link ObjectFile}.
 */
public final class LocalBuckets implements Buckets {

  static final String KIND = "buckets";
  static final String STATE = "bucket.json";

  private static final String ORIGIN_SUFFIX = ".s3.local";

  private final Folder folder;
  private final PortBook ports;

  LocalBuckets(Folder folder, PortBook ports) {
    this.folder = folder;
    this.ports = ports;
  }

  @Override
  public Optional<Bucket> headBucket(String name) {
    return state(name).map(s -> new Bucket(s.name(), s.tags()));
  }

  @Override
  public void createBucket(String name, Tags tags) {
    BucketRules.checkName(name);
    folder.exclusively(
        () -> {
          if (state(name).isPresent()) {
            throw new CloudException("Cannot create bucket " + name + ": it exists already");
          }
          folder.write(stateFile(name), new State(name, tags, null, null));
        });
  }

  /** Nothing in a folder of this machine is ever public, or shared. */
  @Override
  public BucketProtection getBucketProtection(String name) {
    existing(name, "look at the protection of");
    return BucketProtection.FULL;
  }

  @Override
  public void protectBucket(String name) {
    existing(name, "protect");
  }

  @Override
  public Optional<Website> getBucketWebsite(String name) {
    return state(name).flatMap(s -> Optional.ofNullable(s.website()));
  }

  @Override
  public void putBucketWebsite(String name, Website website) {
    BucketRules.check(website);
    folder.exclusively(
        () -> {
          change(
              name,
              "turn on website hosting of",
              old ->
                  new State(
                      name, old.tags(), website, old.port() == null ? ports.choose() : old.port()));
          BucketReaders readers = getBucketReaders(name);
          putBucketReaders(
              name, new BucketReaders(true, readers.distributions(), readers.identities()));
        });
  }

  @Override
  public void deleteBucketWebsite(String name) {
    change(name, "turn off website hosting of", old -> new State(name, old.tags(), null, null));
  }

  @Override
  public BucketReaders getBucketReaders(String name) {
    existing(name, "look at the readers of");
    return folder.read(readersFile(name), BucketReaders.class).orElse(BucketReaders.NOBODY);
  }

  @Override
  public void putBucketReaders(String name, BucketReaders readers) {
    folder.exclusively(
        () -> {
          existing(name, "choose the readers of");
          folder.write(readersFile(name), readers);
        });
  }

  @Override
  public String originDomainName(String name) {
    return name + ORIGIN_SUFFIX;
  }

  /** The bucket of an origin's host; empty if that is no bucket's. */
  Optional<String> bucketAt(String originDomainName) {
    return originDomainName.endsWith(ORIGIN_SUFFIX)
        ? Optional.of(
            originDomainName.substring(0, originDomainName.length() - ORIGIN_SUFFIX.length()))
        : Optional.empty();
  }

  @Override
  public URI websiteUrl(String name) {
    return state(name)
        .flatMap(State::served)
        .map(LocalWebsite::url)
        .orElseThrow(
            () -> new CloudException("Website hosting of bucket " + name + " is not turned on"));
  }

  /** Every bucket whose website hosting is on, in the order of names. */
  public List<LocalWebsite> websites() {
    return folder.list(folder.at(KIND)).stream()
        .flatMap(bucket -> folder.read(bucket.resolve(STATE), State.class).stream())
        .flatMap(state -> state.served().stream())
        .toList();
  }

  /**
   * Gives a website another port, since another program has the one that is recorded.
   *
   * @return the new port
   */
  public int reassignPort(String name) {
    return folder.exclusively(
        () -> {
          int port = ports.choose();
          change(
              name, "change the port of", old -> new State(name, old.tags(), old.website(), port));
          return port;
        });
  }

  @Override
  public List<ObjectSummary> listObjects(String bucket, String prefix) {
    existing(bucket, "list");
    return objects(bucket).list(prefix);
  }

  @Override
  public String putObject(ObjectLocation location, ObjectHeaders headers, Content content) {
    BucketRules.checkKey(location.key());
    return folder.exclusively(
        () -> {
          existing(location.bucket(), "put an object into");
          return objects(location.bucket())
              .put(location.key(), headers, content, location.toString());
        });
  }

  @Override
  public Optional<StoredObject> headObject(ObjectLocation location) {
    existing(location.bucket(), "look into");
    return objects(location.bucket()).head(location.key());
  }

  @Override
  public Optional<InputStream> getObject(ObjectLocation location) {
    existing(location.bucket(), "read from");
    return openObject(location).map(ObjectFile::content);
  }

  /** An object with its headers; empty if there is none. The caller closes it. */
  public Optional<ObjectFile> openObject(ObjectLocation location) {
    return objects(location.bucket()).open(location.key());
  }

  @Override
  public void deleteObjects(String bucket, Collection<String> keys) {
    folder.exclusively(
        () -> {
          existing(bucket, "delete from");
          Map<String, CloudException> failures = new TreeMap<>();
          for (String key : keys) {
            try {
              objects(bucket).delete(key);
            } catch (CloudException e) {
              failures.put(key, e);
            }
          }
          if (!failures.isEmpty()) {
            throw new CloudException(
                "Could not delete from bucket " + bucket + ": " + failures.keySet(),
                failures.values().iterator().next());
          }
        });
  }

  @Override
  public void deleteBucket(String name) {
    folder.exclusively(
        () -> {
          if (!folder.list(objectsOf(name)).isEmpty()) {
            throw new CloudException("Cannot delete bucket " + name + ": it is not empty");
          }
          folder.delete(directory(name));
        });
  }

  private void change(String name, String attempt, UnaryOperator<State> change) {
    folder.exclusively(() -> folder.write(stateFile(name), change.apply(existing(name, attempt))));
  }

  private State existing(String name, String attempt) {
    return state(name)
        .orElseThrow(
            () ->
                new CloudException(
                    "Cannot " + attempt + " bucket " + name + ": there is none of that name"));
  }

  private Optional<State> state(String name) {
    return folder.read(stateFile(name), State.class);
  }

  private ObjectStore objects(String bucket) {
    return new ObjectStore(folder, objectsOf(bucket));
  }

  private Path objectsOf(String bucket) {
    return directory(bucket).resolve("objects");
  }

  private Path stateFile(String name) {
    return directory(name).resolve(STATE);
  }

  private Path readersFile(String name) {
    return directory(name).resolve("readers.json");
  }

  private Path directory(String name) {
    return folder.at(KIND, name);
  }

  private record State(String name, Tags tags, @Nullable Website website, @Nullable Integer port) {

    Optional<LocalWebsite> served() {
      return website == null || port == null
          ? Optional.empty()
          : Optional.of(new LocalWebsite(name, website, port));
    }
  }
}
