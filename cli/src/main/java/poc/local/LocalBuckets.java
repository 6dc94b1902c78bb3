package poc.local;

import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import poc.local.BucketFiles.State;

/**
 * Buckets in the folder {@code buckets}: {@code bucket.json} exists as long as the bucket does;
 * beside it lie {@code objects}, each an {@link ObjectFile}.
 */
public final class LocalBuckets implements Buckets {

  private static final String ORIGIN_SUFFIX = ".s3.local";

  private final Folder folder;
  private final BucketFiles files;
  private final PortBook ports;

  LocalBuckets(Folder folder, PortBook ports) {
    this.folder = folder;
    this.files = new BucketFiles(folder);
    this.ports = ports;
  }

  @Override
  public Optional<Bucket> headBucket(String name) {
    return files.state(name).map(s -> new Bucket(s.name(), s.tags()));
  }

  @Override
  public void createBucket(String name, Tags tags) {
    BucketRules.checkName(name);
    folder.exclusively(
        () -> {
          if (files.state(name).isPresent()) {
            throw new CloudException("Cannot create bucket " + name + ": it exists already");
          }
          files.write(new State(name, tags, null, null));
        });
  }

  /** Nothing in a folder of this machine is ever public, or shared. */
  @Override
  public BucketProtection getBucketProtection(String name) {
    files.existing(name);
    return BucketProtection.FULL;
  }

  @Override
  public void protectBucket(String name) {
    files.existing(name);
  }

  @Override
  public Optional<Website> getBucketWebsite(String name) {
    return files.state(name).flatMap(s -> Optional.ofNullable(s.website()));
  }

  @Override
  public void putBucketWebsite(String name, Website website) {
    BucketRules.check(website);
    folder.exclusively(
        () -> {
          files.change(
              name,
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
    files.change(name, old -> new State(name, old.tags(), null, null));
  }

  @Override
  public BucketReaders getBucketReaders(String name) {
    files.existing(name);
    return folder.read(files.readersFile(name), BucketReaders.class).orElse(BucketReaders.NOBODY);
  }

  @Override
  public void putBucketReaders(String name, BucketReaders readers) {
    folder.exclusively(
        () -> {
          files.existing(name);
          folder.write(files.readersFile(name), readers);
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
    return files
        .state(name)
        .flatMap(State::served)
        .map(LocalWebsite::url)
        .orElseThrow(
            () -> new CloudException("Website hosting of bucket " + name + " is not turned on"));
  }

  /** Every bucket whose website hosting is on, in the order of names. */
  public List<LocalWebsite> websites() {
    return files.states().flatMap(state -> state.served().stream()).toList();
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
          files.change(name, old -> new State(name, old.tags(), old.website(), port));
          return port;
        });
  }

  @Override
  public List<ObjectSummary> listObjects(String bucket, String prefix) {
    files.existing(bucket);
    return files.objects(bucket).list(prefix);
  }

  @Override
  public String putObject(ObjectLocation location, ObjectHeaders headers, Content content) {
    BucketRules.checkKey(location.key());
    return folder.exclusively(
        () -> {
          files.existing(location.bucket());
          return files
              .objects(location.bucket())
              .put(location.key(), headers, content, location.toString());
        });
  }

  @Override
  public Optional<StoredObject> headObject(ObjectLocation location) {
    files.existing(location.bucket());
    return files.objects(location.bucket()).head(location.key());
  }

  @Override
  public Optional<InputStream> getObject(ObjectLocation location) {
    files.existing(location.bucket());
    return openObject(location).map(ObjectFile::content);
  }

  /** An object with its headers; empty if there is none. The caller closes it. */
  public Optional<ObjectFile> openObject(ObjectLocation location) {
    return files.objects(location.bucket()).open(location.key());
  }

  @Override
  public void deleteObjects(String bucket, Collection<String> keys) {
    folder.exclusively(
        () -> {
          files.existing(bucket);
          Map<String, CloudException> failures = new TreeMap<>();
          for (String key : keys) {
            try {
              files.objects(bucket).delete(key);
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
          if (!files.isEmpty(name)) {
            throw new CloudException("Cannot delete bucket " + name + ": it is not empty");
          }
          files.delete(name);
        });
  }
}
