package poc.publish;

import static java.util.stream.Collectors.partitioningBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Buckets;
import poc.cloud.BytesContent;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.StoredObject;

/**
 * A bucket that holds a site, and beside it what was published into it: under a name that begins
 * with a dot, which no file of a site has.
 */
record SiteBucket(Supplier<Buckets> buckets, String name) {

  /** What begins so is not the site's. */
  private static final String RESERVED = ".poc/";

  static final String BUILDS = RESERVED + "site.json";
  private static final ObjectHeaders JSON = new ObjectHeaders("application/json", "no-store");
  private static final int AGAIN = 2;

  /** What was published, as far as it is recorded. */
  Builds builds() {
    Optional<InputStream> file = buckets.get().getObject(location(BUILDS));
    if (file.isEmpty()) {
      return Builds.NONE;
    }
    try (InputStream in = file.get()) {
      return BuildsFile.read(in);
    } catch (IOException e) {
      throw new CloudException(
          "could not read %s: %s. Delete it: the next sync then looks at each file itself."
              .formatted(location(BUILDS), e.getMessage()),
          e);
    }
  }

  List<ObjectSummary> list() {
    return buckets.get().listObjects(name, "").stream()
        .filter(object -> !object.key().startsWith(RESERVED))
        .toList();
  }

  Optional<StoredObject> look(String key) {
    return buckets.get().headObject(location(key));
  }

  /**
   * Uploads a file; one that changes meanwhile is looked at again.
   *
   * @return what was uploaded
   */
  SiteManifest.Entry put(SiteFile file) {
    SiteFile now = file;
    for (int attempt = 0; ; attempt++) {
      try {
        return now.published(
            buckets.get().putObject(location(now.key()), now.headers(), now.content()));
      } catch (CloudException e) {
        if (attempt == AGAIN || !ChangedFileException.causedBy(e)) {
          throw e;
        }
        now = now.again();
      }
    }
  }

  /** Deletes pages before the files that they name. */
  void delete(Collection<String> keys) {
    keys.stream().collect(partitioningBy(Upload::isPage)).entrySet().stream()
        .sorted(Map.Entry.<Boolean, List<String>>comparingByKey().reversed())
        .map(Map.Entry::getValue)
        .filter(some -> !some.isEmpty())
        .forEach(some -> buckets.get().deleteObjects(name, some));
  }

  void record(Builds builds) {
    buckets.get().putObject(location(BUILDS), JSON, new BytesContent(BuildsFile.write(builds)));
  }

  private ObjectLocation location(String key) {
    return new ObjectLocation(name, key);
  }
}
